import { figure } from "../kit/check.ts";
import { conflict, defineConflicts } from "../kit/conflict.ts";
import { inWords, percent, significant } from "../kit/format.ts";

export default defineConflicts({
  "C-010": conflict({
    claims: ["S3-008", "S3-012", "S4-010", "S4-011"],
    reading: "Both shares are of the same whole.",
    reconcile: ["One is of the ten largest models in February, the other of a platform in April; February’s share may have been carried over."],
    data: {},
    run: ({ claims }) => {
      const [ten, world] = [figure(claims("S3-008")).value, figure(claims("S4-011")).value];
      const [february, week] = [figure(claims("S3-012")).value, figure(claims("S4-010")).value];
      return {
        clash: ten === world && week / world > 2 * february,
        statement:
          `The same ${percent(ten)} stands for Chinese models’ part of ${inWords(february)} tokens a week in February and, in ` +
          `April, of a world of ${inWords(week / world)}.`,
        sums: [
          `${inWords(week)} ÷ ${percent(world)} = ${inWords(week / world)}`,
          `${inWords(week / world)} ÷ ${inWords(february)} = ${significant(week / world / february)}`,
        ],
      };
    },
  }),
  "C-013": conflict({
    claims: ["S4-063", "S4-064"],
    reading: "Use and market are measured in the same thing, tokens.",
    reconcile: ["Use means tokens and market means money or users.", "The first is the highest week of one platform."],
    data: {},
    run: ({ claims }) => {
      const [use, market] = [figure(claims("S4-063")).value, figure(claims("S4-064")).value];
      return {
        clash: Math.abs(use / market - 1) > 1 / 7,
        statement: `Chinese open models have ${percent(use)} of world AI use and ${percent(market)} of the world AI market.`,
        sums: [`${percent(use)} ÷ ${percent(market)} = ${significant(use / market)}`],
      };
    },
  }),
  "C-014": conflict({
    claims: ["S4-011", "S4-063"],
    reading: "Both are shares of world tokens, and nearly all Chinese models that are called from abroad are open.",
    reconcile: ["Two dates: the second is the highest week of a study that ends in November 2025."],
    data: {},
    run: ({ claims }) => {
      const [tracked, open] = [figure(claims("S4-011")).value, figure(claims("S4-063")).value];
      return {
        clash: tracked - open > open,
        statement:
          `Chinese models are ${percent(tracked)} of tracked world tokens and Chinese open models ${percent(open)} of world use, ` +
          `so closed Chinese models would have more than open ones.`,
        sums: [`${percent(tracked)} − ${percent(open)} = ${percent(tracked - open)}`, `${percent(tracked - open)} > ${percent(open)}`],
      };
    },
  }),
  "C-049": conflict({
    claims: ["S0-017", "S0-018", "S0-019"],
    reading: "“Only” is meant: price decides every choice.",
    reconcile: ["“Only” is emphasis."],
    data: {},
    run: ({ claims }) => {
      const moved = figure(claims("S0-018")).value;
      return {
        clash: moved < 1,
        statement: `Price is the only thing that decides, yet ${percent(1 - moved)} of the work stays with the dearer models because it is critical.`,
        sums: [`100% − ${percent(moved)} = ${percent(1 - moved)}`],
      };
    },
  }),
});
