import type { Point, Projection } from "../../model/projection.ts";

/** A rectangle in pixels from the origin. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Cuts off the part of a ring that lies outside one edge of the frame (Sutherland and Hodgman, 1974). */
function cut(ring: readonly Point[], inside: (point: Point) => number): Point[] {
  return ring.flatMap((to, i) => {
    const from = ring[(i + ring.length - 1) % ring.length] as Point;
    const [a, b] = [inside(from), inside(to)];
    const crossing: Point[] = a < 0 !== b < 0 ? [[from[0] + ((to[0] - from[0]) * a) / (a - b), from[1] + ((to[1] - from[1]) * a) / (a - b)]] : [];
    return b >= 0 ? [...crossing, to] : crossing;
  });
}

/** Leaves out points without effect: repeated ones, and those on a straight line between their neighbours. */
function bare(ring: readonly Point[]): readonly Point[] {
  const once = ring.filter(([x, y], i) => {
    const before = ring[(i + ring.length - 1) % ring.length] as Point;
    return ring.length === 1 || x !== before[0] || y !== before[1];
  });
  return once.filter((here, i) => {
    const [a, b] = [once[(i + once.length - 1) % once.length] as Point, once[(i + 1) % once.length] as Point];
    return (here[0] - a[0]) * (b[1] - here[1]) !== (here[1] - a[1]) * (b[0] - here[0]);
  });
}

const joined = (numbers: readonly number[]): string => numbers.map((number, i) => (i > 0 && number >= 0 ? ` ${number}` : `${number}`)).join("");

/**
 * Writes rings as the shortest path data: projected, cut to the frame, set on a grid of `grid` pixels, in relative steps. Neighbours keep their
 * common border, since each point goes to the grid by itself. Draw it with `transform="scale(grid)"`.
 * @param keepSmall a ring smaller than a cell is drawn as one cell rather than left out
 */
export function gridPath(
  rings: readonly (readonly GeoJSON.Position[])[],
  project: Projection,
  frame: Frame,
  { grid, keepSmall = false }: { readonly grid: number; readonly keepSmall?: boolean },
): string {
  let at: Point = [0, 0];
  return rings
    .map((ring) => {
      const sides = [([x]: Point) => x, ([x]: Point) => frame.width - x, ([, y]: Point) => y, ([, y]: Point) => frame.height - y];
      const within = sides.reduce<readonly Point[]>(cut, ring.slice(0, -1).map(project));
      const cells = within.map(([x, y]): Point => [Math.round(x / grid), Math.round(y / grid)]);
      const [first] = cells;
      if (!first) return "";
      let path = bare(cells);
      if (path.length < 3) {
        if (!keepSmall) return "";
        path = [first, [first[0] + 1, first[1]], [first[0] + 1, first[1] + 1], [first[0], first[1] + 1]];
      }
      const steps = path.map((point, i) => {
        const from = i === 0 ? at : (path[i - 1] as Point);
        return [point[0] - from[0], point[1] - from[1]];
      });
      at = path[0] as Point;
      return `m${joined(steps[0] ?? [])}l${joined(steps.slice(1).flat())}z`;
    })
    .join("");
}
