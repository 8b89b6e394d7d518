import { defineProgram } from "../../kit/figure.ts";
import { decimal, percent, significant } from "../../kit/format.ts";
import { STEP_HOURS } from "./hours.ts";
import type { inputs } from "./inputs.ts";
import { limitOf } from "./limit.ts";
import { drawDay, type Slot } from "./picture.ts";
import { type Day, plan } from "./plan.ts";

/** Share of the supply below which nothing worth catching is left. */
const NOTHING_LEFT = 0.01;

const tenths = (share: number): string => percent(share, 1);
/** Adds up the day at all places, in MW of a step. */
const total = ({ places }: Day, of: "askedMw" | "supplyMw"): number => places.flatMap((place) => place[of]).reduce((sum, mw) => sum + mw, 0);
/** Writes megawatts of a step as the energy that they come to. */
const mwh = (mw: number): string => `${decimal(STEP_HOURS * mw)} MWh`;

export default defineProgram<typeof inputs>()({
  rows: (state) =>
    plan(state).places.flatMap(({ name, askedMw, movedMw, supplyMw }) =>
      askedMw.map((asked, i): Slot => {
        const [moved, supply] = [movedMw[i] ?? 0, supplyMw[i] ?? 0];
        return { name, hour: i * STEP_HOURS, askedMw: asked, movedMw: moved, supplyMw: supply, leftOverMw: Math.max(supply - moved, 0) };
      }),
    ),
  cells: {
    hour: (value) => `${String(value).padStart(2, "0")}:00`,
    askedMw: (value) => decimal(value),
    movedMw: (value) => decimal(value),
    supplyMw: (value) => decimal(value),
    leftOverMw: (value) => decimal(value),
  },
  title: (state) => {
    const day = plan(state);
    const [before, after] = [day.fixed.renewableShare, day.moved.renewableShare];
    if (state.params.flexible === 0) return `On an invented day, with no work free to wait or move, the renewable share is ${percent(after)}`;
    if (after - before < 0.0005) return `On an invented day, moving work leaves the renewable share at ${percent(after)}`;
    const caught = day.moved.curtailedMwh < NOTHING_LEFT * total(day, "supplyMw");
    const why = caught ? "all wind and sun is then used" : limitOf(state);
    const places = percent(before) === percent(after) ? 1 : 0;
    return `On an invented day, following the wind lifts the renewable share from ${percent(before, places)} to ${percent(after, places)}: ${why}`;
  },
  subtitle: () =>
    "An invented day at three clusters of 100 MW each, in megawatts, by two-hour steps, Chinese time. The curves are ours: no hourly data are " +
    "published for any cluster.",
  summary: (state) => {
    const { fixed, moved } = plan(state);
    const [share, shareFixed] = [tenths(moved.renewableShare), tenths(fixed.renewableShare)];
    const [left, leftFixed] = [mwh(moved.curtailedMwh), mwh(fixed.curtailedMwh)];
    const unused = left === "0 MWh" ? "none of their output goes unused" : `${left} a day go unused`;
    const work = state.params.flexible > 0 ? `${significant(state.params.flexible)}% of the load` : "no load";
    return (
      `With ${work} free to wait or move, wind and sun ` +
      `${share === shareFixed ? `still serve ${share} of the total` : `serve ${share} of the total instead of ${shareFixed}`}, and ` +
      `${unused}${left === leftFixed ? ", as before" : `, instead of ${leftFixed}`}.`
    );
  },
  values: (state) => {
    const { fixed, moved } = plan(state);
    const gain = (moved.renewableShare - fixed.renewableShare) * 100;
    return {
      moved: { value: moved.renewableShare, text: tenths(moved.renewableShare) },
      fixed: { value: fixed.renewableShare, text: tenths(fixed.renewableShare) },
      gain: { value: gain, text: `${decimal(gain, 1)} percentage points` },
      leftOver: { value: STEP_HOURS * moved.curtailedMwh, text: mwh(moved.curtailedMwh) },
      leftOverFixed: { value: STEP_HOURS * fixed.curtailedMwh, text: mwh(fixed.curtailedMwh) },
    };
  },
  formula: (state) => {
    const day = plan(state);
    return `${mwh(day.moved.renewableMwh)} ÷ ${mwh(total(day, "askedMw"))} = ${tenths(day.moved.renewableShare)}`;
  },
  outcome: {
    label: "Share that runs on wind and sun",
    text: (value) => `${decimal(value, 1)}%`,
    of: (state) => plan(state).moved.renewableShare * 100,
    backwards: { control: "wind", steps: 4 },
  },
  brief: (state) => {
    const { fixed, moved } = plan(state);
    const bar = (name: string, share: number) => ({ name, value: 1, text: tenths(share), parts: [share, 1 - share] });
    return [bar("On wind and sun, nothing moved", fixed.renewableShare), bar("On wind and sun, work moved", moved.renewableShare)];
  },
  draw: ({ rows, size }) => drawDay(rows, size),
});
