import { figure } from "../kit/check.ts";
import { conflict, defineConflicts } from "../kit/conflict.ts";
import { inWords, percent, significant } from "../kit/format.ts";
import { compoundRate, growthMultiple } from "../model/growth.ts";

export default defineConflicts({
  "C-005": conflict({
    claims: ["S0-023", "S1-003", "S3-014"],
    reading: "The growth starts from the week in which the model entered the ranking, and all three count the same platform.",
    reconcile: ["The growth is counted from the first hours after the launch, or over another measure."],
    data: {},
    run: ({ claims }) => {
      const [growth, all, entry] = [figure(claims("S0-023")).value, figure(claims("S1-003")).value, figure(claims("S3-014")).value];
      const grown = entry * (1 + growth);
      return {
        clash: grown > all,
        statement:
          `M2.5 entered at ${inWords(entry)} tokens a week. Growth of ${percent(growth)} from there would put this one model above all Chinese ` +
          "models together.",
        sums: [`${inWords(entry)} × (1 + ${significant(growth)}) = ${inWords(grown)} a week`, `${inWords(grown)} > ${inWords(all)}`],
      };
    },
  }),
  "C-017": conflict({
    claims: ["S4-001", "S4-002", "S4-003", "S4-008", "S4-013"],
    reading: "Acceleration means a growing rate, in per cent a month.",
    reconcile: ["Acceleration means more tokens added each month."],
    data: {},
    run: ({ claims }) => {
      const [to, from] = [figure(claims("S4-001")).value, figure(claims("S4-002")).value];
      const [span, rise, months] = [figure(claims("S4-003"), 1).value, figure(claims("S4-008")).value, figure(claims("S4-008"), 1).value];
      const [whole, last] = [compoundRate(growthMultiple(from, to), span), compoundRate(1 + rise, months)];
      return {
        clash: last < whole,
        statement:
          `Growth is said to accelerate, but the last ${months} months grew by ${percent(last)} a month and the ${span} months ` +
          `in all by ${percent(whole)}.`,
        sums: [
          `(${inWords(to)} ÷ ${inWords(from)})^(1/${span}) − 1 = ${percent(whole, 1)} a month`,
          `${significant(1 + rise)}^(1/${months}) − 1 = ${percent(last, 1)} a month`,
        ],
      };
    },
  }),
  "C-064": conflict({
    claims: ["S0-010", "S4-003"],
    reading: "Both compare March 2026 with early 2024.",
    reconcile: ["The second leaves out the “more than” of the official wording."],
    data: {},
    run: ({ claims }) => {
      const [bound, stated] = [figure(claims("S0-010")).value, figure(claims("S4-003")).value];
      return {
        clash: stated <= bound,
        statement: `One says more than ${significant(bound, 4)} times, the other ${significant(stated, 4)} times.`,
        sums: [`${significant(stated, 4)} is not more than ${significant(bound, 4)}`],
      };
    },
  }),
  "C-016": conflict({
    claims: ["S4-001", "S4-002", "S4-003"],
    reading: "The rise is the one between the two figures printed beside it.",
    reconcile: ["The official wording is “more than”, and the article leaves it out.", "The multiple is that of the level at the end of 2025."],
    data: {},
    run: ({ claims }) => {
      const [to, from, stated] = [figure(claims("S4-001")).value, figure(claims("S4-002")).value, figure(claims("S4-003")).value];
      const rise = growthMultiple(from, to);
      return {
        clash: Math.round(rise) !== stated,
        statement: `From ${inWords(from)} to ${inWords(to)} is a rise of ${significant(rise, 4)} times, not ${significant(stated, 4)}.`,
        sums: [`${inWords(to)} ÷ ${inWords(from)} = ${significant(rise, 4)}`],
      };
    },
  }),
});
