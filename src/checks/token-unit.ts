import { check, defineChecks, type Finding, figure } from "../kit/check.ts";
import type { ClaimFigure } from "../kit/claim.ts";
import { decimal, significant } from "../kit/format.ts";
import { maybe, number, type RowOf, table, text } from "../kit/table.ts";
import { judge } from "./rules/judge.ts";

const counts = table("tokens-per-word", {
  name: text,
  language: text,
  tokenizer: text,
  tokens: number,
  words: maybe(number),
  hanCharacters: maybe(number),
});
type Count = RowOf<typeof counts.fields>;

/** Counts the English words a token in each text and vocabulary, the fewest first. */
const wordsPerToken = (rows: readonly Count[]) =>
  rows
    .flatMap((row) => (row.language === "en" && row.words !== null ? [{ ...row, words: row.words, ratio: row.words / row.tokens }] : []))
    .sort((a, b) => a.ratio - b.ratio);

/** Tests a stated number of words for `tokens` tokens against the middle of the counts of English texts. */
function ruleOfThumb(rows: readonly Count[], words: ClaimFigure, tokens: number, show: (ratio: number) => string): Finding {
  const english = wordsPerToken(rows);
  const low = english[0];
  const high = english.at(-1);
  if (!low || !high) throw new RangeError("tokens-per-word: no English text counted");
  const mean = english.reduce((sum, { ratio }) => sum + ratio, 0) / english.length;
  const chinese = rows.flatMap(({ hanCharacters, tokens: of }) => (hanCharacters === null ? [] : [hanCharacters / of]));
  const judged = judge({ computed: mean * tokens, figure: words, otherwise: "contradicted" });
  const contradicted = judged.verdict === "contradicted";
  const line = ({ name, tokenizer, words: w, tokens: t, ratio }: typeof low) => ({
    what: `${name}, ${tokenizer}: ${significant(w, 5)} words ÷ ${significant(t, 5)} tokens`,
    value: decimal(ratio, 3),
    unit: "words a token",
  });
  return {
    ...judged,
    tolerance: `the mean of our ${english.length} counts of English texts; ${judged.tolerance}`,
    stated: show(words.value / tokens),
    computed: `mean ${show(mean).replace(/ .*/, "")}, from ${show(low.ratio).replace(/ .*/, "")} to ${show(high.ratio)}`,
    why: contradicted
      ? "English texts as we counted them give another ratio."
      : "English texts give about that, as a rule of thumb for English words.",
    working: [
      line(low),
      line(high),
      { what: `Mean of ${english.length} counts`, value: decimal(mean, 3), unit: "words a token", total: true },
      {
        what: "Chinese, for comparison",
        value: `${decimal(Math.min(...chinese), 2)} to ${decimal(Math.max(...chinese), 2)}`,
        unit: "characters a token",
      },
      { what: "The article", value: decimal(words.value / tokens, 3), unit: "words a token" },
    ],
    ...(contradicted
      ? { favour: "It is given as a rule of thumb, and other texts and tokenizers give other ratios." }
      : { against: "It is a rule for English prose. Code and other languages give fewer words a token, and Chinese marks no words." }),
  };
}

export default defineChecks({
  "S0-002": check({
    data: { counts },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const tokens = figure(claim, 0).value;
      return ruleOfThumb(
        data.counts,
        figure(claim, 1),
        tokens,
        (ratio) => `${significant(ratio * tokens)} words for ${significant(tokens, 4)} tokens`,
      );
    },
  }),
  "S3-033": check({
    data: { counts },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => ruleOfThumb(data.counts, figure(claim), 1, (ratio) => `${decimal(ratio, 2)} words a token`),
  }),
});
