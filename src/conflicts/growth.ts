import { figure } from "../kit/check.ts";
import { conflict, defineConflicts } from "../kit/conflict.ts";
import { inWords, percent, significant } from "../kit/format.ts";
import { growthMultiple } from "../model/growth.ts";

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
