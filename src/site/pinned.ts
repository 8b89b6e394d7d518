import type { Dataset } from "../kit/dataset.ts";
import type { Datasets } from "./data/datasets.ts";
import { datasets as registry } from "./registry.ts";

/** The days at which a figure can be pinned: each version date of a dataset that it uses, from the day that all have one. */
export function pinnedDays(ids: readonly string[], datasets: Datasets = registry): readonly string[] {
  const versions = ids.map((id) => datasets.versions(id).map(({ version }) => version));
  const first = versions.map(([oldest = ""]) => oldest).sort();
  const complete = first.at(-1) ?? "";
  return [...new Set(versions.flat())].filter((day) => day >= complete).sort();
}

/** A dataset that has had newer versions since a day, and the words of those that name an older value as wrong. */
export interface Newer {
  readonly dataset: Dataset;
  readonly corrections: readonly string[];
}

/** Which datasets have newer versions than those of a day. */
export function newerThan(day: string, ids: readonly string[], datasets: Datasets = registry): readonly Newer[] {
  return ids.flatMap((id) => {
    const later = datasets.versions(id).filter(({ version }) => version > day);
    const dataset = later.at(-1);
    const corrections = later.flatMap(({ changes }) => changes.filter(({ kind }) => kind === "corrected").map(({ note }) => note));
    return dataset ? [{ dataset, corrections }] : [];
  });
}
