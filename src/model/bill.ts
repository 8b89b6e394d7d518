import { atLeast, finite, share } from "./domain.ts";

/** List price of one model in USD per million tokens. `cachedInput…` is null where the vendor lists no price for cached input. */
export interface TokenPrice {
  readonly inputUsdPerMTok: number;
  readonly cachedInputUsdPerMTok: number | null;
  readonly outputUsdPerMTok: number;
}

/** What a volume of tokens is made of, as shares from 0 to 1. */
export interface TokenMix {
  /** Output tokens as a share of all tokens. */
  readonly outputShare: number;
  /** Cached tokens as a share of input tokens. */
  readonly cachedShareOfInput: number;
}

/**
 * Computes the price of a million tokens of a mix, in USD:
 * (1 − output) × [(1 − cached) × input price + cached × cached price] + output × output price.
 * Without a listed cached price, cached input pays the input price.
 * @throws RangeError for a share outside 0–1 or a negative price
 */
export function blendedUsdPerMTok(price: TokenPrice, mix: TokenMix): number {
  const output = share("output share", mix.outputShare);
  const cached = share("cached share of input", mix.cachedShareOfInput);
  const inputUsd = atLeast("input price", price.inputUsdPerMTok);
  const cachedUsd = price.cachedInputUsdPerMTok === null ? inputUsd : atLeast("cached price", price.cachedInputUsdPerMTok);
  return (1 - output) * ((1 - cached) * inputUsd + cached * cachedUsd) + output * atLeast("output price", price.outputUsdPerMTok);
}

/** Computes the bill, in USD, for `mTok` million tokens of a mix at a list price. @throws RangeError for a negative volume */
export function billUsd(mTok: number, price: TokenPrice, mix: TokenMix): number {
  return finite("bill", atLeast("volume", mTok) * blendedUsdPerMTok(price, mix));
}

/**
 * Computes the volume, in million tokens, that a bill in USD pays for; null where the mix is free.
 * @throws RangeError for a negative bill
 */
export function volumeForBillMTok(billedUsd: number, price: TokenPrice, mix: TokenMix): number | null {
  const perMTok = blendedUsdPerMTok(price, mix);
  return perMTok === 0 ? null : finite("volume", atLeast("bill", billedUsd) / perMTok);
}
