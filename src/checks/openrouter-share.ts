import { check, defineChecks, figure } from "../kit/check.ts";
import { date, decimal, inWords, percent } from "../kit/format.ts";
import { flag, maybe, number, one, type RowOf, table, text } from "../kit/table.ts";
import { weeksOf } from "../model/weekly-lead.ts";

const weekly = table("openrouter-weekly", { weekEnd: text, basis: text, country: text, models: number, tokens: number, freeTokens: number });
const chart = table("openrouter-models-week", { rank: number, country: text, tokensTrillion: number, free: flag });
const facts = table("openrouter-facts", { id: text, value: number, qualifier: maybe(text), period: text, grade: text });
const authors = table("openrouter-authors", { date: text, weekStart: maybe(text), country: text, shareOfTokens: number });
type Fact = RowOf<typeof facts.fields>;
type Authors = RowOf<typeof authors.fields>;

const WEEK = "2026-04-05";
const fact = (rows: readonly Fact[], id: string): Fact => one(rows, (row) => row.id === id, `openrouter-facts: ${id}`);
const chinese = (rows: readonly Authors[]): readonly Authors[] => rows.filter(({ country }) => country === "CN");
const shareOn = (rows: readonly Authors[], day: string, country: string): number =>
  one(rows, (row) => row.date === day && row.country === country, `openrouter-authors: ${country} ${day}`).shareOfTokens;

