import type { Hub } from "../../model/schedule.ts";
import { type Reading, sizeToShare } from "../../model/wind-year.ts";
import { list, number, one, type RowOf, table, text } from "../table.ts";

/** Tables that the real year of the wind is made from. */
export const windYearTables = {
  hours: table("hourly-wind-sun", { province: text, day: text, windPermille: list, solarPermille: list }),
  places: table("wind-year-places", { place: text, province: text, windShare: number, greenShare: number }),
  load: table("illustrative-day", { place: text, hour: number, loadMw: number }),
};
type Rows = { readonly [K in keyof typeof windYearTables]: readonly RowOf<(typeof windYearTables)[K]["fields"]>[] };

/** A place with its year by the hour. */
export interface WindPlace extends Hub {
  /** Cluster, id of the dataset computing-hubs. */
  readonly place: string;
}

/** Hours of a step of the illustrative day. */
const STEP_HOURS = 2;

/** Days of a week. */
const WEEK = 7;

/** Lists the numbers of the days on which the weeks of so many days begin, and where the last ends: it has the days that are left over too. */
export const weeksOf = (days: number): readonly number[] => [...Array.from({ length: Math.floor(days / WEEK) }, (_, week) => week * WEEK), days];

/** Lists the days of the weather year, in order. */
export const windYearDays = ({ hours, places }: Pick<Rows, "hours" | "places">): readonly string[] =>
  hours.filter(({ province }) => province === places[0]?.province).map(({ day }) => day);

/**
 * Makes the year of each place: the load of the illustrative day, day after day, and wind and sun of its province, sized to the share of
 * green power that is reported or assumed for it.
 * @throws DataError for a place without a load
 */
export function windYear({ hours, places, load }: Rows, reading: Reading): readonly WindPlace[] {
  return places.map(({ place, province, windShare, greenShare }) => {
    const days = hours.filter((row) => row.province === province);
    const curve = (of: "windPermille" | "solarPermille"): readonly number[] => days.flatMap((day) => day[of].map(Number));
    const steps = load.filter((row) => row.place === place).sort((a, b) => a.hour - b.hour);
    one(steps, () => true, `${place} in illustrative-day`);
    const loadMwh = days.flatMap(() => steps.flatMap(({ loadMw }) => Array<number>(STEP_HOURS).fill(loadMw)));
    const sky = { wind: curve("windPermille"), sun: curve("solarPermille") };
    return { place, loadMwh, renewableMwh: sizeToShare(sky, loadMwh, { windShare, servedShare: greenShare, reading }) };
  });
}
