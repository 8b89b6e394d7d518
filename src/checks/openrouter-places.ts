import { check, defineChecks, figure } from "../kit/check.ts";
import { capital, date, decimal, spelled } from "../kit/format.ts";
import { flag, maybe, number, one, type RowOf, table, text } from "../kit/table.ts";
import { weeksOf } from "../model/weekly-lead.ts";
import { dated } from "./rules/dated.ts";
import { judge } from "./rules/judge.ts";

const weekly = table("openrouter-weekly", { weekEnd: text, basis: text, country: text, tokens: number, placesInFirstThree: maybe(number) });
const places = table("openrouter-places", { weekEnd: text, place: maybe(number), model: text, country: text, tokensTrillion: maybe(number) });
const chart = table("openrouter-models-week", {
  rank: number,
  model: text,
  company: text,
  country: text,
  tokensTrillion: number,
  callsMillion: maybe(number),
  free: flag,
});
const stated = table("places-in-articles", { claim: text, name: text, place: maybe(number) });
const origins = table("origins", { id: text, date: text });
type Chart = RowOf<typeof chart.fields>;

/** Finds the day on which the article’s origin was published, which ends its window. */
const publishedOn = (rows: readonly RowOf<typeof origins.fields>[]): string =>
  one(rows, ({ id }) => id === "ft-tokens-published", "origins: ft-tokens-published").date;
const inOrder = (rows: readonly Chart[]): readonly Chart[] => [...rows].sort((a, b) => a.rank - b.rank);
const place = ({ rank, model, tokensTrillion, country }: Chart) => ({
  what: `${rank}. ${model} (${country})`,
  value: decimal(tokensTrillion, 2),
  unit: "trillion tokens",
});

