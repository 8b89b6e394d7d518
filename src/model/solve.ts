import { finite } from "./domain.ts";

/** Range to search, min ≤ max. */
export interface Search {
  readonly min: number;
  readonly max: number;
  /** Steps of each of the two scans; 256 if not given. For a result that only rises or only falls a few are enough. */
  readonly steps?: number;
}

/** Steps of each of the two scans. */
const STEPS = 256;
/** Largest distance of the result from the target, as a share of the largest of the target and the results on both sides of it. */
const TOLERANCE = 1e-9;

/** Lists equal steps from min to max and, for what happens near 0, equal ratios over twelve powers of ten. In ascending order. */
function scan({ min, max, steps: count = STEPS }: Search): readonly number[] {
  const steps = Array.from({ length: count + 1 }, (_, i) => (i === count ? max : min + (i / count) * (max - min)));
  const from = Math.max(min, max * 1e-12);
  const ratios = max > 0 ? steps.map((_, i) => from * (max / from) ** (i / count)) : [];
  return [...new Set([...steps, ...ratios])].filter((x) => x >= min && x <= max).sort((a, b) => a - b);
}

/**
 * Halves a bracket in which f − target changes its sign until its ends are neighbouring numbers.
 * @returns the end nearer to the target
 */
function bisect(gap: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  const rising = gap(high) > 0;
  for (let middle = low + (high - low) / 2; middle > low && middle < high; middle = low + (high - low) / 2) {
    if (gap(middle) > 0 === rising) high = middle;
    else low = middle;
  }
  return Math.abs(gap(low)) <= Math.abs(gap(high)) ? low : high;
}

/**
 * Finds the least x from min to max with f(x) = target; null where none is found. f need not rise or fall throughout: about 500
 * points are scanned for a change of sign, and the first bracket is halved as far as numbers allow. A solution is accepted if
 * f(x) lies within 10⁻⁹ of the target, relative to the largest of target and bracket, so a jump or a pole across the target is
 * none. A curve that reaches the target and turns back between two points of the scan is missed.
 * @throws RangeError for an empty or infinite range, or a result that is not finite; and whatever f throws
 */
export function solve(f: (x: number) => number, target: number, search: Search): number | null {
  const { min, max } = search;
  if (!(min <= max && Number.isFinite(max - min))) throw new RangeError(`invalid range; not min ≤ max: ${min}, ${max}`);
  finite("target", target);
  const gap = (x: number): number => f(x) - target;
  const points = scan(search).map((x) => ({ x, gap: finite("result", gap(x)) }));
  for (const [i, here] of points.entries()) {
    if (here.gap === 0) return here.x;
    const next = points[i + 1];
    if (!next || next.gap === 0 || here.gap > 0 === next.gap > 0) continue;
    const x = bisect(gap, here.x, next.x);
    const size = Math.max(Math.abs(target), Math.abs(here.gap), Math.abs(next.gap));
    if (Math.abs(gap(x)) <= TOLERANCE * size) return x;
  }
  return null;
}
