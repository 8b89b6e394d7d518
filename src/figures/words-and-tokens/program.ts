import { defineProgram, type ProgramState } from "../../kit/figure.ts";
import { decimal, inWords, significant } from "../../kit/format.ts";
import { roundTo } from "../../kit/round.ts";
import { unitsOf } from "../../model/words.ts";
import { pageNow, rateAt, rateNow, ratesFor, tokensAt, tokensNow } from "./conversion.ts";
import type { inputs } from "./inputs.ts";
import { LANGUAGES, type Tokenizer, unitName, VOCABULARIES } from "./names.ts";
import { tokensPicture } from "./picture.ts";

/** Writes a number to three digits, in words from a million on. */
const rounded = (value: number): string => inWords(value >= 100 ? roundTo(value, 3) : value);

/** Begins a sentence with the length of the text: "750 English words make". */
const textMakes = ({ amount, unit, language }: ProgramState<typeof inputs>["params"]): string =>
  `${rounded(amount)} ${unitName(unit, language, amount)} ${amount === 1 ? "makes" : "make"}`;

export default defineProgram<typeof inputs>()({
  rows: (state) => {
    const { facts, params } = state;
    return (Object.keys(VOCABULARIES) as Tokenizer[]).flatMap((tokenizer) => {
      const [plain, dense] = ratesFor(state, tokenizer);
      const [tokensLow, tokensHigh] = [tokensAt(state, plain), tokensAt(state, dense)];
      const tokens = tokensAt(state, rateAt([plain, dense], params.density));
      const [least, most] = facts.rates[tokenizer][params.language].translation;
      const vocabulary = VOCABULARIES[tokenizer];
      const own = { vocabulary, text: LANGUAGES[params.language], tokensLow, tokens, tokensHigh, chosen: tokenizer === params.tokenizer };
      const translated = {
        vocabulary,
        text: `the same in ${LANGUAGES[params.language === "en" ? "zh" : "en"]}`,
        tokensLow: tokensLow * least,
        tokens: (tokens * (least + most)) / 2,
        tokensHigh: tokensHigh * most,
        chosen: false,
      };
      return [own, translated];
    });
  },
  cells: { tokensLow: rounded, tokens: rounded, tokensHigh: rounded },
  title: (state) => {
    const [low, high] = ratesFor(state).map((rate) => rounded(tokensAt(state, rate)));
    return `${textMakes(state.params)} ${low} to ${high} tokens, depending on the text`;
  },
  subtitle: () =>
    "Tokens in a text of this length and in its translation, by vocabulary. Bars run from the plainest to the densest of the texts that we counted.",
  summary: (state) => `${textMakes(state.params)} about ${rounded(tokensNow(state))} tokens for ${VOCABULARIES[state.params.tokenizer]}.`,
  values: (state) => {
    const { facts, params } = state;
    const [plain, dense] = ratesFor(state);
    const rate = rateNow(state);
    const quantity = (value: number, show = rounded) => ({ value, text: show(value) });
    return {
      tokens: quantity(tokensNow(state)),
      low: quantity(tokensAt(state, plain)),
      high: quantity(tokensAt(state, dense)),
      perToken: quantity(unitsOf(1, rate), (value) => decimal(value, 2)),
      wordsOfThousandLow: quantity(unitsOf(1000, dense), (value) => significant(value)),
      summaryPages: quantity(unitsOf(facts.summaryTokens, rate) / facts.perPage[params.language], (value) => significant(value, 2)),
      wordsOfThousandHigh: quantity(unitsOf(1000, plain), (value) => significant(value)),
    };
  },
  formula: (state) => {
    const { unit, amount } = state.params;
    const page = unit === "pages" ? ` × ${significant(pageNow(state), 4)}` : "";
    return `${significant(amount, 4)}${page} × ${significant(rateNow(state), 4)} = ${rounded(tokensNow(state))}`;
  },
  outcome: {
    label: "Tokens",
    text: rounded,
    of: tokensNow,
    backwards: { control: "amount" },
  },
  brief: ({ rows, params }) =>
    rows
      .filter((_, i) => i % 2 === 0)
      .map(({ vocabulary, tokens }) => ({
        name: `${vocabulary}${vocabulary === VOCABULARIES[params.tokenizer] ? ", chosen" : ""}`,
        value: tokens,
        text: rounded(tokens),
      })),
  draw: ({ rows, size }) => tokensPicture(rows, size, rounded),
});
