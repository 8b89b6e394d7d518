import { geoDistance } from "d3-geo";

/** Mean radius of the Earth in km (IUGG). */
const EARTH_RADIUS_KM = 6371.0088;
/** Speed of light in vacuum, km per ms (defined by SI). */
const LIGHT_KM_PER_MS = 299.792458;
/** Group refractive index of standard single-mode fibre at 1,550 nm (Corning SMF-28: 1.468). */
export const FIBRE_INDEX = 1.468;

/** Longitude and latitude in degrees. */
export type LonLat = readonly [longitude: number, latitude: number];

/** Great-circle distance in km on a sphere of mean radius. @throws RangeError for a latitude beyond ±90° */
export function greatCircleKm(from: LonLat, to: LonLat): number {
  for (const [longitude, latitude] of [from, to]) {
    if (!(Math.abs(latitude) <= 90) || !Number.isFinite(longitude))
      throw new RangeError(`invalid place; not a longitude and latitude: ${longitude}, ${latitude}`);
  }
  return geoDistance([...from], [...to]) * EARTH_RADIUS_KM;
}

/**
 * Time of light through `lengthKm` of fibre and back, in ms: 2 × length × index ÷ speed of light.
 * A lower bound: cables are longer than great circles, and switches add time.
 * @throws RangeError for a negative length or an index below 1
 */
export function roundTripMs(lengthKm: number, index = FIBRE_INDEX): number {
  if (!(lengthKm >= 0 && Number.isFinite(lengthKm))) throw new RangeError(`invalid length; not ≥ 0 km: ${lengthKm}`);
  if (!(index >= 1)) throw new RangeError(`invalid refractive index; not ≥ 1: ${index}`);
  return (2 * lengthKm * index) / LIGHT_KM_PER_MS;
}
