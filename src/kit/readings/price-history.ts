import type { WorkingLine } from "../check.ts";
import { DataError } from "../dataset.ts";
import { usd } from "../format.ts";
import { maybe, number, table, text } from "../table.ts";

/** The dated list prices that checks read. */
export const priceHistory = table("price-history", {
  model: text,
  name: text,
  endpoint: text,
  window: maybe(text),
  recordedOn: maybe(text),
  validUntil: maybe(text),
  inputUsdPerMTok: number,
  cachedInputUsdPerMTok: maybe(number),
  outputUsdPerMTok: number,
  grade: text,
});

/** A list price, in USD per million tokens, and the day from which it held. */
export interface DatedPrice {
  readonly model: string;
  readonly name: string;
  readonly endpoint: string;
  readonly window: string | null;
  readonly recordedOn: string | null;
  readonly validUntil: string | null;
  readonly inputUsdPerMTok: number;
  readonly cachedInputUsdPerMTok: number | null;
  readonly outputUsdPerMTok: number;
  readonly grade: string;
}

/**
 * Finds the price at which the vendor first listed a model, by the day that a catalogue or the vendor gives.
 * Prices of a marketplace, of a time of day, without a known day or of grade C do not count.
 * @throws DataError naming a model that has none
 */
export function firstPrice(prices: readonly DatedPrice[], model: string): DatedPrice {
  const [first] = prices
    .filter((row) => row.model === model && row.endpoint === "vendor" && row.window === null && row.recordedOn !== null && row.grade !== "C")
    .sort((a, b) => (a.recordedOn ?? "").localeCompare(b.recordedOn ?? ""));
  if (!first) throw new DataError(`price-history: no dated price of the vendor for ${model}`);
  return first;
}

/** Finds the first prices of several models, one a model, in the order of `models`. @throws DataError naming a model that has none */
export const firstPrices = (prices: readonly DatedPrice[], models: readonly string[]): readonly DatedPrice[] =>
  models.map((model) => firstPrice(prices, model));

type Side = "input" | "output";

/** Picks the price of input or output, in USD per million tokens. */
export const priceOf = (price: Pick<DatedPrice, "inputUsdPerMTok" | "outputUsdPerMTok">, side: Side): number =>
  side === "input" ? price.inputUsdPerMTok : price.outputUsdPerMTok;

/** Writes a price as a line of a working. */
export const priceLine = (price: Pick<DatedPrice, "name" | "inputUsdPerMTok" | "outputUsdPerMTok">, side: Side): WorkingLine => ({
  what: `List price of ${side}, ${price.name}`,
  value: usd(priceOf(price, side)),
  unit: "a million tokens",
});

/** Writes the least and greatest of some amounts: "$0.28 to $0.30"; one amount if they are equal. */
export const usdSpan = (amounts: readonly number[]): string => {
  const [low, high] = [usd(Math.min(...amounts)), usd(Math.max(...amounts))];
  return low === high ? low : `${low} to ${high}`;
};
