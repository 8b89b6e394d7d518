import { DataError, type Dataset } from "../../kit/dataset.ts";
import type { Datasets } from "./datasets.ts";

const DAY = 86_400_000;

/** Finds the last day of a year, a month or a day, YYYY-MM-DD. */
function lastDay(date: string): string {
  const [year = "", month, day] = date.split("-");
  if (day) return date;
  return new Date(Date.UTC(Number(year), month ? Number(month) : 12, 0)).toISOString().slice(0, 10);
}

/** Until when a dataset is fresh, and why: the day is null where it stays so for good. */
export interface Fresh {
  readonly id: string;
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly until: string | null;
  readonly why: string;
}

/** Computes until which day a dataset is fresh: so many days, by the rules of the data, after the end of what it speaks of. */
export function freshness({ id, title, asOf }: Dataset, { rules }: Datasets): Fresh {
  const { days = null, why = "" } = rules.datasets[id]?.fresh ?? {};
  const until = days === null ? null : new Date(Date.parse(lastDay(asOf)) + days * DAY).toISOString().slice(0, 10);
  return { id, title, until, why };
}

/** Lists datasets with the day until which they are fresh, the earliest first; those that stay so for good come last. */
export function byFreshness(datasets: Datasets, ids: readonly string[] = datasets.ids): readonly Fresh[] {
  const all = ids.map((id) => freshness(datasets.current(id), datasets));
  const last = (each: Fresh): string => each.until ?? "9999";
  return all.sort((a, b) => last(a).localeCompare(last(b)) || a.title.localeCompare(b.title, "en"));
}

/** Lists the datasets that are past their day on a day, YYYY-MM-DD; the longest past first. */
export const staleOn = (day: string, datasets: Datasets, ids?: readonly string[]): readonly Fresh[] =>
  byFreshness(datasets, ids).filter(({ until }) => until !== null && until < day);

/**
 * Finds the day that a build takes for today, YYYY-MM-DD: that of the variable BUILD_DAY, or of the newest release. A build asks no
 * clock, so that two
 * are the same; a reader's browser asks its own.
 * @throws DataError for a day that is none
 */
export function buildDay(released: string, given = process.env.BUILD_DAY): string {
  if (!given) return released;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given) || Number.isNaN(Date.parse(given)))
    throw new DataError(`BUILD_DAY: expected a day, YYYY-MM-DD, got ${JSON.stringify(given)}`);
  return given;
}
