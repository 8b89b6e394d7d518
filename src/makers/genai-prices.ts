import { type ConditionalPrice, findProvider, type ModelInfo, type ModelPrice } from "@pydantic/genai-prices";

/** One price entry of the package at its base rate, in USD per million tokens. */
export interface Listing {
  readonly inputUsdPerMTok: number;
  readonly cachedInputUsdPerMTok: number | null;
  readonly cacheWriteUsdPerMTok: number | null;
  readonly outputUsdPerMTok: number;
  readonly window: "off-peak" | "peak" | null;
  readonly windowUtc: string | null;
  readonly longContextFromTokens: number | null;
  readonly longContextInputUsdPerMTok: number | null;
  readonly longContextCachedInputUsdPerMTok: number | null;
  readonly longContextCacheWriteUsdPerMTok: number | null;
  readonly longContextOutputUsdPerMTok: number | null;
  readonly validFrom: string | null;
  readonly current: boolean;
}

/**
 * Finds the model whose id is exactly `id` at the provider whose id is exactly `providerId`.
 * The package's own look-up is not used: it answers `minimax-m2.5` with MiniMax-M2.
 * @throws Error if there is none
 */
export function exactModel(providerId: string, id: string): ModelInfo {
  const provider = findProvider({ providerId });
  if (provider?.id !== providerId) throw new Error(`no provider "${providerId}" in genai-prices`);
  const model = provider.models.find((candidate) => candidate.id === id);
  if (!model) throw new Error(`no model "${id}" at provider "${providerId}" in genai-prices`);
  return model;
}

/** Returns the rate for a short prompt. A million tokens in one call would be priced in the long-context tier. */
const base = (price: ModelPrice[string]): number | null => (price === undefined ? null : typeof price === "number" ? price : price.base);
const tier = (price: ModelPrice[string]): { readonly start: number; readonly price: number } | undefined =>
  typeof price === "object" ? price.tiers[0] : undefined;

/** Writes the times "01:00:00Z" and "04:00:00Z" as "01:00–04:00". */
const hours = ({ constraint }: ConditionalPrice): string =>
  constraint?.type === "time_of_date" ? `${constraint.start_time.slice(0, 5)}–${constraint.end_time.slice(0, 5)}` : "";

function rates(prices: ModelPrice, where: string): Omit<Listing, "window" | "windowUtc" | "validFrom" | "current"> {
  const input = base(prices.input_mtok);
  const output = base(prices.output_mtok);
  if (input === null || output === null) throw new Error(`${where}: no input or output price`);
  const long = tier(prices.input_mtok);
  return {
    inputUsdPerMTok: input,
    cachedInputUsdPerMTok: base(prices.cache_read_mtok),
    cacheWriteUsdPerMTok: base(prices.cache_write_mtok),
    outputUsdPerMTok: output,
    // The package's tier applies when a prompt is larger than `start`.
    longContextFromTokens: long ? long.start + 1 : null,
    longContextInputUsdPerMTok: long?.price ?? null,
    longContextCachedInputUsdPerMTok: tier(prices.cache_read_mtok)?.price ?? null,
    longContextCacheWriteUsdPerMTok: tier(prices.cache_write_mtok)?.price ?? null,
    longContextOutputUsdPerMTok: tier(prices.output_mtok)?.price ?? null,
  };
}

/**
 * Lists every price that the package holds for a model, oldest first, then the peak windows; windows of the same price make one
 * listing. An entry with a later start date replaces the ones before. Time windows belong to the newest dated entry, which is
 * then off-peak.
 * @param asOf day on which `current` holds, YYYY-MM-DD
 */
export function listings(model: ModelInfo, asOf: string): Listing[] {
  const entries: readonly ConditionalPrice[] = Array.isArray(model.prices) ? model.prices : [{ prices: model.prices }];
  const dated = entries.filter(({ constraint }) => constraint?.type !== "time_of_date");
  const windows = entries.filter(({ constraint }) => constraint?.type === "time_of_date");
  const startOf = ({ constraint }: ConditionalPrice): string | null => (constraint?.type === "start_date" ? constraint.start_date : null);
  const now = dated.findLast((entry) => (startOf(entry) ?? "") <= asOf);
  const flat = dated.map((entry): Listing => {
    const offPeak = windows.length > 0 && entry === now;
    return {
      ...rates(entry.prices, model.id),
      window: offPeak ? "off-peak" : null,
      windowUtc: offPeak ? "all other hours" : null,
      validFrom: startOf(entry),
      current: entry === now,
    };
  });
  const peaks = new Map<string, ConditionalPrice[]>();
  for (const entry of windows) {
    const price = JSON.stringify(entry.prices);
    peaks.set(price, [...(peaks.get(price) ?? []), entry]);
  }
  const peak = [...peaks.values()].map(
    (same): Listing => ({
      ...rates(same[0]?.prices ?? {}, model.id),
      window: "peak",
      windowUtc: same.map(hours).join(", "),
      validFrom: now ? startOf(now) : null,
      current: true,
    }),
  );
  return [...flat, ...peak];
}
