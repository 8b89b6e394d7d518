/** Tokens of one country's models among the leading nine or ten of a week. */
export interface CountryWeek {
  readonly weekEnd: string;
  readonly basis: string;
  readonly country: string;
  readonly tokens: number;
}

/** One week of both countries. */
export interface Week<R extends CountryWeek> {
  /** Last day of the week, YYYY-MM-DD. */
  readonly weekEnd: string;
  readonly china: R;
  readonly america: R;
}

/**
 * Lists the weeks of one basis in order of time, each with its Chinese and its American sum.
 * @throws RangeError for a week that lacks one of them
 */
export function weeksOf<R extends CountryWeek>(rows: readonly R[], basis: string): readonly Week<R>[] {
  const ofBasis = rows.filter((row) => row.basis === basis);
  return [...new Set(ofBasis.map(({ weekEnd }) => weekEnd))].sort().map((weekEnd) => {
    const side = (country: string): R => {
      const row = ofBasis.find((candidate) => candidate.weekEnd === weekEnd && candidate.country === country);
      if (!row) throw new RangeError(`invalid week; no sum for ${country} in the week to ${weekEnd}, ${basis}`);
      return row;
    };
    return { weekEnd, china: side("CN"), america: side("US") };
  });
}

/** Tells whether the Chinese sum of a week is the larger. */
export const chinaLeads = <R extends CountryWeek>({ china, america }: Week<R>): boolean => china.tokens > america.tokens;

/**
 * Counts the weeks in a row, up to and including the week to `weekEnd`, in which China leads; 0 if it does not lead in that
 * week.
 * @throws RangeError for a week not in the list
 */
export function runOfLeads<R extends CountryWeek>(weeks: readonly Week<R>[], weekEnd: string): number {
  const end = weeks.findIndex((week) => week.weekEnd === weekEnd);
  if (end < 0) throw new RangeError(`invalid week; not in the data: ${weekEnd}`);
  const lastWithout = weeks.slice(0, end + 1).findLastIndex((week) => !chinaLeads(week));
  return end - lastWithout;
}

/**
 * Counts how often the lead passes from one side to the other, given the leader of each period; periods without a leader are
 * skipped.
 */
export function leadChanges(leaders: readonly (string | null)[]): number {
  const known = leaders.filter((leader) => leader !== null);
  return known.filter((leader, i) => i > 0 && leader !== known[i - 1]).length;
}
