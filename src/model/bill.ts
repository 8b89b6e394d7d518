/** List price of one model in USD per million tokens. `cachedInput` is null where the vendor lists no price for cached input. */
export interface TokenPrice {
  readonly inputUsdPerMTok: number;
  readonly cachedInputUsdPerMTok: number | null;
  readonly outputUsdPerMTok: number;
}

/** What a volume of tokens is made of. Shares from 0 to 1. */
export interface TokenMix {
  /** Output tokens as a share of all tokens. */
  readonly outputShare: number;
  /** Cached tokens as a share of input tokens. */
  readonly cachedShareOfInput: number;
}

const share = (name: string, value: number): number => {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`invalid ${name}; not from 0 to 1: ${value}`);
  return value;
};
const atLeastZero = (name: string, value: number): number => {
  if (!(value >= 0 && Number.isFinite(value))) throw new RangeError(`invalid ${name}; not ≥ 0: ${value}`);
  return value;
};

/**
 * Price of a million tokens of a mix, in USD:
 * (1 − output) × [(1 − cached) × input price + cached × cached price] + output × output price.
 * Without a listed cached price, cached input pays the input price.
 * @throws RangeError for a share outside 0–1 or a negative price
 */
export function blendedUsdPerMTok(price: TokenPrice, mix: TokenMix): number {
  const output = share("output share", mix.outputShare);
  const cached = share("cached share of input", mix.cachedShareOfInput);
  const inputUsd = atLeastZero("input price", price.inputUsdPerMTok);
  const cachedUsd = price.cachedInputUsdPerMTok === null ? inputUsd : atLeastZero("cached price", price.cachedInputUsdPerMTok);
  return (1 - output) * ((1 - cached) * inputUsd + cached * cachedUsd) + output * atLeastZero("output price", price.outputUsdPerMTok);
}

/** Bill in USD for `mTok` million tokens of a mix at a list price. @throws RangeError for a negative volume */
export function billUsd(mTok: number, price: TokenPrice, mix: TokenMix): number {
  return atLeastZero("volume", mTok) * blendedUsdPerMTok(price, mix);
}

/** Volume in million tokens that a bill in USD pays for; null where the mix is free. @throws RangeError for a negative bill */
export function volumeForBillMTok(billedUsd: number, price: TokenPrice, mix: TokenMix): number | null {
  const perMTok = blendedUsdPerMTok(price, mix);
  return perMTok === 0 ? null : atLeastZero("bill", billedUsd) / perMTok;
}
