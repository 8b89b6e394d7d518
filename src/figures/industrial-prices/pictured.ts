import { hue } from "../../kit/plot.ts";
import type { DataOf } from "../../kit/table.ts";
import { BANDS, type statedPrices } from "./price-kinds.ts";

/** One price of the picture, in USD per kWh. */
export interface Drawn {
  readonly band: string;
  readonly country: string;
  readonly kind: string;
  readonly place: string;
  readonly usdPerKwh: number;
}
/** Names a country as the bands do. */
const codeOf = (country: string): string => ({ China: "CN", "United States": "US" })[country] ?? "EU";
const keyOf = (band: string, code: string): string => `${band}, ${code}`;
/** How the signs of kinds of price are drawn, but the line, which is a tick. */
const SIGNS = {
  disc: { symbol: "circle", r: 5.3 },
  diamond: { symbol: "diamond2", r: 6 },
  hollow: { symbol: "diamond2", r: 6 },
  triangle: { symbol: "triangle", r: 4 },
} as const;

/** Sorts prices into the bands of the picture, each with its ends, signs and what an article states of it. */
export function pictured(rows: readonly Drawn[], statements: DataOf<{ stated: typeof statedPrices }>["stated"]) {
  const groups = BANDS.flatMap((band) => {
    const here = rows.filter((row) => keyOf(row.band, codeOf(row.country)) === keyOf(band.band, band.country));
    const [low, high, mean] = [here[0], here.at(-1), here.find(({ place }) => place === "European Union")];
    return low && high ? [{ ...band, key: keyOf(band.band, band.country), here, low, high, mean }] : [];
  });
  const points = groups.flatMap(({ here, key, sign, country, mean }) =>
    here.map((row) => {
      const own = mean && row !== mean ? "line" : sign;
      return { ...row, key, sign: own, hue: hue(country), row: rows.indexOf(row), ...(own === "line" ? {} : SIGNS[own]) };
    }),
  );
  const stated = statements.flatMap(({ country, usdPerKwhLow: low, usdPerKwhHigh: high }) => {
    const group = groups.find((of) => of.sign === "disc" && of.country === codeOf(country));
    return low === null || high === null || low === high || !group ? [] : [{ key: group.key, low, high }];
  });
  return { groups, points, stated };
}
