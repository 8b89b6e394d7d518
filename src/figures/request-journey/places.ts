import { one } from "../../kit/table.ts";
import { greatCircleKm } from "../../model/latency.ts";

/** The way that the cables of the Pacific are measured against. */
export const PACIFIC = { from: "san-francisco", to: "shanghai" };

/** One end of a request’s way. */
export interface End {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}
/** The tables that the ends and the cables come from. */
export interface Ways {
  readonly places: readonly (End & { readonly place: string })[];
  readonly hubs: readonly (End & { readonly cluster: string })[];
  readonly cables: readonly { readonly cable: string; readonly name: string; readonly lengthKm: number }[];
}
/** A city by its id. */
export const cityOf = ({ places }: Ways, id: string): End => one(places, ({ place }) => place === id, `place ${id}`);
/** Where a request is answered: a cluster, or a city. */
export const hostOf = (rows: Ways, id: string): End => rows.hubs.find(({ cluster }) => cluster === id) ?? cityOf(rows, id);
/** Great circle between two ends. */
export const kmOf = (a: End, b: End): number => greatCircleKm([a.lon, a.lat], [b.lon, b.lat]);
/** A cable of the Pacific as a multiple of the great circle, to two decimals. */
export const detourOf = (rows: Ways, cable: string): number =>
  Number((one(rows.cables, (row) => row.cable === cable, cable).lengthKm / kmOf(cityOf(rows, PACIFIC.from), cityOf(rows, PACIFIC.to))).toFixed(2));
