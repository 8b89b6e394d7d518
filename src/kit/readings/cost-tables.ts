import { roundTo } from "../round.ts";
import { type DataOf, maybe, number, one, table, text } from "../table.ts";
import { throughput } from "./day-energy.ts";

/** Fields of an assumption: its likely range, the ground for its middle, and how reliable that is. */
const assumed = { input: text, label: text, lowValue: number, centralValue: number, highValue: number, centralBasis: text, grade: text };

/** Tables that the calculators of a token’s cost read. */
export const costTables = {
  assumptions: table("cost-assumptions", assumed),
  byCountry: table("cost-assumptions-by-country", { ...assumed, country: text }),
  electricityPrices: table("industrial-prices", { id: text, usdPerKwh: number, grade: text }),
  throughput,
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
export type CostData = DataOf<typeof costTables>;

/** Returns a value that must be known. @throws RangeError naming it if it is missing */
function known(value: number | null, name: string): number {
  if (value === null) throw new RangeError(`${name} is missing`);
  return value;
}

/** Finds an electricity price, in USD per kWh. @throws DataError for an unknown id */
export const usdPerKwh = (data: CostData, id: string): number => one(data.electricityPrices, (row) => row.id === id, id).usdPerKwh;

/** Finds the least rent of an H100 on a kind of contract in a month, in USD an hour. @throws DataError or RangeError if it is missing */
export const rentUsdPerHour = (data: CostData, basis: string, month: string): number =>
  known(
    one(data.accelerators, (row) => row.chip === "H100 SXM" && row.basis === basis && row.date === month, `rent, ${basis}, ${month}`)
      .leaseUsdPerHourLow,
    "rent",
  );

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
