import type { Grade } from "../dataset.ts";
import { type Range, range } from "../figure.ts";
import { roundTo } from "../round.ts";
import { one } from "../table.ts";
import { type CostData, chipSpeeds, rentUsdPerHour, usdPerKwh } from "./cost-tables.ts";
import { SIDE_NAMES, type Side } from "./two-sides.ts";

type Limits = Pick<Range, "min" | "max" | "step">;
type Assumption = CostData["assumptions"][number];
const ground = (basis: string): string => basis.replace(/ \([ABC][^)]*\)\.?$|\.$/, "");

/** Makes a dial for one assumption; `scale` turns shares into per cent. */
function dial(label: string, row: Assumption, unit: string, limits: Limits, scale = 1): Range {
  const [low, central, high] = [row.lowValue, row.centralValue, row.highValue].map((value) => roundTo(value * scale, 12)) as [number, number, number];
  return range({ label, unit, ...limits, default: central, low, high, grade: row.grade as Grade, source: ground(row.centralBasis) });
}
const assumption = (rows: readonly Assumption[], input: string): Assumption => one(rows, (row) => row.input === input, input);
const inCountry = (data: CostData, input: string, country: string): Assumption =>
  one(data.byCountry, (row) => row.input === input && row.country === country, `${input}, ${country}`);

/** Makes the dials that both sides share. */
export const sharedDials = (data: CostData) => ({
  life: dial("Service life", assumption(data.assumptions, "lifeYears"), "years", { min: 1, max: 10, step: 0.5 }),
  overhead: dial("Server, network, building", inCountry(data, "overheadRatio", "both"), "× price of the chip, chip included", {
    min: 1,
    max: 4,
    step: 0.05,
  }),
  use: dial("Hours at work", assumption(data.assumptions, "utilisationShare"), "% of hours", { min: 5, max: 100, step: 1 }, 100),
});

/** Makes the dials of one side. The machine is the same on both until a reader changes it. */
export function sideDials(data: CostData, side: Side) {
  const country = side.toUpperCase();
  const chinese = side === "cn";
  const speeds = chipSpeeds(data);
  const [tariff, cheap, dear] = chinese
    ? (["cn-west-inner-mongolia-2025", "cn-hohhot-delivered-2025", "cn-pearl-river-delta-2025"] as const)
    : (["us-2025", "us-texas-2025", "us-virginia-2025"] as const);
  const measured = chinese ? "DeepSeek’s nodes" : "no American service has published its own: DeepSeek’s";
  return {
    electricity: range({
      label: "Electricity price",
      unit: "$ a kWh",
      min: 0,
      max: 0.5,
      step: 0.001,
      default: usdPerKwh(data, tariff),
      low: usdPerKwh(data, cheap),
      high: usdPerKwh(data, dear),
      grade: one(data.electricityPrices, ({ id }) => id === tariff, tariff).grade as Grade,
      source: chinese
        ? "grid tariff in western Inner Mongolia, 2025; low: delivered to data centres at Horinger; high: Pearl River Delta"
        : "industrial average, 2025; low: Texas; high: Virginia, home of most data centres",
    }),
    pue: dial("Cooling and losses", inCountry(data, "pueRatio", country), "× the chips’ power, PUE", { min: 1, max: 2.5, step: 0.01 }),
    power: dial("Power drawn by a chip", assumption(data.assumptions, "powerKwPerAccelerator"), "kW", { min: 0.2, max: 2.5, step: 0.025 }),
    price: dial("Price of a chip", assumption(data.assumptions, "acceleratorPriceUsd"), "$, if bought", { min: 1000, max: 60_000, step: 500 }),
    rate: dial("Interest", inCountry(data, "costOfCapitalShare", country), "% a year, if bought", { min: 0, max: 25, step: 0.5 }, 100),
    rent: range({
      label: "Rent of a chip",
      unit: "$ an hour, if rented",
      min: 0.5,
      max: 12,
      step: 0.05,
      default: chinese ? speeds.rent : rentUsdPerHour(data, "one-year contract", "2026-03"),
      low: rentUsdPerHour(data, "one-year contract", "2025-10"),
      high: rentUsdPerHour(data, "on demand", "2024-10"),
      grade: chinese ? "C" : "B",
      source: chinese ? "DeepSeek’s own assumption for its account; no rent in China was found" : "one-year contract for an H100, March 2026",
    }),
    input: range({
      label: "Reading speed",
      unit: "tokens a second",
      min: 100,
      max: 50_000,
      step: 10,
      scale: "log",
      default: Math.round(speeds.input),
      low: speeds.ascendInput,
      high: Math.round(speeds.input),
      grade: chinese ? "A" : "C",
      source: `${measured}; low: Huawei’s chip`,
    }),
    output: range({
      label: "Writing speed",
      unit: "tokens a second",
      min: 50,
      max: 10_000,
      step: 10,
      scale: "log",
      default: speeds.output,
      low: speeds.ascendQuick,
      high: speeds.ascendOutput,
      grade: chinese ? "A" : "C",
      source: `${measured}; ends: Huawei’s chip, quick and slow answers`,
    }),
  };
}

type Prefixed<P extends string, C> = { readonly [K in keyof C & string as `${P}${Capitalize<K>}`]: C[K] };
/** Gives the dials of a side names of their own, and the country’s name as a heading: price → cnPrice. */
export const named = <P extends Side, C extends Readonly<Record<string, Range>>>(side: P, dials: C): Prefixed<P, C> =>
  Object.fromEntries(
    Object.entries(dials).map(([name, control]) => [
      `${side}${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      { ...control, group: SIDE_NAMES[side] },
    ]),
  ) as Prefixed<P, C>;
