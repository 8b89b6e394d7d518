import { serviceEnergyKwh } from "../../model/service-energy.ts";
import { maybe, number, one, type RowOf, table, text } from "../table.ts";

/** The one day of a large service whose numbers its maker has published. */
export const publishedDays = table("inference-throughput", {
  id: text,
  acceleratorsPerNode: maybe(number),
  nodesAverage: maybe(number),
  hours: maybe(number),
  inputTokens: maybe(number),
  cachedInputTokens: maybe(number),
  outputTokens: maybe(number),
  costUsdPerDay: maybe(number),
  theoreticalRevenueUsdPerDay: maybe(number),
});
/** Inputs that turn such a day into electricity. */
export const costInputs = table("cost-assumptions", { input: text, centralValue: number, highValue: number });

/** Returns a number that must be known. @throws RangeError naming it if it is missing */
function known(value: number | null, name: string): number {
  if (value === null) throw new RangeError(`deepseek-day: ${name} is missing`);
  return value;
}

/**
 * Collects DeepSeek's day of 27 to 28 February 2025: millions of tokens and their mix, cost and theoretical revenue in USD.
 * @throws RangeError naming a number that is missing
 */
export function deepseekDay(rows: readonly RowOf<(typeof publishedDays)["fields"]>[]) {
  const row = one(rows, ({ id }) => id === "deepseek-day", "DeepSeek's day");
  const input = known(row.inputTokens, "inputTokens");
  const cached = known(row.cachedInputTokens, "cachedInputTokens");
  const output = known(row.outputTokens, "outputTokens");
  return {
    mTok: (input + output) / 1e6,
    freshMTok: (input - cached) / 1e6,
    cachedMTok: cached / 1e6,
    outputMTok: output / 1e6,
    mix: { outputShare: output / (input + output), cachedShareOfInput: cached / input },
    costUsd: known(row.costUsdPerDay, "costUsdPerDay"),
    nodes: known(row.nodesAverage, "nodesAverage"),
    acceleratorsPerNode: known(row.acceleratorsPerNode, "acceleratorsPerNode"),
    hours: known(row.hours, "hours"),
    revenueUsd: known(row.theoreticalRevenueUsdPerDay, "theoreticalRevenueUsdPerDay"),
  };
}

/**
 * Estimates the electricity of that day at the meter, with machines at their greatest draw and the central PUE. DeepSeek publishes no figure of its
 * own.
 */
export function dayEnergy(day: ReturnType<typeof deepseekDay>, inputs: readonly RowOf<(typeof costInputs)["fields"]>[]) {
  const kwPerNode = one(inputs, ({ input }) => input === "powerKwPerAccelerator", "power per accelerator").highValue * day.acceleratorsPerNode;
  const pue = one(inputs, ({ input }) => input === "pueRatio", "PUE").centralValue;
  const kwh = serviceEnergyKwh({ machines: day.nodes, kwPerMachine: kwPerNode, hours: day.hours, pue });
  return { kwPerNode, pue, kwh, kwhPerOutputMTok: kwh / day.outputMTok };
}
