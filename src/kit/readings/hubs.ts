import { greatCircleKm, roundTripMs } from "../../model/latency.ts";

/** How exact a cluster’s point is. */
export type Precision = "site" | "county" | "city" | "stand-in" | "province-centre";

interface Place {
  readonly place: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

/** Cities of the east coast, from north to south, that the west’s computing is meant to serve. */
const COAST = ["beijing", "shanghai", "shenzhen"];

/** Picks the cities of the east coast, from north to south. */
export const coastOf = <P extends Place>(places: readonly P[]): readonly P[] => COAST.flatMap((id) => places.filter(({ place }) => place === id));

/**
 * Measures the way from a point to each city of the coast, one row a city, the nearest first: great circle, and light’s round trip in fibre along it.
 */
export const toCoast = ({ lon, lat }: { readonly lon: number; readonly lat: number }, places: readonly Place[]) =>
  coastOf(places)
    .map((city) => {
      const distanceKm = greatCircleKm([lon, lat], [city.lon, city.lat]);
      return { name: city.name, distanceKm, roundTripMs: roundTripMs(distanceKm) };
    })
    .sort((a, b) => a.distanceKm - b.distanceKm);

/** Tells how to draw a cluster’s point: a city that stands in for a site around it differs from a city that contains the site. */
export const precisionOf = ({ precision, proxy }: { readonly precision: string; readonly proxy: boolean }): Precision =>
  proxy ? "stand-in" : (precision as Precision);
