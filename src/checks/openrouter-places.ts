import { check, defineChecks, figure } from "../lib/check.ts";
import { date, decimal } from "../lib/format.ts";
import { flag, number, one, type RowOf, table, text } from "../lib/table.ts";
import { weeksOf } from "../model/weekly-lead.ts";

const weekly = table("openrouter-weekly", { weekEnd: text, basis: text, country: text, models: number, tokens: number });
const chart = table("openrouter-models-week", { rank: number, model: text, country: text, tokensTrillion: number, free: flag });
type Chart = RowOf<typeof chart.fields>;

/** Last day of the one week for which our data name the models. */
const WEEK = "2026-04-05";
const inOrder = (rows: readonly Chart[]): readonly Chart[] => [...rows].sort((a, b) => a.rank - b.rank);
const place = ({ rank, model, tokensTrillion, country }: Chart) => ({
  what: `${rank}. ${model} (${country})`,
  value: decimal(tokensTrillion, 2),
  unit: "trillion tokens",
});

export default defineChecks({
  "S0-020": check({
    data: { weekly, chart },
    run: ({ claim, data }) => {
      const places = figure(claim).value;
      const weeks = weeksOf(data.weekly, "top-nine").filter(({ weekEnd }) => weekEnd >= "2026-03-01" && weekEnd <= WEEK);
      const short = weeks.find(({ china }) => china.models < places);
      const top = inOrder(data.chart).slice(0, places);
      const named = top.every(({ country }) => country === "CN");
      const verdict = short || !named ? "contradicted" : "unverified";
      return {
        verdict,
        stated: `the first ${places} places since late February 2026`,
        computed: named ? `so in the week to ${date(WEEK)}; not known for the weeks before` : `not so in the week to ${date(WEEK)}`,
        tolerance: `Every week from late February would have to show ${places} Chinese models in front.`,
        why:
          verdict === "contradicted"
            ? `In at least one week the first ${places} cannot all have been Chinese.`
            : `True in the week to ${date(WEEK)}, the only one for which our data name the models. The weeks before have ${places} or more Chinese models among nine, but not their places.`,
        working: [
          ...weeks.map(({ weekEnd, china }) => ({
            what: `Chinese models among the first nine, week to ${date(weekEnd)}`,
            value: String(china.models),
          })),
          {
            what: `The first ${places}, week to ${date(WEEK)}`,
            value: top.map(({ model, country }) => `${model} (${country})`).join(", "),
            total: true as const,
          },
        ].slice(-8),
        ...(verdict === "contradicted" && { favour: "It may speak of the day or the list on which the article was written." }),
      };
    },
  }),
  "S0-022": check({
    data: { chart },
    run: ({ data }) => {
      const ranked = inOrder(data.chart);
      const row = one(ranked, ({ model }) => model === "MiniMax M2.5", "openrouter-models-week: MiniMax M2.5");
      const verdict = row.rank === 1 ? "holds" : "unverified";
      return {
        verdict,
        stated: "MiniMax M2.5 is the leader",
        computed: `place ${row.rank} in the week to ${date(WEEK)}`,
        tolerance: "First place in the article’s own weeks, of which our data name no model.",
        why:
          verdict === "holds"
            ? `It is first in the week to ${date(WEEK)}.`
            : `The article names no week. Our data name the models for one only, later than the weeks it speaks of: in the week to ${date(WEEK)} this one was number ${row.rank}.`,
        working: [...ranked.slice(0, 1).map(place), place(row)],
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
            ? `So they are in the week to ${date(WEEK)}, by tokens. ${ranked.slice(0, places).filter(({ free }) => free).length} of the ${places} were endpoints without charge.`
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
