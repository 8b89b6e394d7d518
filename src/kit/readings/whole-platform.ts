import { daysBetween } from "../days.ts";
import { type DataOf, maybe, number, one, table, text } from "../table.ts";

const WEEK_DAYS = 7;

/** What is known of all models on OpenRouter: its total, week by week, and the shares of the companies that its rankings name. */
export const wholeTables = {
  totals: table("token-volumes", { series: text, date: text, tokensPerWeek: maybe(number), grade: text }),
  companies: table("openrouter-authors", {
    date: text,
    weekStart: maybe(text),
    country: text,
    tokensWeekToDate: maybe(number),
    shareOfTokens: number,
  }),
};
export type WholeData = DataOf<typeof wholeTables>;

/** Finds a country's row on a day of the rankings. @throws DataError if there is none */
export const companiesOn = (rows: WholeData["companies"], day: string, country: string): WholeData["companies"][number] =>
  one(rows, (row) => row.date === day && row.country === country, `openrouter-authors: ${country} ${day}`);

/** Finds the platform's total of the week to `weekEnd`. @throws RangeError if it is not known */
export function platformTotal({ totals }: Pick<WholeData, "totals">, weekEnd: string): number {
  const { tokensPerWeek } = one(totals, ({ series, date }) => series === "openrouter" && date === weekEnd, `token-volumes: openrouter ${weekEnd}`);
  if (tokensPerWeek === null) throw new RangeError(`token-volumes: no weekly total of openrouter ${weekEnd}`);
  return tokensPerWeek;
}

/** Picks the last day of the rankings within the week to `weekEnd`. @throws RangeError if there is none */
export function lastDay({ companies }: Pick<WholeData, "companies">, weekEnd: string): string {
  const day = companies
    .map(({ date }) => date)
    .filter((date) => date <= weekEnd && daysBetween(date, weekEnd) < WEEK_DAYS)
    .sort()
    .at(-1);
  if (day === undefined) throw new RangeError(`openrouter-authors: no day in the week to ${weekEnd}`);
  return day;
}

/** One country's companies in a week, reckoned in two ways. */
export interface WholeCountry {
  readonly day: string;
  readonly weekStart: string;
  /** Tokens from the start of the week to `day`, and their share of all. */
  readonly counted: number;
  readonly share: number;
  /** The share of the platform's total of the whole week. */
  readonly byTotal: number;
  /** The pace between the first and the last day counted in that week, for seven days. */
  readonly byPace: number;
}

/** Reckons the tokens of one country's companies in the week to `weekEnd`. @throws RangeError if the week is not counted */
export function wholeCountry(data: WholeData, weekEnd: string, country: string): WholeCountry {
  const day = lastDay(data, weekEnd);
  const last = companiesOn(data.companies, day, country);
  const [first] = data.companies
    .filter((row) => row.country === country && row.weekStart === last.weekStart && row.date < day)
    .sort((a, b) => a.date.localeCompare(b.date));
  if (last.weekStart === null || last.tokensWeekToDate === null || !first || first.tokensWeekToDate === null)
    throw new RangeError(`openrouter-authors: fewer than two counts of ${country} in the week to ${weekEnd}`);
  const perDay = (last.tokensWeekToDate - first.tokensWeekToDate) / daysBetween(first.date, day);
  return {
    day,
    weekStart: last.weekStart,
    counted: last.tokensWeekToDate,
    share: last.shareOfTokens,
    byTotal: last.shareOfTokens * platformTotal(data, weekEnd),
    byPace: perDay * WEEK_DAYS,
  };
}
