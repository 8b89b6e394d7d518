import { defineCalculator } from "../../kit/figure.ts";
import { newestOf } from "../../kit/readings/models.ts";
import { exampleMTok } from "../../kit/readings/multiples.ts";
import { agentMix, assumption } from "../../kit/readings/task-dials.ts";
import { inputs } from "./inputs.ts";
import program from "./program.ts";

export default defineCalculator(inputs, program, {
  chapter: "your-bill",
  columns: {
    name: { label: "Model" },
    model: { label: "Id", hidden: true },
    country: { label: "Developer in" },
    usdPerMTok: { label: "Blended price", unit: "USD per million tokens" },
    billUsd: { label: "Bill", unit: "USD a month" },
  },
  formulaWords: "million tokens × (output share × output price + input share × (fresh share × input price + cached share × cached price))",
  wanted: { target: 2500, unit: "US dollars a month" },
  presets: ({ bills, tasks, ...data }) => [
    { label: "A team’s 5 billion (S1)", set: {} },
    {
      label: "A chatbot’s 100 million, all output (S4)",
      set: { volume: exampleMTok(bills, "chatbot-us"), output: 100, model: "gpt-5-4", other: "deepseek-v3-2" },
    },
    {
      label: "One agent’s mission (S0)",
      set: {
        volume: assumption(tasks, "missionMTok").centralValue,
        ...agentMix(tasks),
        model: newestOf(data, "sonnet"),
        other: newestOf(data, "kimi"),
      },
    },
    { label: "DeepSeek by day", set: { model: "deepseek-v4-pro", other: "gpt-5-6-luna", peak: true } },
  ],
  notes: [
    "For the mix that you enter the result is exact. The range comes from the mix, which the articles do not give: how much of a bill is " +
      "output, and how much of the input was cached.",
    "DeepSeek charges more at peak hours: from 9 to 12 and from 14 to 18 o’clock in Beijing, since late August not at weekends. The other " +
      "vendors charge the same all day.",
    "Free quotas, batch discounts and contracts are left out.",
  ],
  claims: ["S1-036", "S1-037", "S1-038", "S4-019", "S4-020"],
});
