const DAY_MS = 86_400_000;

/** Numbers a day, given as YYYY-MM-DD, from 1 January 1970. */
export const dayNumber = (day: string): number => Date.parse(day) / DAY_MS;

/** Counts the days from one day, given as YYYY-MM-DD, to another: 1 from a day to the next. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** Counts months since year 0, with days as fractions; a month without a day counts as its middle. */
export const monthOf = (on: string): number => {
  const [year = 0, month = 1, day = 15] = on.split("-").map(Number);
  return year * 12 + month - 1 + day / 31;
};
