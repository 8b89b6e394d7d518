import { flag, maybe, number, type RowOf, table, text } from "../../kit/table.ts";
import { batchRates, type Rates, ratesByHour, ratesForPrompt } from "../../model/price-rules.ts";

/** The price list with all that a bill depends on. */
export const fullPrices = table("list-prices", {
  model: text,
  name: text,
  developer: text,
  country: text,
  inputUsdPerMTok: number,
  cachedInputUsdPerMTok: maybe(number),
  cacheWriteUsdPerMTok: maybe(number),
  outputUsdPerMTok: number,
  window: maybe(text),
  windowUtc: maybe(text),
  longContextFromTokens: maybe(number),
  longContextInputUsdPerMTok: maybe(number),
  longContextCachedInputUsdPerMTok: maybe(number),
  longContextCacheWriteUsdPerMTok: maybe(number),
  longContextOutputUsdPerMTok: maybe(number),
  batchShareOfPrice: maybe(number),
  batchDiscountsCache: maybe(flag),
  contextTokens: maybe(number),
  openWeights: maybe(flag),
  releasedOn: maybe(text),
  current: flag,
});
type PriceRow = RowOf<(typeof fullPrices)["fields"]>;

/** Prices of input, cached input, stored input and output, in USD per million tokens. */
type Four = readonly [input: number, cached: number | null, stored: number | null, output: number];

/** A model and its prices, without names of fields, since all of the list goes to the browser. */
export type Offer = readonly [
  id: string,
  name: string,
  maker: string,
  country: string,
  contextTokens: number | null,
  openWeights: boolean | null,
  /** Day, month or year; empty if not known. */
  released: string,
  rates: Four,
  long: readonly [fromTokens: number, ...Four] | null,
  peak: Four | null,
  batch: readonly [shareOfPrice: number, discountsCache: boolean] | null,
];

/** What a request depends on, beside its tokens. */
export interface Terms {
  readonly promptTokens: number;
  /** Share of the work in the dear hours of a vendor that prices by the hour. */
  readonly shareInPeak: number;
  /** Whether the work can wait for a batch. */
  readonly batch: boolean;
}

const ratesOf = ([inputUsdPerMTok, cachedInputUsdPerMTok, cacheWriteUsdPerMTok, outputUsdPerMTok]: Four): Rates => ({
  inputUsdPerMTok,
  cachedInputUsdPerMTok,
  cacheWriteUsdPerMTok,
  outputUsdPerMTok,
});

/** Collects the current price of each model in the list, with its peak hours if it has any. */
export function offersOf(prices: readonly PriceRow[]): readonly Offer[] {
  const current = prices.filter((row) => row.current);
  const four = (row: PriceRow): Four => [row.inputUsdPerMTok, row.cachedInputUsdPerMTok, row.cacheWriteUsdPerMTok, row.outputUsdPerMTok];
  return current
    .filter(({ window }) => window !== "peak")
    .map((row): Offer => {
      const peak = current.find((other) => other.model === row.model && other.window === "peak");
      const from = row.longContextFromTokens;
      const long = [row.longContextCachedInputUsdPerMTok, row.longContextCacheWriteUsdPerMTok] as const;
      return [
        row.model,
        row.name,
        row.developer,
        row.country,
        row.contextTokens,
        row.openWeights,
        row.releasedOn ?? "",
        four(row),
        from === null
          ? null
          : [from, row.longContextInputUsdPerMTok ?? row.inputUsdPerMTok, ...long, row.longContextOutputUsdPerMTok ?? row.outputUsdPerMTok],
        peak ? four(peak) : null,
        row.batchShareOfPrice === null ? null : [row.batchShareOfPrice, row.batchDiscountsCache === true],
      ];
    });
}

/** Finds the rates that an offer asks on given terms: by the length of the prompt, then by the hour, then in a batch where the vendor has one. */
export function offeredRates([, , , , , , , rates, long, peak, batch]: Offer, { promptTokens, shareInPeak, batch: canWait }: Terms): Rates {
  const plain = ratesOf(rates);
  const byLength = ratesForPrompt(
    {
      ...plain,
      longContextFromTokens: long?.[0] ?? null,
      longContextInputUsdPerMTok: long?.[1] ?? null,
      longContextCachedInputUsdPerMTok: long?.[2] ?? null,
      longContextCacheWriteUsdPerMTok: long?.[3] ?? null,
      longContextOutputUsdPerMTok: long?.[4] ?? null,
    },
    promptTokens,
  );
  const byHour = peak ? ratesByHour(byLength, ratesOf(peak), shareInPeak) : byLength;
  return canWait && batch ? batchRates(byHour, { shareOfPrice: batch[0], discountsCache: batch[1] }) : byHour;
}
