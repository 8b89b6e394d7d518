import { percent, significant, times } from "../../kit/format.ts";
import { roundTo } from "../../kit/round.ts";

/** The short names of the two systems, by country. */
export const SHORT = { CN: "CloudMatrix 384", US: "GB200 NVL72" } as const;

/** Writes a small amount of dollars as cents. */
export const cents = (amountUsd: number): string => `${significant(amountUsd * 100, 3)}\u00a0¢`;
/** Writes a ratio to two digits. */
export const twice = (ratio: number): string => times(roundTo(ratio, 2));
/** Writes how much one bill is of another: "1.4 times as much", "80% as much". */
export const asMuch = (ratio: number): string => `${ratio >= 1 ? twice(ratio) : percent(ratio)} as much`;
