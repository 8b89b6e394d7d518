import { check, defineChecks, type Finding, figure } from "../kit/check.ts";
import type { Claim } from "../kit/claim.ts";
import { date, decimal, inWords, percent, significant, times } from "../kit/format.ts";
import { type WholeCountry, type WholeData, wholeCountry, wholeTables } from "../kit/readings/whole-platform.ts";
import { number, one, type RowOf, table, text } from "../kit/table.ts";
import { type Week, weeksOf } from "../model/weekly-lead.ts";
import { dated } from "./rules/dated.ts";
import { atMostLoosely, judge, judgeWhole, weakest } from "./rules/judge.ts";

const weekly = table("openrouter-weekly", { weekEnd: text, basis: text, country: text, models: number, tokens: number });
const chart = table("openrouter-models-week", { rank: number, model: text, country: text, tokensTrillion: number });
type Weekly = RowOf<typeof weekly.fields>;
type Chart = RowOf<typeof chart.fields>;

/** Models on the chart that the press printed. */
const SHOWN = 9;
const SAMPLE = "The articles read a chart of nine models on one platform; what is right for a sample can hold only loosely for a country.";

/** Finds the first week that ends on the date given, or in that month. */
const weekIn = (rows: readonly Weekly[], on: string, basis = "top-nine"): Week<Weekly> =>
  one(weeksOf(rows, basis), ({ weekEnd }) => weekEnd.startsWith(on), `openrouter-weekly: ${basis}, ${on}`);
const perWeek = (value: number): string => `${inWords(value, 4)} tokens`;

/** Lists both ways of reckoning all of a country's companies. */
const wholeLines = (whole: WholeCountry): Finding["working"] => [
  {
    what: `All models of the companies named, ${date(whole.weekStart)} to ${date(whole.day)} (${percent(whole.share, 1)} of the platform)`,
    value: inWords(whole.counted),
    unit: "tokens",
  },
  { what: "All companies named, by the pace between the days counted", value: inWords(whole.byPace), unit: "tokens", says: whole.byPace },
  {
    what: "All companies named, by that share of the press’s total for the week",
    value: inWords(whole.byTotal),
    unit: "tokens",
    says: whole.byTotal,
  },
];

/** Compares the Chinese sum of the week with the models of the chart, naming each, and with all models of Chinese companies. */
function chineseSum(
  claim: Claim,
  data: WholeData & { readonly weekly: readonly Weekly[]; readonly chart: readonly Chart[] },
  on: string,
  stated: string,
): Finding {
  const { china, weekEnd } = weekIn(data.weekly, on);
  const ten = weekIn(data.weekly, on, "top-ten").china;
  const models = data.chart.filter(({ rank, country }) => rank <= SHOWN && country === "CN");
  const whole = wholeCountry(data, weekEnd, "CN");
  const sample = judge({ computed: china.tokens, figure: figure(claim), otherwise: "contradicted" });
  const judged = judgeWhole({ sample, multiple: whole.byTotal / china.tokens, otherwise: "contradicted" });
  return {
    ...judged,
    stated,
    computed: `${perWeek(china.tokens)}: the ${china.models} Chinese among the first ${SHOWN} models`,
    why:
      judged.verdict === "contradicted"
        ? "Neither the Chinese models of the chart nor all models of Chinese companies add up to that."
        : `It is the sum of the ${models.length} Chinese models in a chart of ${SHOWN}, on one platform. All Chinese models there had more: by ` +
          `their share about ${inWords(whole.byTotal)}.`,
    working: [
      ...models.map(({ model, tokensTrillion }) => ({ what: model, value: decimal(tokensTrillion, 2), unit: "trillion tokens" })),
      { what: `Week to ${date(weekEnd)}`, value: decimal(china.tokens / 1e12, 2), unit: "trillion tokens", says: china.tokens, total: true },
      { what: "Chinese among the first ten", value: inWords(ten.tokens, 4), unit: "tokens", says: ten.tokens },
      ...wholeLines(whole),
      { what: "All against the chart", value: significant(whole.byTotal / china.tokens), unit: "times" },
    ],
    ...(judged.verdict === "contradicted"
      ? { favour: "The article may have read the chart on another day or counted more models." }
      : { against: "The tenth model alone adds to it, and models below the tenth are in no chart. It is no count of what China’s models did." }),
  };
}

/** Judges the American sum of the week by the chart, and by the kinder of two ways to reckon all American companies. */
function americanSum(claim: Claim, data: WholeData & { readonly weekly: readonly Weekly[] }) {
  const { america, weekEnd } = weekIn(data.weekly, dated(claim));
  const whole = wholeCountry(data, weekEnd, "US");
  const least = Math.min(whole.byTotal, whole.byPace);
  const sample = judge({ computed: america.tokens, figure: figure(claim), otherwise: "contradicted" });
  const judged = judgeWhole({ sample, multiple: least / america.tokens, otherwise: "contradicted" });
  return { america, whole, least, sample, judged };
}

