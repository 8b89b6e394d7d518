import type { WorkingLine } from "../check.ts";
import { DataError } from "../dataset.ts";
import { usd } from "../format.ts";
import { type DataOf, flag, list, maybe, number, table, text } from "../table.ts";

/** The dated list prices that checks read. */
export const priceHistory = table("price-history", {
  model: text,
  name: text,
  country: text,
  provider: text,
  endpoint: text,
  window: maybe(text),
  recordedOn: maybe(text),
  validUntil: maybe(text),
  inputUsdPerMTok: number,
  cachedInputUsdPerMTok: maybe(number),
  outputUsdPerMTok: number,
  grade: text,
  source: text,
});

/** Where each article took its prices, and the day at whose end they must have held. */
const shopsInArticles = table("shops-in-articles", { article: text, shop: text, on: text });
/** The models that each claim names or is tested with. */
const modelsOfClaims = table("models-in-articles", { model: text, claims: list, readFor: list, onSale: flag });

/** Tables behind the prices that a claim speaks of. */
export const claimPrices = { prices: priceHistory, shops: shopsInArticles, models: modelsOfClaims };
type ClaimPrices = DataOf<typeof claimPrices>;

/** A list price, in USD per million tokens, and the day from which it held. */
export interface DatedPrice {
  readonly model: string;
  readonly name: string;
  readonly country: string;
  readonly provider: string;
  readonly endpoint: string;
  readonly window: string | null;
  readonly recordedOn: string | null;
  readonly validUntil: string | null;
  readonly inputUsdPerMTok: number;
  readonly cachedInputUsdPerMTok: number | null;
  readonly outputUsdPerMTok: number;
  readonly grade: string;
  readonly source: string;
}

/** Says whether a day comes after the end of another day, month or year. */
const isAfter = (day: string, end: string): boolean => day.slice(0, end.length) > end;

/** Lists the prices of one model at one shop without those that repeat an earlier one. */
const distinct = (prices: readonly DatedPrice[]): readonly DatedPrice[] =>
  [...new Map(prices.toReversed().map((price) => [`${price.inputUsdPerMTok} ${price.outputUsdPerMTok}`, price])).values()].toReversed();

/**
 * Finds what a model cost at a shop at the end of a day, month or year: from each source the newest price that is not later, all where
 * they differ.
 */
export function pricesOn(
  prices: readonly DatedPrice[],
  { model, shop, on }: { readonly model: string; readonly shop: string; readonly on: string },
): readonly DatedPrice[] {
  const known = prices
    .filter((row) => row.model === model && row.endpoint === shop && row.window === null && row.recordedOn !== null && row.grade !== "C")
    .filter((row) => !isAfter(row.recordedOn ?? "", on))
    .sort((a, b) => (a.recordedOn ?? "").localeCompare(b.recordedOn ?? ""));
  return distinct([...new Map(known.map((row) => [row.source, row])).values()]);
}

/** Lists the ids of the models that a claim names or is tested with. @throws DataError if there is none */
export function modelsOf(models: ClaimPrices["models"], claim: string): readonly string[] {
  const found = models.filter(({ claims, readFor }) => claims.includes(claim) || readFor.includes(claim)).map(({ model }) => model);
  if (found.length === 0) throw new DataError(`models-in-articles: no model for ${claim}`);
  return found;
}

/** Lists the shops of a claim's article, each with the day of its prices. */
export const shopsOf = (shops: ClaimPrices["shops"], claim: string): ClaimPrices["shops"] =>
  shops.filter(({ article }) => claim.startsWith(`${article}-`));

/**
 * Lists what models cost at the shops of a claim's article, on its day; for a model that none of them records, what its maker asked.
 * @throws DataError naming a model without a price
 */
export function pricesOf(data: ClaimPrices, claim: string, models = modelsOf(data.models, claim)): readonly DatedPrice[] {
  const shops = shopsOf(data.shops, claim);
  return models.flatMap((model) => {
    const at = (shop?: string) => shops.flatMap((row) => pricesOn(data.prices, { model, shop: shop ?? row.shop, on: row.on }));
    const found = [at(), at("vendor").slice(0, 1)].find((rows) => rows.length > 0);
    if (!found) throw new DataError(`price-history: no price of ${model} for ${claim}`);
    return found;
  });
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

export type Side = "input" | "output";

/** Picks the price of input or output, in USD per million tokens. */
export const priceOf = (price: Pick<DatedPrice, "inputUsdPerMTok" | "outputUsdPerMTok">, side: Side): number =>
  side === "input" ? price.inputUsdPerMTok : price.outputUsdPerMTok;

/** Writes a price as a line of a working, with its shop if that is not the maker. */
export const priceLine = (
  price: Pick<DatedPrice, "name" | "inputUsdPerMTok" | "outputUsdPerMTok"> & Partial<Pick<DatedPrice, "endpoint" | "provider">>,
  side: Side,
): WorkingLine => ({
  what: `List price of ${side}, ${price.name}${price.endpoint && price.endpoint !== "vendor" ? `, ${price.provider}` : ""}`,
  value: usd(priceOf(price, side)),
  unit: "a million tokens",
});

/** Writes a price as a line of a working that says what a maker or shop asks for the side claimed. */
export const askedLine = (price: DatedPrice, side: Side): WorkingLine => ({
  ...priceLine(price, side),
  what: `List price of ${side}, ${price.name}, ${price.provider}`,
  says: priceOf(price, side),
});

/** Writes the least and greatest of some amounts: "$0.28 to $0.30"; one amount if they are equal. */
export const usdSpan = (amounts: readonly number[]): string => {
  const [low, high] = [usd(Math.min(...amounts)), usd(Math.max(...amounts))];
  return low === high ? low : `${low} to ${high}`;
};
