/** A box in pixels, by its top left corner. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A point that needs a place near it for a text of known width. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The place of a label: its anchor side and its offset from the point, in pixels. */
export interface Place {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: "start" | "end";
}

const HEIGHT = 16;
const RADIUS = 8;
const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));
const boxOf = ({ x, y, width }: Labelled, { dx, dy, anchor }: Place): Box => ({
  x: anchor === "start" ? x + dx : x + dx - width,
  y: y + dy - HEIGHT / 2,
  width,
  height: HEIGHT,
});

const CANDIDATES: readonly Place[] = [12, 22, 34, 48].flatMap((far) =>
  [0, -0.7, 0.7, -1, 1].flatMap((slope) =>
    (["start", "end"] as const).map((anchor) => ({
      dx: (anchor === "start" ? 1 : -1) * (Math.abs(slope) === 1 ? far * 0.5 : far),
      dy: slope * far,
      anchor,
    })),
  ),
);

/**
 * Finds a place for each label, one a point and in their order, so that none covers another label, a point or the frame's edge. It takes the nearest
 * free candidate, crowded points before lonely ones. If none is free, it takes the one with the least overlap.
 */
export function placeLabels(points: readonly Labelled[], frame: { readonly width: number; readonly height: number }): readonly Place[] {
  const dots = points.map(({ x, y }) => ({ x: x - RADIUS, y: y - RADIUS, width: 2 * RADIUS, height: 2 * RADIUS }));
  const crowd = (point: Labelled): number => points.filter((other) => Math.hypot(other.x - point.x, other.y - point.y) < 70).length;
  const order = points.map((_, i) => i).sort((a, b) => crowd(points[b] as Labelled) - crowd(points[a] as Labelled) || a - b);
  const taken: Box[] = [...dots];
  const places: Place[] = [];
  for (const i of order) {
    const point = points[i] as Labelled;
    const cost = (place: Place): number => {
      const box = boxOf(point, place);
      const outside = box.x < 0 || box.y < 0 || box.x + box.width > frame.width || box.y + box.height > frame.height ? 1e6 : 0;
      return outside + taken.reduce((sum, other) => sum + overlap(box, other), 0);
    };
    const place = CANDIDATES.reduce((best, candidate) => (cost(candidate) < cost(best) ? candidate : best));
    places[i] = place;
    taken.push(boxOf(point, place));
  }
  return places;
}
