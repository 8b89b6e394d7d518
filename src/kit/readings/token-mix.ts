import type { TokenMix } from "../../model/bill.ts";
import { dollars, significant } from "../format.ts";
import type { ListPrice } from "./list-price.ts";

/** Reads the mix of tokens, in shares, off the dials, in per cent. */
export const mixOf = (params: { readonly output: number; readonly cached: number }): TokenMix => ({
  outputShare: params.output / 100,
  cachedShareOfInput: params.cached / 100,
});

/** Writes a share as exact per cent for a formula: 20%, 1.8%. */
const exact = (share: number): string => `${significant(share * 100, 4)}%`;

/** Writes the price of a mix as a sum for a formula: "(20% × $25 + 80% × (100% × $5 + 0% × $0.50))". */
export const mixTerms = (price: ListPrice, { outputShare: out, cachedShareOfInput: hit }: TokenMix): string =>
  `(${exact(out)} × ${dollars(price.outputUsdPerMTok)} + ${exact(1 - out)} × (${exact(1 - hit)} × ${dollars(price.inputUsdPerMTok)} + ` +
  `${exact(hit)} × ${dollars(price.cachedInputUsdPerMTok)}))`;
