import { type CostParts, electricityUsdPerHour, type Machine, type Throughput } from "../../model/token-cost.ts";
import type { Grade } from "../dataset.ts";
import { type Range, range } from "../figure.ts";
import { roundTo } from "../round.ts";
import { maybe, number, one, type RowOf, table, text } from "../table.ts";

const assumed = { input: text, label: text, lowValue: number, centralValue: number, highValue: number, centralBasis: text, grade: text };

/** Tables that the calculators of a token’s cost read. */
export const costTables = {
  assumptions: table("cost-assumptions", assumed),
  byCountry: table("cost-assumptions-by-country", { ...assumed, country: text }),
  electricityPrices: table("industrial-prices", { id: text, usdPerKwh: number, grade: text }),
  throughput: table("inference-throughput", {
    id: text,
    acceleratorsPerNode: maybe(number),
    leaseUsdPerAcceleratorHour: maybe(number),
    prefillTokensPerSPerNode: maybe(number),
    decodeTokensPerSPerNode: maybe(number),
    prefillTokensPerSPerAccelerator: maybe(number),
    decodeTokensPerSPerAccelerator: maybe(number),
  }),
  accelerators: table("accelerators", {
    chip: text,
    aspect: text,
    basis: text,
    date: maybe(text),
    powerKw: maybe(number),
    priceUsdHigh: maybe(number),
    leaseUsdPerHourLow: maybe(number),
  }),
  systems: table("systems", { system: text, aspect: text, chips: number, powerKw: maybe(number) }),
};
/** Rows of those tables. */
export type CostData = { readonly [K in keyof typeof costTables]: readonly RowOf<(typeof costTables)[K]["fields"]>[] };

/** A country whose cost is computed. */
export type Side = "cn" | "us";
/** Both sides, China first. */
export const SIDES: readonly Side[] = ["cn", "us"];
/** The sides as text names them. */
export const SIDE_NAMES: Readonly<Record<Side, string>> = { cn: "China", us: "United States" };

/** Returns a value that must be known. @throws RangeError naming it if it is missing */
function known(value: number | null, name: string): number {
  if (value === null) throw new RangeError(`${name} is missing`);
  return value;
}
type Limits = Pick<Range, "min" | "max" | "step">;
type Assumption = RowOf<typeof assumed>;
const ground = (basis: string): string => basis.replace(/ \([ABC][^)]*\)\.?$|\.$/, "");

/** Makes a dial for one assumption; `scale` turns shares into per cent. */
function dial(row: Assumption, unit: string, limits: Limits, scale = 1, label = row.label): Range {
  const [low, central, high] = [row.lowValue, row.centralValue, row.highValue].map((value) => roundTo(value * scale, 12)) as [number, number, number];
  return range({ label, unit, ...limits, default: central, low, high, grade: row.grade as Grade, source: ground(row.centralBasis) });
}
const assumption = (rows: readonly Assumption[], input: string): Assumption => one(rows, (row) => row.input === input, input);
const inCountry = (data: CostData, input: string, country: string): Assumption =>
  one(data.byCountry, (row) => row.input === input && row.country === country, `${input}, ${country}`);
/** Finds an electricity price, in USD per kWh. @throws DataError for an unknown id */
export const usdPerKwh = (data: CostData, id: string): number => one(data.electricityPrices, (row) => row.id === id, id).usdPerKwh;

/**
 * Collects tokens a second of a chip, of DeepSeek’s nodes and of Huawei’s chip at its two speeds of answer, and the rent of a chip in USD an hour.
 * @throws DataError or RangeError naming what is missing
 */
export function chipSpeeds(data: CostData) {
  const row = (id: string) => one(data.throughput, (candidate) => candidate.id === id, id);
  const day = row("deepseek-day");
  const chips = known(day.acceleratorsPerNode, "chips in a node");
  return {
    input: known(day.prefillTokensPerSPerNode, "prefill") / chips,
    output: known(day.decodeTokensPerSPerNode, "decode") / chips,
    ascendInput: known(row("cloudmatrix-prefill").prefillTokensPerSPerAccelerator, "prefill"),
    ascendOutput: known(row("cloudmatrix-decode-50ms").decodeTokensPerSPerAccelerator, "decode"),
    ascendQuick: known(row("cloudmatrix-decode-15ms").decodeTokensPerSPerAccelerator, "decode"),
    rent: known(day.leaseUsdPerAcceleratorHour, "rent"),
  };
}

/**
 * Collects the numbers of Huawei’s chip: price in USD, power in kW with its part of the system, tokens a second.
 * @throws DataError or RangeError naming what is missing
 */
export function ascend(data: CostData) {
  const price = one(data.accelerators, ({ chip, aspect }) => chip === "Ascend 910C" && aspect === "price", "price of the Ascend 910C");
  const system = one(data.systems, (row) => row.system === "Huawei CloudMatrix 384" && row.powerKw !== null, "power of CloudMatrix 384");
  const { ascendInput, ascendOutput } = chipSpeeds(data);
  return {
    price: known(price.priceUsdHigh, "price"),
    power: roundTo(known(system.powerKw, "power") / system.chips, 4),
    input: ascendInput,
    output: ascendOutput,
  };
}
const rentOf = (data: CostData, basis: string, date: string): number =>
  known(
    one(data.accelerators, (row) => row.chip === "H100 SXM" && row.basis === basis && row.date === date, `rent, ${basis}, ${date}`)
      .leaseUsdPerHourLow,
    "rent",
  );

