import { check, defineChecks, figure } from "../kit/check.ts";
import { date, inWords, significant, times } from "../kit/format.ts";
import { list, maybe, number, table, text } from "../kit/table.ts";

const origins = table("origins", { claims: list, value: maybe(number), unit: maybe(text), saidBy: text, date: text });
const counts = table("tokens-per-word", { language: text, words: maybe(number), tokens: number });

/** "Several" in its widest plain reading. */
const SEVERAL = { least: 2, most: 9 };
const DAYS_A_WEEK = 7;

export default defineChecks({
  "S1-008": check({
    data: { origins, counts },
    run: ({ claim, claims, data }) => {
      const sizes = data.origins
        .flatMap(({ claims: of, value, unit, saidBy, date: on }) =>
          of.includes(claim.id) && value !== null && unit === "words" ? [{ value, saidBy, on }] : [],
        )
        .sort((a, b) => a.on.localeCompare(b.on));
      const size = sizes.at(-1);
      if (!size) throw new RangeError("origins: no number of words of Wikipedia");
      const daily = figure(claims("S1-003")).value / DAYS_A_WEEK;
      const ratios = data.counts.flatMap(({ language, words, tokens }) => (language === "en" && words !== null ? [words / tokens] : []));
      const wordsPerToken = Math.min(...ratios);
      const words = daily * wordsPerToken;
      const fold = words / size.value;
      const verdict = fold < SEVERAL.least ? "contradicted" : fold < SEVERAL.most + 1 ? "holds" : "holds-loosely";
      return {
        verdict,
        stated: "several times the whole of Wikipedia a day",
        computed: `about ${significant(fold, 2)} times the English Wikipedia a day`,
        tolerance: `“Several” read as ${SEVERAL.least} to ${SEVERAL.most}; more than that holds loosely, as an understatement.`,
        why:
          verdict === "contradicted"
            ? `It is ${times(fold)} the words of the English Wikipedia.`
            : `A day’s tokens make about ${significant(fold, 2)} times the words of the English ` +
              `Wikipedia${verdict === "holds" ? "." : ", far more than several. All languages together are larger; no count of them was found."}`,
        working: [
          { what: "Tokens in the week, in the article", value: inWords(figure(claims("S1-003")).value, 4) },
          { what: "Days", value: `÷ ${DAYS_A_WEEK}` },
          { what: "Fewest English words a token that we counted", value: `× ${significant(wordsPerToken)}` },
          { what: "Words a day", value: inWords(words), total: true },
          { what: `English Wikipedia, ${date(size.on)}`, value: `÷ ${inWords(size.value)}`, unit: "words" },
          { what: "Wikipedias a day", value: significant(fold, 2), total: true },
        ],
        ...(verdict === "contradicted" && { favour: "It may mean a Wikipedia in a smaller language." }),
      };
    },
  }),
});