export default defineChecks({
  "S1-003": check({
    data: { weekly, chart, ...wholeTables },
    gives: ["holds-loosely", "contradicted"],
    limit: SAMPLE,
    run: ({ claim, data }) => {
      const week = dated(claim, 1);
      return chineseSum(claim, data, week, `${perWeek(figure(claim).value)} in the week to ${date(week)}`);
    },
  }),
  "S4-010": check({
    data: { weekly, chart, ...wholeTables },
    gives: ["holds-loosely", "contradicted"],
    limit: SAMPLE,
    run: ({ claim, data }) => chineseSum(claim, data, dated(claim), `${perWeek(figure(claim).value)} in the first week of ${date(dated(claim))}`),
  }),
  "S1-005": check({
    data: { weekly, ...wholeTables },
    gives: ["holds-loosely", "contradicted"],
    limit: SAMPLE,
    siblings: ["S1-006"],
    run: ({ claim, data }) => {
      const { value } = figure(claim);
      const { america, whole, least, sample, judged } = americanSum(claim, data);
      return {
        ...judged,
        stated: `only ${perWeek(value)} for the United States`,
        computed: `${perWeek(america.tokens)} for ${america.models} models; ${inWords(least)} or more for all of its companies named`,
        why:
          sample.verdict === "contradicted"
            ? "The American models of the chart add up to another number."
            : judged.verdict === "contradicted"
              ? `Right for the ${america.models} American models in a chart of ${SHOWN}, and far from all: the American companies named had ` +
                `${inWords(whole.counted)} from ${date(whole.weekStart)} to ${date(whole.day)} alone, and at that pace ${times(least / value)} the ` +
                "figure in the week."
              : `Right for the ${america.models} American models in a chart of ${SHOWN}; all had ${times(least / value)} as much at least.`,
        working: [
          {
            what: `${america.models} American models among the first ${SHOWN}`,
            value: inWords(america.tokens),
            unit: "tokens",
            says: america.tokens,
          },
          ...wholeLines(whole),
          { what: "The smaller of the two against the chart", value: significant(least / america.tokens), unit: "times", total: true },
        ],
        ...(judged.verdict === "contradicted"
          ? {
              favour:
                `The chart that the article shows gives ${inWords(america.tokens)} exactly, and the press printed that number as the American ` +
                "total. American use is spread over more models than fit in such a chart.",
            }
          : { against: "American use is spread over more models than fit in such a chart." }),
      };
    },
  }),
  "S1-006": check({
    data: { weekly, ...wholeTables },
    gives: ["holds-loosely", "contradicted"],
    limit: SAMPLE,
    siblings: ["S1-005"],
    run: ({ claim, claims, data }) => {
      const { value } = figure(claim);
      const [american, chinese] = [claims("S1-005"), claims("S1-003")];
      const printed = figure(american).value / figure(chinese).value;
      const { china, america, weekEnd } = weekIn(data.weekly, dated(american));
      const charted = america.tokens / china.tokens;
      const [us, cn] = [wholeCountry(data, weekEnd, "US"), wholeCountry(data, weekEnd, "CN")];
      const all = us.share / cn.share;
      // Companies that the rankings do not name may all be Chinese: the kinder bound.
      const least = us.share / (1 - us.share);
      const sample = judge({ computed: charted, figure: figure(claim), otherwise: "contradicted" });
      const ratio = judgeWhole({ sample, multiple: least / charted, otherwise: "contradicted" });
      const judged = weakest(ratio, americanSum(american, data).judged);
      const span = `${percent(least)} to ${percent(all)}`;
      const days = `from ${date(us.weekStart)} to ${date(us.day)}`;
      return {
        ...judged,
        stated: `less than ${percent(value)} of the Chinese total`,
        computed: `${percent(charted, 1)} in the chart, ${span} for all companies`,
        why:
          judged.verdict === "contradicted"
            ? `${sample.verdict === "contradicted" ? "Not even the chart gives so little." : "True of the nine models in the chart alone."} ` +
              `Over all models the American total was ${span} of the Chinese ${days}, by whether the companies not named are all Chinese or none ` +
              "is; and the American total that it rests on is contradicted itself."
            : `True of the chart. Over all models it was ${span} ${days}.`,
        working: [
          {
            what: "The article: United States ÷ China",
            value: `${decimal(figure(american).value / 1e12, 2)} ÷ ${decimal(figure(chinese).value / 1e12, 2)} = ${percent(printed, 1)}`,
          },
          {
            what: `Shares of all tokens, ${date(us.weekStart)} to ${date(us.day)}: the companies named`,
            value: `${percent(us.share, 1)} ÷ ${percent(cn.share, 1)} = ${percent(all)}`,
          },
          {
            what: "The same, were all companies not named Chinese",
            value: `${percent(us.share, 1)} ÷ ${percent(1 - us.share, 1)} = ${percent(least)}`,
          },
          { what: "The kinder of the two against the chart", value: significant(least / charted), unit: "times", total: true },
        ],
        ...(judged.verdict === "contradicted"
          ? { favour: `The article’s own two figures give ${percent(printed, 1)}, and the chart that it shows has them.` }
          : { against: "The chart shows leading models only, and American use is spread over more of them." }),
      };
    },
  }),
  "S1-007": check({
    data: {},
    gives: ["holds-loosely", "fails"],
    limit: "It divides the week’s sum, which is that of a sample and holds only loosely itself.",
    run: ({ claim, claims }) => {
      const { value } = figure(claim);
      const week = figure(claims("S1-003")).value;
      const judged = judge({ computed: week / 7, figure: figure(claim), otherwise: "fails" });
      return {
        ...atMostLoosely(judged, "narrower"),
        stated: `nearly ${inWords(value)} tokens a day, to developers worldwide`,
        computed: `${inWords(week / 7)} tokens a day`,
        why:
          judged.verdict === "fails"
            ? "The article’s own week divided by seven gives another number."
            : "The week’s sum divided by seven days. It counts leading models on one platform; who received the answers is not tested.",
        working: [
          { what: "Week", value: decimal(week / 1e12, 2), unit: "trillion tokens" },
          { what: "Days", value: "÷ 7" },
          { what: "A day", value: decimal(week / 7 / 1e12, 2), unit: "trillion tokens", total: true },
        ],
        parts: [
          { part: "the number of tokens a day", verdict: judged.verdict },
          { part: "that they go to developers worldwide", verdict: "untested" },
        ],
        ...(judged.verdict === "fails" && { favour: "The article may count more models than the chart shows." }),
      };
    },
  }),
});
