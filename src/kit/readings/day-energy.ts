import { joulesPerToken } from "../../model/energy.ts";
import { maybe, number, one, type RowOf, table, text } from "../table.ts";
import { dayEnergy, deepseekDay, publishedDays } from "./published-day.ts";

/** Published measurements of services and machines: a day’s tokens, and tokens a second of a node or a chip. */
export const throughput = table("inference-throughput", {
  ...publishedDays.fields,
  leaseUsdPerAcceleratorHour: maybe(number),
  prefillTokensPerSPerNode: maybe(number),
  decodeTokensPerSPerNode: maybe(number),
  prefillTokensPerSPerAccelerator: maybe(number),
  decodeTokensPerSPerAccelerator: maybe(number),
});
/** Inputs that turn a chip's power into electricity at the meter. */
export const powerInputs = table("cost-assumptions", { input: text, lowValue: number, centralValue: number, highValue: number, grade: text });

type Throughput = readonly RowOf<(typeof throughput)["fields"]>[];
type Inputs = readonly RowOf<(typeof powerInputs)["fields"]>[];

const SECONDS_PER_HOUR = 3600;
const speedOf = (rows: Throughput, id: string, field: "prefillTokensPerSPerAccelerator" | "decodeTokensPerSPerAccelerator"): number => {
  const speed = one(rows, (row) => row.id === id, id)[field];
  if (speed === null) throw new RangeError(`${id}: ${field} is missing`);
  return speed;
};

/**
 * Computes the tokens of all kinds that a chip serves in a second, at the mix of DeepSeek’s day: as measured on that day, and on Huawei’s chip at its
 * quickest answer.
 */
export function servedTokensPerS(rows: Throughput): { readonly day: number; readonly slow: number } {
  const day = deepseekDay(rows);
  const chipSeconds =
    (1 - day.mix.outputShare) / speedOf(rows, "cloudmatrix-prefill", "prefillTokensPerSPerAccelerator") +
    day.mix.outputShare / speedOf(rows, "cloudmatrix-decode-15ms", "decodeTokensPerSPerAccelerator");
  return {
    day: (day.mTok * 1e6) / (day.nodes * day.acceleratorsPerNode * day.hours * SECONDS_PER_HOUR),
    slow: 1 / chipSeconds,
  };
}

/**
 * Computes the joules at the meter for a token of any kind. Low: DeepSeek’s day with the chip's power alone. Central: that day with machines at their
 * greatest draw. High: Huawei’s chip.
 */
export function joulesOfTokens(rows: Throughput, inputs: Inputs): { readonly low: number; readonly central: number; readonly high: number } {
  const day = deepseekDay(rows);
  const { day: quick, slow } = servedTokensPerS(rows);
  const kw = one(inputs, ({ input }) => input === "powerKwPerAccelerator", "power per accelerator");
  const pue = one(inputs, ({ input }) => input === "pueRatio", "PUE");
  const hourly = (kilowatts: number, tokensPerS: number): number => joulesPerToken(kilowatts, tokensPerS * SECONDS_PER_HOUR);
  return {
    low: hourly(kw.lowValue * pue.lowValue, quick),
    central: joulesPerToken(dayEnergy(day, inputs).kwh, day.mTok * 1e6),
    high: hourly(kw.highValue * pue.highValue, slow),
  };
}
