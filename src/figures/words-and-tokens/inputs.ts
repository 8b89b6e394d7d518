import { choice, defineInputs, range } from "../../kit/figure.ts";
import { maybe, number, one, type RowOf, table, text } from "../../kit/table.ts";
import { counts, ratesByVocabulary } from "./counted-texts.ts";
import { LANGUAGES, type Language, VOCABULARIES } from "./names.ts";

/** Amount of text on a page. */
const pages = table("page-lengths", { language: text, perPage: number, perPageLow: number, perPageHigh: number, basis: text });
/** Sizes that the articles print. */
const scale = table("token-scale", { id: text, tokens: maybe(number), words: maybe(number) });

type Page = RowOf<typeof pages.fields>;
const pageOf = (rows: readonly Page[], language: Language): Page => one(rows, (row) => row.language === language, `a page, ${language}`);

/** Makes the dial for the length of a page. */
function pageDial(page: Page, dial: { readonly label: string; readonly unit: string; readonly max: number }) {
  const { perPage, perPageLow, perPageHigh, basis } = page;
  return range({ ...dial, min: 50, step: 10, default: perPage, low: perPageLow, high: perPageHigh, source: basis, grade: "C" });
}

export const inputs = defineInputs({
  data: { counts, pages, scale },
  controls: (data) => ({
    amount: range({
      label: "How long is it?",
      unit: "words, characters or pages",
      min: 1,
      max: 1e10,
      step: 1,
      default: one(data.scale, ({ id }) => id === "rule", "the rule of thumb").words ?? 1000,
      scale: "log",
    }),
    unit: choice({
      label: "Counted in",
      options: { words: "words in English, characters in Chinese", characters: "all characters", pages: "pages" },
      default: "words",
    }),
    language: choice({ label: "Language", options: LANGUAGES, default: "en" }),
    tokenizer: choice({ label: "Tokenizer of", options: VOCABULARIES, default: "o200k_base" }),
    density: range({
      label: "How dense is it?",
      unit: "%: 0 is plain, 100 dense",
      min: 0,
      max: 100,
      step: 1,
      default: 50,
      low: 0,
      high: 100,
      source: "our counts of three English and two Chinese texts",
      grade: "A",
    }),
    wordsPage: pageDial(pageOf(data.pages, "en"), { label: "Words on a page", unit: "English words", max: 1000 }),
    hanPage: pageDial(pageOf(data.pages, "zh"), { label: "Characters on a page", unit: "Chinese characters", max: 2000 }),
  }),
  facts: (data) => ({
    rates: ratesByVocabulary(data.counts),
    /** Tokens of the summary of which an article says how many pages it fills. */
    summaryTokens: one(data.scale, ({ id }) => id === "summary", "the summary").tokens ?? 0,
    perPage: { en: pageOf(data.pages, "en").perPage, zh: pageOf(data.pages, "zh").perPage },
  }),
});
