import { figure } from "../kit/check.ts";
import type { ClaimFigure } from "../kit/claim.ts";
import { conflict, defineConflicts } from "../kit/conflict.ts";
import { decimal, dollars, percent, significant, usd } from "../kit/format.ts";
import { HOURS_PER_YEAR } from "../model/token-cost.ts";

const middle = ({ value, high = value }: ClaimFigure): number => (value + high) / 2;
/** Computes a chip's electricity in a year, in kWh. @param watts at full load */
const kwhOfYear = (watts: number): number => (watts / 1000) * HOURS_PER_YEAR;
const kilowatts = (watts: number): string =>
  `${significant(watts / 1000)} kW × ${decimal(HOURS_PER_YEAR)} h = ${decimal(kwhOfYear(watts))} kWh a year`;

export default defineConflicts({
  "C-035": conflict({
    claims: ["S1-032", "S1-039", "S3-036", "S3-037", "S4-041"],
    reading:
      "Chips cost and draw the same in both countries, the middles of the printed ranges of power prices hold, and cheaper power makes the price.",
    reconcile: ["Power decides where and how fast to build without deciding the price."],
    data: {},
    run: ({ claims }) => {
      const [chip, watts] = [figure(claims("S3-036")).value, figure(claims("S3-037")).value];
      const [china, america] = [middle(figure(claims("S4-041"))), middle(figure(claims("S4-041"), 1))];
      const cheaper = figure(claims("S1-039")).value;
      const saved = kwhOfYear(watts) * (america - china);
      return {
        clash: saved / chip < 1 - 1 / cheaper,
        statement:
          `Cheaper power is said to show directly in prices that are ${cheaper} times lower. On the articles’ own figures it saves ` +
          `${percent(saved / chip)} ` +
          "of a chip’s price a year.",
        sums: [
          kilowatts(watts),
          `${decimal(kwhOfYear(watts))} × (${usd(america)} − ${usd(china)}) = ${dollars(Math.round(saved))} a year`,
          `${dollars(Math.round(saved))} ÷ ${dollars(chip)} = ${percent(saved / chip, 1)}`,
        ],
      };
    },
  }),
  "C-036": conflict({
    claims: ["S3-036", "S3-037", "S3-042", "S4-041"],
    reading: "A derivative of electricity costs mainly electricity; the middle of the other article’s price of power holds.",
    reconcile: ["“Derivative” is a figure of speech."],
    data: {},
    run: ({ claims }) => {
      const [chip, watts, price] = [figure(claims("S3-036")).value, figure(claims("S3-037")).value, middle(figure(claims("S4-041")))];
      const bill = Math.round(kwhOfYear(watts) * price);
      return {
        clash: bill < chip / 7,
        statement:
          `Tokens are called a derivative of electricity, but a year of power for the article’s chip costs ` +
          `${percent(bill / chip, 1)} of the chip.`,
        sums: [
          kilowatts(watts),
          `${decimal(kwhOfYear(watts))} × ${usd(price)} = ${dollars(bill)} a year`,
          `${dollars(bill)} ÷ ${dollars(chip)} = ${percent(bill / chip, 1)}`,
        ],
      };
    },
  }),
  "C-065": conflict({
    claims: ["S0-045", "S0-046", "S0-047", "S4-041"],
    reading: "Cheap power pays for the hungrier system: the price ratio of power is at least the ratio of energy for the same work.",
    reconcile: ["Power where it is abundant is cheaper than the industrial average."],
    data: {},
    run: ({ claims }) => {
      const [faster, hungrier] = [figure(claims("S0-045")).value, figure(claims("S0-046")).value];
      const [china, america] = [figure(claims("S4-041")), figure(claims("S4-041"), 1)];
      const work = hungrier / faster;
      const most = (america.high ?? america.value) / china.value;
      return {
        clash: work > most,
        statement:
          `Huawei’s system needs ${significant(work)} times the energy for the same work, and American power costs ${significant(most)} ` +
          `times as much at most, ` +
          "so cheap power does not pay for it.",
        sums: [
          `${significant(hungrier)} ÷ ${significant(faster)} = ${significant(work)}`,
          `${usd(america.high ?? america.value)} ÷ ${usd(china.value)} = ${significant(most)}`,
        ],
      };
    },
  }),
});
