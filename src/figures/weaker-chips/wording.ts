import { percent, significant, times, timesThe } from "../../kit/format.ts";
import { roundTo } from "../../kit/round.ts";

/** The short names of the two systems, by country. */
export const SHORT = { CN: "CloudMatrix 384", US: "GB200 NVL72" } as const;

/** Writes a small amount of dollars as cents. */
export const cents = (amountUsd: number): string => `${significant(amountUsd * 100, 3)}\u00a0¢`;
/** Writes a ratio to two digits. */
export const twice = (ratio: number): string => times(roundTo(ratio, 2));
/** Tells whether a ratio reads as one. */
export const even = (ratio: number): boolean => roundTo(ratio, 2) === 1;
/** Writes a share, to a tenth of a per cent where it is below ten. */
export const partOf = (share: number): string => percent(share, share < 0.1 ? 1 : 0);
/** Writes how much one bill is of another: "1.4 times as much", "as much", "80% as much", "nothing". */
export const asMuch = (ratio: number): string =>
  ratio === 0 ? "nothing" : even(ratio) ? "as much" : `${ratio > 1 ? twice(ratio) : partOf(ratio)} as much`;
/** Writes how much energy one takes: "2.3 times the energy of", "as much energy as", "62% of the energy of". */
export const energyOf = (ratio: number): string =>
  even(ratio) ? "as much energy as" : `${ratio > 1 ? timesThe(roundTo(ratio, 2), "the energy") : `${partOf(ratio)} of the energy`} of`;
