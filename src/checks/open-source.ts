import { check, defineChecks, figure } from "../kit/check.ts";
import { date, decimal, inWords, percent, significant } from "../kit/format.ts";
import { list, maybe, number, one, table, text } from "../kit/table.ts";

const origins = table("origins", { id: text, claims: list, value: maybe(number), unit: maybe(text), saidBy: text, date: text });
const facts = table("openrouter-facts", { id: text, value: number, qualifier: maybe(text), period: text });

/** Allowance for the days between a report and the claim. */
const NEARLY = 0.9;

export default defineChecks({
  "S3-018": check({
    data: { origins },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const counts = data.origins
        .flatMap(({ claims, value, unit, date: day }) =>
          claims.includes(claim.id) && unit === "stars" && value !== null ? [{ day, stars: value }] : [],
        )
        .sort((a, b) => a.stars - b.stars);
      const below = counts.findLast(({ stars }) => stars <= stated);
      const above = counts.find(({ stars }) => stars > stated);
      const most = counts.at(-1)?.stars ?? 0;
      const verdict = above ? (below ? "holds-loosely" : "holds") : most >= stated * NEARLY ? "holds-loosely" : "contradicted";
      return {
        verdict,
        stated: `more than ${decimal(stated)} stars within weeks`,
        computed: above
          ? `${below ? `${decimal(below.stars)} in ${date(below.day)}, ` : ""}${decimal(above.stars)} in ${date(above.day)}`
          : `${decimal(most)} at most`,
        tolerance: "the number is reached in the records; the article’s day and the tool’s first day are not in our data",
        why: above
          ? `The records pass ${decimal(stated)} ${below ? `between ${date(below.day)} and ${date(above.day)}` : `by ${date(above.day)}`}. ` +
            "The article’s exact day is unknown, and so is the tool’s first."
          : `The records reach ${decimal(most)}.`,
        working: counts.map(({ day, stars }) => ({ what: `Stars, ${date(day)}`, value: decimal(stars) })),
        ...(verdict === "contradicted" ? { favour: "The records are few and from one weak source." } : {}),
      };
    },
  }),

  "S4-015": check({
    data: { origins },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const { value, saidBy, date: day } = one(data.origins, ({ id }) => id === "qwen-downloads", "Qwen’s downloads in origins");
      const month = date(day.slice(0, 7));
      const enough = value !== null && value >= stated;
      const verdict =
        value === null
          ? "unverified"
          : enough && claim.paraphrase.includes(month)
            ? "holds"
            : value >= stated * NEARLY
              ? "holds-loosely"
              : "contradicted";
      return {
        verdict,
        stated: `over ${inWords(stated)} downloads by January 2026`,
        computed: value === null ? "no number" : `${inWords(value)} downloads, reported on ${date(day)}`,
        tolerance: "the number reported in the month named, or more",
        why: `${saidBy} reported ${inWords(value)} downloads on Hugging Face on ${date(day)}. A download is not a user.`,
        working: [
          { what: "Stated", value: inWords(stated), unit: "downloads" },
          { what: `${saidBy}, ${date(day)}`, value: inWords(value), unit: "downloads", total: true },
        ],
        ...(verdict === "contradicted" ? { favour: "Counts of downloads differ with what is counted." } : {}),
      };
    },
  }),

  "S4-063": check({
    data: { facts },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const peak = one(data.facts, ({ id }) => id === "cn-open-peak", "the peak week in openrouter-facts");
      const average = one(data.facts, ({ id }) => id === "cn-open-average", "the year’s average in openrouter-facts");
      // Both are shares of one platform, which can hardly support or exclude a share of the world's use.
      const verdict =
        stated <= average.value * 1.1 && stated >= average.value * 0.9 ? "holds-loosely" : stated > peak.value * 1.5 ? "contradicted" : "unverified";
      return {
        verdict,
        stated: `Chinese open models are about ${percent(stated)} of the world’s use of AI`,
        computed:
          `${peak.qualifier ?? ""} ${percent(peak.value)} in the highest week and ${percent(average.value)} on average, on one platform`.trim(),
        tolerance:
          "one platform can only hint at the world: within 10% of its average would hold loosely, above 1.5 times its peak would be contradicted",
        why:
          `No data measure the world’s use. On OpenRouter the share was ${percent(average.value)} on average in a year and ` +
          `${peak.qualifier ?? ""} ${percent(peak.value)} in its highest week, which the number seems to be.`,
        working: [
          { what: "Stated, of the world’s use", value: percent(stated) },
          { what: "OpenRouter, highest week of the study", value: percent(peak.value) },
          { what: "OpenRouter, average of the study", value: percent(average.value) },
          { what: "Stated against the average", value: significant(stated / average.value, 2), unit: "times", total: true },
        ],
        ...(verdict === "contradicted" ? { favour: "After the study Chinese models as a whole had far more of OpenRouter than in its year." } : {}),
      };
    },
  }),
});
