import { shareOfTwo } from "../../model/share.ts";
import { weeksOf } from "../../model/weekly-lead.ts";
import { daysBetween } from "../days.ts";
import { maybe, number, type RowOf, table, text } from "../table.ts";
import { type LeadingWeek, paidTokens } from "./leading-weeks.ts";

/** Sums over all companies that the rankings name, from the start of a week to the day of the snapshot. */
export const companyDays = table("openrouter-authors", {
  date: text,
  weekStart: maybe(text),
  country: text,
  tokensWeekToDate: maybe(number),
  shareOfTokens: number,
});
/** The sum of one company. */
export type CompanyDay = RowOf<typeof companyDays.fields>;

/** The ways of counting a week: by models or by companies, in tokens, dollars or shares. */
export const COUNTS = {
  nine: "nine leading models",
  paid: "without free endpoints",
  dollars: "dollars at list price",
  all: "all companies",
} as const;
/** Name of a way of counting. */
export type Count = keyof typeof COUNTS;

/** One week in one count; null where a side is not known. */
export interface CountedWeek {
  readonly weekEnd: string;
  readonly china: number | null;
  readonly america: number | null;
  /** Upper ends, where the count is a range; else the same. */
  readonly chinaHigh: number | null;
  readonly americaHigh: number | null;
  /** Days that the count covers. */
  readonly days: number | null;
  /** Null where a side is not known, or the two ranges overlap. */
  readonly leader: "CN" | "US" | null;
  readonly chinaShare: number | null;
}

function counted(weekEnd: string, days: number | null, low: readonly [number | null, number | null], high = low): CountedWeek {
  const [[china, america], [chinaHigh, americaHigh]] = [low, high];
  const known = china !== null && america !== null;
  const ahead = (china ?? 0) > (america ?? 0);
  // One leads whose low end is above the other's high end.
  const agreed = known && ((china ?? 0) > (americaHigh ?? 0) || (america ?? 0) > (chinaHigh ?? 0));
  return {
    weekEnd,
    china,
    america,
    chinaHigh,
    americaHigh,
    days,
    leader: agreed ? (ahead ? "CN" : "US") : null,
    chinaShare: known ? shareOfTwo(china, america) : null,
  };
}

/** Picks the last snapshot of each week, which covers most of it. One whose start is unknown continues the week before it. */
function companyWeeks(rows: readonly CompanyDay[]): readonly CountedWeek[] {
  const dates = [...new Set(rows.map(({ date }) => date))].sort();
  const startOf = (date: string): string | null => rows.find((row) => row.date === date)?.weekStart ?? null;
  const last = dates.filter((date, i) => {
    const next = dates[i + 1];
    const start = startOf(next ?? "");
    return next === undefined || (start !== null && start !== startOf(date));
  });
  return last.map((date) => {
    const side = (country: string): number | null => rows.find((row) => row.date === date && row.country === country)?.shareOfTokens ?? null;
    const start = startOf(date);
    return counted(date, start === null ? null : daysBetween(start, date) + 1, [side("CN"), side("US")]);
  });
}

/** Counts every week in one way, one row a week, in order of time: trillion tokens, million dollars, or shares from 0 to 1 of all tokens. */
export function weeksCounted(count: Count, weekly: readonly LeadingWeek[], companies: readonly CompanyDay[]): readonly CountedWeek[] {
  if (count === "all") return companyWeeks(companies);
  const millions = (value: number | null): number | null => (value === null ? null : value / 1e6);
  return weeksOf(weekly, "top-nine").map(({ weekEnd, china, america }) => {
    if (count === "nine") return counted(weekEnd, 7, [china.tokens / 1e12, america.tokens / 1e12]);
    if (count === "paid") return counted(weekEnd, 7, [paidTokens(china) / 1e12, paidTokens(america) / 1e12]);
    const low = [millions(china.listValueUsdLow), millions(america.listValueUsdLow)] as const;
    return counted(weekEnd, 7, low, [millions(china.listValueUsdHigh), millions(america.listValueUsdHigh)]);
  });
}
