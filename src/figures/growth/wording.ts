import { decimal, inWords, significant, times } from "../../kit/format.ts";
import { roundTo } from "../../kit/round.ts";

/** The people that a volume can be divided by, in the words of a sentence. */
export const PLACES = { China: "in China", "United States": "in the United States", World: "of the world" } as const;

const superscript = (power: number): string => [...String(power)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");

/** Writes a large count to two digits, since the data are no more exact; as a power of ten where there is no word for it. */
export function count(value: number): string {
  if (value < 1e18) return inWords(roundTo(value, 2));
  const power = Math.floor(Math.log10(value));
  return `${significant(value / 10 ** power, 2)} × 10${superscript(power)}`;
}

/** Writes a multiple, in figures below a million. */
export const multipleText = (value: number): string => (value < 1e6 ? times(value) : `${count(value)} times`);

/** Writes a yearly rate in per cent to three digits. */
export const rateText = (rate: number): string => (rate < 1000 ? `${decimal(roundTo(rate * 100, 3))}%` : `${count(rate * 100)}%`);

/** Writes a number of months: one month, 26 months. */
export const monthsText = (months: number): string => (months === 1 ? "one month" : `${decimal(months)} months`);
