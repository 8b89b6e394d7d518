import { inWords } from "../../kit/format.ts";
import { co2G, tokensWh } from "../../model/energy.ts";
import { requestOf, requestUsd } from "../../model/price-rules.ts";
import { type Offer, offeredRates } from "./offers.ts";

/** Days of the month that is billed. */
export const DAYS = 30;

/** What a reader does, as the dials say it. */
export interface Work {
  readonly perDay: number;
  readonly calls: number;
  readonly input: number;
  readonly output: number;
  readonly cached: number;
  readonly stored: number;
  readonly batch: boolean;
  readonly peak: number;
}

/** Two ends of a range. */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

/** Counts the requests of the month. */
export const requestsOf = ({ perDay, calls }: Work): number => DAYS * perDay * calls;

/** Counts the tokens of the month, read and written. */
export const tokensOf = (work: Work): number => requestsOf(work) * (work.input + work.output);

/** Computes what the month's work costs at one offer, in USD. */
export function monthUsd(offer: Offer, work: Work): number {
  const rates = offeredRates(offer, { promptTokens: work.input, shareInPeak: work.peak / 100, batch: work.batch });
  return requestsOf(work) * requestUsd(rates, requestOf(work.input, work.output, work.cached / 100, work.stored / 100));
}

/** Tells whether a request fits into what a model reads at once; where the context is not known it is taken to fit. */
export const fits = ([, , , , context]: Offer, { input, output }: Work): boolean => context === null || input + output <= context;

/** Computes the month's electricity in Wh, at the low and the high end of the joules for a token. */
export const monthWh = (joules: Ends, work: Work): Ends => ({
  low: tokensWh(joules.low, tokensOf(work)),
  high: tokensWh(joules.high, tokensOf(work)),
});

/** Computes the carbon dioxide of such a range in grams, with the low and the high factor of the grid in kg a kWh. */
export const monthG = (wh: Ends, factor: Ends): Ends => ({ low: co2G(wh.low, factor.low), high: co2G(wh.high, factor.high) });

const between = ({ low, high }: Ends): string => `${inWords(low, 2)}–${inWords(high, 2)}`;

/** Writes a range as a number of things that are each of one size: "79–515". */
export const shares = ({ low, high }: Ends, size: number): string => between({ low: low / size, high: high / size });

/** Writes a range in the largest of three units, each a thousand times the one before, that leaves its high end at 1 or more: "12–300 Wh". */
export function span(ends: Ends, [small, large, largest]: readonly [string, string, string]): string {
  const [unit, size] = ends.high >= 1e6 ? [largest, 1e6] : ends.high >= 1e3 ? [large, 1e3] : [small, 1];
  return `${shares(ends, size)} ${unit}`;
}