export default defineChecks({
  "S1-011": check({
    data: { facts, authors },
    run: ({ data }) => {
      const users = fact(data.facts, "users-cn");
      const day = "2026-04-01";
      const models = shareOn(data.authors, day, "CN");
      const most = users.value / models;
      const verdict = most < 0.5 ? "holds-loosely" : "unverified";
      return {
        verdict,
        stated: "most of the demand does not come from Chinese developers",
        computed: `at most ${percent(most)} of it, if the share counts tokens`,
        tolerance: "Below half even if every token used from China went to a Chinese model. The two shares are months apart.",
        why:
          verdict === "holds-loosely"
            ? `If ${percent(users.value)} of use is Chinese, it can make at most ${percent(most)} of the tokens of Chinese models. What that ` +
              "share counts is not confirmed, and resellers blur it."
            : "The shares that we have leave room for a Chinese majority.",
        working: [
          { what: `Users or use in China, ${users.period} (grade ${users.grade})`, value: percent(users.value, 2) },
          { what: `Chinese models’ share of all tokens, week to ${date(day)}`, value: `÷ ${percent(models, 1)}` },
          { what: "Chinese part of the tokens of Chinese models, at most", value: percent(most, 1), total: true },
        ],
      };
    },
  }),
  "S1-012": check({
    data: { facts },
    run: ({ claim, data }) => {
      const [us, cn] = [fact(data.facts, "users-us"), fact(data.facts, "users-cn")];
      const outside = fact(data.facts, "use-outside-us");
      const near = Math.abs(us.value - figure(claim, 0).value) <= 0.005 && Math.abs(cn.value - figure(claim, 1).value) <= 0.005;
      const sound = us.grade !== "C" && cn.grade !== "C";
      const verdict = !near ? "contradicted" : sound ? "holds" : "holds-loosely";
      return {
        verdict,
        stated: `${percent(figure(claim, 0).value)} American and ${percent(figure(claim, 1).value)} Chinese users`,
        computed: `${percent(us.value, 2)} and ${percent(cn.value, 2)}, of users or of use`,
        tolerance: "Within rounding, ± 0.5 percentage points; loosely while the source is weak.",
        why:
          verdict === "contradicted"
            ? "The shares that we found are others."
            : "The numbers agree with a Chinese press " +
              `report${sound ? "." : ", our only source. Whether they count users, tokens or spending is not confirmed; "}` +
              `${sound ? "" : "places go by billing address."}`,
        working: [
          { what: `United States, ${us.period} (grade ${us.grade})`, value: percent(us.value, 2) },
          { what: `China, ${cn.period} (grade ${cn.grade})`, value: percent(cn.value, 2) },
          { what: "Outside the United States, by the platform’s study", value: `${outside.qualifier ?? ""} ${percent(outside.value)}`.trim() },
        ],
        ...(verdict === "contradicted" && { favour: "The shares change from month to month, and the article may have seen later ones." }),
      };
    },
  }),
  "S1-013": check({
    data: { weekly, chart },
    run: ({ data }) => {
      const week = one(weeksOf(data.weekly, "top-nine"), ({ weekEnd }) => weekEnd === WEEK, `openrouter-weekly: week to ${WEEK}`);
      const { tokens, freeTokens } = week.china;
      const paid = tokens - freeTokens;
      const free = freeTokens / tokens;
      const endpoints = data.chart.filter(({ rank, country, free: without }) => rank <= 9 && country === "CN" && without).length;
      const verdict = paid === 0 ? "contradicted" : free < 0.1 ? "holds" : "holds-loosely";
      return {
        verdict,
        stated: "buyers abroad pay real money for Chinese AI",
        computed: `${inWords(paid)} of ${inWords(tokens, 4)} tokens on paid endpoints`,
        tolerance: "Holds if nine tenths were paid for, loosely if some were. Where the payers sit is not tested.",
        why:
          paid === 0
            ? "None of that week’s tokens were on paid endpoints."
            : `${percent(free)} of that week’s tokens ran on ${endpoints} free endpoints. The paid rest, ${inWords(paid)}, is ` +
              `${paid > week.america.tokens ? "still more than" : "less than"} the American sum of ${inWords(week.america.tokens)}.`,
        working: [
          { what: `Chinese models among the first nine, week to ${date(WEEK)}`, value: inWords(tokens, 4), unit: "tokens" },
          { what: "Of these on endpoints named free", value: `− ${inWords(freeTokens, 4)}`, unit: "tokens" },
          { what: "On paid endpoints", value: inWords(paid, 4), unit: "tokens", total: true },
          { what: "Share without charge", value: percent(free, 1) },
          { what: "American models among the first nine", value: inWords(week.america.tokens, 4), unit: "tokens" },
        ],
        ...(verdict === "contradicted" && { favour: "The same models are also sold elsewhere." }),
      };
    },
  }),
  "S3-008": check({
    data: { weekly },
    run: ({ claim, claims, data }) => {
      const { value } = figure(claim);
      const part = figure(claims("S3-013")).value;
      const whole = figure(claims("S3-012")).value;
      const { china, america, weekEnd } = one(
        weeksOf(data.weekly, "top-ten"),
        (week) => week.weekEnd === "2026-02-22",
        "openrouter-weekly: top-ten, 2026-02-22",
      );
      const stored = china.tokens / (china.tokens + america.tokens);
      const own = Math.abs(part / whole - value) <= 0.005;
      const verdict = !own ? "fails" : Math.abs(stored - value) <= 0.03 ? "holds" : "holds-loosely";
      return {
        verdict,
        stated: `${percent(value)} of the first ten models’ tokens`,
        computed: `${percent(part / whole, 1)} on the article’s figures, ${percent(stored, 1)} in our week to ${date(weekEnd)}`,
        tolerance: "± 0.5 percentage points on its own figures; ± 3 against our week, which ends a day or two earlier.",
        why:
          verdict === "fails"
            ? "The article’s own two figures give another share."
            : `Its own figures give it, and our nearest week ${percent(stored)}. It is a share of ten models on one platform; dominance is ` +
              "not tested.",
        working: [
          { what: "Chinese models, in the article", value: inWords(part), unit: "tokens" },
          { what: "The first ten, in the article", value: `÷ ${inWords(whole)}`, unit: "tokens" },
          { what: "Share", value: percent(part / whole, 1), total: true },
          { what: `Our week to ${date(weekEnd)}: ${inWords(china.tokens)} of ${inWords(china.tokens + america.tokens)}`, value: percent(stored, 1) },
        ],
        ...(verdict === "fails" && { favour: "Both figures are rounded to one decimal." }),
      };
    },
  }),
  "S4-011": check({
    data: { weekly, authors },
    run: ({ claim, claims, data }) => {
      const { value } = figure(claim);
      const tokens = figure(claims("S4-010")).value;
      const february = figure(claims("S3-008")).value;
      const near = chinese(data.authors).filter(({ date: day }) => day >= "2026-04-01" && day <= "2026-04-07");
      const closest = near.reduce((best, row) => Math.min(best, Math.abs(row.shareOfTokens - value)), Number.POSITIVE_INFINITY);
      const { china, america } = one(weeksOf(data.weekly, "top-nine"), ({ weekEnd }) => weekEnd === WEEK, `openrouter-weekly: week to ${WEEK}`);
      const top = china.tokens / (china.tokens + america.tokens);
      const verdict = closest <= 0.04 ? "holds-loosely" : "contradicted";
      const shares = near.map(({ shareOfTokens }) => percent(shareOfTokens, 1)).join(" and ");
      return {
        verdict,
        stated: `${percent(value)} of tracked world volume`,
        computed: `${shares} of OpenRouter’s tokens in these days`,
        tolerance: "Within 4 percentage points of the share over all companies, and never better than loosely, since one platform is not the world.",
        why:
          verdict === "holds-loosely"
            ? "Near the share of all tokens on OpenRouter in these days; the world is one platform here. Another article has " +
              `${percent(february)} for ten models in February.`
            : "The share over all companies on OpenRouter was another.",
        working: [
          { what: `${inWords(tokens, 4)} ÷ ${percent(value)}: the whole would be`, value: inWords(tokens / value), unit: "tokens" },
          ...near.map(({ date: day, weekStart, shareOfTokens }) => ({
            what: `Chinese companies named, ${date(weekStart ?? day)} to ${date(day)}`,
            value: percent(shareOfTokens, 1),
          })),
          {
            what:
              `First nine models only, week to ${date(WEEK)}: ${decimal(china.tokens / 1e12, 2)} of ` +
              `${decimal((china.tokens + america.tokens) / 1e12, 2)} trillion`,
            value: percent(top, 1),
          },
        ],
        ...(verdict === "contradicted" && { favour: "It may be a share of the leading models, or of another week." }),
      };
    },
  }),
});
