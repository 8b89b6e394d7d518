import { spelled } from "../../kit/format.ts";

/** Counts months since year 0; a year alone counts as its end. */
const months = (iso: string): number => {
  const [year = "", month = "12"] = iso.split("-");
  return Number(year) * 12 + Number(month);
};

/**
 * Says how old data are on a day, in whole months or from two years on in years: "nine months", "five years"; empty below one month.
 * @param asOf date of the data, YYYY, YYYY-MM or YYYY-MM-DD
 * @param day YYYY-MM-DD
 */
export function age(asOf: string, day: string): string {
  const gap = months(day) - months(asOf);
  if (gap < 1) return "";
  if (gap < 24) return `${spelled(gap)} ${gap === 1 ? "month" : "months"}`;
  return `${spelled(Math.floor(gap / 12))} years`;
}
