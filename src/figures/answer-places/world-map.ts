import { type GeoGeometryObjects, geoEqualEarth, geoInterpolate } from "d3-geo";
import type { Size } from "../../kit/figure.ts";
import type { LonLat } from "../../model/latency.ts";

/** The wide map, in pixels; its ends lie in the Atlantic, where little answers. */
const MAP = { width: 680, height: 330 };
const MIDDLE = 150;
/** The narrow map is half as large, so that readers get the outlines once. */
const HALF = 0.5;
/** Points of a great circle, one more than its parts. */
const PARTS = 24;

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Lays out a map of the world with the Pacific in its middle.
 * @returns its land, the projection of the wide map, and how the map of this size comes from it: scale, left edge and height in pixels, the pixel
 * of a place, and half of the width
 */
export function worldMap(outlines: readonly { readonly geometry: GeoGeometryObjects }[], { name, width }: Size) {
  const land = { type: "GeometryCollection" as const, geometries: outlines.map(({ geometry }) => geometry) };
  const projection = geoEqualEarth()
    .rotate([-MIDDLE, 0])
    .precision(0)
    .fitExtent(
      [
        [0, 4],
        [MAP.width, MAP.height - 4],
      ],
      land,
    );
  const scale = name === "narrow" ? HALF : 1;
  const left = name === "narrow" ? (width - MAP.width * scale) / 2 : 0;
  const onMap = (place: LonLat): Point => {
    const [x, y] = projection([...place]) ?? [0, 0];
    return { x: x * scale + left, y: y * scale };
  };
  return { land, projection, scale, left, height: MAP.height * scale, onMap, half: (MAP.width * scale) / 2 };
}

/**
 * Lists the points of a great circle on the map, in pixels. One that leaves the map at one side comes back at the other: before a step of more
 * than half of the map stands a point that is no number, which breaks the line.
 */
export function greatCircle(from: LonLat, to: LonLat, onMap: (place: LonLat) => Point, half: number): readonly Point[] {
  const between = geoInterpolate([...from], [...to]);
  const points = Array.from({ length: PARTS + 1 }, (_, i) => onMap(between(i / PARTS)));
  return points.flatMap((point, i) => (Math.abs(point.x - (points[i - 1]?.x ?? point.x)) > half ? [{ x: Number.NaN, y: 0 }, point] : [point]));
}
