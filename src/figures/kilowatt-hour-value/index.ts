import { defineCalculator } from "../../kit/figure.ts";
import { significant } from "../../kit/format.ts";
import { currentPrices } from "../../kit/readings/list-price.ts";

import { deepseekDay } from "../../kit/readings/published-day.ts";
import { roundTo } from "../../kit/round.ts";
import { one } from "../../kit/table.ts";
import { blendedUsdPerMTok } from "../../model/bill.ts";
import { inputs } from "./inputs.ts";
import program from "./program.ts";

export default defineCalculator(inputs, program, {
  chapter: "what-a-token-is-made-of",
  question: "What does a kilowatt-hour earn?",
  answer: { multiple: "its price as electricity" },
  first: ["price", "electricity", "speed"],
  columns: {
    what: { label: "One kilowatt-hour" },
    usdPerKwh: { label: "Amount", unit: "USD per kWh" },
    timesElectricity: { label: "Against its price", unit: "times" },
  },
  formulaWords:
    "For one kilowatt-hour: price of a million tokens × (tokens a second × 3,600 ÷ 1,000,000) ÷ (power × cooling and losses) = sales; " +
    "rent ÷ (power × cooling and losses) = rent; each ÷ price of electricity = multiple",
  wanted: { target: (data) => inputs.facts(data).claimed, unit: "times its price as electricity" },
  presets: ({ throughput: rows, electricityPrices: paid, prices }) => {
    const day = deepseekDay(rows);
    const [minimax] = currentPrices(prices, ["minimax-m2-5"], false);
    const slogan = one(paid, ({ id }) => id === "cn-slogan-2026", "the slogan's price");
    return [
      { label: "DeepSeek’s day at V3.2’s price", set: {} },
      { label: "At R1’s price", set: { price: roundTo(day.revenueUsd / day.mTok, 3) } },
      {
        label: `The slogan: ${significant(slogan.usdPerKwh * (slogan.unitsPerUsd ?? 1), 2)} yuan`,
        set: { electricity: slogan.usdPerKwh },
      },
      {
        label: "Wind in Xinjiang, at the plant",
        set: { electricity: one(paid, ({ id }) => id === "cn-xinjiang-existing-2025", "Xinjiang").usdPerKwh },
      },
      ...(minimax ? [{ label: "MiniMax M2.5’s price", set: { price: roundTo(blendedUsdPerMTok(minimax, day.mix), 3) } }] : []),
    ];
  },
  notes: [
    "The multiple is sales, not profit. The hatched part pays for the machines and their electricity; staff, network, training and idle " +
      "capacity beyond DeepSeek’s own are left out.",
    "Tokens of all kinds are counted together: fresh and cached input, and output, in the shares of DeepSeek’s day. DeepSeek calls the " +
      "sales of that day theoretical: they are what the tokens would bring if all were paid for at list price. We did not find the price of " +
      "electricity sold to neighbouring countries.",
    "DeepSeek does not publish its power draw. A server counts at full draw, which makes the multiple smaller.",
  ],
  claims: ["S0-036", "S0-037", "S1-031", "S3-042"],
});
