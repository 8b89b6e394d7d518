import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoArea } from "d3-geo";
import { merge } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";

const EARTH_KM2 = 510_065_622;
const require = createRequire(import.meta.url);

export interface Shape {
  readonly type: string;
  readonly id?: string;
  readonly properties?: { readonly name?: string };
}
export interface Topology {
  readonly objects: Readonly<Record<string, { readonly geometries: readonly Shape[] }>>;
}
export type Areas = { type: "MultiPolygon"; coordinates: number[][][][] };

/** Reads the TopoJSON at `file` inside an installed package, and that package's version. */
export function readTopology(packageName: string, file: string): { topology: Topology; version: string } {
  const root = require.resolve(`${packageName}/package.json`).slice(0, -"package.json".length);
  const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { version: string };
  return { topology: JSON.parse(readFileSync(root + file, "utf8")) as Topology, version };
}

/**
 * Drops points whose triangle with their neighbours is smaller than `minWeight` square degrees (Visvalingam).
 * Shared borders keep the same points on both sides, so no gap opens between neighbours.
 */
export const simplifyTopology = (topology: Topology, minWeight: number): Topology => simplify(presimplify(topology), minWeight);

/** Joins shapes into one. Rounds coordinates, and drops areas below `minKm2` and rings closed up by rounding. */
export function dissolve(topology: Topology, shapes: readonly Shape[], options: { decimals: number; minKm2: number }): Areas {
  const { coordinates } = merge(topology, shapes) as Areas;
  return tidy(coordinates, options);
}

/**
 * Rounds coordinates and drops repeated points, collapsed rings and areas below `minKm2`. Outer rings run clockwise, as d3-geo
 * expects.
 */
export function tidy(areas: readonly number[][][][], { decimals, minKm2 }: { decimals: number; minKm2: number }): Areas {
  const coordinates = areas
    .map((rings) => rings.map((ring) => roundRing(ring, decimals)).filter((ring) => ring.length >= 4))
    .filter((rings): rings is number[][][] => rings[0] !== undefined && areaKm2([rings[0]]) > 0)
    .map(([outer = [], ...holes]) => [wind(outer, true), ...holes.map((hole) => wind(hole, false))])
    .filter((rings) => areaKm2(rings) >= minKm2)
    .sort((a, b) => areaKm2(b) - areaKm2(a));
  return { type: "MultiPolygon", coordinates };
}

/** Computes the area of a polygon on the sphere, in km². */
function areaKm2(rings: number[][][]): number {
  const share = geoArea({ type: "Polygon", coordinates: rings.map((ring, i) => wind(ring, i === 0)) }) / (4 * Math.PI);
  return share * EARTH_KM2;
}

/** Cuts each polygon to a box of longitude and latitude (Sutherland–Hodgman; edges may run along the box). */
export function crop(areas: Areas, [west, south, east, north]: readonly [number, number, number, number]): Areas {
  const sides = [
    { axis: 0, limit: west, sign: 1 },
    { axis: 0, limit: east, sign: -1 },
    { axis: 1, limit: south, sign: 1 },
    { axis: 1, limit: north, sign: -1 },
  ];
  const cropRing = (ring: number[][]): number[][] => sides.reduce(cropSide, ring.slice(0, -1));
  const coordinates = areas.coordinates.map((rings) =>
    rings
      .map(cropRing)
      .filter((ring) => ring.length >= 3)
      .map((ring) => [...ring, ring[0] as number[]]),
  );
  return { type: "MultiPolygon", coordinates: coordinates.filter((rings) => rings.length > 0) };
}

function cropSide(ring: number[][], { axis, limit, sign }: { axis: number; limit: number; sign: number }): number[][] {
  const depth = (point: number[]): number => sign * ((point[axis] ?? 0) - limit);
  return ring.flatMap((point, i) => {
    const next = ring[(i + 1) % ring.length] as number[];
    const [a, b] = [depth(point), depth(next)];
    const kept = a >= 0 ? [point] : [];
    if (a >= 0 === b >= 0) return kept;
    const t = a / (a - b);
    return [...kept, point.map((value, k) => value + t * ((next[k] ?? 0) - value))];
  });
}

function roundRing(ring: number[][], decimals: number): number[][] {
  const scale = 10 ** decimals;
  const rounded = ring.map((point) => point.map((value) => Math.round(value * scale) / scale || 0));
  return rounded.filter((point, i) => i === 0 || point.some((value, k) => value !== rounded[i - 1]?.[k]));
}

/** Turns a ring clockwise as seen from above, or the other way. In d3-geo a clockwise ring encloses less than half the globe. */
function wind(ring: number[][], clockwise: boolean): number[][] {
  const isClockwise = geoArea({ type: "Polygon", coordinates: [ring] }) < 2 * Math.PI;
  return isClockwise === clockwise ? ring : ring.toReversed();
}
