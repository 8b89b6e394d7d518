/** A value's place in a picture, in pixels. */
export type Scale = (value: number) => number;

type Ends = readonly [from: number, to: number];

/**
 * Makes a scale on which equal differences are equally long: from two values to their places in pixels. Two values that are equal give the first
 * place.
 */
export function linear([low, high]: Ends, [from, to]: Ends): Scale {
  return (value) => (high === low ? from : from + ((value - low) / (high - low)) * (to - from));
}

/** Makes a scale on which equal ratios are equally long. Both ends of the domain are above 0. */
export function log([low, high]: Ends, range: Ends): Scale {
  const exponents = linear([Math.log10(low), Math.log10(high)], range);
  return (value) => exponents(Math.log10(value));
}

/** Lists the powers of ten from one exponent to another, at most about `most` of them, evenly spaced. */
export function powersOfTen([low, high]: Ends, most = Number.POSITIVE_INFINITY): readonly number[] {
  const step = Math.max(1, Math.ceil((high - low) / most));
  return Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, i) => 10 ** (low + i * step));
}

/** Lists the multiples of a step from 0 up to a value. */
export const multiplesOf = (step: number, most: number): readonly number[] => Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);

/** Finds the exponents of the two powers of ten between which values lie, given the least and the greatest of them. Both are above 0. */
export const exponentsAround = (least: number, greatest: number): readonly [number, number] => [
  Math.floor(Math.log10(least)),
  Math.ceil(Math.log10(greatest)),
];
