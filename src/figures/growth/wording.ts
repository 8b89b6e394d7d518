import { decimal, inWords, significant, times, timesThe } from "../../kit/format.ts";
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

/** Says how large one volume is beside another: "1.4 times the other", "as large as the other", "a 200th of the other". */
export const besides = (value: number, other: string): string =>
  multipleText(value) === "1×" ? `as large as ${other}` : value < 1e6 ? timesThe(value, other) : `${multipleText(value)} ${other}`;
/** Says how many tokens there are after a while: "1.4 times as many tokens", "as many tokens", "a 200th of the tokens". */
export const manyTokens = (value: number): string => {
  const text = multipleText(value);
  if (text === "1×") return "as many tokens";
  return text.endsWith("times") ? `${text} as many tokens` : `${text} of the tokens`;
};
/** Writes a time of doubling: 2.5 months, a month. */
export const doublingText = (months: number): string => (significant(months, 2) === "1" ? "one month" : `${significant(months, 2)} months`);
/** Writes a volume for each person that a pace leads to. */
export const eachReached = (tokens: number): string => (tokens < 0.01 ? "under 0.01" : count(tokens));
/** Writes a volume that a pace leads to. */
export const reached = (volume: number): string => (volume < 1 ? "less than one" : count(volume));

/** Writes a yearly rate in per cent to three digits. */
export const rateText = (rate: number): string => (rate < 1000 ? `${decimal(roundTo(rate * 100, 3)).replace("-", "−")}%` : `${count(rate * 100)}%`);

/** Writes a number of months: one month, 26 months. */
export const monthsText = (months: number): string => (months === 1 ? "one month" : `${decimal(months)} months`);
