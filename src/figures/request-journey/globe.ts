import { type Frame, gridPath } from "../../kit/drawings/map-path.ts";
import { html, type Markup } from "../../kit/html.ts";
import { globe, midway, type Point, type Seen } from "../../model/projection.ts";

const RIM = Array.from({ length: 73 }, (_, i): Point => [Math.cos((i * Math.PI) / 36), Math.sin((i * Math.PI) / 36)]);
/** Share of the width that the way takes, and the largest globe in widths, which keeps near places near. */
const WAY = 0.74;
const LARGEST = 1.5;

/** Computes the area of a ring in the plane that keeps distances from the centre of the view; positive is clockwise on the screen. */
function turning(ring: readonly Seen[]): number {
  const flat = ring.map(({ x, y, angle }): Point => {
    const length = Math.hypot(x, y);
    return length === 0 ? [0, 0] : [(x / length) * angle, (y / length) * angle];
  });
  return flat.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = flat[(i + 1) % flat.length] as Point;
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** Two ends of a way on the globe, turned so that the way runs level through the middle, west on the left. */
interface GlobeMap {
  /** Land and rim. */
  readonly ground: Markup;
  readonly left: Point;
  readonly right: Point;
  /** Whether the start is on the right. */
  readonly swapped: boolean;
  /** Angle of north on the picture, degrees clockwise from up. */
  readonly north: number;
}

/**
 * Draws the globe seen from above the middle of a way. Land on the far side is pulled back to the rim. A ring around the opposite point comes out
 * inside out, which one more disc corrects (even-odd filling).
 */
export function globeMap(land: GeoJSON.MultiPolygon, from: Point, to: Point, frame: Frame): GlobeMap {
  const straight = midway(from, to);
  const swapped = straight.bearing < 0;
  const { centre, bearing } = swapped ? midway(to, from) : straight;
  const view = globe(centre, bearing);
  const half = Math.abs(view(to).x);
  const radius = Math.min((WAY * frame.width) / 2 / Math.max(half, 1e-6), LARGEST * frame.width);
  const [middleX, middleY] = [frame.width / 2, frame.height / 2];
  const pixel = ([x = 0, y = 0]: readonly number[]): Point => [middleX + radius * x, middleY + radius * y];
  const rings = land.coordinates.flatMap((polygon) =>
    polygon.flatMap((ring, i) => {
      const seen = ring.map(view);
      if (seen.every(({ angle }) => angle > Math.PI / 2)) return [];
      const flat = seen.map(({ x, y }): Point => [x, y]);
      return turning(seen) > 0 === (i === 0) ? [flat] : [flat, RIM];
    }),
  );
  const path = (list: readonly (readonly Point[])[]) =>
    gridPath(
      list.map((ring) => ring.map((point) => [...point])),
      pixel,
      frame,
      { grid: 1 },
    );
  return {
    ground: html`<path class="map-sea" d="${path([RIM])}"/><path class="map-globe" fill-rule="evenodd" d="${path(rings)}"/>`,
    left: pixel([-half, 0]),
    right: pixel([half, 0]),
    swapped,
    north: 90 - bearing,
  };
}
