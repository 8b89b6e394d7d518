import type { Dataset } from "../kit/dataset.ts";
import type { Datasets } from "./data/datasets.ts";
import { datasets as registry } from "./registry.ts";

/** The days at which a figure can be pinned: each version date of a dataset that it uses. One that came later counts from its first version. */
export function pinnedDays(ids: readonly string[], datasets: Datasets = registry): readonly string[] {
  return [...new Set(ids.flatMap((id) => datasets.versions(id).map(({ version }) => version)))].sort();
}

/** Of the datasets that a pinned figure uses, those that came after its day. */
export const laterThan = (day: string, used: readonly Dataset[]): readonly Dataset[] => used.filter(({ version }) => version > day);

/** A dataset that has had newer versions since a day, and the words of those that name an older value as wrong. */
export interface Newer {
  readonly dataset: Dataset;
  readonly corrections: readonly string[];
}

/** Which datasets have newer versions than those of a day. */
export function newerThan(day: string, ids: readonly string[], datasets: Datasets = registry): readonly Newer[] {
  return ids.flatMap((id) => {
    const used = datasets.onDay(id, day).version;
    const later = datasets.versions(id).filter(({ version }) => version > used);
    const dataset = later.at(-1);
    const corrections = later.flatMap(({ changes }) => changes.filter(({ kind }) => kind === "corrected").map(({ note }) => note));
    return dataset ? [{ dataset, corrections }] : [];
  });
}
