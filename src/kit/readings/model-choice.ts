import type { TokenMix } from "../../model/bill.ts";
import { dollars, significant } from "../format.ts";
import type { DataOf } from "../table.ts";
import { choosableModels, currentPrices, type ListPrice, type modelTables } from "./models.ts";

/**
 * Lists the models that a reader can choose, id to name: those that the articles name and the newest of each family, if all three prices are listed.
 */
export const modelOptions = (data: DataOf<typeof modelTables>): Record<string, string> =>
  Object.fromEntries(
    currentPrices(data.prices, choosableModels(data), false)
      .filter((price) => [price.inputUsdPerMTok, price.cachedInputUsdPerMTok, price.outputUsdPerMTok].every((listed) => (listed ?? 0) > 0))
      .map(({ model, name }) => [model, name] as const)
      .sort((a, b) => a[1].localeCompare(b[1])),
  );

/** Reads the mix of tokens, in shares, off the dials, in per cent. */
export const mixOf = (params: { readonly output: number; readonly cached: number }): TokenMix => ({
  outputShare: params.output / 100,
  cachedShareOfInput: params.cached / 100,
});

/** Strips a name of the hours that its price is for. */
export const bareName = (name: string): string => name.replace(/ \(.*\)$/, "");

/** Writes a share as exact per cent for a formula: 20%, 1.8%. */
const exact = (share: number): string => `${significant(share * 100, 4)}%`;

/** Writes the price of a mix as a sum for a formula: "(20% × $25 + 80% × (100% × $5 + 0% × $0.50))". */
export const mixTerms = (price: ListPrice, { outputShare: out, cachedShareOfInput: hit }: TokenMix): string =>
  `(${exact(out)} × ${dollars(price.outputUsdPerMTok)} + ${exact(1 - out)} × (${exact(1 - hit)} × ${dollars(price.inputUsdPerMTok)} + ` +
  `${exact(hit)} × ${dollars(price.cachedInputUsdPerMTok)}))`;
