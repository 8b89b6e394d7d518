import { defineCalculator } from "../../kit/figure.ts";
import { roundTo } from "../../kit/round.ts";
import { one } from "../../kit/table.ts";
import question from "./guess.ts";
import { inputs } from "./inputs.ts";
import { TRILLION } from "./need.ts";
import program from "./program.ts";

export default defineCalculator(inputs, program, {
  chapter: "power",
  question: "How much power do the tokens need?",
  answer: { share: "of its electricity" },
  first: ["volume", "energy", "country"],
  columns: {
    what: { label: "Use" },
    kind: { label: "Kind", hidden: true },
    energyTwh: { label: "Electricity", unit: "TWh a year" },
    meanGw: { label: "Mean power", unit: "GW" },
    shareOfDemand: { label: "Share of all uses" },
  },
  formulaWords:
    "joules a token × tokens a day ÷ 86,400 seconds = power; power × 8,760 hours = electricity a year; ÷ electricity of the country = share",
  wanted: { target: 1, unit: "%" },
  guess: { ...question, answer: ({ rows }) => 100 * (rows[0]?.shareOfDemand ?? 0) },
  presets: ({ volumes }) => {
    const count = (id: string, day: string): number =>
      roundTo(one(volumes, ({ series, date }) => series === id && date === day, `${id}, ${day}`).tokensPerDay / TRILLION, 4);
    return [
      { label: "China, March 2026", set: {} },
      { label: "China, early 2024", set: { volume: count("china-nda", "2024-01") } },
      { label: "China, end of 2025", set: { volume: count("china-nda", "2025-12") } },
      { label: "Google, May 2026", set: { volume: count("google", "2026-05"), country: "us" } },
    ];
  },
  notes: [
    "Tokens of every kind count alike here, though an input token found in a cache takes far less than an output token. The mix is that of " +
      "DeepSeek’s day; that of the Chinese count is not published.",
    "One model of February 2025 stands for all. Larger models take more, newer chips less. Images and video are tokens in the Chinese " +
      "count too. Training is left out.",
    "A filled mark is a published figure or estimate, a hollow one a projection of the International Energy Agency. Each country is " +
      "shown in the latest year found.",
  ],
  claims: ["S0-008", "S1-015", "S1-023", "S1-079", "S4-042"],
});
