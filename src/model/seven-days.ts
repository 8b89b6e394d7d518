const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
const at = (day: string): number => Date.parse(day) / DAY_MS;

/** A week’s count of something, and the first day of the week on which there was any. */
export interface CountedWeek {
  readonly weekEnd: string;
  readonly tokens: number;
}

/**
 * Reckons the tokens of the seven days to `day` from counts of whole weeks, each spread evenly over its days; in the week in which it
 * began, over the days from `firstDay` on.
 * @returns null where one of the seven days lies in a week that is not counted
 * @throws RangeError if `day` or `firstDay` is not a date
 */
export function sevenDaysTo(day: string, weeks: readonly CountedWeek[], firstDay?: string): number | null {
  const [last, first] = [at(day), firstDay === undefined ? -Infinity : at(firstDay)];
  if (Number.isNaN(last) || Number.isNaN(first)) throw new RangeError(`invalid day: ${day}, ${firstDay}`);
  let sum = 0;
  for (let one = last - WEEK_DAYS + 1; one <= last; one++) {
    if (one < first) continue;
    const week = weeks.find(({ weekEnd }) => at(weekEnd) >= one && at(weekEnd) - WEEK_DAYS < one);
    if (!week) return null;
    const days = Math.min(WEEK_DAYS, at(week.weekEnd) - first + 1);
    sum += week.tokens / days;
  }
  return sum;
}

/** Lists the days, of the last `count` up to `day`, in order of time. */
export const daysTo = (day: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => new Date((at(day) - count + 1 + i) * DAY_MS).toISOString().slice(0, 10));
