import { check, defineChecks, figure, printedElsewhere } from "../kit/check.ts";
import { date, decimal, inWords, percent } from "../kit/format.ts";
import { lastFullWeek, sevenDays, windowTables } from "../kit/readings/february-windows.ts";
import { companiesOn, lastDay, platformTotal, wholeCountry, wholeTables } from "../kit/readings/whole-platform.ts";
import { maybe, number, one, type RowOf, table, text } from "../kit/table.ts";
import { weeksOf } from "../model/weekly-lead.ts";
import { dated } from "./rules/dated.ts";
import { atMostLoosely, byGrade, type Judgement, judge, judgeSeveral, weakest } from "./rules/judge.ts";

const { weekly } = windowTables;
const facts = table("openrouter-facts", { id: text, value: number, unit: text, qualifier: maybe(text), period: text, grade: text });
type Fact = RowOf<typeof facts.fields>;

const fact = (rows: readonly Fact[], id: string): Fact => one(rows, (row) => row.id === id, `openrouter-facts: ${id}`);
/** The weaker of two grades. */
const weaker = (a: Fact, b: Fact): string => [a.grade, b.grade].sort()[1] ?? "C";

export default defineChecks({
  "S1-011": check({
    data: { facts, companies: wholeTables.companies },
    gives: ["holds-loosely", "unverified"],
    limit: "The share of users in China is known from one weak source and is a year older, so that it neither proves nor refutes.",
    run: ({ claims, data }) => {
      const users = fact(data.facts, "users-cn");
      const day = lastDay(data, dated(claims("S1-003"), 1));
      const models = companiesOn(data.companies, day, "CN").shareOfTokens;
      const most = users.value / models;
      const judged = byGrade<Pick<Judgement, "verdict" | "loosely">>({ verdict: most < 0.5 ? "holds" : "contradicted" }, users.grade);
      const { verdict, loosely } = judged.verdict === "holds" ? atMostLoosely(judged, "part-untested") : judged;
      return {
        verdict: verdict === "contradicted" ? "unverified" : verdict,
        ...(loosely && { loosely }),
        stated: "most of the demand does not come from Chinese developers",
        computed: `at most ${percent(most)} of it comes from China, if the share counts tokens`,
        tolerance: "Below half even if every token used from China went to a Chinese model.",
        why:
          most < 0.5
            ? `If ${percent(users.value)} of use is Chinese, it can make at most ${percent(most)} of the tokens of Chinese models. What that ` +
              "share counts is not confirmed."
            : "The shares that we have leave room for a Chinese majority.",
        working: [
          { what: `Users or use in China, ${users.period} (grade ${users.grade})`, value: percent(users.value, 2) },
          { what: `Chinese models’ share of all tokens, to ${date(day)}`, value: `÷ ${percent(models, 1)}` },
          { what: "Chinese part of the tokens of Chinese models, at most", value: percent(most, 1), total: true },
        ],
        ...(most < 0.5 && {
          against: "Places go by the address of the bill: developers in China who pay through resellers or firms abroad count as foreign.",
        }),
      };
    },
  }),
  "S1-012": check({
    data: { facts },
    gives: ["holds-loosely", "unverified"],
    limit:
      "Both numbers are known from one press report, whose basis is not confirmed; such a source carries “loosely” at most and contradicts nothing.",
    run: ({ claim, data }) => {
      const [us, cn] = [fact(data.facts, "users-us"), fact(data.facts, "users-cn")];
      const outside = fact(data.facts, "use-outside-us");
      const both = weakest(
        judge({ computed: us.value, figure: figure(claim, 0), otherwise: "contradicted" }),
        judge({ computed: cn.value, figure: figure(claim, 1), otherwise: "contradicted" }),
      );
      const judged = byGrade(both, weaker(us, cn));
      const agree = judged.verdict === "holds-loosely";
      return {
        ...judged,
        stated: `${percent(figure(claim, 0).value)} American and ${percent(figure(claim, 1).value)} Chinese users`,
        computed: `${percent(us.value, 2)} and ${percent(cn.value, 2)}, of users or of use`,
        why: agree
          ? "The numbers agree with a Chinese press report, our only source. Whether they count users, tokens or spending is not confirmed; " +
            "OpenRouter’s study places use by the address of the bill."
          : "The press report has other shares.",
        working: [
          { what: `United States, ${us.period} (grade ${us.grade})`, value: percent(us.value, 2) },
          { what: `China, ${cn.period} (grade ${cn.grade})`, value: percent(cn.value, 2) },
          { what: "Outside the United States, by the platform’s study", value: `${outside.qualifier ?? ""} ${percent(outside.value)}`.trim() },
        ],
        ...(agree && {
          against: "The study of OpenRouter divides use, not users, by country. If the report took its numbers from there, users are misnamed.",
        }),
      };
    },
  }),
  "S3-008": check({
    data: windowTables,
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, claims, data }) => {
      const { value } = figure(claim);
      const part = figure(claims("S3-013")).value;
      const whole = figure(claims("S3-012")).value;
      const release = dated(claims("S3-012"));
      const full = lastFullWeek(data, release);
      const { china, america } = one(weeksOf(data.weekly, "top-ten"), ({ weekEnd }) => weekEnd === full, `openrouter-weekly: top-ten, ${full}`);
      const stored = china.tokens / (china.tokens + america.tokens);
      const spans = sevenDays(data, release).map((span) => span.china / span.total);
      const range = `${percent(Math.min(...spans))} to ${percent(Math.max(...spans))}`;
      const judged = judge({ computed: stored, figure: figure(claim), otherwise: "contradicted" });
      return {
        ...judged,
        stated: `${percent(value)} of the first ten models’ tokens`,
        computed: `${percent(part / whole, 1)} on the article’s figures, ${percent(stored, 1)} in the week to ${date(full)}`,
        why:
          judged.verdict === "contradicted"
            ? "The nearest full week gives another share."
            : `Its own figures give it, and the nearest full week ${percent(stored, 1)}. Which seven days the article’s list counts is not known; ` +
              `those that it may count give ${range}.`,
        working: [
          { what: "Chinese models, in the article", value: inWords(part), unit: "tokens" },
          { what: "The first ten, in the article", value: `÷ ${inWords(whole)}`, unit: "tokens" },
          { what: "Share", value: percent(part / whole, 1), total: true },
          {
            what: `Week to ${date(full)}: ${inWords(china.tokens)} of ${inWords(china.tokens + america.tokens)}`,
            value: percent(stored, 1),
            says: stored,
          },
          printedElsewhere(claims("S4-011")),
          { what: `All seven days that end in the eight before ${date(release)} or on it, reckoned by day`, value: range },
        ],
        ...(judged.verdict === "contradicted"
          ? { favour: "The article’s own two figures give it, and the platform counts seven days that need not be our week." }
          : { against: "It is a share of ten models on one platform. Two days later or earlier it would be another." }),
      };
    },
  }),
  "S4-011": check({
    data: { weekly, ...wholeTables },
    gives: ["holds-loosely", "contradicted"],
    limit: "One platform is tracked and not the world; what is right for it can hold only in a narrower sense.",
    run: ({ claim, claims, data }) => {
      const { value } = figure(claim);
      const tokens = figure(claims("S4-010")).value;
      const month = dated(claims("S4-010"));
      const february = figure(claims("S3-008")).value;
      const week = one(weeksOf(data.weekly, "top-nine"), ({ weekEnd }) => weekEnd.startsWith(month), `openrouter-weekly: ${month}`);
      const { china, america, weekEnd } = week;
      const total = platformTotal(data, weekEnd);
      const { byPace, share: shareThen } = wholeCountry(data, weekEnd, "CN");
      const pace = byPace / shareThen;
      // Of two ways to reckon the whole, the one kinder to the article.
      const [kinder = total] = [total, pace].toSorted((a, b) => Math.abs(tokens / a - value) - Math.abs(tokens / b - value));
      // The days of the month's first week for which all companies are counted.
      const days = data.companies.filter(({ country, date: day }) => country === "CN" && day >= `${month}-01` && day <= `${month}-07`);
      const share = judgeSeveral({ computed: days.map(({ shareOfTokens }) => shareOfTokens), figure: figure(claim), otherwise: "contradicted" });
      const coupled = judge({ computed: tokens / kinder, figure: figure(claim), otherwise: "contradicted" });
      const sound = weakest(share, coupled);
      const shares = days.map(({ shareOfTokens }) => percent(shareOfTokens, 1)).join(" and ");
      const holds = sound.verdict !== "contradicted";
      const ways = `${percent(tokens / pace)} at the pace of the week’s first days and ${percent(tokens / total)} by the press’s total`;
      return {
        ...sound,
        verdict: holds ? "holds-loosely" : "contradicted",
        ...(holds && { loosely: "narrower" as const }),
        stated: `${inWords(tokens, 4)} tokens, roughly ${percent(value)} of the volume tracked`,
        computed:
          `${shares} for all Chinese companies; ${inWords(tokens, 4)} is ` + `${percent(tokens / total)} to ${percent(tokens / pace)} of the whole`,
        why: holds
          ? `${percent(value)} is near the share of all Chinese companies on OpenRouter. ${inWords(tokens, 4)} tokens are the Chinese ones among ` +
            `nine leading models, a smaller sum: ${ways}.`
          : share.verdict === "contradicted"
            ? "The share over all Chinese companies was another."
            : `The two numbers are not of one whole: ${inWords(tokens, 4)} is ${ways}.`,
        working: [
          { what: `${inWords(tokens, 4)} ÷ ${percent(value)}: the whole would be`, value: inWords(tokens / value), unit: "tokens" },
          { what: "The platform’s total for the week, as the press has it", value: inWords(total), unit: "tokens" },
          { what: `${inWords(tokens, 4)} of the press’s total`, value: percent(tokens / total, 1), says: tokens / total },
          { what: "Total by the pace between the days counted, for seven days", value: inWords(pace), unit: "tokens" },
          { what: `${inWords(tokens, 4)} of the total by pace`, value: percent(tokens / pace, 1), says: tokens / pace, total: true },
          ...days.map(({ date: day, weekStart, shareOfTokens }) => ({
            what: `All Chinese companies named, ${date(weekStart ?? day)} to ${date(day)}`,
            value: percent(shareOfTokens, 1),
            says: shareOfTokens,
          })),
          {
            what: `First nine models only: ${decimal(china.tokens / 1e12, 2)} of ${decimal((china.tokens + america.tokens) / 1e12, 2)} trillion`,
            value: percent(china.tokens / (china.tokens + america.tokens), 1),
            says: china.tokens / (china.tokens + america.tokens),
          },
          printedElsewhere(claims("S3-008")),
        ],
        parts: [
          { part: `the share of Chinese models, ${shares}`, verdict: share.verdict },
          { part: `that ${inWords(tokens, 4)} tokens are that share`, verdict: coupled.verdict },
        ],
        ...(holds
          ? {
              against:
                `The two numbers are not of one whole, and the press’s total leaves ${percent(tokens / total)}, less than ` +
                `“roughly ${percent(value)}” allows. One platform is tracked, not the world.`,
            }
          : {
              favour: `The week’s total is the press’s, rounded. Another article has ${percent(february)} for ten models in February.`,
            }),
      };
    },
  }),
});
