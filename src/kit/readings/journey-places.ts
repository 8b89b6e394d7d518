import { type DataOf, number, one, table, text } from "../table.ts";
import { type End, endOf, kmBetween } from "./journey-ends.ts";

/** The places between which a request may travel, and the cables of the Pacific. */
export const placeTables = {
  places: table("places", { place: text, name: text, lon: number, lat: number }),
  hubs: table("computing-hubs", { cluster: text, name: text, lon: number, lat: number }),
  cables: table("submarine-cables", { cable: text, name: text, lengthKm: number }),
};
/** How long a request takes, where nothing is measured. */
export const journeyAssumptions = table("journey-assumptions", {
  input: text,
  label: text,
  lowValue: number,
  centralValue: number,
  highValue: number,
  basis: text,
  grade: text,
});

type Places = DataOf<typeof placeTables>;

/** The way with which the cables of the Pacific are compared. */
export const PACIFIC = { from: "san-francisco", to: "shanghai" };

/** Lists cities and clusters by id. */
export const endsOf = ({ places, hubs }: Places): Readonly<Record<string, End>> =>
  Object.fromEntries([
    ...places.map(({ place, name, lon, lat }) => [place, { name, lon, lat }]),
    ...hubs.map(({ cluster, name, lon, lat }) => [cluster, { name, lon, lat }]),
  ]);

/** Finds a cable by its id. @throws DataError for an unknown one */
export const cableOf = ({ cables }: Places, id: string) => one(cables, ({ cable }) => cable === id, id);

/** Divides the length of a cable of the Pacific by the great circle, to two decimals. @throws DataError for an unknown cable */
export function detourOf(data: Places, cable: string): number {
  const ends = endsOf(data);
  const circleKm = kmBetween(endOf(ends, PACIFIC.from), endOf(ends, PACIFIC.to));
  return Number((cableOf(data, cable).lengthKm / circleKm).toFixed(2));
}
