import { figure } from "../kit/check.ts";
import type { Claim } from "../kit/claim.ts";
import { conflict, defineConflicts } from "../kit/conflict.ts";
import { dayNumber, daysBetween } from "../kit/days.ts";
import { date, inWords, percent } from "../kit/format.ts";

const DAYS_OF_A_WEEK = 7;
/** Finds a date of the claim. @throws Error naming the claim if it has none there */
function day(claim: Claim, index = 0): string {
  const found = claim.dates?.[index];
  if (!found) throw new Error(`${claim.id}: no date at index ${index}`);
  return found.value;
}
const isoOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
/** Finds the first day of a run of whole weeks that ends on a day. */
const firstDay = (last: string, weeks: number): string => isoOf(dayNumber(last) - weeks * DAYS_OF_A_WEEK + 1);

export default defineConflicts({
  "C-001": conflict({
    claims: ["S0-003", "S4-012"],
    reading: "Both date the same event, the first time that Chinese models were ahead.",
    reconcile: ["“First” belongs to another record, such as the first Chinese report of a total of this size."],
    data: {},
    run: ({ claims }) => {
      const [one, other] = [day(claims("S0-003")), day(claims("S4-012"))];
      return {
        clash: one !== other.slice(0, one.length),
        statement: `One dates the crossing of the curves to ${date(one)}, the other to the first week of ${date(other)}.`,
        sums: [`${date(one)} is before ${date(other)}`],
      };
    },
  }),
  "C-002": conflict({
    claims: ["S1-001", "S4-012"],
    reading: "Both count the same tokens of the same models.",
    reconcile: ["“First” belongs to another record, such as the first week above a round number."],
    data: {},
    run: ({ claims }) => {
      const [weeks, last, first] = [figure(claims("S1-001")).value, day(claims("S1-001")), day(claims("S4-012"))];
      const began = firstDay(last, weeks);
      return {
        clash: weeks > 1 && began < first,
        statement: "The same week cannot be both the last of a run of weeks in the lead and the first in the lead.",
        sums: [`${weeks} weeks that end on ${date(last)} begin on ${date(began)}, before ${date(first)}`],
      };
    },
  }),
  "C-008": conflict({
    claims: ["S3-012", "S3-016"],
    reading: "Text and caption speak of the same state of the ranking.",
    reconcile: ["The chart shows a later state of a list that moves every day."],
    data: {},
    run: ({ claims }) => {
      const [said, shown] = [day(claims("S3-012")), day(claims("S3-016"))];
      return {
        clash: said !== shown,
        statement: `The weekly ranking is dated ${date(said)} in the text and ${date(shown)} under the chart.`,
        sums: [`${daysBetween(said, shown)} days between`],
      };
    },
  }),
  "C-018": conflict({
    claims: ["S4-001", "S4-014", "S4-016"],
    reading: "The model that came out in April is the one that is named among the causes of the volume in March.",
    reconcile: ["An earlier version of the model is meant."],
    data: {},
    run: ({ claims }) => {
      const [volume, model] = [day(claims("S4-001")), day(claims("S4-016"))];
      return {
        clash: model > volume,
        statement: `A model that came out in ${date(model)} is named among the causes of a volume reached in ${date(volume)}.`,
        sums: [`${date(model)} is after ${date(volume)}`],
      };
    },
  }),
  "C-063": conflict({
    claims: ["S0-003", "S1-001"],
    reading: "The lead once gained was never lost, as “crossed” says, and both count weeks of the same models.",
    reconcile: ["The lead was lost again for a week or more.", "Five is the number of weeks in one report, not of all weeks in the lead."],
    data: {},
    run: ({ claims }) => {
      const [crossed, weeks, last] = [day(claims("S0-003")), figure(claims("S1-001")).value, day(claims("S1-001"))];
      const began = firstDay(last, weeks);
      return {
        clash: began.slice(0, crossed.length) > crossed,
        statement: `A lead since ${date(crossed)} would make more than ${weeks} weeks by ${date(last)}.`,
        sums: [`${weeks} weeks that end on ${date(last)} begin on ${date(began)}, after ${date(crossed)}`],
      };
    },
  }),
  "C-068": conflict({
    claims: ["S1-001", "S3-012", "S3-013"],
    reading: "The lead of late February was not lost again, and both count the same models.",
    reconcile: ["The lead was lost for a week or more.", "The February count is of ten models and the other of another set."],
    data: {},
    run: ({ claims }) => {
      const [weeks, last, known] = [figure(claims("S1-001")).value, day(claims("S1-001")), day(claims("S3-012"))];
      const [all, chinese] = [figure(claims("S3-012")).value, figure(claims("S3-013")).value];
      const began = firstDay(last, weeks);
      return {
        clash: chinese > all - chinese && known < began,
        statement:
          `Chinese models were ahead by ${date(known)}, with ${percent(chinese / all)} of ten models’ tokens; an unbroken lead ` +
          `would be longer than ${weeks} weeks.`,
        sums: [
          `${weeks} weeks that end on ${date(last)} begin on ${date(began)}, after ${date(known)}`,
          `${inWords(chinese)} ÷ ${inWords(all)} = ${percent(chinese / all)}`,
        ],
      };
    },
  }),
});
