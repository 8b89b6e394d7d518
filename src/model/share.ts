import { atLeast, finite, positive } from "./domain.ts";

/**
 * Computes the share that a part would have if another part left and nothing else changed: share ÷ (1 − share that left).
 * A country's share of mining rises by itself when another country's machines are switched off.
 * @throws RangeError unless both are ≥ 0, the one that left is < 1, and together they are at most 1
 */
export function shareOfRest(share: number, left: number): number {
  const rest = positive("share that stays", 1 - atLeast("share that left", left));
  const of = atLeast("share", share) / rest;
  if (of > 1 + 1e-12) throw new RangeError(`invalid share; more than what stays: ${share}`);
  return Math.min(finite("share", of), 1);
}

/**
 * Computes dollars per million tokens from a sum of dollars and a count of tokens.
 * @throws RangeError unless dollars ≥ 0 and tokens > 0
 */
export function usdPerMillion(usd: number, tokens: number): number {
  return finite("dollars per million tokens", (atLeast("dollars", usd) / positive("tokens", tokens)) * 1e6);
}

/** Computes the share of one of two sides: own ÷ (own + other); null where both are 0. @throws RangeError unless both are ≥ 0 */
export function shareOfTwo(own: number, other: number): number | null {
  const sum = atLeast("own amount", own) + atLeast("other amount", other);
  return sum === 0 ? null : finite("share", own / sum);
}
