import { figure } from "../kit/check.ts";
import { conflict, defineConflicts } from "../kit/conflict.ts";
import { date, inWords, percent, significant } from "../kit/format.ts";

const DAYS_OF_A_WEEK = 7;
/** Writes trillions to two decimals, as weekly counts are printed. */
const words = (tokens: number): string => inWords(tokens, 4);

export default defineConflicts({
  "C-003": conflict({
    claims: ["S3-012", "S3-013", "S4-012"],
    reading: "The lead of February, among ten models, is a lead over the Americans in total tokens.",
    reconcile: ["The February count is of ten models and the April statement of all."],
    data: {},
    run: ({ claims }) => {
      const [all, chinese] = [figure(claims("S3-012")).value, figure(claims("S3-013")).value];
      const [february = "", april = ""] = [claims("S3-012").dates?.[0]?.value, claims("S4-012").dates?.[0]?.value];
      const others = all - chinese;
      return {
        clash: chinese > others && february < april,
        statement:
          `With ${words(chinese)} of ${words(all)} in February, Chinese models were ahead of all others together more than a ` +
          `month before the “first time”.`,
        sums: [
          `${words(all)} − ${words(chinese)} = ${words(others)} for all others`,
          `${words(chinese)} > ${words(others)}`,
          `${date(february)} is before ${date(april)}`,
        ],
      };
    },
  }),
  "C-006": conflict({
    claims: ["S1-003", "S1-004", "S3-012", "S3-013"],
    reading: "The rise is over a month, as “month-on-month” says, and both counts are of the same models.",
    reconcile: ["The rise is over a week; the Chinese word means “on the period before”.", "The February count is of the ten largest models only."],
    data: {},
    run: ({ claims }) => {
      const [now, rise] = [figure(claims("S1-003")).value, figure(claims("S1-004")).value];
      const [ten, february] = [figure(claims("S3-012")).value, figure(claims("S3-013")).value];
      const needed = now / (1 + rise);
      return {
        clash: needed > ten,
        statement:
          `A rise of ${percent(rise, 2)} in a month to ${words(now)} needs ${words(needed)} a month before, but late February ` +
          `had ${words(february)}.`,
        sums: [
          `${words(now)} ÷ ${significant(1 + rise, 5)} = ${words(needed)}`,
          `${words(needed)} ÷ ${words(february)} = ${significant(needed / february)}; even all ten models had only ${words(ten)}`,
        ],
      };
    },
  }),
  "C-009": conflict({
    claims: ["S1-003", "S1-005", "S4-010", "S4-011"],
    reading: "Both sums are national totals, and the share is of the same week.",
    reconcile: ["The two sums count nine models only.", "The share is February’s, of the ten largest models."],
    data: {},
    run: ({ claims }) => {
      const [chinese, american] = [figure(claims("S1-003")).value, figure(claims("S1-005")).value];
      const [again, share] = [figure(claims("S4-010")).value, figure(claims("S4-011")).value];
      const world = again / share;
      const others = world - chinese - american;
      return {
        clash: others > american,
        statement:
          `If ${words(chinese)} is ${percent(share)} of the tracked world and the United States has ${words(american)}, third ` +
          `countries have more than the United States, which no article says.`,
        sums: [
          `${words(again)} ÷ ${percent(share)} = ${words(world)}`,
          `${words(world)} − ${words(chinese)} − ${words(american)} = ${words(others)} for all others`,
        ],
      };
    },
  }),
  "C-011": conflict({
    claims: ["S4-001", "S4-010", "S4-011"],
    reading: "“Tracked worldwide” stands for the world.",
    reconcile: ["“Tracked” means one platform for developers."],
    data: {},
    run: ({ claims }) => {
      const [national, week, share] = [figure(claims("S4-001")).value, figure(claims("S4-010")).value, figure(claims("S4-011")).value];
      const world = week / DAYS_OF_A_WEEK / share;
      return {
        clash: world < national,
        statement: `China alone uses ${inWords(national)} tokens a day, but the whole “tracked” world would use ${inWords(world)}.`,
        sums: [
          `${words(week)} ÷ 7 ÷ ${percent(share)} = ${inWords(world)} a day`,
          `${inWords(world)} ÷ ${inWords(national)} = ${percent(world / national, 1)}`,
        ],
      };
    },
  }),
  "C-012": conflict({
    claims: ["S0-005", "S0-008", "S1-007"],
    reading: "A gauge of actual use shows its size.",
    reconcile: ["A gauge can be a sample; then it shows direction and not size."],
    data: {},
    run: ({ claims }) => {
      const [national, there] = [figure(claims("S0-008")).value, figure(claims("S1-007")).value];
      return {
        clash: there < national / 7,
        statement:
          `The platform is called the gauge of actual use, but the Chinese tokens on it are ${percent(there / national, 1)} of ` +
          `China’s own daily use.`,
        sums: [`${inWords(there)} ÷ ${inWords(national)} = ${percent(there / national, 1)}`],
      };
    },
  }),
  "C-070": conflict({
    claims: ["S0-008", "S1-007", "S1-072"],
    reading: "A factory for the world sells mainly abroad, and the tokens of the platform are its sales there.",
    reconcile: ["Most exports run through the makers’ own interfaces, which nobody counts.", "“World factory” is a figure of speech."],
    data: {},
    run: ({ claims }) => {
      const [national, abroad] = [figure(claims("S0-008")).value, figure(claims("S1-007")).value];
      return {
        clash: abroad < national - abroad,
        statement:
          `China is called the world’s token factory, but the tokens that go to developers worldwide are ` +
          `${percent(abroad / national, 1)} of its own use.`,
        sums: [`${inWords(abroad)} ÷ ${inWords(national)} = ${percent(abroad / national, 1)}`],
      };
    },
  }),
});
