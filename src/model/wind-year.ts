import { atLeast, positive, share, whole } from "./domain.ts";
import type { Sky } from "./profile.ts";
import { type Hub, type Plan, type Rules, schedule } from "./schedule.ts";
import { solve } from "./solve.ts";

/** Hours of a day. */
const DAY_HOURS = 24;
/** Share of the load within which sums of a plan count as equal. */
const EQUAL = 1e-9;
/** Doublings within which the size that serves a share is sought. */
const DOUBLINGS = 60;

/**
 * What a share of green power means. on-the-spot: so much of the load is served in the hour in which wind and sun are there.
 * over-the-year: so much is bought as the year’s load asks for, whenever it is made.
 */
export type Reading = "on-the-spot" | "over-the-year";

/** How much wind and sun a place has. */
export interface Size {
  /** Share of wind in the year’s supply; the rest is sun. */
  readonly windShare: number;
  /** Share of the load that wind and sun serve with nothing moved. */
  readonly servedShare: number;
  readonly reading: Reading;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/**
 * Sizes wind and sun to a load, so that they serve a share of it with nothing moved. Returns their electricity by the hour, in MWh.
 * @param sky output of each by the hour, in any unit: only the shape counts
 * @throws RangeError for lists of unequal length, a wind or sun that never is, or a share that no size serves
 */
export function sizeToShare({ wind, sun }: Sky, loadMwh: readonly number[], { windShare, servedShare, reading }: Size): readonly number[] {
  const hours = whole("number of hours", loadMwh.length, 1);
  if (wind.length !== hours || sun.length !== hours) throw new RangeError(`invalid wind and sun; not ${hours} hours: ${wind.length}, ${sun.length}`);
  share("share of wind", windShare);
  share("share served", servedShare);
  const load = positive("load", sum(loadMwh));
  const shapes: readonly (readonly [readonly number[], number])[] = [
    [wind, windShare],
    [sun, 1 - windShare],
  ];
  const parts = shapes.map(([curve, part]) => (part === 0 ? null : { curve, times: (part * load) / positive("wind or sun", sum(curve)) }));
  // As much in the year as the load, in the hours of the weather.
  const unsized = loadMwh.map((_, t) => sum(parts.map((each) => (each ? atLeast("wind or sun", each.curve[t] ?? 0) * each.times : 0))));
  const sized = (times: number): readonly number[] => unsized.map((supply) => supply * times);
  if (reading === "over-the-year") return sized(servedShare);
  const served = (times: number): number => sum(loadMwh.map((asked, t) => Math.min(asked, (unsized[t] ?? 0) * times))) / load;
  let most = 1;
  for (let i = 0; i < DOUBLINGS && served(most) < servedShare; i++) most *= 2;
  const times = solve(served, servedShare, { min: 0, max: most, steps: 4 });
  if (times === null) throw new RangeError(`invalid share served; no wind and sun serve it: ${servedShare}`);
  return sized(times);
}

/** What a year at one place comes to. */
export interface PlaceYear {
  /** Share of the load run there that wind and sun serve. */
  readonly renewableShare: number;
  /** Share of the hours in which they serve all of it. */
  readonly fullHoursShare: number;
  /** Share of the hours in which some of them is left over. */
  readonly spareHoursShare: number;
  /** Wind and sun that found no load, in MWh. */
  readonly curtailedMwh: number;
}

/** One day at all places together, in MWh. */
export interface DayTotal {
  /** Load asked for. */
  readonly askedMwh: number;
  /** Load served by wind and sun. */
  readonly servedMwh: number;
  /** Wind and sun that found no load. */
  readonly curtailedMwh: number;
}

/** A year’s plan and what it comes to. Several plans may be equally good over the year; single days and places are those of this one. */
export interface YearPlan extends Plan {
  readonly places: readonly PlaceYear[];
  readonly days: readonly DayTotal[];
}

function placeYear({ renewableMwh }: Hub, loadMwh: readonly number[]): PlaceYear {
  const load = sum(loadMwh);
  const equal = (load / loadMwh.length) * EQUAL;
  const left = loadMwh.map((run, t) => (renewableMwh[t] ?? 0) - run);
  const used = sum(loadMwh.map((run, t) => Math.min(run, renewableMwh[t] ?? 0)));
  return {
    renewableShare: load > 0 ? Math.min(used / load, 1) : 0,
    fullHoursShare: left.filter((mwh) => mwh >= -equal).length / left.length,
    spareHoursShare: left.filter((mwh) => mwh > equal).length / left.length,
    curtailedMwh: Math.max(sum(renewableMwh) - used, 0),
  };
}

function dayTotals(hubs: readonly Hub[], loadMwh: Plan["loadMwh"]): readonly DayTotal[] {
  return Array.from({ length: (hubs[0]?.loadMwh.length ?? 0) / DAY_HOURS }, (_, day) => {
    const hours = Array.from({ length: DAY_HOURS }, (__, hour) => day * DAY_HOURS + hour);
    const over = (mwh: (hub: Hub, run: readonly number[], t: number) => number): number =>
      sum(hubs.flatMap((hub, h) => hours.map((t) => mwh(hub, loadMwh[h] ?? [], t))));
    const servedMwh = over(({ renewableMwh }, run, t) => Math.min(renewableMwh[t] ?? 0, run[t] ?? 0));
    return {
      askedMwh: over((hub, _run, t) => hub.loadMwh[t] ?? 0),
      servedMwh,
      curtailedMwh: Math.max(over(({ renewableMwh }, _run, t) => renewableMwh[t] ?? 0) - servedMwh, 0),
    };
  });
}

/**
 * Schedules a year as one whole: the plan with nothing moved, and the best one that the rules allow (see `schedule`). Work may wait
 * past midnight; what is asked in the last hours of the year may run in its first. The plan knows the weather beforehand, and moving
 * costs nothing.
 * @throws RangeError for hours that are no whole days, and whatever `schedule` refuses
 */
export function scheduleYear(hubs: readonly Hub[], rules: Rules): { readonly fixed: YearPlan; readonly moved: YearPlan } {
  const hours = whole("number of hours", hubs[0]?.loadMwh.length ?? 0, 1);
  if (hours % DAY_HOURS !== 0) throw new RangeError(`invalid number of hours; not whole days: ${hours}`);
  const year = (plan: Plan): YearPlan => ({
    ...plan,
    places: hubs.map((hub, h) => placeYear(hub, plan.loadMwh[h] ?? [])),
    days: dayTotals(hubs, plan.loadMwh),
  });
  const { fixed, moved } = schedule(hubs, rules);
  return { fixed: year(fixed), moved: year(moved) };
}
