import { check, defineChecks } from "../kit/check.ts";
import { date, dollars, inWords } from "../kit/format.ts";
import { list, maybe, number, one, table, text } from "../kit/table.ts";

const events = table("events", { date: text, title: text, what: text });
const origins = table("origins", { claims: list, value: maybe(number), unit: maybe(text), saidBy: text, date: text, grade: text });

/** "Hundreds of billions" in its plain reading, and the least that a loose reading allows. */
const HUNDREDS = { least: 200e9, loosely: 100e9 };
const BILLION = 1e9;

export default defineChecks({
  "S3-073": check({
    data: { events },
    run: ({ claim, data }) => {
      const row = one(data.events, ({ title }) => title === "Sputnik 1", "Sputnik 1 in events");
      const asSaid = claim.paraphrase.includes(row.date.slice(0, 4)) && row.what.includes("Soviet Union");
      return {
        verdict: asSaid ? "holds" : "contradicted",
        stated: "the Soviet Union put up Sputnik 1 in 1957, and America was shocked",
        computed: `${date(row.date)}, by the Soviet Union`,
        tolerance: "the year and the country; the shock is read from what followed",
        why: asSaid
          ? `It flew on ${date(row.date)}. The United States answered with more money for space flight and with NASA, which agrees with a shock.`
          : `The record has ${date(row.date)}.`,
        working: [
          { what: "Sputnik 1", value: date(row.date) },
          { what: "By", value: row.what.includes("Soviet Union") ? "the Soviet Union" : "another" },
        ],
        ...(!asSaid && { favour: "The year of the decision is not that of the flight." }),
      };
    },
  }),
  "S3-074": check({
    data: { origins },
    run: ({ claim, data }) => {
      const costs = data.origins
        .flatMap(({ claims, value, unit, saidBy, date: on, grade }) =>
          claims.includes(claim.id) && value !== null && unit === "billion USD"
            ? [{ usd: value * BILLION, saidBy, year: on.slice(0, 4), grade }]
            : [],
        )
        .sort((a, b) => a.grade.localeCompare(b.grade));
      const best = costs[0];
      if (!best) throw new RangeError("origins: no cost of Apollo");
      const verdict = best.usd >= HUNDREDS.least ? "holds" : best.usd >= HUNDREDS.loosely ? "holds-loosely" : "contradicted";
      return {
        verdict,
        stated: "hundreds of billions of dollars in today’s money",
        computed: `$${inWords(best.usd)} in dollars of ${best.year}`,
        tolerance:
          `“Hundreds” read as ${dollars(HUNDREDS.least / BILLION)} billion or more in the better source; from ` +
          `${dollars(HUNDREDS.loosely / BILLION)} billion loosely`,
        why:
          verdict === "contradicted"
            ? `${best.saidBy} makes it $${inWords(best.usd)}.`
            : `${best.saidBy} makes it $${inWords(best.usd)} in dollars of ${best.year}, by an index of NASA’s own. By consumer prices it is less.`,
        working: costs.map(({ usd, saidBy, year, grade }) => ({
          what: `${saidBy}, in dollars of ${year} (grade ${grade})`,
          value: `$${inWords(usd)}`,
        })),
        ...(verdict === "contradicted" && { favour: "Measured as a share of the economy of its day it would be far more." }),
      };
    },
  }),
});
