import { check, defineChecks, type Finding, figure, judge } from "../kit/check.ts";
import type { Claim } from "../kit/claim.ts";
import { date, decimal, inWords, percent } from "../kit/format.ts";
import { maybe, number, one, type RowOf, table, text } from "../kit/table.ts";
import { type Week, weeksOf } from "../model/weekly-lead.ts";

const weekly = table("openrouter-weekly", { weekEnd: text, basis: text, country: text, models: number, tokens: number });
const chart = table("openrouter-models-week", { rank: number, model: text, country: text, tokensTrillion: number });
const authors = table("openrouter-authors", {
  date: text,
  weekStart: maybe(text),
  country: text,
  tokensWeekToDate: maybe(number),
  shareOfTokens: number,
});
type Weekly = RowOf<typeof weekly.fields>;
type Authors = RowOf<typeof authors.fields>;
type Chart = RowOf<typeof chart.fields>;

/** Last day of the week that the articles speak of, and a day in it for which all companies are counted. */
const WEEK = "2026-04-05";
const DAY = "2026-04-01";
/** Models on the chart that the press printed; a count rounded to 0.01 trillion can be off by half of that. */
const SHOWN = 9;
const HALF_STEP = 0.005e12;

const weekTo = (rows: readonly Weekly[], weekEnd: string, basis = "top-nine"): Week<Weekly> =>
  one(weeksOf(rows, basis), (week) => week.weekEnd === weekEnd, `openrouter-weekly: ${basis}, week to ${weekEnd}`);
const allOf = (rows: readonly Authors[], country: string): Authors =>
  one(rows, (row) => row.date === DAY && row.country === country, `openrouter-authors: ${country} ${DAY}`);
const perWeek = (value: number): string => `${inWords(value, 4)} tokens`;

/** Compares the Chinese sum of the week with the models of the chart, naming each. */
function chineseSum(claim: Claim, data: { readonly weekly: readonly Weekly[]; readonly chart: readonly Chart[] }, stated: string): Finding {
  const { value } = figure(claim);
  const { china } = weekTo(data.weekly, WEEK);
  const ten = weekTo(data.weekly, WEEK, "top-ten").china;
  const models = data.chart.filter(({ rank, country }) => rank <= SHOWN && country === "CN");
  const verdict = judge({ computed: china.tokens, low: value, near: (models.length * HALF_STEP) / value, loose: 0.02, otherwise: "contradicted" });
  return {
    verdict,
    stated,
    computed: `${perWeek(china.tokens)}: the ${china.models} Chinese among the first ${SHOWN} models`,
    tolerance: `± ${decimal((models.length * HALF_STEP) / 1e12, 2)} trillion: ${models.length} counts, each rounded to 0.01.`,
    why:
      verdict === "contradicted"
        ? "The Chinese models of the chart add up to another number."
        : `It is the sum of the ${models.length} Chinese models in a chart of ${SHOWN}, on one platform. The first ten give ` +
          `${inWords(ten.tokens, 4)}; models below them are not counted.`,
    working: [
      ...models.map(({ model, tokensTrillion }) => ({ what: model, value: decimal(tokensTrillion, 2), unit: "trillion tokens" })),
      { what: `Week to ${date(WEEK)}`, value: decimal(china.tokens / 1e12, 2), unit: "trillion tokens", total: true },
    ],
    ...(verdict === "contradicted" && { favour: "The article may have read the chart on another day or counted more models." }),
  };
}

