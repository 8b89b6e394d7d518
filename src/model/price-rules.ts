import { atLeast, finite, positive, share } from "./domain.ts";

/** What the four kinds of tokens cost, in USD per million. Null where the vendor lists no price of its own: it is then that of input. */
export interface Rates {
  readonly inputUsdPerMTok: number;
  readonly cachedInputUsdPerMTok: number | null;
  readonly cacheWriteUsdPerMTok: number | null;
  readonly outputUsdPerMTok: number;
}

/** Rates of a vendor that charges more for long prompts. */
export interface TieredRates extends Rates {
  /** Smallest prompt, in tokens, that pays the rates for long prompts; null if there are none. */
  readonly longContextFromTokens: number | null;
  readonly longContextInputUsdPerMTok: number | null;
  readonly longContextCachedInputUsdPerMTok: number | null;
  readonly longContextCacheWriteUsdPerMTok: number | null;
  readonly longContextOutputUsdPerMTok: number | null;
}

/** What a batch costs: a share of the standard price, from 0 to 1, and whether that holds for the cache too. */
export interface BatchRule {
  readonly shareOfPrice: number;
  readonly discountsCache: boolean;
}

/** Tokens of one request, by what they pay. Those of the prompt are the first three together. */
export interface Request {
  readonly freshTokens: number;
  /** Read from the cache. */
  readonly cachedTokens: number;
  /** Read and stored in the cache for later. */
  readonly storedTokens: number;
  readonly outputTokens: number;
}

/** Hours of a day as pairs of a beginning and an end: [[1, 4], [6, 10]]. */
export type Hours = readonly (readonly [from: number, to: number])[];

const HOURS_PER_DAY = 24;

/**
 * Finds the rates that a prompt pays by its length: from the vendor's threshold on all tokens of the request, output included, pay the rates for long
 * prompts. A kind of token for which no such rate is listed keeps its own.
 * @throws RangeError for a negative number of tokens
 */
export function ratesForPrompt(rates: TieredRates, promptTokens: number): Rates {
  const from = rates.longContextFromTokens;
  if (from === null || atLeast("prompt", promptTokens) < from) return rates;
  return {
    inputUsdPerMTok: rates.longContextInputUsdPerMTok ?? rates.inputUsdPerMTok,
    cachedInputUsdPerMTok: rates.longContextCachedInputUsdPerMTok ?? rates.cachedInputUsdPerMTok,
    cacheWriteUsdPerMTok: rates.longContextCacheWriteUsdPerMTok ?? rates.cacheWriteUsdPerMTok,
    outputUsdPerMTok: rates.longContextOutputUsdPerMTok ?? rates.outputUsdPerMTok,
  };
}

/**
 * Finds the rates of a batch. Where the discount does not hold for the cache, its rates stay, unless fresh input is then cheaper.
 * @throws RangeError for a share outside 0–1
 */
export function batchRates(rates: Rates, { shareOfPrice, discountsCache }: BatchRule): Rates {
  const part = share("share of the price", shareOfPrice);
  const input = rates.inputUsdPerMTok * part;
  const ofCache = (usd: number | null): number | null => (usd === null ? null : discountsCache ? usd * part : Math.min(usd, input));
  return {
    inputUsdPerMTok: input,
    cachedInputUsdPerMTok: ofCache(rates.cachedInputUsdPerMTok),
    cacheWriteUsdPerMTok: ofCache(rates.cacheWriteUsdPerMTok),
    outputUsdPerMTok: rates.outputUsdPerMTok * part,
  };
}

/** Mixes the rates of two windows of the day by the share of the work that falls into the peak. @throws RangeError for a share outside 0–1 */
export function ratesByHour(offPeak: Rates, peak: Rates, shareInPeak: number): Rates {
  const part = share("share in the peak", shareInPeak);
  const mixed = (low: number, high: number): number => low + (high - low) * part;
  const perhaps = (low: number | null, high: number | null): number | null => (low === null || high === null ? null : mixed(low, high));
  return {
    inputUsdPerMTok: mixed(offPeak.inputUsdPerMTok, peak.inputUsdPerMTok),
    cachedInputUsdPerMTok: perhaps(offPeak.cachedInputUsdPerMTok, peak.cachedInputUsdPerMTok),
    cacheWriteUsdPerMTok: perhaps(offPeak.cacheWriteUsdPerMTok, peak.cacheWriteUsdPerMTok),
    outputUsdPerMTok: mixed(offPeak.outputUsdPerMTok, peak.outputUsdPerMTok),
  };
}

