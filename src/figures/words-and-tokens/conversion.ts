import type { ProgramState } from "../../kit/figure.ts";
import { tokensOf, tokensOfPages } from "../../model/words.ts";
import type { Ends } from "./counted-texts.ts";
import type { inputs } from "./inputs.ts";
import type { Tokenizer } from "./names.ts";

type State = ProgramState<typeof inputs>;

/** Finds the tokens per word or character of the plainest and of the densest text that was counted. */
export const ratesFor = ({ facts, params }: State, tokenizer: Tokenizer = params.tokenizer): Ends =>
  facts.rates[tokenizer][params.language][params.unit === "characters" ? "characters" : "words"];

/** Finds the rate at a density between the plainest text counted, 0, and the densest, 100. */
export const rateAt = ([low, high]: Ends, density: number): number => low + ((high - low) * density) / 100;

/** Finds the rate of the reader's kind of text. */
export const rateNow = (state: State): number => rateAt(ratesFor(state), state.params.density);

/** Finds the words or Chinese characters on a page. */
export const pageNow = ({ params }: State): number => (params.language === "en" ? params.wordsPage : params.hanPage);

/** Computes the tokens of the reader's text at a rate per word, or per character. */
export function tokensAt(state: State, rate: number): number {
  const { unit, amount } = state.params;
  return unit === "pages" ? tokensOfPages(amount, rate, pageNow(state)) : tokensOf(amount, rate);
}

/** Computes the tokens of the reader's text. */
export const tokensNow = (state: State): number => tokensAt(state, rateNow(state));
