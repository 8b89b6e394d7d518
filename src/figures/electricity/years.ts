/** Places of the chart, in the order of its table, and how each is drawn. */
export const PLACES = {
  china: { name: "China", short: "China", stroke: "var(--cn)", text: "var(--cn)", dash: "none", width: 2.5 },
  unitedStates: { name: "United States", short: "US", stroke: "var(--us)", text: "var(--us)", dash: "none", width: 2.5 },
  europeanUnion: { name: "European Union", short: "EU", stroke: "var(--ink)", text: "var(--ink)", dash: "7 3", width: 1.3 },
  india: { name: "India", short: "India", stroke: "var(--ink)", text: "var(--ink)", dash: "none", width: 1.3 },
  russia: { name: "Russia", short: "Russia", stroke: "var(--ink)", text: "var(--ink)", dash: "2 3", width: 1.3 },
  japan: { name: "Japan", short: "Japan", stroke: "var(--ink)", text: "var(--ink)", dash: "9 3 2 3", width: 1.3 },
  world: { name: "World", short: "World", stroke: "var(--ink-3)", text: "var(--ink-2)", dash: "none", width: 4 },
} as const;
export type Place = keyof typeof PLACES;
export const KEYS = Object.keys(PLACES) as Place[];

/** One row a year: generation of each place, and what China used by the official count. */
export type Year = { readonly year: number; readonly unit: string; readonly chinaUsed: number | null } & { readonly [K in Place]: number | null };
/** Finds a place's value in a year; 0 where none is known. */
export const valueIn = (rows: readonly Year[], place: Place, year: number): number => rows.find((row) => row.year === year)?.[place] ?? 0;

/** Finds the newest year known for both countries, and the generation that each has added since a year. */
export function found(rows: readonly Year[], since: number) {
  const last = rows.filter((row) => row.china !== null && row.unitedStates !== null).at(-1)?.year ?? 0;
  const [china, us] = [valueIn(rows, "china", last), valueIn(rows, "unitedStates", last)];
  const [before, usBefore] = [valueIn(rows, "china", since), valueIn(rows, "unitedStates", since)];
  const passing = (other: Place): number | null =>
    rows.find(({ china: here, [other]: there }) => here !== null && there !== null && here > there)?.year ?? null;
  return {
    last,
    china,
    us,
    before,
    added: china - before,
    usAdded: us - usBefore,
    grids: (china - before) / us,
    ratio: china / us,
    passed: passing("unitedStates"),
    passing,
  };
}
