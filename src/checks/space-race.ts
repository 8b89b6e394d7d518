import { check, defineChecks, figure } from "../kit/check.ts";
import type { TestedVerdict } from "../kit/claim.ts";
import { date, inWords } from "../kit/format.ts";
import { origin, originsOf, originTable, quoted, quotes } from "../kit/readings/origins.ts";
import { maybe, one, table, text } from "../kit/table.ts";
import { dated } from "./rules/dated.ts";
import { byGrade, judge, weakest } from "./rules/judge.ts";

const events = table("events", { id: text, date: text, by: maybe(text) });

const BILLION = 1e9;

export default defineChecks({
  "S3-073": check({
    data: { events, origins: originTable },
    gives: ["holds", "holds-loosely", "contradicted"],
    run: ({ claim, data }) => {
      const { date: day, by } = one(data.events, ({ id }) => id === "sputnik-1", "sputnik-1 in events");
      const [shock, calm] = [origin(data.origins, "sputnik-shock"), origin(data.origins, "sputnik-calm")];
      const asSaid = day.startsWith(dated(claim)) && by === claim.names?.[0];
      const shocked = quotes(shock, "shock");
      const doubted = calm.quotation !== null;
      const moved: TestedVerdict | "untested" = !shocked ? "untested" : doubted ? "holds-loosely" : "holds";
      const verdict = !asSaid ? "contradicted" : moved === "holds" ? "holds" : "holds-loosely";
      return {
        verdict,
        ...(verdict === "holds-loosely" && { loosely: moved === "untested" ? ("part-untested" as const) : ("narrower" as const) }),
        stated: `the ${claim.names?.[0]} put up Sputnik 1 in ${dated(claim)}, and America was shocked`,
        computed: `${date(day)}, by the ${by}; historians ${shocked ? "speak of shock" : "differ"}${doubted ? ", and of calm" : ""}`,
        tolerance: "the year and the country; and historians must speak of a shock. If they differ, it holds loosely",
        why: asSaid
          ? `It flew on ${date(day)}. ` +
            `${shocked && doubted ? "Papers were shocked; most Americans, a seminar of 1958 found, took it calmly." : "Historians speak of a shock."}`
          : `The record has ${date(day)}, by the ${by}.`,
        working: [{ what: "Sputnik 1", value: date(day) }, { what: "By", value: `the ${by}` }, quoted(shock), ...(doubted ? [quoted(calm)] : [])],
        parts: [
          { part: "the launch", verdict: asSaid ? "holds" : "contradicted" },
          { part: "it shocked the United States", verdict: moved },
        ],
        ...(asSaid
          ? { against: doubted ? `${calm.saidBy}, 1958: “${calm.quotation}”, which gave it a small place on page three.` : "A shock has no measure." }
          : { favour: "The year of the decision is not that of the flight." }),
      };
    },
  }),
  "S3-074": check({
    data: { origins: originTable },
    gives: ["holds", "holds-loosely", "unverified", "contradicted"],
    run: ({ claim, data }) => {
      const stated = figure(claim);
      const costs = originsOf(data.origins, claim.id)
        .flatMap(({ value, unit, saidBy, date: on, grade }) =>
          value !== null && unit === "billion USD" ? [{ usd: value * BILLION, saidBy: saidBy ?? "a source", year: on.slice(0, 4), grade }] : [],
        )
        .sort((a, b) => a.grade.localeCompare(b.grade));
      const judgements = costs.map(({ usd, grade }) => byGrade(judge({ computed: usd, figure: stated, otherwise: "contradicted" }), grade));
      const [best] = costs;
      const [first, ...others] = judgements;
      if (!best || !first) throw new RangeError("origins: no cost of Apollo");
      const judged = weakest(first, ...others);
      return {
        ...judged,
        stated: "hundreds of billions of dollars in today’s money",
        computed: costs.map(({ usd, year }) => `$${inWords(usd)} in dollars of ${year}`).join(", "),
        tolerance: `“hundreds of billions”: from $${inWords(stated.value)}; ${judged.tolerance}. By several ways of reckoning the weakest counts`,
        why:
          `${costs.map(({ usd, saidBy, year }) => `${saidBy} makes it $${inWords(usd)} in dollars of ${year}`).join("; ")}. They ` +
          `use different price indices.`,
        working: costs.map(({ usd, saidBy, year, grade }) => ({
          what: `${saidBy}, in dollars of ${year} (grade ${grade})`,
          value: `$${inWords(usd)}`,
          says: usd,
        })),
        ...(judged.verdict === "contradicted" || judged.verdict === "unverified"
          ? { favour: "Measured as a share of the economy of its day it would be far more." }
          : { against: `By ${costs.at(-1)?.saidBy ?? "another"}’s reckoning it is $${inWords(costs.at(-1)?.usd ?? null)}.` }),
      };
    },
  }),
});
