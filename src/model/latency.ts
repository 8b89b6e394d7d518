/** Mean radius of the Earth in km (IUGG). */
const EARTH_RADIUS_KM = 6371.0088;
/** Speed of light in vacuum, km per ms (defined by SI). */
const LIGHT_KM_PER_MS = 299.792458;
/** Group refractive index of standard single-mode fibre at 1,550 nm (Corning SMF-28: 1.468). */
export const FIBRE_INDEX = 1.468;

/** Longitude and latitude in degrees. */
export type LonLat = readonly [longitude: number, latitude: number];

const RADIANS = Math.PI / 180;
/** Computes the angle between two places in radians, exact for near and for opposite ones (Vincenty’s formula on a sphere). */
function angleBetween([fromLon, fromLat]: LonLat, [toLon, toLat]: LonLat): number {
  const [lambda, phi, psi] = [(toLon - fromLon) * RADIANS, fromLat * RADIANS, toLat * RADIANS];
  const across = Math.cos(psi) * Math.sin(lambda);
  const along = Math.cos(phi) * Math.sin(psi) - Math.sin(phi) * Math.cos(psi) * Math.cos(lambda);
  return Math.atan2(Math.hypot(across, along), Math.sin(phi) * Math.sin(psi) + Math.cos(phi) * Math.cos(psi) * Math.cos(lambda));
}

/** Computes the great-circle distance in km on a sphere of mean radius. @throws RangeError for a latitude beyond ±90° */
export function greatCircleKm(from: LonLat, to: LonLat): number {
  for (const [longitude, latitude] of [from, to]) {
    if (!(Math.abs(latitude) <= 90) || !Number.isFinite(longitude))
      throw new RangeError(`invalid place; not a longitude and latitude: ${longitude}, ${latitude}`);
  }
  return angleBetween(from, to) * EARTH_RADIUS_KM;
}

/**
 * Computes the time that light takes through `lengthKm` of fibre and back, in ms: 2 × length × index ÷ speed of light.
 * It is a lower bound: cables are longer than great circles, and switches add time.
 * @throws RangeError for a negative length or an index below 1
 */
export function roundTripMs(lengthKm: number, index = FIBRE_INDEX): number {
  if (!(lengthKm >= 0 && Number.isFinite(lengthKm))) throw new RangeError(`invalid length; not ≥ 0 km: ${lengthKm}`);
  if (!(index >= 1)) throw new RangeError(`invalid refractive index; not ≥ 1: ${index}`);
  return (2 * lengthKm * index) / LIGHT_KM_PER_MS;
}
