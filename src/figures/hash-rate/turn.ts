import { one } from "../../kit/table.ts";

/** The month before the fall with which August 2021 is compared: the last for which Cambridge’s own shares of several countries were found. */
export const APRIL = "2021-04";

/** Counts months since the year 0. */
export const monthNo = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** A country's share of mining power, 0 to 1, in a month. */
export interface Row {
  readonly country: string;
  readonly name: string;
  readonly month: string;
  readonly share: number;
}
const china = <R extends Row>(rows: readonly R[]): readonly R[] => rows.filter(({ country }) => country === "CN");
/** Finds China's last month above zero before the fall, the first at zero, the first after it, and its highest. */
export function turn<R extends Row>(rows: readonly R[]): { readonly before: R; readonly zero: R; readonly back: R; readonly top: R } {
  const known = china(rows);
  const zero = one(known, ({ share }) => share === 0, "a month without mining in China");
  const later = known.filter(({ month, share }) => month > zero.month && share > 0);
  return {
    before: one(known.filter(({ month }) => month < zero.month).reverse(), () => true, "a month before the fall"),
    zero,
    back: one(later, () => true, "a month after the fall"),
    top: known.reduce((best, row) => (row.share > best.share ? row : best)),
  };
}
