import { defineCalculator } from "../../kit/figure.ts";
import { ascend, chipSpeeds, usdPerKwh } from "../../kit/readings/cost-tables.ts";
import { currentPrices } from "../../kit/readings/list-price.ts";

import { costsOf } from "./costs.ts";
import question from "./guess.ts";
import { inputs } from "./inputs.ts";
import program from "./program.ts";

export default defineCalculator(inputs, program, {
  chapter: "what-a-token-is-made-of",
  question: "How much of a token’s cost is electricity?",
  answer: { cnShare: "in China", usShare: "in the United States" },
  first: [
    { of: ["cnElectricity"], label: "Electricity price in China" },
    { of: ["usElectricity"], label: "Electricity price in the US" },
    { of: ["cnOutput", "usOutput"], label: "Writing speed of a chip" },
  ],
  columns: {
    part: { label: "Part" },
    cnOutputUsd: { label: "Output, China", unit: "USD per million tokens" },
    usOutputUsd: { label: "Output, US", unit: "USD per million tokens" },
    cnInputUsd: { label: "Input, China", unit: "USD per million tokens" },
    usInputUsd: { label: "Input, US", unit: "USD per million tokens" },
    cnShare: { label: "Share, China" },
    usShare: { label: "Share, US" },
  },
  formulaWords:
    "Bought: (yearly payment that pays back price × whole investment with interest over its life ÷ 8,760 + power × cooling and losses × price of " +
    "electricity) ÷ (tokens a second × 3,600 × hours at work ÷ 1,000,000). Rented: the rent in place of the sum",
  wanted: {
    target: ({ prices }) => currentPrices(prices, ["deepseek-v3-2"], false)[0]?.outputUsdPerMTok ?? 0,
    unit: "US dollars",
  },
  guess: { ...question, answer: ({ params }) => 100 * costsOf(params).cn.share },
  presets: (data) => {
    const chip = ascend(data);
    const article = data.accelerators.filter((row) => row.chip === "H100 SXM");
    const price = Math.max(...article.map(({ priceUsdHigh }) => priceUsdHigh ?? 0));
    const power = Math.max(...article.map(({ powerKw }) => powerKw ?? 0));
    const { rent } = chipSpeeds(data);
    return [
      { label: "As published", set: {} },
      { label: "DeepSeek’s own books", set: { machine: "hired", use: 100, cnRent: rent, usRent: rent } },
      { label: "The chip alone", set: { overhead: 1, cnPrice: price, usPrice: price, cnPower: power, usPower: power } },
      { label: "China’s cheapest cluster", set: { cnElectricity: usdPerKwh(data, "cn-hohhot-delivered-2025") } },
      { label: "Free power in China", set: { cnElectricity: 0 } },
      { label: "Huawei’s chip in China", set: { cnPrice: chip.price, cnPower: chip.power, cnInput: chip.input, cnOutput: chip.output } },
    ];
  },
  notes: [
    "Different chips read and write, as at DeepSeek, and each bears its own cost. Cached input counts as input. List prices of input and " +
      "output follow neither cost.",
    "What differs between the countries at the start is electricity alone. No published figure says that machine, speed or interest differ; " +
      "where you know better, move the dials.",
    "Staff, training, spare capacity and taxes are left out; they would make electricity’s share smaller. An idle chip counts as " +
      "drawing full power, and a rent below the cost of its electricity counts as that cost. DeepSeek’s speeds are averages over a whole " +
      "day, quiet hours included; for its own account set hours at work to all of them.",
  ],
  claims: ["S1-032", "S2-016", "S3-034", "S3-035", "S4-040"],
});
