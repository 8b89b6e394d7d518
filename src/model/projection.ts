/** Longitude and latitude in degrees, or a point in a plane; y points down. */
export type Point = readonly [x: number, y: number];
/** Maps longitude and latitude in degrees to a plane. */
export type Projection = (lonLat: readonly number[]) => Point;

const RADIANS = Math.PI / 180;

/**
 * A place as seen from far above another: its point on the disc of radius 1, and its angle from the disc's centre round the
 * globe, in radians.
 */
export interface Seen {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

/**
 * Makes an orthographic view of the globe from above `centre`, turned so that the direction `bearing` (degrees clockwise from
 * north) points to the right. Places on the far side are drawn on the rim, so that land cut by the rim ends there.
 */
export function globe([lon0, lat0]: Point, bearing: number): (lonLat: readonly number[]) => Seen {
  const [sin0, cos0] = [Math.sin(lat0 * RADIANS), Math.cos(lat0 * RADIANS)];
  const turn = bearing * RADIANS;
  return ([lon = 0, lat = 0]) => {
    const [dLon, phi] = [(lon - lon0) * RADIANS, lat * RADIANS];
    const east = Math.cos(phi) * Math.sin(dLon);
    const north = cos0 * Math.sin(phi) - sin0 * Math.cos(phi) * Math.cos(dLon);
    const front = sin0 * Math.sin(phi) + cos0 * Math.cos(phi) * Math.cos(dLon);
    const length = Math.hypot(east, north);
    const far = front < 0 && length > 0 ? 1 / length : 1;
    const along = (east * Math.sin(turn) + north * Math.cos(turn)) * far;
    const left = (north * Math.sin(turn) - east * Math.cos(turn)) * far;
    return { x: along, y: -left, angle: Math.atan2(length, front) };
  };
}

/**
 * Finds the middle of the great circle between two places, and the bearing of the circle there, in degrees clockwise from
 * north.
 */
export function midway(from: Point, to: Point): { readonly centre: Point; readonly bearing: number } {
  const vector = ([lon, lat]: Point) => {
    const [l, p] = [lon * RADIANS, lat * RADIANS];
    return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)] as const;
  };
  const [a, b] = [vector(from), vector(to)];
  const [x, y, z] = [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
  const lon = Math.atan2(y, x);
  const lat = Math.atan2(z, Math.hypot(x, y));
  const [dx, dy, dz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
  const east = -dx * Math.sin(lon) + dy * Math.cos(lon);
  const north = -Math.sin(lat) * (dx * Math.cos(lon) + dy * Math.sin(lon)) + dz * Math.cos(lat);
  return { centre: [lon / RADIANS, lat / RADIANS], bearing: Math.atan2(east, north) / RADIANS };
}
