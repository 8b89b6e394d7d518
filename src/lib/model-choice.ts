import type { TokenMix } from "../model/bill.ts";
import { type Range, range } from "./figure.ts";
import { dollars, percent } from "./format.ts";
import { currentPrices, type ListPrice, NAMED_IN_ARTICLES, NEWEST } from "./models.ts";

/** Models that a reader can choose, by name: those that the articles name and the newest of each family, where all three prices are listed. */
export const modelOptions = (prices: readonly ListPrice[]): Record<string, string> =>
  Object.fromEntries(
    currentPrices(prices, [...new Set([...NAMED_IN_ARTICLES, ...NEWEST])], false)
      .filter((price) => [price.inputUsdPerMTok, price.cachedInputUsdPerMTok, price.outputUsdPerMTok].every((listed) => (listed ?? 0) > 0))
      .map(({ model, name }) => [model, name] as const)
      .sort((a, b) => a[1].localeCompare(b[1])),
  );

/** The dials of a mix of tokens, in per cent. */
export const mixDials = (): { readonly output: Range; readonly cached: Range } => ({
  output: range({
    label: "Output",
    unit: "% of all tokens",
    min: 0,
    max: 100,
    step: 1,
    default: 20,
    low: 5,
    high: 40,
    source: "our assumption: the articles give no mix",
    grade: "C",
  }),
  cached: range({
    label: "Input read from cache",
    unit: "% of input",
    min: 0,
    max: 100,
    step: 1,
    default: 0,
    low: 0,
    high: 80,
    source: "our assumption: agents repeat most of their input",
    grade: "C",
  }),
});

/** The mix that the dials stand at. */
export const mixOf = (params: { readonly output: number; readonly cached: number }): TokenMix => ({
  outputShare: params.output / 100,
  cachedShareOfInput: params.cached / 100,
});

/** Name without the hours that its price is for. */
export const bareName = (name: string): string => name.replace(/ \(.*\)$/, "");

/** The price of a mix as a sum of a formula: "(20% × $25 + 80% × (100% × $5 + 0% × $0.50))". */
export const mixTerms = (price: ListPrice, { outputShare: out, cachedShareOfInput: hit }: TokenMix): string =>
  `(${percent(out)} × ${dollars(price.outputUsdPerMTok)} + ${percent(1 - out)} × (${percent(1 - hit)} × ${dollars(price.inputUsdPerMTok)} + ${percent(hit)} × ${dollars(price.cachedInputUsdPerMTok)}))`;
