import { defineCalculator } from "../../kit/figure.ts";
import { exampleMTok } from "../../kit/readings/multiples.ts";
import { agentMix, assumption } from "../../kit/readings/task-dials.ts";
import { roundTo } from "../../kit/round.ts";
import { inputs } from "./inputs.ts";
import program from "./program.ts";

/** Days, and days of work, in a month. */
const DAYS = 30;
const WORKDAYS = 22;

export default defineCalculator(inputs, program, {
  chapter: "your-bill",
  question: "What would you pay a month?",
  answer: { bill: "a month" },
  first: ["volume", "model", "other"],
  columns: {
    name: { label: "Model" },
    model: { label: "Id", hidden: true },
    country: { label: "Developer in" },
    usdPerMTok: { label: "Blended price", unit: "USD per million tokens" },
    billUsd: { label: "Bill", unit: "USD a month" },
  },
  formulaWords: "million tokens × (output share × output price + input share × (fresh share × input price + cached share × cached price))",
  wanted: { target: 2500, unit: "US dollars a month" },
  presets: ({ bills, tasks }) => {
    const { lowValue, highValue, centralValue } = assumption(tasks, "tryMTok");
    const [chatMTok, agentMTok] = [lowValue ?? centralValue, highValue ?? centralValue];
    return [
      { label: "I chat every day", set: { volume: roundTo(DAYS * chatMTok, 3) } },
      { label: "A support chatbot", set: { volume: exampleMTok(bills, "chatbot-us"), output: 100, model: "gpt-5-4", other: "deepseek-v3-2" } },
      { label: "An agent codes for me", set: { volume: WORKDAYS * agentMTok, ...agentMix(tasks) } },
      { label: "A team of developers", set: {} },
      { label: "DeepSeek at peak hours", set: { model: "deepseek-v4-pro", other: "gpt-5-6-luna", peak: true } },
    ];
  },
  notes: [
    "For the mix that you enter the result is exact. The range comes from what the articles leave out: how much of the volume is output, and " +
      "how much of the input was cached.",
    "DeepSeek charges more at peak hours: from 9:00 to 12:00 and from 14:00 to 18:00 in Beijing, but not at weekends since late August. The other " +
      "vendors charge the same all day.",
    "Free quotas, batch discounts and contracts are left out.",
  ],
  claims: ["S1-036", "S1-037", "S1-038", "S4-019", "S4-020"],
});
