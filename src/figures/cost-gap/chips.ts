import { ascend, type CostData, chipSpeeds } from "../../kit/readings/cost-tables.ts";
import { deepseekDay } from "../../kit/readings/published-day.ts";
import { roundTo } from "../../kit/round.ts";
import { one } from "../../kit/table.ts";

/** Collects price and power of Huawei’s chip, and its speed at slow and at quick answers in times that of DeepSeek’s nodes, at the mix of its day. */
export function huawei(data: CostData) {
  const { outputShare } = deepseekDay(data.throughput).mix;
  const speeds = chipSpeeds(data);
  const seconds = (input: number, output: number): number => (1 - outputShare) / input + outputShare / output;
  const measured = seconds(speeds.input, speeds.output);
  const { price, power } = ascend(data);
  return {
    price,
    power,
    slow: roundTo(measured / seconds(speeds.ascendInput, speeds.ascendOutput), 2),
    quick: roundTo(measured / seconds(speeds.ascendInput, speeds.ascendQuick), 2),
  };
}

/** Computes how fast Nvidia’s newest chip writes, in times the speed of DeepSeek’s nodes. */
export function newestSpeed(data: CostData): number {
  const { output } = chipSpeeds(data);
  const newest = one(data.throughput, ({ id }) => id === "nvidia-gb300", "Nvidia’s newest chip").decodeTokensPerSPerAccelerator ?? output;
  return roundTo(newest / output, 2);
}
