import type { Dataset } from "../kit/dataset.ts";
import type { Tables } from "../kit/table.ts";
import type { Datasets } from "./data/datasets.ts";
import { figureOf, figures, datasets as registry } from "./registry.ts";

/**
 * Lists the days to which a figure can be pinned: each version date of a dataset that it uses, oldest first. Before a dataset appeared, its first
 * version counts.
 */
export function pinnedDays(ids: readonly string[], datasets: Datasets = registry): readonly string[] {
  return [...new Set(ids.flatMap((id) => datasets.versions(id).map(({ version }) => version)))].sort();
}

/** Tells whether on a day datasets have every field that is read of them. */
export const readableOn = (day: string, tables: Tables): boolean =>
  Object.values(tables).every(({ dataset, fields }) => {
    const known = new Set(registry.onDay(dataset, day).fields.map(({ name }) => name));
    return Object.keys(fields).every((name) => known.has(name));
  });

/** Lists the days to which a figure can be pinned: those on which its datasets have every field that it reads. */
export const figureDays = (id: string): readonly string[] => {
  const tables = figureOf(id).data;
  return pinnedDays([...new Set(Object.values(tables).map(({ dataset }) => dataset))]).filter((day) => readableOn(day, tables));
};

/** Lists the paths of all figures on all days to which they can be pinned. */
export const pinnedPaths = () => [...figures.keys()].flatMap((id) => figureDays(id).map((date) => ({ params: { id, date } })));

/** Picks the datasets of a pinned figure that appeared after its day. */
export const laterThan = (day: string, used: readonly Dataset[]): readonly Dataset[] => used.filter(({ version }) => version > day);

/** A dataset that has newer versions than a day's, with their notes that call an older value wrong. */
export interface Newer {
  readonly dataset: Dataset;
  readonly corrections: readonly string[];
}

/** Finds the datasets that have newer versions than those of a day, one entry a dataset. */
export function newerThan(day: string, ids: readonly string[], datasets: Datasets = registry): readonly Newer[] {
  return ids.flatMap((id) => {
    const used = datasets.onDay(id, day).version;
    const later = datasets.versions(id).filter(({ version }) => version > used);
    const dataset = later.at(-1);
    const corrections = later.flatMap(({ changes }) => changes.filter(({ kind }) => kind === "corrected").map(({ note }) => note));
    return dataset ? [{ dataset, corrections }] : [];
  });
}