/** Reads hours as the price list writes them, "01:00–04:00, 06:00–10:00". @throws RangeError for hours in another form */
export const readHours = (text: string): Hours =>
  text.split(", ").map((part) => {
    const [, from, fromMinutes, to, toMinutes] = /^(\d\d):(\d\d)–(\d\d):(\d\d)$/.exec(part) ?? [];
    if (to === undefined) throw new RangeError(`invalid hours; not like 01:00–04:00: ${part}`);
    return [Number(from) + Number(fromMinutes) / 60, Number(to) + Number(toMinutes) / 60];
  });

/**
 * Computes the share of a stretch of the day that lies in given hours, both in one time zone; the stretch may run past midnight. If it begins
 * and ends at the same hour it is the whole day.
 * @param from hour at which it begins, 0 to 24
 * @param to hour at which it ends
 */
export function shareOfHours(from: number, to: number, hours: Hours): number {
  const length = (((to - from) % HOURS_PER_DAY) + HOURS_PER_DAY) % HOURS_PER_DAY || HOURS_PER_DAY;
  const inside = hours.flatMap(([start, end]) =>
    [-HOURS_PER_DAY, 0, HOURS_PER_DAY].map((day) => Math.max(0, Math.min(from + length, end + day) - Math.max(from, start + day))),
  );
  return finite("share", inside.reduce((sum, part) => sum + part, 0) / length);
}

/**
 * Lists the stretches of a week that given hours of given days take, counted in UTC from Monday at 0.
 * @param days 0 for Monday to 6 for Sunday
 * @param aheadOfUtc by how many hours the clock that shows those hours is ahead of UTC; negative if it is behind
 */
export const hoursOfWeek = (days: readonly number[], hours: Hours, aheadOfUtc: number): Hours =>
  days.flatMap((day) => hours.map(([from, to]) => [HOURS_PER_DAY * day + from - aheadOfUtc, HOURS_PER_DAY * day + to - aheadOfUtc] as const));

/** Computes the share of a week's work that falls into its peak, both as `hoursOfWeek` lists them. @throws RangeError if there is no work */
export function shareOfWeek(work: Hours, peak: Hours): number {
  const week = 7 * HOURS_PER_DAY;
  const inside = work.flatMap(([from, to]) =>
    peak.flatMap(([start, end]) => [-week, 0, week].map((shift) => Math.max(0, Math.min(to, end + shift) - Math.max(from, start + shift)))),
  );
  const length = positive(
    "work",
    work.reduce((sum, [from, to]) => sum + to - from, 0),
  );
  return inside.reduce((sum, part) => sum + part, 0) / length;
}

/** Computes what one request costs, in USD: each kind of token × its rate. @throws RangeError for a negative number */
export function requestUsd(rates: Rates, { freshTokens, cachedTokens, storedTokens, outputTokens }: Request): number {
  const input = atLeast("input price", rates.inputUsdPerMTok);
  const usd =
    atLeast("fresh tokens", freshTokens) * input +
    atLeast("cached tokens", cachedTokens) * (rates.cachedInputUsdPerMTok ?? input) +
    atLeast("stored tokens", storedTokens) * (rates.cacheWriteUsdPerMTok ?? input) +
    atLeast("output tokens", outputTokens) * atLeast("output price", rates.outputUsdPerMTok);
  return finite("cost of a request", usd / 1e6);
}

/**
 * Divides the tokens that a request reads by two shares, from 0 to 1: those from the cache, and of the rest those that are stored, at most the rest.
 * @throws RangeError outside the domain
 */
export function requestOf(inputTokens: number, outputTokens: number, cachedShare: number, storedShare: number): Request {
  const cachedTokens = atLeast("input", inputTokens) * share("cached share", cachedShare);
  const rest = inputTokens - cachedTokens;
  const storedTokens = Math.min(rest, inputTokens * share("stored share", storedShare));
  // Two shares that sum to one leave a trace of rounding, and no token.
  const freshTokens = rest - storedTokens < 1e-6 ? 0 : rest - storedTokens;
  return { freshTokens, cachedTokens, storedTokens, outputTokens: atLeast("output", outputTokens) };
}
