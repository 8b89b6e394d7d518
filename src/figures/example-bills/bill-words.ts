import { capital, dollars, inWords, percent } from "../../kit/format.ts";
import { roundTo } from "../../kit/round.ts";
import type { Asked, CheckedBill } from "./bills.ts";

/** Names what is compared in each panel of the picture. */
export const HEADS: Readonly<Record<Asked, string>> = {
  bill: "Volume printed: the bill",
  volume: "No volume printed: million tokens that it buys",
  share: "No amount printed: what is left of the old bill",
};
/** Writes a value in the unit of `asked`. */
export const inUnit = (asked: Asked, value: number, exact = false): string => {
  // A range over mixes is not exact enough for more than two digits.
  const shown = exact ? value : roundTo(value, 2);
  return asked === "bill" ? dollars(shown) : asked === "volume" ? inWords(shown * 1e6) : percent(shown);
};
/** Writes both ends in words; one if they are equal. */
export const spanInUnit = (asked: Asked, low: number, high: number): string =>
  low === high ? inUnit(asked, low, true) : `${inUnit(asked, low)} to ${inUnit(asked, high)}`;

/** Writes the printed value and the range at list prices, in words. */
export function said(row: CheckedBill): string {
  const list = spanInUnit(row.asked, row.low, row.high);
  if (row.asked === "volume") return `${row.asPrinted} buys ${list} tokens`;
  if (row.asked === "share") return row.printed === null ? `List prices leave ${list}` : `A tenth printed; list prices leave ${list}`;
  return `${capital(row.asPrinted)} printed; at list ${list}`;
}
