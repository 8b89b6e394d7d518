/** A point of a line in pixels; null where nothing is known, which breaks the line. */
export type LinePoint = readonly [x: number, y: number] | null;

const to1 = (value: number): string => String(Math.round(value * 10) / 10);

/** Writes the SVG path of a line through points, broken where a point is null. */
export function linePath(points: readonly LinePoint[]): string {
  return points
    .map((point, i) => {
      if (point === null) return "";
      const [x, y] = point;
      return `${points[i - 1] ? "L" : "M"}${to1(x)},${to1(y)}`;
    })
    .join("");
}

/**
 * Finds heights for labels beside the ends of lines, at least `gap` apart and otherwise as near as possible to the heights wished for, in the order
 * given. Crowded labels spread evenly around their middle.
 */
export function spreadLabels(heights: readonly number[], gap: number): readonly number[] {
  const order = heights.map((height, i) => ({ height, i })).sort((a, b) => a.height - b.height || a.i - b.i);
  // Runs of labels that touch: each is centred on the mean of the heights wished for.
  const runs: { members: number[]; wish: number }[] = [];
  for (const { height, i } of order) {
    runs.push({ members: [i], wish: height });
    for (;;) {
      const [before, last] = [runs.at(-2), runs.at(-1)];
      if (!before || !last) break;
      const reach = ((before.members.length + last.members.length) / 2) * gap;
      if (last.wish - before.wish >= reach) break;
      const members = [...before.members, ...last.members];
      const wish = (before.wish * before.members.length + last.wish * last.members.length) / members.length;
      runs.splice(-2, 2, { members, wish });
    }
  }
  const placed: number[] = [];
  for (const { members, wish } of runs) for (const [j, i] of members.entries()) placed[i] = wish + (j - (members.length - 1) / 2) * gap;
  return placed;
}
