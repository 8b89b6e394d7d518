import { blendedUsdPerMTok, type TokenMix, type TokenPrice } from "./bill.ts";
import { finite } from "./domain.ts";

/** Price of a list to compare: one of its three, or that of a mix. */
export type Side = "input" | "cached" | "output" | "blend";

/**
 * Returns the price of one side of a list, in USD per million tokens; null for a cached price that is not listed. A blend
 * without a cached price charges cached input at the input price, as `blendedUsdPerMTok` does.
 * @param mix needed for the blend only
 * @throws RangeError for a negative price or a share outside 0–1
 */
export function usdPerMTokOf(price: TokenPrice, side: Side, mix: TokenMix): number | null {
  if (side === "blend") return finite("price", blendedUsdPerMTok(price, mix));
  if (side === "cached" && price.cachedInputUsdPerMTok === null) return null;
  return blendedUsdPerMTok(price, { outputShare: side === "output" ? 1 : 0, cachedShareOfInput: side === "cached" ? 1 : 0 });
}

/**
 * Divides the first price by the second; null where one of them is not listed or the second is free.
 * @throws RangeError for a negative price or a share outside 0–1
 */
export function priceRatio(dear: TokenPrice, cheap: TokenPrice, side: Side, mix: TokenMix): number | null {
  const [above, below] = [usdPerMTokOf(dear, side, mix), usdPerMTokOf(cheap, side, mix)];
  return above === null || below === null || below === 0 ? null : finite("ratio", above / below);
}