/** Makes the dials that both sides share. */
export const sharedDials = (data: CostData) => ({
  life: dial(assumption(data.assumptions, "lifeYears"), "years", { min: 1, max: 10, step: 0.5 }),
  overhead: dial(inCountry(data, "overheadRatio", "both"), "× price of the chip", { min: 1, max: 4, step: 0.05 }),
  use: dial(assumption(data.assumptions, "utilisationShare"), "% of hours", { min: 5, max: 100, step: 1 }, 100),
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
      label: "Electricity, price",
      unit: "US dollars per kWh",
      min: 0,
      max: 0.5,
      step: 0.001,
      default: usdPerKwh(data, tariff),
      low: usdPerKwh(data, cheap),
      high: usdPerKwh(data, dear),
      grade: one(data.electricityPrices, ({ id }) => id === tariff, tariff).grade as Grade,
      source: chinese
        ? "grid tariff in western Inner Mongolia, 2025; low: delivered to data centres at Horinger; high: Pearl River Delta"
        : "industrial mean, 2025; low: Texas; high: Virginia, home of most data centres",
    }),
    pue: dial(inCountry(data, "pueRatio", country), "× the machines’ power", { min: 1, max: 2.5, step: 0.01 }),
    power: dial(assumption(data.assumptions, "powerKwPerAccelerator"), "kW", { min: 0.2, max: 2.5, step: 0.025 }),
    price: dial(assumption(data.assumptions, "acceleratorPriceUsd"), "US dollars, if bought", { min: 1000, max: 60_000, step: 500 }),
    rate: dial(inCountry(data, "costOfCapitalShare", country), "% a year, if bought", { min: 0, max: 25, step: 0.5 }, 100),
    rent: range({
      label: "Rent",
      unit: "US dollars an hour, if hired",
      min: 0.5,
      max: 12,
      step: 0.05,
      default: chinese ? speeds.rent : rentOf(data, "one-year contract", "2026-03"),
      low: rentOf(data, "one-year contract", "2025-10"),
      high: rentOf(data, "on demand", "2024-10"),
      grade: chinese ? "C" : "B",
      source: chinese ? "DeepSeek’s own assumption for its account; no rent in China was found" : "one-year contract for an H100, March 2026",
    }),
    input: range({
      label: "Input tokens a second",
      unit: "a chip that reads, cached input included",
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
      label: "Output tokens a second",
      unit: "a chip that writes",
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
/** Name of a dial that each side has. */
export type SideDial = keyof ReturnType<typeof sideDials>;

type Prefixed<P extends string, C> = { readonly [K in keyof C & string as `${P}${Capitalize<K>}`]: C[K] };
/** Gives the dials of a side names of their own, and the country’s name as a heading: price → cnPrice. */
export const named = <P extends Side, C extends Readonly<Record<string, Range>>>(side: P, dials: C): Prefixed<P, C> =>
  Object.fromEntries(
    Object.entries(dials).map(([name, control]) => [
      `${side}${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      { ...control, group: SIDE_NAMES[side] },
    ]),
  ) as Prefixed<P, C>;

/** Values of the dials. */
export type CostParams = { readonly [K in `${Side}${Capitalize<SideDial>}`]: number } & {
  readonly machine: "bought" | "hired";
  readonly life: number;
  readonly overhead: number;
  readonly use: number;
};

/** Reads one side’s machine, and the tokens it serves, off the dials. */
export function serviceOf(params: CostParams, side: Side): Machine & Throughput {
  const at = (name: Capitalize<SideDial>): number => params[`${side}${name}`];
  const supply = {
    powerKwPerAccelerator: at("Power"),
    pueRatio: at("Pue"),
    electricityUsdPerKwh: at("Electricity"),
    inputTokensPerSPerAccelerator: at("Input"),
    outputTokensPerSPerAccelerator: at("Output"),
    utilisationShare: params.use / 100,
  };
  // Nobody hires out a machine for less than the electricity that it draws.
  if (params.machine === "hired") return { ...supply, leaseUsdPerAcceleratorHour: Math.max(at("Rent"), electricityUsdPerHour(supply)) };
  return {
    ...supply,
    acceleratorPriceUsd: at("Price"),
    lifeYears: params.life,
    costOfCapitalShare: at("Rate") / 100,
    overheadRatio: params.overhead,
  };
}

/** Lists the parts of a cost with their names in the order in which they are drawn, electricity first. The rent of a hired machine has two. */
export const partsOf = (machine: CostParams["machine"]): readonly (readonly [keyof CostParts, string])[] =>
  machine === "hired"
    ? [
        ["electricityUsd", "Electricity, in the rent"],
        ["otherUsd", "Rest of the rent"],
      ]
    : [
        ["electricityUsd", "Electricity"],
        ["depreciationUsd", "Wear of the chip"],
        ["capitalUsd", "Interest on the chip"],
        ["otherUsd", "Server, network, building"],
      ];
