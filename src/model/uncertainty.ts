import { finite, share } from "./domain.ts";
import { haltonPoints } from "./halton.ts";

/** A number that is not known exactly: low ≤ central ≤ high, in one unit. */
export interface Estimate {
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

/** A result with the range that holds eight of ten; low ≤ high, and the central one may lie outside. */
export interface Spread {
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

/** One value for each input. */
export type Point<K extends string> = Readonly<Record<K, number>>;

/**
 * One bar of a tornado: the result with this input at its low and at its high end, the others central. `atLow` may be the
 * greater.
 */
export interface Swing<K extends string> {
  readonly input: K;
  readonly atLow: number;
  readonly atHigh: number;
  /** |atHigh − atLow|. */
  readonly swing: number;
}

/**
 * Points of the sample. With 2,048, the percentiles of a token's cost from eight inputs come within 2% of those of a million
 * random draws.
 */
export const POINTS = 2048;

const centre = <K extends string>(inputs: Readonly<Record<K, Estimate>>): Point<K> =>
  Object.fromEntries(Object.entries<Estimate>(inputs).map(([name, { central }]) => [name, central])) as Point<K>;

function checked<K extends string>(inputs: Readonly<Record<K, Estimate>>): readonly K[] {
  for (const [name, { low, central, high }] of Object.entries<Estimate>(inputs)) {
    if (!(low <= central && central <= high && Number.isFinite(high - low)))
      throw new RangeError(`invalid ${name}; not low ≤ central ≤ high: ${low}, ${central}, ${high}`);
  }
  return (Object.keys(inputs) as K[]).sort();
}

function quantile({ low, central, high }: Estimate, u: number): number {
  const width = high - low;
  if (width === 0) return low;
  const peak = (central - low) / width;
  const value = u < peak ? low + width * Math.sqrt(u * peak) : high - width * Math.sqrt((1 - u) * (1 - peak));
  return Math.min(Math.max(value, low), high);
}

/**
 * Computes the value below which a share `u` of a triangular distribution lies: from low to high, most likely at central
 * (inverse of its distribution function). The value never leaves low–high.
 * @throws RangeError unless low ≤ central ≤ high and 0 ≤ u ≤ 1
 */
export function triangularQuantile(estimate: Estimate, u: number): number {
  checked({ estimate });
  return quantile(estimate, share("share", u));
}

/** Computes a percentile of numbers in ascending order, interpolated between neighbours. @param rank share of the way, 0 to 1 */
function percentile(sorted: Float64Array, rank: number): number {
  const place = rank * (sorted.length - 1);
  const [below = 0, above = below] = sorted.subarray(Math.floor(place));
  return below + (place - Math.floor(place)) * (above - below);
}

/**
 * Computes the range of a result: the 10th and the 90th percentile over a fixed sample of the inputs, and the result of the
 * central values. Each input follows a triangular distribution, which needs only the three numbers that we have and never
 * leaves the range in which the input makes sense; inputs vary independently. The central result may lie outside: an input that is
 * most likely at one of its ends moves most results to one side. The same inputs always give the same range, in whatever order they
 * are named.
 * @throws RangeError for an estimate out of order, or a result that is not finite
 */
export function spread<K extends string>(f: (at: Point<K>) => number, inputs: Readonly<Record<K, Estimate>>): Spread {
  const names = checked(inputs);
  const central = finite("result", f(centre(inputs)));
  if (names.every((name) => inputs[name].low === inputs[name].high)) return { low: central, central, high: central };
  const results = haltonPoints(POINTS, names.length).map((u) => {
    const at = Object.fromEntries(names.map((name, i) => [name, quantile(inputs[name], u[i] ?? 0.5)]));
    return finite("result", f(at as Point<K>));
  });
  const sorted = Float64Array.from(results).sort();
  return { low: percentile(sorted, 0.1), central, high: percentile(sorted, 0.9) };
}

/**
 * Computes how far each input alone moves a result: it goes to its low and its high end while the others stay central. Greatest
 * swing first; equal swings by name.
 * @throws RangeError for an estimate out of order, or a result that is not finite
 */
export function tornado<K extends string>(f: (at: Point<K>) => number, inputs: Readonly<Record<K, Estimate>>): readonly Swing<K>[] {
  const names = checked(inputs);
  const central = centre(inputs);
  const at = (name: K, value: number): number => finite("result", f({ ...central, [name]: value }));
  return names
    .map((input) => {
      const [atLow, atHigh] = [at(input, inputs[input].low), at(input, inputs[input].high)];
      return { input, atLow, atHigh, swing: Math.abs(atHigh - atLow) };
    })
    .sort((a, b) => b.swing - a.swing);
}
