import { one } from "../../kit/table.ts";
import { greatCircleKm } from "../../model/latency.ts";

/** The way with which the cables of the Pacific are compared. */
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
/** Finds a city by its id. @throws DataError for an unknown one */
export const cityOf = ({ places }: Ways, id: string): End => one(places, ({ place }) => place === id, `place ${id}`);
/** Finds the place that answers a request: a cluster, or a city. @throws DataError for an unknown one */
export const hostOf = (rows: Ways, id: string): End => rows.hubs.find(({ cluster }) => cluster === id) ?? cityOf(rows, id);
/** Computes the great circle between two ends, in km. */
export const kmOf = (a: End, b: End): number => greatCircleKm([a.lon, a.lat], [b.lon, b.lat]);
/** Divides the length of a cable of the Pacific by the great circle, to two decimals. */
export const detourOf = (rows: Ways, cable: string): number =>
  Number((one(rows.cables, (row) => row.cable === cable, cable).lengthKm / kmOf(cityOf(rows, PACIFIC.from), cityOf(rows, PACIFIC.to))).toFixed(2));
