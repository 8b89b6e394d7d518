import { defineCalculator } from "../../kit/figure.ts";
import { inputs } from "./inputs.ts";
import program from "./program.ts";

export default defineCalculator(inputs, program, {
  chapter: "a-thousandfold",
  question: "How fast did it grow?",
  answer: { whole: "as many" },
  first: ["first", "second", "ahead"],
  columns: {
    who: { label: "Whose tokens" },
    on: { label: "When" },
    mark: { label: "Chosen" },
    tokensPerDay: { label: "Tokens a day" },
    perHead: { label: "Per head", unit: "tokens a day" },
    timesFrom: { label: "Times the first" },
    asStated: { label: "As stated" },
    grade: { label: "Grade" },
    country: { label: "Country", hidden: true },
  },
  formulaWords: "(later volume ÷ earlier volume) to the power of ((months between + months ahead) ÷ months between)",
  wanted: { target: 10_000, unit: "times" },
  presets: () => [
    { label: "China, early 2024 to March 2026", set: {} },
    { label: "China, the last quarter", set: { first: "china-nda-2025-12" } },
    { label: "If it went on for a year", set: { ahead: 12 } },
    { label: "January to June 2025", set: { first: "china-nda-2025-01", second: "china-nda-2025-06" } },
    { label: "Google", set: { first: "google-2024-05", second: "google-2026-05", per: "World" } },
    { label: "Doubao", set: { first: "doubao-2024-05", second: "doubao-2026-06-23" } },
  ],
  notes: [
    "Small discs are the other volumes in the table, in the colour of the country, or grey for a marketplace.",
    "An extrapolation is arithmetic: it says where the pace would lead, not what will happen.",
    "The counts are not alike. We found no published account of what the National Data Administration counts; a company counts its own " +
      "tokens. Only two volumes of the same series show growth.",
    "Official volumes are round numbers, and some are floors (“more than”). Months are whole; “early” in a year counts as January. The " +
      "number of people is that of the newest year in the data.",
    "Words are English words, at the rate at which the tokenizer of GPT-4o and GPT-5 cuts the five articles themselves. Chinese text, code " +
      "and pictures have other rates, and most tokens are read by models, not by people. The length of a novel is our own assumption.",
  ],
  claims: ["S0-008", "S0-009", "S0-010", "S0-011", "S4-001", "S4-002", "S4-003", "S4-007", "S4-008", "S4-009"],
});
