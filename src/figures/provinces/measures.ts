import { decimal, percent } from "../../kit/format.ts";
import { leftTables, windSunLeft } from "../../kit/readings/wind-sun-left.ts";
import { type DataOf, maybe, number, table, text } from "../../kit/table.ts";

/** Tables that the measures of provinces are made from. */
export const provinceTables = {
  electricity: table("province-electricity", {
    province: text,
    name: text,
    year: number,
    demandTwh: number,
    thermalTwh: number,
    hydroTwh: maybe(number),
    nuclearTwh: maybe(number),
  }),
  ...leftTables,
  capacity: table("province-capacity", { province: text, monthEnd: text, solarGw: maybe(number) }),
  carbon: table("grid-carbon", { province: text, year: number, factorKgCo2PerKwh: number }),
};

/** Measures, each with its words, the bounds of its classes, how it is written, and the finding that it leads to. */
export const MEASURES = {
  windSun: {
    label: "wind and sun",
    what: "Share of wind and sun in the electricity generated in a province, 2024",
    cuts: [0.1, 0.2, 0.3, 0.4],
    format: (value: number) => percent(value),
    finding: (most: string, high: string, least: string, low: string) =>
      `Wind and sun make ${high} of the electricity in ${most} and ${low} in ${least}`,
  },
  thermal: {
    label: "coal and gas",
    what: "Share of thermal plants, most of which burn coal, in the electricity generated in a province, 2024",
    cuts: [0.3, 0.5, 0.7, 0.85],
    format: (value: number) => percent(value),
    finding: (most: string, high: string, least: string, low: string) =>
      `Thermal plants make ${high} of the electricity in ${most} and ${low} in ${least}`,
  },
  carbon: {
    label: "carbon dioxide",
    what: "Kilograms of carbon dioxide for a kilowatt-hour used, 2023",
    cuts: [0.3, 0.45, 0.55, 0.65],
    format: (value: number) => decimal(value, 2),
    finding: (most: string, high: string, least: string, low: string) =>
      `A kilowatt-hour emits ${high} kilograms of carbon dioxide in ${most} and ${low} in ${least}`,
  },
  unused: {
    label: "unused wind and sun",
    what: "Share of wind and sun that the grid did not take, 2024",
    cuts: [0.005, 0.02, 0.04, 0.06],
    format: (value: number) => percent(value, 1),
    finding: (most: string, high: string, least: string, low: string) =>
      `${high} of wind and solar power went unused in ${most}, ${low === "0.0%" ? "none" : low} in ${least}`,
  },
  demand: {
    label: "electricity used",
    what: "Electricity used, terawatt-hours, 2024",
    cuts: [100, 200, 300, 500],
    format: (value: number) => decimal(value),
    finding: (most: string, high: string, least: string, low: string) =>
      `${most} uses ${high} terawatt-hours of electricity a year and ${least} ${low}`,
  },
  solar: {
    label: "solar capacity",
    what: "Solar panels, gigawatts, at the end of 2025",
    cuts: [10, 20, 40, 60],
    format: (value: number) => decimal(value, 1),
    finding: (most: string, high: string, least: string, low: string) => `${most} has ${high} gigawatts of solar panels and ${least} ${low}`,
  },
} as const;
export type Measure = keyof typeof MEASURES;

const [YEAR, CARBON_YEAR, SOLAR_MONTH] = [2024, 2023, "2025-12"];

/** Computes every measure of a province: null where a number is missing. */
export function measured(data: DataOf<typeof provinceTables>, province: string): Readonly<Record<Measure, number | null>> {
  const here = <R extends { readonly province: string | null }>(rows: readonly R[], fits: (row: R) => boolean): R[] =>
    rows.filter((row) => row.province === province && fits(row));
  const [power] = here(data.electricity, ({ year }) => year === YEAR);
  const [sky] = here(data.windSun, ({ year }) => year === YEAR);
  const { wind, sun } = windSunLeft(data, province, YEAR);
  const { windTwh = null, solarTwh = null } = sky ?? {};
  const windSunTwh = windTwh === null && solarTwh === null ? null : (windTwh ?? 0) + (solarTwh ?? 0);
  const all = power && windSunTwh !== null ? power.thermalTwh + (power.hydroTwh ?? 0) + (power.nuclearTwh ?? 0) + windSunTwh : null;
  const left = (wind?.left ?? 0) + (sun?.left ?? 0);
  return {
    windSun: all === null || windSunTwh === null ? null : windSunTwh / all,
    thermal: all === null || !power ? null : power.thermalTwh / all,
    carbon: here(data.carbon, ({ year }) => year === CARBON_YEAR)[0]?.factorKgCo2PerKwh ?? null,
    unused: wind === null && sun === null ? null : left / (left + (wind?.used ?? 0) + (sun?.used ?? 0)),
    demand: power?.demandTwh ?? null,
    solar: here(data.capacity, ({ monthEnd }) => monthEnd === SOLAR_MONTH)[0]?.solarGw ?? null,
  };
}
