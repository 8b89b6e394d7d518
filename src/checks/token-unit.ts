import { check, defineChecks, type Finding, figure, judge } from "../kit/check.ts";
import type { Claim } from "../kit/claim.ts";
import { decimal, significant } from "../kit/format.ts";
import { maybe, number, type RowOf, table, text } from "../kit/table.ts";

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

/** Tests a stated number of words for `tokens` tokens against the counts of English texts. */
function ruleOfThumb(rows: readonly Count[], words: number, tokens: number, show: (ratio: number) => string): Finding {
  const english = wordsPerToken(rows);
  const low = english[0];
  const high = english.at(-1);
  if (!low || !high) throw new RangeError("tokens-per-word: no English text counted");
  const mean = english.reduce((sum, { ratio }) => sum + ratio, 0) / english.length;
  const chinese = rows.flatMap(({ hanCharacters, tokens: of }) => (hanCharacters === null ? [] : [hanCharacters / of]));
  const verdict = judge({ computed: words / tokens, low: low.ratio, high: high.ratio, near: 0, loose: 0.1, otherwise: "contradicted" });
  const line = ({ name, tokenizer, words: w, tokens: t, ratio }: typeof low) => ({
    what: `${name}, ${tokenizer}: ${significant(w, 5)} words ÷ ${significant(t, 5)} tokens`,
    value: decimal(ratio, 3),
    unit: "words a token",
  });
  return {
    verdict,
    stated: show(words / tokens),
    computed: `${show(low.ratio).replace(/ .*/, "")} to ${show(high.ratio)}, mean ${show(mean).replace(/ .*/, "")}`,
    tolerance: `Anywhere inside the range of our ${english.length} counts of English texts; loosely within 10% of its ends.`,
    why:
      verdict === "holds"
        ? "English texts give about that. It is a rule for English words: Chinese has none marked, and there a token is about one character, " +
          "more or less by tokenizer."
        : "English texts as we counted them give another ratio.",
    working: [
      line(low),
      line(high),
      { what: `Mean of ${english.length} counts`, value: decimal(mean, 3), unit: "words a token" },
      {
        what: "Chinese, for comparison",
        value: `${decimal(Math.min(...chinese), 2)} to ${decimal(Math.max(...chinese), 2)}`,
        unit: "characters a token",
      },
      { what: "The article", value: decimal(words / tokens, 3), unit: "words a token", total: true },
    ],
    ...(verdict === "contradicted" && { favour: "It is given as a rule of thumb, and other texts and tokenizers give other ratios." }),
  };
}

const amount = (claim: Claim, index: number): number => figure(claim, index).value;

export default defineChecks({
  "S0-002": check({
    data: { counts },
    run: ({ claim, data }) => {
      const tokens = amount(claim, 0);
      return ruleOfThumb(
        data.counts,
        amount(claim, 1),
        tokens,
        (ratio) => `${significant(ratio * tokens)} words for ${significant(tokens, 4)} tokens`,
      );
    },
  }),
  "S3-033": check({
    data: { counts },
    run: ({ claim, data }) => ruleOfThumb(data.counts, amount(claim, 0), 1, (ratio) => `${decimal(ratio, 2)} words a token`),
  }),
});
