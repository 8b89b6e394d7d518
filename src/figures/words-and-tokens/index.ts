import { defineCalculator } from "../../kit/figure.ts";
import { inWords } from "../../kit/format.ts";
import { one } from "../../kit/table.ts";
import { unitsOf } from "../../model/words.ts";
import { rateAt } from "./conversion.ts";
import { inputs } from "./inputs.ts";
import program from "./program.ts";

export default defineCalculator(inputs, program, {
  chapter: "what-is-a-token",
  question: "How many tokens is my text?",
  answer: { tokens: "tokens" },
  first: ["amount", "unit", "language"],
  columns: {
    vocabulary: { label: "Vocabulary of" },
    text: { label: "Text" },
    tokensLow: { label: "Plainest text", unit: "tokens" },
    tokens: { label: "Your text", unit: "tokens" },
    tokensHigh: { label: "Densest text", unit: "tokens" },
    chosen: { label: "Chosen", hidden: true },
  },
  formulaWords: "Words or characters: length × tokens for each unit of it. Pages: pages × words or Chinese characters on a page × tokens for each",
  wanted: { target: 1000, unit: "tokens" },
  presets: (data) => {
    const { rates, summaryTokens, perPage } = inputs.facts(data);
    const declaration = (language: string) => one(data.counts, (row) => row.text === "udhr" && row.language === language, "the declaration");
    const summaryPages = unitsOf(summaryTokens, rateAt(rates.o200k_base.en.words, 50)) / perPage.en;
    return [
      { label: "The rule of 750 words", set: {} },
      { label: "Declaration of Human Rights, English", set: { amount: declaration("en").words ?? 1, density: 0 } },
      { label: "Declaration of Human Rights, Chinese", set: { amount: declaration("zh").hanCharacters ?? 1, language: "zh", density: 0 } },
      { label: `${inWords(summaryTokens)} tokens in pages`, set: { amount: Math.round(summaryPages), unit: "pages" } },
    ];
  },
  notes: [
    "We counted three English and two Chinese texts: the Universal Declaration of Human Rights, its first articles, and the five " +
      "articles of this site in English. Other texts, tables and programs can lie outside the range.",
    "A Chinese character is not a word. The languages are compared by the Declaration, which says the same in both.",
  ],
  claims: ["S0-002", "S3-033"],
});
