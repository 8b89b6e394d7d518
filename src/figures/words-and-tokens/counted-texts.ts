import { maybe, number, type RowOf, table, text } from "../../kit/table.ts";
import { type Language, type Tokenizer, VOCABULARIES } from "./names.ts";

/** Texts counted by tokenizers. */
export const counts = table("tokens-per-word", {
  text,
  language: text,
  tokenizer: text,
  tokensPerWord: maybe(number),
  tokensPerHanCharacter: maybe(number),
  tokensPerCharacter: number,
  words: maybe(number),
  hanCharacters: maybe(number),
  tokens: number,
});
type Count = RowOf<typeof counts.fields>;

/** The least and the greatest of some rates: of the plainest text that was counted, and of the densest. */
export type Ends = readonly [least: number, greatest: number];

const endsOf = (rates: readonly number[]): Ends => [Math.min(...rates), Math.max(...rates)];

/** Finds the rates of one vocabulary in one language. */
function ratesOf(rows: readonly Count[], tokenizer: Tokenizer, language: Language) {
  const ofTokenizer = rows.filter((row) => row.tokenizer === tokenizer);
  const own = ofTokenizer.filter((row) => row.language === language);
  return {
    /** Tokens per English word, or per Chinese character. */
    words: endsOf(own.flatMap((row) => (language === "en" ? row.tokensPerWord : row.tokensPerHanCharacter) ?? [])),
    /** Tokens per character of any kind. */
    characters: endsOf(own.map((row) => row.tokensPerCharacter)),
    /** Tokens in the other language by those in this one, of texts that were counted in both. */
    translation: endsOf(
      own.flatMap((row) => {
        const other = ofTokenizer.find((candidate) => candidate.language !== language && candidate.text === row.text);
        return other ? other.tokens / row.tokens : [];
      }),
    ),
  };
}

/** Finds the rates of every vocabulary of today, by language. */
export function ratesByVocabulary(rows: readonly Count[]) {
  const ofBoth = (tokenizer: Tokenizer) => ({ en: ratesOf(rows, tokenizer, "en"), zh: ratesOf(rows, tokenizer, "zh") });
  return Object.fromEntries((Object.keys(VOCABULARIES) as Tokenizer[]).map((tokenizer) => [tokenizer, ofBoth(tokenizer)])) as Readonly<
    Record<Tokenizer, ReturnType<typeof ofBoth>>
  >;
}
