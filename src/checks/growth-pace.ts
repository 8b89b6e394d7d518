import { check, defineChecks, figure } from "../kit/check.ts";
import { date, inWords, percent, significant } from "../kit/format.ts";
import { official } from "../kit/readings/official-volume.ts";
import { volumeTable } from "../kit/readings/volume-series.ts";
import { number, table, text } from "../kit/table.ts";
import { compoundRate, growthMultiple, monthsBetween } from "../model/growth.ts";
import { dated } from "./rules/dated.ts";

const others = table("compute-growth", { id: text, what: text, from: text, fromValue: number, to: text, toValue: number, unit: text, grade: text });

export default defineChecks({
  "S4-009": check({
    data: { volumes: volumeTable, others },
    gives: ["unverified", "contradicted"],
    limit: "A record against every measure ever taken can be refuted by one, and proved by none.",
    run: ({ claims, data }) => {
      const multiple = growthMultiple(figure(claims("S4-002")).value, figure(claims("S4-001")).value);
      const from = official(data.volumes, `${dated(claims("S4-002"))}-01`);
      const months = monthsBetween(from.date, official(data.volumes, dated(claims("S4-001"))).date);
      // The article says 24 months; the kinder of the two spans.
      const high = compoundRate(multiple, figure(claims("S4-003"), 1).value);
      const low = compoundRate(multiple, months);
      const rivals = data.others
        .map((row) => {
          const span = monthsBetween(row.from, row.to);
          return { ...row, span, by: row.toValue / row.fromValue, rate: compoundRate(row.toValue / row.fromValue, span) };
        })
        // A spurt of some months is no rival of two years.
        .filter(({ span, grade }) => span >= months && grade !== "C")
        .sort((a, b) => b.rate - a.rate);
      const [top] = rivals;
      const faster = top !== undefined && top.rate > high;
      const google = data.volumes.filter(({ series }) => series === "google").sort((a, b) => a.date.localeCompare(b.date));
      const [early, late] = google;
      const range = `${percent(low)} to ${percent(high)} a month`;
      return {
        verdict: faster ? "contradicted" : "unverified",
        stated: "faster than any measure in the history of deploying computing infrastructure",
        computed: `China’s tokens ${range}${top ? `; ${top.what.charAt(0).toLowerCase()}${top.what.slice(1)} ${percent(top.rate)}` : ""}`,
        tolerance: `One other measure, of grade A or B, that grew faster over at least as long a span, ${months} months, refutes it.`,
        why: faster
          ? `${top.what} grew faster: ${percent(top.rate)} a month over ${top.span} months, against ${range}.`
          : "No measure in our data grew faster for as long; all measures ever taken cannot be tested.",
        working: [
          { what: `China, official: ${significant(multiple, 4)} times in ${months} months`, value: percent(low, 1), unit: "a month" },
          { what: "The same in 24 months, as the article has it", value: percent(high, 1), unit: "a month" },
          ...rivals.map(({ what, from: start, to, by, rate, grade, fromValue, toValue, unit }) => ({
            what:
              `${what}, ${date(start)} to ${date(to)}: ${significant(fromValue)} to ${significant(toValue)} ${unit}, ${inWords(by)} ` +
              `times (grade ${grade})`,
            value: percent(rate, 1),
            unit: "a month",
          })),
          ...(early && late
            ? [
                {
                  what: `For a shorter span, ${early.who}, ${date(early.date)} to ${date(late.date)}`,
                  value: percent(compoundRate(growthMultiple(early.tokensPerDay, late.tokensPerDay), monthsBetween(early.date, late.date)), 1),
                  unit: "a month",
                },
              ]
            : []),
        ],
        ...(faster
          ? {
              favour:
                "Bitcoin began as a hobby of few machines, and a nation’s total from a larger start is harder to multiply. Of measures of " +
                "that size " +
                "none that grew faster for as long is known to us.",
            }
          : { against: "The start is an official figure of one round digit, stated a year and a half later." }),
      };
    },
  }),
});
