import type { ProgramState } from "../../kit/figure.ts";
import { supply } from "../../model/profile.ts";
import { type Plan, schedule } from "../../model/schedule.ts";
import { STEP_HOURS } from "./hours.ts";
import type { inputs } from "./inputs.ts";

/** What a plan rests on: the day as drawn, and the rules that the reader sets. */
export type State = Pick<ProgramState<typeof inputs>, "facts" | "params">;

/** The day at all places, with load as asked for and as moved. */
export interface Day {
  /** By place and step of the day, in MW. */
  readonly places: readonly {
    readonly name: string;
    readonly askedMw: readonly number[];
    readonly movedMw: readonly number[];
    readonly supplyMw: readonly number[];
  }[];
  readonly fixed: Plan;
  readonly moved: Plan;
}

/** One plan for each state, since title, table and picture all ask for it. */
const known = new WeakMap<State["params"], Day>();

/** Plans the day by the rules that the reader sets. */
export function plan({ facts, params }: State): Day {
  const found = known.get(params);
  if (found) return found;
  const hubs = facts.places.map(({ dial, loadMw, windMw, sunMw }) => ({
    loadMwh: loadMw,
    renewableMwh: supply({ wind: windMw, sun: sunMw }, { strength: params[dial], windSwing: params.night, cloudShare: params.clouds / 100 }),
  }));
  const { fixed, moved } = schedule(hubs, {
    flexibleShare: params.flexible / 100,
    windowHours: Math.floor(params.wait / STEP_HOURS),
    transferMwh: params.transfer,
  });
  const places = facts.places.map(({ name, loadMw }, i) => ({
    name,
    askedMw: loadMw,
    movedMw: moved.loadMwh[i] ?? [],
    supplyMw: hubs[i]?.renewableMwh ?? [],
  }));
  const day = { places, fixed, moved };
  known.set(params, day);
  return day;
}
