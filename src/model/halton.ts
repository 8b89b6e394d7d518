import { whole } from "./domain.ts";

/** Lists the first `count` prime numbers. */
function primes(count: number): readonly number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++) if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  return found;
}

/** Reads the digits of `index` in `base` backwards behind the point: 6 is 110 in base 2, so the result is 0.011, which is 3/8. */
function radicalInverse(index: number, base: number): number {
  let [value, place] = [0, 1];
  for (let rest = index; rest > 0; rest = Math.floor(rest / base)) {
    place /= base;
    value += (rest % base) * place;
  }
  return value;
}

/**
 * Lists the first `count` points of the Halton sequence (1960), which fills the unit cube evenly. Each point has `dimensions`
 * coordinates between 0 and 1, both excluded; the n-th coordinate uses the n-th prime as its base. The start is fixed, so the
 * same call always gives the same points. Points of the later coordinates lie on lines until there are several times as many
 * points as the prime: 53 for the 16th.
 * @throws RangeError unless both are whole numbers ≥ 1
 */
export function haltonPoints(count: number, dimensions: number): readonly (readonly number[])[] {
  const bases = primes(whole("number of dimensions", dimensions, 1));
  return Array.from({ length: whole("number of points", count, 1) }, (_, i) => bases.map((base) => radicalInverse(i + 1, base)));
}
