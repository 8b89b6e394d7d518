import { number, one, type RowOf, table, text } from "../table.ts";

/** Capacity of the power plants around each hub. */
export const hubPower = table("hub-power", { hub: text, name: text, country: text, radiusKm: number, fuel: text, operatingMw: number });

/** Kinds of plant, in the order in which they are drawn, by their name in the data. Solar and pumped storage are left aside. */
export const PLANT_KINDS = { coal: "coal", gas: "gas and oil", nuclear: "nuclear", hydro: "hydro", wind: "wind" } as const;
export type PlantKind = keyof typeof PLANT_KINDS;
export const KINDS_IN_ORDER = Object.keys(PLANT_KINDS) as PlantKind[];

/** Gigawatts in operation around a hub, by kind. */
export type HubPower = { readonly [K in PlantKind]: number } & { readonly total: number };

/** Adds up the plants in operation within a distance of a hub. @throws DataError for a hub, distance or kind that the data lack */
export function powerAround(rows: readonly RowOf<typeof hubPower.fields>[], hub: string, withinKm: number): HubPower {
  const near = rows.filter((row) => row.hub === hub && row.radiusKm === withinKm);
  const of = (kind: PlantKind): number => one(near, ({ fuel }) => fuel === PLANT_KINDS[kind], `${kind} around ${hub}`).operatingMw / 1000;
  const kinds = { coal: of("coal"), gas: of("gas"), nuclear: of("nuclear"), hydro: of("hydro"), wind: of("wind") };
  return { ...kinds, total: Object.values(kinds).reduce((sum, value) => sum + value, 0) };
}