export default defineChecks({
  "S1-003": check({
    data: { weekly, chart },
    run: ({ claim, data }) => chineseSum(claim, data, `${perWeek(figure(claim).value)} in the week to ${date(WEEK)}`),
  }),
  "S4-010": check({
    data: { weekly, chart },
    run: ({ claim, data }) => chineseSum(claim, data, `${perWeek(figure(claim).value)} in the first week of April 2026`),
  }),
  "S1-005": check({
    data: { weekly, authors },
    run: ({ claim, data }) => {
      const { value } = figure(claim);
      const { america } = weekTo(data.weekly, WEEK);
      const all = allOf(data.authors, "US");
      const near = judge({
        computed: america.tokens,
        low: value,
        near: (america.models * HALF_STEP) / value,
        loose: 0.02,
        otherwise: "contradicted",
      });
      const wider = (all.tokensWeekToDate ?? 0) > value;
      const verdict = near === "holds" && wider ? "holds-loosely" : near;
      return {
        verdict,
        stated: `${perWeek(value)} for the United States`,
        computed: `${perWeek(america.tokens)} for ${america.models} models`,
        tolerance: "Within rounding for the chart. As a figure for all American models it is read loosely.",
        why:
          verdict === "contradicted"
            ? "The American models of the chart add up to another number."
            : `Right for the ${america.models} American models in a chart of ${SHOWN}, not for all: the American companies named had ` +
              `${inWords(all.tokensWeekToDate)} from ${date(all.weekStart ?? "")} to ${date(DAY)} alone.`,
        working: [
          { what: `${america.models} American models among the first ${SHOWN}`, value: inWords(america.tokens), unit: "tokens" },
          {
            what: `All models of the American companies named, ${date(all.weekStart ?? "")} to ${date(DAY)}`,
            value: inWords(all.tokensWeekToDate),
            unit: "tokens",
          },
          { what: "Their share of the platform in these days", value: percent(all.shareOfTokens, 1) },
        ],
        ...(verdict === "contradicted" && { favour: "The article may have read the chart on another day." }),
      };
    },
  }),
  "S1-006": check({
    data: { authors },
    run: ({ claim, claims, data }) => {
      const { value } = figure(claim);
      const america = figure(claims("S1-005")).value;
      const china = figure(claims("S1-003")).value;
      const us = allOf(data.authors, "US");
      const cn = allOf(data.authors, "CN");
      const all = us.shareOfTokens / cn.shareOfTokens;
      const printed = america / china;
      const verdict = printed >= value ? "fails" : all < value ? "holds" : "holds-loosely";
      return {
        verdict,
        stated: `less than ${percent(value)} of the Chinese total`,
        computed: `${percent(printed, 1)} in the chart, ${percent(all)} for all companies named`,
        tolerance: "Below a quarter on the article’s two figures; loosely, if all companies give more.",
        why:
          verdict === "fails"
            ? "The article’s two figures give more than that."
            : "True of the leading models in the chart that the article cites. Over all models of the companies named, the American part was " +
              `${percent(all)} of the Chinese on ${date(DAY)}.`,
        working: [
          {
            what: "The article: United States ÷ China",
            value: `${decimal(america / 1e12, 2)} ÷ ${decimal(china / 1e12, 2)} = ${percent(printed, 1)}`,
          },
          {
            what: `Shares of all tokens, ${date(us.weekStart ?? "")} to ${date(DAY)}`,
            value: `${percent(us.shareOfTokens, 1)} ÷ ${percent(cn.shareOfTokens, 1)} = ${percent(all)}`,
          },
        ],
        ...(verdict === "fails" && { favour: "The figures are rounded and the chart shows leading models only." }),
      };
    },
  }),
  "S1-007": check({
    data: {},
    run: ({ claim, claims }) => {
      const { value } = figure(claim);
      const week = figure(claims("S1-003")).value;
      const verdict = judge({ computed: week / 7, low: value, near: 0.1, loose: 0.2, otherwise: "fails" });
      return {
        verdict,
        stated: `nearly ${inWords(value)} tokens a day`,
        computed: `${inWords(week / 7)} tokens a day`,
        tolerance: "“Nearly” is read as up to 10% below.",
        why:
          verdict === "fails"
            ? "The article’s own week divided by seven gives another number."
            : "The week’s sum divided by seven days. It counts leading models on one platform; who received the answers is not tested here.",
        working: [
          { what: "Week", value: decimal(week / 1e12, 2), unit: "trillion tokens" },
          { what: "Days", value: "÷ 7" },
          { what: "A day", value: decimal(week / 7 / 1e12, 2), unit: "trillion tokens", total: true },
        ],
        ...(verdict === "fails" && { favour: "The article may count more models than the chart shows." }),
      };
    },
  }),
});
