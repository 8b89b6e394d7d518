import { flag, maybe, number, type RowOf, table, text } from "../table.ts";

/** Weekly sums over OpenRouter’s leading models, as the figures of the crossing read them. */
export const leadingWeeks = table("openrouter-weekly", {
  weekStart: text,
  weekEnd: text,
  basis: text,
  country: text,
  tokens: number,
  freeTokens: number,
  listValueUsdLow: maybe(number),
  listValueUsdHigh: maybe(number),
  filledInLater: flag,
});
/** One week of those sums. */
export type LeadingWeek = RowOf<typeof leadingWeeks.fields>;

/** Last day of the week that two of the articles quote, 30 March to 5 April 2026. */
export const QUOTED_WEEK = "2026-04-05";

/** Counts the tokens that somebody paid for: those that did not run on an endpoint called free. */
export const paidTokens = ({ tokens, freeTokens }: LeadingWeek): number => tokens - freeTokens;
