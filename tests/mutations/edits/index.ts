import type { Dataset } from "../../../src/kit/dataset.ts";
import { ofClaimIds, ofClaims, ofSources } from "./files.ts";
import { datasets, type Edit, slipsOf } from "./slips.ts";
import { slipInDays, slipInNumbers, slipInOrder, slipInShapes, slipInSums } from "./values.ts";
import { slipInChanges, slipInKeys, slipInLicence, slipInSources, slipInTexts, slipInUnits } from "./words.ts";

export { datasetIds, type Edit, seenAlone, soundVerdict } from "./slips.ts";

const IN_DATASETS = [
  slipInNumbers,
  slipInOrder,
  slipInSums,
  slipInShapes,
  slipInDays,
  slipInKeys,
  slipInSources,
  slipInTexts,
  slipInUnits,
  slipInLicence,
  slipInChanges,
] as const;

/** Makes every slip in the next version of a dataset. */
function ofDataset(before: Dataset): readonly Edit[] {
  const slips = slipsOf(before);
  for (const slip of IN_DATASETS) slip(slips);
  return slips.edits;
}

/** Every slip, over all files of `data/`. Of the largest datasets, outlines and hours, all kinds are tried like those of the others. */
export const edits = (): readonly Edit[] => [
  ...datasets.ids.flatMap((id) => ofDataset(datasets.current(id))),
  ...ofSources(),
  ...ofClaims(),
  ...ofClaimIds(),
];

/** How many of some slips were stopped. */
export interface Tally {
  readonly kind: string;
  readonly entry: number;
  readonly stop: boolean;
  readonly tried: number;
  readonly stopped: number;
  /** The first that came otherwise than wanted. */
  readonly odd: readonly string[];
}

/** Tries slips and counts by kind what is stopped, in the order of the audit’s entries. */
export function tally(tried: readonly Edit[]): readonly Tally[] {
  const kinds = new Map<string, Tally>();
  for (const { kind, entry, dataset, what, stop, verdict } of tried) {
    const stopped = verdict() !== "";
    const before = kinds.get(kind) ?? { kind, entry, stop, tried: 0, stopped: 0, odd: [] };
    const odd = stopped === stop ? before.odd : [...before.odd, `${dataset}: ${what}`];
    kinds.set(kind, { ...before, tried: before.tried + 1, stopped: before.stopped + (stopped ? 1 : 0), odd });
  }
  return [...kinds.values()].sort((a, b) => Number(b.stop) - Number(a.stop) || a.entry - b.entry);
}
