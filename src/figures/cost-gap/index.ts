import { defineCalculator } from "../../kit/figure.ts";
import { roundTo } from "../../kit/round.ts";
import { huawei, newestSpeed } from "./chips.ts";
import { compareSides, listed } from "./comparison.ts";
import question from "./guess.ts";
import { inputs } from "./inputs.ts";
import program from "./program.ts";

export default defineCalculator(inputs, program, {
  chapter: "have-they-won",
  question: "Does cost explain the price gap?",
  answer: { ratio: "the Chinese cost, in America" },
  first: ["pair", { of: ["cnElectricity"], label: "Electricity price in China" }, { of: ["usSpeed"], label: "Speed of an American chip" }],
  columns: {
    what: { label: "A million tokens" },
    cnUsd: { label: "China", unit: "USD" },
    usUsd: { label: "United States", unit: "USD" },
    ratio: { label: "US ÷ China" },
  },
  formulaWords:
    "American cost ÷ Chinese cost = cost ratio; American list price ÷ Chinese list price = list ratio; list ratio ÷ cost ratio = what " +
    "cost does not explain",
  guess: { ...question, answer: (given) => compareSides(given).costRatio },
  wanted: {
    target: (data) => {
      const { cn, us } = listed(inputs.facts(data), inputs.controls(data).pair.default);
      return roundTo(us.usd / cn.usd, 2);
    },
    unit: "times",
  },
  presets: (data) => {
    const chip = huawei(data);
    const ascend = { cnPrice: chip.price, cnPower: chip.power };
    const dials = inputs.controls(data);
    return [
      { label: "Same machine, own power prices", set: {} },
      { label: "Free power in China", set: { cnElectricity: 0 } },
      { label: "Huawei’s chip in China", set: { ...ascend, cnSpeed: chip.slow } },
      { label: "Huawei’s chip, fast answers", set: { ...ascend, cnSpeed: chip.quick } },
      { label: "Nvidia’s newest, by its own account", set: { usSpeed: newestSpeed(data) } },
      {
        label: "Everything but speed favours China",
        set: {
          cnElectricity: dials.cnElectricity.low ?? 0,
          cnPrice: dials.cnPrice.low ?? 0,
          cnRate: dials.cnRate.low ?? 0,
          cnPower: dials.cnPower.low ?? 0,
          usElectricity: dials.usElectricity.high ?? 0,
          usPrice: dials.usPrice.high ?? 0,
          usRate: dials.usRate.high ?? 0,
          usPower: dials.usPower.high ?? 0,
        },
      },
    ];
  },
  notes: [
    "Service life, hours at work, cooling and the equipment around the chip are the central values of the token-cost calculator, the same " +
      "on both sides.",
    "The cost is that of serving DeepSeek’s V3 and R1. Nobody outside knows what serving the American models takes; their speed is a dial, " +
      "not a finding.",
    "Speed has no likely range, since published speeds exist for one side only. The presets set them to Huawei’s measurement of " +
      "its chip and to Nvidia’s claim for its newest, which is a vendor’s figure for writing alone, at a chip price left as it is.",
    "What is left of the list-price gap is not profit. It holds training, staff, the size of the model, reserves, marketing, and what " +
      "buyers will pay.",
  ],
  claims: ["S0-049", "S2-016", "S4-040", "S4-072", "S4-075"],
});
