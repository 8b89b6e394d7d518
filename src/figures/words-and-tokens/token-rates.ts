import { range } from "../../kit/figure.ts";
import { inWords } from "../../kit/format.ts";
import { roundTo } from "../../kit/round.ts";
import { maybe, number, one, type RowOf, table, text } from "../../kit/table.ts";
import { tokensOf, tokensOfPages } from "../../model/words.ts";

/** Texts counted by tokenizers. */
export const counts = table("tokens-per-word", {
  name: text,
  language: text,
  tokenizer: text,
  usedBy: text,
  tokensPerWord: maybe(number),
  tokensPerHanCharacter: maybe(number),
  tokensPerCharacter: number,
  words: maybe(number),
  hanCharacters: maybe(number),
  tokens: number,
  text,
});
/** Amount of text on a page. */
export const pages = table("page-lengths", { language: text, perPage: number, perPageLow: number, perPageHigh: number, basis: text });
/** Sizes that the articles print. */
export const scale = table("token-scale", { id: text, tokens: maybe(number), words: maybe(number), asPrinted: text });
type Count = RowOf<typeof counts.fields>;
type Page = RowOf<typeof pages.fields>;

/** The three vocabularies of today. GPT-4's is in the dataset only. */
export const TOKENIZERS = { o200k_base: "GPT-5", "deepseek-v3": "DeepSeek V3", qwen3: "Qwen3" } as const;
/** Languages with counts. */
export const LANGUAGES = { en: "English", zh: "Chinese" } as const;

/** State of the converter from words to tokens. */
export interface Params {
  readonly amount: number;
  readonly unit: "words" | "characters" | "pages";
  readonly language: "en" | "zh";
  readonly tokenizer: string;
  readonly density: number;
  readonly wordsPage: number;
  readonly hanPage: number;
}
/** Names a unit in singular or plural: "English words", "page of Chinese". */
export const unitName = ({ unit, language }: Params, amount: number): string => {
  const name =
    unit === "pages"
      ? `page of ${LANGUAGES[language]}`
      : unit === "characters"
        ? "character of any kind"
        : language === "en"
          ? "English word"
          : "Chinese character";
  return amount === 1 ? name : name.replace(/^(page|character)|(word|character)$/, "$&s");
};
/** Lists the tokens per unit of every counted text, lowest first. */
export const ratesOf = (rows: readonly Count[], { unit, language }: Params, tokenizer: string): readonly number[] =>
  rows
    .filter((row) => row.tokenizer === tokenizer && row.language === language)
    .flatMap((row) => (unit === "characters" ? row.tokensPerCharacter : language === "en" ? row.tokensPerWord : row.tokensPerHanCharacter) ?? [])
    .sort((a, b) => a - b);
/** Finds the least and the greatest of some rates. */
export const endsOf = (rates: readonly number[]): readonly [number, number] => [Math.min(...rates), Math.max(...rates)];
/** Finds the rate at a density between the plainest text counted, 0, and the densest, 100. */
export const rateAt = ([low, high]: readonly [number, number], density: number): number => low + ((high - low) * density) / 100;
/** Computes the tokens of the reader's text at a rate per word, or per character. */
export const tokensFor = (params: Params, rate: number): number =>
  params.unit === "pages"
    ? tokensOfPages(params.amount, rate, params.language === "en" ? params.wordsPage : params.hanPage)
    : tokensOf(params.amount, rate);
/** Divides, for each text counted in both languages, the tokens in the other language by those in this one. */
export const translations = (rows: readonly Count[], language: "en" | "zh", tokenizer: string): readonly number[] =>
  rows
    .filter((row) => row.tokenizer === tokenizer && row.language === language)
    .flatMap((row) => {
      const other = rows.find((candidate) => candidate.tokenizer === tokenizer && candidate.language !== language && candidate.text === row.text);
      return other ? other.tokens / row.tokens : [];
    });
/** Computes the tokens of the reader's text. */
export const tokensNow = (rows: readonly Count[], params: Params): number =>
  tokensFor(params, rateAt(endsOf(ratesOf(rows, params, params.tokenizer)), params.density));
/** Writes a number to three digits, in words from a million on. */
export const rounded = (value: number): string => inWords(value >= 100 ? roundTo(value, 3) : value);
/** Makes the dial for the length of a page. */
export const pageDial = (rows: readonly Page[], language: "en" | "zh") => {
  const { perPage, perPageLow, perPageHigh, basis } = one(rows, (row) => row.language === language, language);
  const [label, unit, max] = language === "en" ? ["Words on a page", "English words", 1000] : ["Characters on a page", "Chinese characters", 2000];
  return range({
    label: String(label),
    unit: String(unit),
    min: 50,
    max: Number(max),
    step: 10,
    default: perPage,
    low: perPageLow,
    high: perPageHigh,
    source: basis,
    grade: "C",
  });
};