export default defineChecks({
  "S0-020": check({
    data: { weekly, places, origins },
    gives: ["holds", "contradicted"],
    run: ({ claim, data }) => {
      const count = figure(claim).value;
      const published = publishedOn(data.origins);
      const month = dated(claim);
      const lastOfMonth = weeksOf(data.weekly, "top-nine").findLast(({ weekEnd }) => weekEnd.startsWith(month))?.weekEnd ?? "";
      // The first full week that begins in the last days of the month ends in the next.
      const weeks = weeksOf(data.weekly, "top-nine")
        .filter(({ weekEnd }) => weekEnd > lastOfMonth && weekEnd <= published)
        .map(({ weekEnd, china }) => ({ weekEnd, chinese: china.placesInFirstThree ?? 0 }));
      const short = weeks.filter(({ chinese }) => chinese < count);
      const full = weeks.length - short.length;
      const others = data.places.filter(
        ({ weekEnd, country, place: at }) => country !== "CN" && (at ?? Infinity) <= count && short.some((week) => week.weekEnd === weekEnd),
      );
      const names = [...new Set(others.map(({ model }) => model))].join(" and ");
      const holds = short.length === 0;
      return {
        verdict: holds ? "holds" : "contradicted",
        stated: `the first ${spelled(count)} places since late ${date(month)}`,
        computed: `in ${full} of ${weeks.length} full weeks from late ${date(month)} to ${date(weeks.at(-1)?.weekEnd ?? "")}`,
        tolerance: `What is said to hold since a time holds in every full week from then to ${date(published)}, when its origin was published.`,
        why: holds
          ? `So in all ${spelled(weeks.length)} weeks.`
          : `Not in ${spelled(short.length)} of the ${spelled(weeks.length)} weeks: ${names} stood among the first ${spelled(count)} in ` +
            `the ${short.length > 1 ? "weeks" : "week"} to ${short.map(({ weekEnd }) => date(weekEnd)).join(" and ")}.`,
        working: weeks.map(({ weekEnd, chinese }) => {
          const other = others.find((row) => row.weekEnd === weekEnd);
          return {
            what:
              "Chinese among the first three, week to " +
              `${date(weekEnd)}${other ? ` (${other.place}. ${other.model}, ${decimal(other.tokensTrillion, 2)} trillion)` : ""}`,
            value: String(chinese),
          };
        }),
        ...(holds
          ? { against: "Places are counted in tokens, as the ranking is. By calls the order differs." }
          : {
              favour:
                `It is so in the last ${spelled(full)} of the weeks, and another of the articles reports three Chinese models in front in late ` +
                "February. The platform’s own list moves from day to day.",
            }),
      };
    },
  }),
  "S0-022": check({
    data: { places, stated, origins },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const { name } = one(data.stated, (row) => row.claim === claim.id, `places-in-articles: ${claim.id}`);
      const published = publishedOn(data.origins);
      const weeks = data.places
        .filter(({ model, weekEnd }) => model === name && weekEnd <= published)
        .sort((a, b) => a.weekEnd.localeCompare(b.weekEnd));
      const first = weeks.filter(({ place: rank }) => rank === 1);
      const [last, end] = [first.at(-1), weeks.at(-1)];
      const all = first.length === weeks.length;
      const half = first.length * 2 >= weeks.length;
      return {
        verdict: all ? "holds" : half ? "holds-loosely" : "contradicted",
        ...(half && !all && { loosely: "narrower" as const }),
        stated: `${name} is the leader`,
        computed: `first in ${first.length} of ${weeks.length} weeks to ${date(end?.weekEnd ?? "")}`,
        tolerance:
          `First in every week from its release to ${date(published)}, when the article’s origin was published, holds; in at least half of them, ` +
          "loosely, since the article names no week.",
        why: all
          ? "It was first in every week since it came out."
          : half
            ? `It led for ${spelled(first.length)} weeks, to ${date(last?.weekEnd ?? "")}. Then others passed it; in the week to ` +
              `${date(end?.weekEnd ?? "")} it was number ${end?.place}.`
            : `It was first in only ${spelled(first.length)} of ${spelled(weeks.length)} weeks.`,
        working: weeks.map(({ weekEnd, place: rank, tokensTrillion }) => ({
          what: `Place ${rank}, week to ${date(weekEnd)}`,
          value: decimal(tokensTrillion, 2),
          unit: "trillion tokens",
        })),
        ...(half &&
          !all && { against: `In the last full week before the article’s origin was published, it was no longer first but number ${end?.place}.` }),
        ...(!half && { favour: "It may speak of the day or the list on which the article was written." }),
      };
    },
  }),
  "S1-009": check({
    data: { chart },
    gives: ["holds", "contradicted"],
    siblings: ["S1-010"],
    run: ({ claim, claims, data }) => {
      const count = figure(claim).value;
      const week = dated(claims("S1-003"), 1);
      const ranked = inOrder(data.chart);
      const other = ranked.findIndex(({ country }) => country !== "CN");
      const run = other < 0 ? ranked.length : other;
      const judged = judge({ computed: Math.min(run, count), figure: figure(claim), otherwise: "contradicted" });
      const holds = judged.verdict === "holds";
      const byCalls = [...ranked].sort((a, b) => (b.callsMillion ?? 0) - (a.callsMillion ?? 0));
      const elsewhere = byCalls.slice(0, count).find(({ country }) => country !== "CN");
      return {
        ...judged,
        stated: `the first ${spelled(count)} are Chinese`,
        computed: `the first ${spelled(run)} are Chinese, week to ${date(week)}`,
        tolerance: "The places of one week, by tokens, as the article counts call volume.",
        why: holds
          ? `So they are in the week to ${date(week)}, by tokens. ${ranked.slice(0, count).filter(({ free }) => free).length} of the ` +
            `${count} were endpoints without charge.`
          : `In the week to ${date(week)} a model from elsewhere stands in place ${run + 1}.`,
        working: ranked.slice(0, count + 1).map(place),
        ...(holds
          ? {
              against: elsewhere
                ? `By the number of calls the order is another: ${elsewhere.model} is number ${byCalls.indexOf(elsewhere) + 1} with ` +
                  `${decimal(elsewhere.callsMillion)} million.`
                : "Places are those of one week.",
            }
          : { favour: "The list changes from day to day." }),
      };
    },
  }),
  "S1-010": check({
    data: { chart, stated },
    gives: ["holds", "contradicted"],
    siblings: ["S1-009"],
    run: ({ claim, claims, data }) => {
      const count = figure(claims("S1-009")).value;
      const week = dated(claims("S1-003"), 1);
      const top = inOrder(data.chart).slice(0, count);
      const said = data.stated.filter((row) => row.claim === claim.id);
      const met = said.filter(({ name, place: at }) => top.some(({ company, rank }) => company === name && (at === null || rank === at)));
      const unnamed = top.filter(({ company }) => !said.some(({ name }) => name === company));
      const holds = met.length === said.length && unnamed.length === 0;
      return {
        verdict: holds ? "holds" : "contradicted",
        stated: said.map(({ name, place: at }) => `${name}${at === null ? "" : ` ${at}`}`).join(", "),
        computed: top.map(({ company, rank }) => `${company} ${rank}`).join(", "),
        tolerance: "The two places that the article gives, and the other companies in any order, since it gives none.",
        why: holds ? `So in the week to ${date(week)}, by tokens.` : `The list of the week to ${date(week)} has other companies or places.`,
        working: top.map(place),
        ...(holds
          ? { against: `${capital(spelled(top.filter(({ free }) => free).length))} of the places belong to endpoints that cost nothing.` }
          : { favour: "The list changes from day to day." }),
      };
    },
  }),
});
