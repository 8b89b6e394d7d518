import { defineCalculator } from "../../kit/figure.ts";
import { multipliedKw, NVL72 } from "./comparison.ts";
import { inputs } from "./inputs.ts";
import program from "./program.ts";
import { priceOf, statedOf, systemOf } from "./published.ts";

export default defineCalculator(inputs, program, {
  chapter: "fewer-parameters-weaker-chips",
  question: "Does cheap power pay for weaker chips?",
  answer: { bill: "Nvidia’s power bill for the same work" },
  first: ["cheap", "dear", "kw"],
  columns: {
    system: { label: "System" },
    country: { label: "Made in", hidden: true },
    pflops: { label: "Arithmetic", unit: "PFLOPS, dense BF16" },
    kw: { label: "Power", unit: "kW" },
    joulesPerTflop: { label: "Energy", unit: "joules per trillion operations" },
    usdPerKwh: { label: "Electricity", unit: "USD per kWh" },
    breakEvenUsdPerKwh: { label: "Break-even", unit: "USD per kWh" },
    usdPerPflopsHour: { label: "Electricity of a PFLOPS", unit: "USD an hour" },
  },
  formulaWords:
    "(power ÷ arithmetic of the one) ÷ (power ÷ arithmetic of the other) = energy ratio; energy ratio × price ÷ price of the other = " +
    "ratio of the electricity bills",
  wanted: { target: 1, unit: "times the other’s" },
  presets: (data) => {
    const [timesPower, timesPflops] = [statedOf(data, "cloudmatrix-times-power"), statedOf(data, "cloudmatrix-times-pflops")];
    const otherKw = systemOf(data, NVL72, "power, whole system").powerKw ?? 0;
    const otherPflops = systemOf(data, NVL72, "arithmetic, vendor").bf16DensePflops ?? 0;
    return [
      { label: "As published", set: {} },
      {
        label: "As “Digital fuel” says",
        set: { kw: multipliedKw(timesPower, otherKw), pflops: timesPflops * otherPflops },
      },
      { label: "Same electricity price", set: { cheap: priceOf(data, "us-2025").usdPerKwh } },
      { label: "Wind in Xinjiang, at the plant", set: { cheap: priceOf(data, "cn-xinjiang-existing-2025").usdPerKwh } },
      { label: "Grid tariff in Guizhou", set: { cheap: priceOf(data, "cn-guizhou-2025").usdPerKwh } },
    ];
  },
  notes: [
    "Only electricity is counted. No comparable prices of the two systems were found; by our calculator of a token’s cost, the machines cost " +
      "more than electricity.",
    "The figures are peaks at full load. Answering needs memory and its bandwidth too, of which CloudMatrix 384 has more. One firm, " +
      "SemiAnalysis, is the source of both power figures.",
    "Cooling and losses are taken to be the same for both and left out; they do not change the ratio.",
  ],
  claims: ["S0-040", "S0-041", "S0-043", "S0-045", "S0-046", "S0-047", "S4-061"],
});
