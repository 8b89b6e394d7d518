import { finite, positive } from "./domain.ts";

/**
 * Divides `to` by `from`, both in one unit: from 100 billion to 140 trillion gives 1,400.
 * @throws RangeError unless both are > 0
 */
export function growthMultiple(from: number, to: number): number {
  return finite("multiple", positive("end", to) / positive("start", from));
}

/**
 * Computes the compound rate of one period, as a share, that makes `multiple` in `periods`: multiple^(1 ÷ periods) − 1.
 * Doubling in two years is 0.414 a year. A multiple below 1 gives a rate below 0.
 * @throws RangeError unless both are > 0
 */
export function compoundRate(multiple: number, periods: number): number {
  return finite("rate", positive("multiple", multiple) ** (1 / positive("number of periods", periods)) - 1);
}

/** Computes the compound yearly rate, as a share, of a multiple reached in `months`. @throws RangeError unless both are > 0 */
export function annualRate(multiple: number, months: number): number {
  return compoundRate(multiple, months / 12);
}

/**
 * Computes the time in which a quantity doubles at the pace that makes `multiple` in `span`, in the unit of `span`: span × ln 2
 * ÷ ln multiple.
 * @throws RangeError for a span of 0 or less, or a multiple that is not above 1, which never doubles
 */
export function doublingTime(multiple: number, span: number): number {
  if (!(multiple > 1 && Number.isFinite(multiple))) throw new RangeError(`invalid multiple; not > 1, so it never doubles: ${multiple}`);
  return finite("doubling time", (positive("span", span) * Math.LN2) / Math.log(multiple));
}

/**
 * Counts the whole months from one date to another by calendar month, ignoring days: 2024-01 to 2026-03 is 26.
 * @throws RangeError for a date that names no month
 */
export function monthsBetween(from: string, to: string): number {
  const months = (iso: string): number => {
    const [, year, month] = /^(\d{4})-(\d{2})/.exec(iso) ?? [];
    if (!year || !month) throw new RangeError(`invalid date; names no month: ${iso}`);
    return Number(year) * 12 + Number(month);
  };
  return months(to) - months(from);
}

/** A volume at a date. */
export interface Dated {
  /** YYYY-MM or YYYY-MM-DD. */
  readonly date: string;
  readonly volume: number;
}

/** The pace from one dated volume to the next. */
export interface Pace {
  readonly from: string;
  readonly to: string;
  readonly months: number;
  readonly multiple: number;
  /** Compound rate of a month, as a share. */
  readonly monthlyRate: number;
  /** Months to double; null where it does not grow. */
  readonly doublingMonths: number | null;
}

/**
 * Computes the pace in each interval of a series, in order of time; two volumes of the same month make no interval.
 * @throws RangeError for a volume that is not > 0
 */
export function paces(series: readonly Dated[]): readonly Pace[] {
  const inOrder = [...series].sort((a, b) => a.date.localeCompare(b.date));
  return inOrder.slice(1).flatMap((to, i) => {
    const from = inOrder[i] as Dated;
    const months = monthsBetween(from.date, to.date);
    if (months === 0) return [];
    const multiple = growthMultiple(from.volume, to.volume);
    const doublingMonths = multiple > 1 ? doublingTime(multiple, months) : null;
    return [{ from: from.date, to: to.date, months, multiple, monthlyRate: compoundRate(multiple, months), doublingMonths }];
  });
}
