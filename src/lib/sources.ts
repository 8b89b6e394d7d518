import type { Dataset, Source } from "./dataset.ts";
import { sourcesOf } from "./publish.ts";

/** A source with the datasets that use it. */
export interface SourceUse {
  readonly id: string;
  readonly source: Source;
  readonly datasets: readonly {
    readonly dataset: Dataset;
    /** Grades of the rows that name it, or of the file, best first; empty where rows that name another source rest on it too. */
    readonly grades: readonly string[];
  }[];
}

/** Grades that a source has in a dataset. */
function gradesIn(id: string, { grade, rows }: Dataset): readonly string[] {
  const own = rows.filter(({ source }) => source === id);
  const grades = own.length > 0 ? own.map((row) => grade ?? String(row.grade)) : grade ? [grade] : [];
  return [...new Set(grades)].sort();
}

/** Every source that a dataset names, by publisher and title; unknown publishers last. */
export function sourceUses(sources: Readonly<Record<string, Source>>, datasets: readonly Dataset[]): readonly SourceUse[] {
  const name = ({ source: { publisher, title } }: SourceUse): string => `${publisher ?? "\uffff"}\n${title}`;
  return Object.entries(sources)
    .map(([id, source]) => ({
      id,
      source,
      datasets: datasets.filter((dataset) => sourcesOf(dataset).includes(id)).map((dataset) => ({ dataset, grades: gradesIn(id, dataset) })),
    }))
    .filter((use) => use.datasets.length > 0)
    .sort((a, b) => name(a).localeCompare(name(b), "en"));
}
