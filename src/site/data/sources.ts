import type { Dataset, Source } from "../../kit/dataset.ts";
import { sourcesOf } from "./version-files.ts";

/** A source with the datasets that use it. */
export interface SourceUse {
  readonly id: string;
  readonly source: Source;
  readonly datasets: readonly {
    readonly dataset: Dataset;
    /** Grades of the rows that name it, or of the file, best first; empty if rows that name another source also rest on it. */
    readonly grades: readonly string[];
  }[];
}

/** Finds every source that one dataset names, with the grades of the rows that name it, in one pass over the rows. */
function gradesBySource(dataset: Dataset): ReadonlyMap<string, readonly string[]> {
  const { grade, rows } = dataset;
  const own = new Map<string, Set<string>>();
  for (const row of rows) {
    if (typeof row.source !== "string") continue;
    const grades = own.get(row.source) ?? new Set();
    own.set(row.source, grades.add(grade ?? String(row.grade)));
  }
  return new Map(sourcesOf(dataset).map((id) => [id, [...(own.get(id) ?? (grade ? [grade] : []))].sort()]));
}

/** Lists every source that a dataset names, one row a source, by publisher and title; unknown publishers last. */
export function sourceUses(sources: Readonly<Record<string, Source>>, datasets: readonly Dataset[]): readonly SourceUse[] {
  const name = ({ source: { publisher, title } }: SourceUse): string => `${publisher ?? "\uffff"}\n${title}`;
  const uses = new Map<string, SourceUse["datasets"][number][]>();
  for (const dataset of datasets) {
    for (const [id, grades] of gradesBySource(dataset)) uses.set(id, [...(uses.get(id) ?? []), { dataset, grades }]);
  }
  return Object.entries(sources)
    .map(([id, source]) => ({ id, source, datasets: uses.get(id) ?? [] }))
    .filter((use) => use.datasets.length > 0)
    .sort((a, b) => name(a).localeCompare(name(b), "en"));
}
