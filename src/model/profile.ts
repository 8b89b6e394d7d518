import { atLeast, share } from "./domain.ts";

/**
 * Scales the swings of a day’s curve about its mean: 0 makes it level, 1 leaves it as it is, 2 doubles them. Values that would
 * fall below 0 become 0, which raises the mean.
 * @throws RangeError for a negative swing or an empty curve
 */
export function swung(curve: readonly number[], swing: number): readonly number[] {
  atLeast("swing", swing);
  if (curve.length === 0) throw new RangeError("invalid curve; not at least one hour");
  const mean = curve.reduce((sum, value) => sum + value, 0) / curve.length;
  return curve.map((value) => Math.max(mean + (value - mean) * swing, 0));
}

/** Wind and sun of one place, hour by hour. */
export interface Sky {
  readonly wind: readonly number[];
  readonly sun: readonly number[];
}

/**
 * Adds wind and sun, hour by hour: the sum times `strength`, with the wind’s swings times `windSwing` and the sun less the
 * share that clouds take.
 * @throws RangeError for a negative factor or a share of clouds outside 0 to 1
 */
export function supply(
  { wind, sun }: Sky,
  { strength, windSwing, cloudShare }: { readonly strength: number; readonly windSwing: number; readonly cloudShare: number },
): readonly number[] {
  atLeast("strength", strength);
  share("clouds", cloudShare);
  return swung(wind, windSwing).map((power, t) => strength * (power + (sun[t] ?? 0) * (1 - cloudShare)));
}
