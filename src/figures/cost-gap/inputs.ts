import { choice, defineInputs, range } from "../../kit/figure.ts";
import { named, sharedDials, sideDials } from "../../kit/readings/cost-dials.ts";
import { type CostData, chipSpeeds, costTables } from "../../kit/readings/cost-tables.ts";
import { deepseekDay } from "../../kit/readings/published-day.ts";
import type { Side } from "../../kit/readings/two-sides.ts";
import { pairPrices, pairTables } from "./pair-prices.ts";

/** Makes the dials of one side; its speed is one dial here, relative to DeepSeek’s. */
function dialsOf<P extends Side>(data: CostData, side: P) {
  const { electricity, price, rate, power } = sideDials(data, side);
  const speed = range({
    label: "Speed of a chip",
    unit: "× DeepSeek’s",
    min: 0.05,
    max: 50,
    step: 0.01,
    scale: "log",
    default: 1,
    grade: "C",
    source: "our assumption: the same machine and model on both sides; no American service has published its own, so it has no likely range",
  });
  return named(side, { electricity, price, rate, power, speed });
}

export const inputs = defineInputs({
  data: { ...costTables, ...pairTables },
  controls: (data) => {
    const options = Object.entries(pairPrices(data)).map(([pair, { cn, us }]) => [pair, `${us.name} and ${cn.name}`]);
    return {
      pair: choice<string>({ label: "Whose prices", options: Object.fromEntries(options), default: "opus-minimax", group: "Both countries" }),
      ...dialsOf(data, "cn"),
      ...dialsOf(data, "us"),
    };
  },
  facts: (data) => {
    const { life, overhead, use } = sharedDials(data);
    const { input, output } = chipSpeeds(data);
    return {
      lifeYears: life.default,
      overheadRatio: overhead.default,
      utilisationShare: use.default / 100,
      pueRatio: { cn: sideDials(data, "cn").pue.default, us: sideDials(data, "us").pue.default },
      inputTokensPerS: input,
      outputTokensPerS: output,
      outputShare: deepseekDay(data.throughput).mix.outputShare,
      prices: pairPrices(data),
    };
  },
});
