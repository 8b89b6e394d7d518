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
    "An extrapolation is arithmetic: it says what the pace would make, not what will be.",
    "The counts are not alike. What the National Data Administration counts was not published as far as we found; a company counts its " +
      "own. Only two volumes of one series show growth.",
    "Official volumes are round numbers, and some are floors (“more than”). Months are whole; “early” in a year stands at January. People " +
      "are those of the newest year that the data have.",
    "Words are English ones at the rate of tokens that the five articles themselves give, by the tokenizer of GPT-4o and GPT-5; Chinese " +
      "text, code and pictures make other rates, and most tokens are read by models, not by people. A novel is taken to have the length that " +
      "our data assume.",
  ],
  claims: ["S0-008", "S0-009", "S0-010", "S0-011", "S4-001", "S4-002", "S4-003", "S4-007", "S4-008", "S4-009"],
});
