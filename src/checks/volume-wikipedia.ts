import { check, defineChecks, figure } from "../kit/check.ts";
import { date, decimal, inWords, significant } from "../kit/format.ts";
import { list, maybe, number, one, table, text } from "../kit/table.ts";
import { atMostLoosely, type Judgement, judgeSeveral } from "./rules/judge.ts";

const origins = table("origins", { id: text, claims: list, value: maybe(number), unit: maybe(text), saidBy: text, date: text, grade: text });
const counts = table("tokens-per-word", { language: text, words: maybe(number), tokens: number });

const DAYS_A_WEEK = 7;

export default defineChecks({
  "S1-008": check({
    data: { origins, counts },
    gives: ["holds-loosely", "unverified", "contradicted"],
    limit: "“Entire content” may mean every older version and discussion too, whose words nobody has counted; so it can hold in part only.",
    run: ({ claim, claims, data }) => {
      const stated = figure(claim);
      const sizes = data.origins
        .filter(({ claims: of, value, unit }) => of.includes(claim.id) && value !== null && unit === "words")
        .sort((a, b) => a.date.localeCompare(b.date));
      const size = sizes.at(-1);
      const articles = (id: string): number => one(data.origins, (row) => row.id === id, `origins: ${id}`).value ?? Number.NaN;
      if (!size?.value) throw new RangeError("origins: no number of words of Wikipedia");
      const [english, all] = [articles("wikipedia-articles-en"), articles("wikipedia-articles-all")];
      // English articles are the longest on the whole, so that all languages have at most as many words in proportion.
      const ceiling = (size.value * all) / english;
      const daily = figure(claims("S1-003")).value / DAYS_A_WEEK;
      const ratios = data.counts.flatMap(({ language, words, tokens }) => (language === "en" && words !== null ? [words / tokens] : []));
      const wordsPerToken = Math.min(...ratios);
      const words = daily * wordsPerToken;
      const folds = [words / size.value, words / ceiling];
      // Both are floors of floors: two digits are enough.
      const [inEnglish = "", inAll = ""] = folds.map((fold) => decimal(Number(fold.toPrecision(2))));
      const articlesOnly = judgeSeveral({ computed: folds, figure: stated, otherwise: "contradicted" });
      const above = folds.every((fold) => fold > (stated.high ?? stated.value));
      // A larger Wikipedia, with all that it ever held, could bring more down to several, and never less up to it.
      const judged: Judgement =
        articlesOnly.verdict === "contradicted" && above ? { ...articlesOnly, verdict: "unverified" } : atMostLoosely(articlesOnly, "part-untested");
      return {
        ...judged,
        tolerance:
          `“Several” is read as ${stated.value} to ${stated.high ?? stated.value}, in both readings of “all of Wikipedia”: ` + `${judged.tolerance}`,
        stated: "several times the whole of Wikipedia a day",
        computed: `about ${inEnglish} times the English Wikipedia a day, and at least ${inAll} times that of all languages`,
        why:
          judged.verdict === "unverified"
            ? `A day’s tokens make about ${inEnglish} times the words of the English articles, and at least ${inAll} times those of all languages: ` +
              "by articles it understates its own figure. How much the older versions and discussions hold, which “entire content” may include, " +
              "nobody has counted."
            : judged.verdict === "contradicted"
              ? "A day’s tokens make less than several Wikipedias."
              : "A day’s tokens make about that, by the articles alone.",
        working: [
          { what: "Tokens in the week, in the article", value: inWords(figure(claims("S1-003")).value, 4) },
          { what: "Days", value: `÷ ${DAYS_A_WEEK}` },
          { what: "Fewest English words a token that we counted", value: `× ${significant(wordsPerToken)}` },
          { what: "Words a day", value: inWords(words, 2), total: true },
          { what: `English Wikipedia, ${date(size.date)}: more than`, value: `÷ ${inWords(size.value)}`, unit: "words" },
          { what: "English Wikipedias a day", value: inEnglish, total: true },
          { what: `All languages at most: × ${inWords(all)} ÷ ${inWords(english)} articles`, value: inWords(ceiling, 2), unit: "words" },
          { what: "Wikipedias of all languages a day, at least", value: inAll, total: true },
        ],
        ...(judged.verdict === "contradicted"
          ? { favour: "One Wikipedia, in a language with fewer articles, could be meant." }
          : judged.verdict === "unverified"
            ? { favour: "By the articles the error is against its own point: the flow is larger than it says." }
            : { against: "A token that is read again from a cache counts each time." }),
      };
    },
  }),
});
