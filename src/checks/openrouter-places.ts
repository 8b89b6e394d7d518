import { check, defineChecks, figure } from "../kit/check.ts";
import { date, decimal, spelled } from "../kit/format.ts";
import { flag, maybe, number, type RowOf, table, text } from "../kit/table.ts";
import { weeksOf } from "../model/weekly-lead.ts";

const weekly = table("openrouter-weekly", { weekEnd: text, basis: text, country: text, tokens: number, placesInFirstThree: maybe(number) });
const places = table("openrouter-places", { weekEnd: text, place: maybe(number), model: text, country: text, tokensTrillion: maybe(number) });
const chart = table("openrouter-models-week", { rank: number, model: text, country: text, tokensTrillion: number, free: flag });
type Chart = RowOf<typeof chart.fields>;

/** Last day of the week that three of the articles speak of. */
const WEEK = "2026-04-05";
/** Last day of the first full week that begins in late February. */
const LATE_FEBRUARY = "2026-03-01";
const inOrder = (rows: readonly Chart[]): readonly Chart[] => [...rows].sort((a, b) => a.rank - b.rank);
const place = ({ rank, model, tokensTrillion, country }: Chart) => ({
  what: `${rank}. ${model} (${country})`,
  value: decimal(tokensTrillion, 2),
  unit: "trillion tokens",
});

export default defineChecks({
  "S0-020": check({
    data: { weekly, places },
    run: ({ claim, data }) => {
      const stated = figure(claim).value;
      const weeks = weeksOf(data.weekly, "top-nine")
        .filter(({ weekEnd }) => weekEnd >= LATE_FEBRUARY && weekEnd <= WEEK)
        .map(({ weekEnd, china }) => ({ weekEnd, chinese: china.placesInFirstThree ?? 0 }));
      const short = weeks.filter(({ chinese }) => chinese < stated);
      const full = weeks.length - short.length;
      const others = data.places.filter(({ weekEnd, country }) => country !== "CN" && short.some((week) => week.weekEnd === weekEnd));
      const names = [...new Set(others.map(({ model }) => model))].join(" and ");
      const verdict = short.length > 0 ? "contradicted" : "holds";
      return {
        verdict,
        stated: `the first ${stated} places since late February 2026`,
        computed: `in ${full} of ${weeks.length} weeks from late February to ${date(WEEK)}`,
        tolerance: `Every full week from ${date("2026-02-23")} would have to show ${stated} Chinese models in front.`,
        why:
          verdict === "contradicted"
            ? `Not in ${spelled(short.length)} of the ${spelled(weeks.length)} weeks: ${names} stood among the first ${spelled(stated)} in ` +
              `the ${short.length > 1 ? "weeks" : "week"} to ${short.map(({ weekEnd }) => date(weekEnd)).join(" and ")}. In the other ` +
              `${spelled(full)} it is so.`
            : `So in all ${weeks.length} weeks.`,
        working: weeks.map(({ weekEnd, chinese }) => {
          const other = others.find((row) => row.weekEnd === weekEnd);
          return {
            what:
              "Chinese among the first three, week to " +
              `${date(weekEnd)}${other ? ` (${other.place}. ${other.model}, ${decimal(other.tokensTrillion, 2)} trillion)` : ""}`,
            value: String(chinese),
          };
        }),
        ...(verdict === "contradicted" && {
          favour:
            `It is so in ${spelled(full)} of the ${spelled(weeks.length)} weeks, the latest among them, and another of the articles reports ` +
            "three Chinese models in front in late February. The platform’s own list moves from day to day.",
        }),
      };
    },
  }),
  "S0-022": check({
    data: { places },
    run: ({ data }) => {
      const weeks = data.places
        .filter(({ model, weekEnd }) => model === "MiniMax M2.5" && weekEnd <= WEEK)
        .sort((a, b) => a.weekEnd.localeCompare(b.weekEnd));
      const first = weeks.filter(({ place: rank }) => rank === 1);
      const [last, end] = [first.at(-1), weeks.at(-1)];
      const verdict = first.length === weeks.length ? "holds" : first.length * 2 >= weeks.length ? "holds-loosely" : "contradicted";
      return {
        verdict,
        stated: "MiniMax M2.5 is the leader",
        computed: `first in ${first.length} of ${weeks.length} weeks to ${date(WEEK)}`,
        tolerance: "First in every week since it came out holds; in at least half of them, loosely, since the article names no week.",
        why:
          verdict === "contradicted"
            ? `It was first in only ${spelled(first.length)} of ${spelled(weeks.length)} weeks.`
            : verdict === "holds"
              ? "It was first in every week since it came out."
              : `It led for ${spelled(first.length)} weeks, to ${date(last?.weekEnd ?? "")}. Then others passed it; in the week to ` +
                `${date(end?.weekEnd ?? "")} it was number ${end?.place}.`,
        working: weeks.map(({ weekEnd, place: rank, tokensTrillion }) => ({
          what: `Place ${rank}, week to ${date(weekEnd)}`,
          value: decimal(tokensTrillion, 2),
          unit: "trillion tokens",
        })),
        ...(verdict === "contradicted" && { favour: "It may speak of the day or the list on which the article was written." }),
      };
    },
  }),
  "S1-009": check({
    data: { chart },
    run: ({ claim, data }) => {
      const places = figure(claim).value;
      const ranked = inOrder(data.chart);
      const other = ranked.findIndex(({ country }) => country !== "CN");
      const run = other < 0 ? ranked.length : other;
      const verdict = run >= places ? "holds" : "contradicted";
      return {
        verdict,
        stated: `the first ${places} are Chinese`,
        computed: `the first ${run} are Chinese, week to ${date(WEEK)}`,
        tolerance: "The places of one week, by tokens.",
        why:
          verdict === "holds"
            ? `So they are in the week to ${date(WEEK)}, by tokens. ${ranked.slice(0, places).filter(({ free }) => free).length} of the ` +
              `${places} were endpoints without charge.`
            : `In the week to ${date(WEEK)} a model from elsewhere stands in place ${run + 1}.`,
        working: ranked.slice(0, places + 1).map(place),
        ...(verdict === "contradicted" && { favour: "The list changes from day to day." }),
      };
    },
  }),
  "S1-010": check({
    data: { chart },
    run: ({ claims, data }) => {
      const places = figure(claims("S1-009")).value;
      const top = inOrder(data.chart).slice(0, places);
      const qwen = top.filter(({ model }) => model.startsWith("Qwen")).map(({ rank }) => rank);
      const others = ["MiMo", "Step", "DeepSeek", "MiniMax"].filter((name) => top.some(({ model }) => model.startsWith(name)));
      const asSaid = qwen.join() === "1,3" && others.length === 4;
      return {
        verdict: asSaid ? "holds" : "contradicted",
        stated: "Qwen first and third; MiMo, StepFun, DeepSeek and MiniMax in the other places",
        computed: `Qwen in places ${qwen.join(" and ")}; ${others.join(", ")} among the first ${places}`,
        tolerance: "Places 1 and 3, and the four other names in any order, as the article gives none.",
        why: asSaid
          ? `So in the week to ${date(WEEK)}. ${top.filter(({ free }) => free).length} of the ${places} were endpoints without charge.`
          : `The list of the week to ${date(WEEK)} has other names or places.`,
        working: top.map(place),
        ...(!asSaid && { favour: "The list changes from day to day." }),
      };
    },
  }),
});
