import { defineFigure, range } from "../../kit/figure.ts";
import { decimal, percent, significant } from "../../kit/format.ts";
import { number, table, text } from "../../kit/table.ts";
import { supply } from "../../model/profile.ts";
import { type Hub, type Plan, schedule } from "../../model/schedule.ts";
import { drawDay, type Slot } from "./picture.ts";

const data = {
  day: table("illustrative-day", { place: text, hour: number, loadMw: number, windMw: number, sunMw: number }),
  hubs: table("computing-hubs", { cluster: text, name: text }),
};
interface Rows {
  readonly day: readonly {
    readonly place: string;
    readonly hour: number;
    readonly loadMw: number;
    readonly windMw: number;
    readonly sunMw: number;
  }[];
  readonly hubs: readonly { readonly cluster: string; readonly name: string }[];
}
interface Params {
  readonly flexible: number;
  readonly wait: number;
  readonly transfer: number;
  readonly wind: number;
  readonly north: number;
  readonly delta: number;
  readonly clouds: number;
  readonly night: number;
}
/** The dial that makes the supply of a place stronger. */
const STRENGTH: Readonly<Record<string, "wind" | "north" | "delta">> = { horinger: "wind", zhangjiakou: "north", "yangtze-delta": "delta" };
/** Hours that one step of the day lasts. */
const STEP = 2;
const HOURS = 24;
/** A limit in MW that never binds. */
const ANY = 1e6;
/** Share of the supply below which nothing worth catching is left. */
const NOTHING_LEFT = 0.01;

interface Day {
  readonly places: readonly string[];
  readonly hubs: readonly Hub[];
  readonly fixed: Plan;
  readonly moved: Plan;
}
/** One plan for each state, since title, table and picture all ask for it. */
const known = new WeakMap<Params, Day>();

function plan({ day }: Rows, params: Params): Day {
  const found = known.get(params);
  if (found) return found;
  const places = [...new Set(day.map(({ place }) => place))];
  const hubs = places.map((id): Hub => {
    const slots = day.filter(({ place }) => place === id);
    const sky = { wind: slots.map(({ windMw }) => windMw), sun: slots.map(({ sunMw }) => sunMw) };
    return {
      loadMwh: slots.map(({ loadMw }) => loadMw),
      renewableMwh: supply(sky, { strength: params[STRENGTH[id] ?? "delta"], windSwing: params.night, cloudShare: params.clouds / 100 }),
    };
  });
  const rules = { flexibleShare: params.flexible / 100, windowHours: Math.floor(params.wait / STEP), transferMwh: params.transfer };
  const made = { places, hubs, ...schedule(hubs, rules) };
  known.set(params, made);
  return made;
}
const supplied = (hubs: readonly Hub[]): number => hubs.flatMap(({ renewableMwh }) => renewableMwh).reduce((all, mw) => all + mw, 0);
/** Finds the rule that limits the share most: lifting it alone would raise the share most. */
function binding(rows: Rows, params: Params): string {
  const now = plan(rows, params).moved.renewableShare;
  const lifted = [
    {
      gain: plan(rows, { ...params, flexible: 100 }).moved.renewableShare - now,
      why: `no further, as only ${significant(params.flexible)}% of the load may move`,
    },
    {
      gain: plan(rows, { ...params, transfer: ANY }).moved.renewableShare - now,
      why:
        params.transfer > 0 ? `no further, as only ${significant(params.transfer)} MW may leave a place` : "no further, as nothing may leave a place",
    },
    {
      gain: plan(rows, { ...params, wait: HOURS - STEP }).moved.renewableShare - now,
      why: `no further, as work may wait only ${significant(params.wait)} hours`,
    },
  ].sort((a, b) => b.gain - a.gain);
  return lifted[0] && lifted[0].gain > 0.0005 ? lifted[0].why : "no further, as the rules together hold it";
}
const one = (value: number): string => percent(value, 1);

export default defineFigure({
  data,
  controls: () => {
    const strength = (label: string) => range({ label, unit: "times as drawn", min: 0, max: 3, step: 0.1, default: 1 });
    return {
      flexible: range({
        label: "Load that may move",
        unit: "% of the load",
        min: 0,
        max: 100,
        step: 1,
        default: 20,
        source: "Our assumption. Training and batches can wait, an answer to a person cannot.",
        grade: "C",
      }),
      wait: range({
        label: "It may wait",
        unit: "hours",
        min: 0,
        max: 22,
        step: STEP,
        default: 6,
        source: "Our assumption, in steps of two hours.",
        grade: "C",
      }),
      transfer: range({
        label: "It may leave a place",
        unit: "MW at most",
        min: 0,
        max: 200,
        step: 5,
        default: 50,
        source: "Our assumption. No limit on the exchange of work is published.",
        grade: "C",
      }),
      wind: strength("Wind and sun at Horinger"),
      north: strength("Wind and sun at Zhangjiakou"),
      delta: strength("Wind and sun at the delta"),
      clouds: range({ label: "Clouds", unit: "% of the sun lost", min: 0, max: 100, step: 5, default: 0 }),
      night: range({ label: "Night wind", unit: "times the swing drawn", min: 0, max: 2, step: 0.1, default: 1 }),
    };
  },
})({
  kind: "calculator",
  chapter: "east-data-west-computing",
  rows: ({ data: rows, params }) => {
    const { places, hubs, moved } = plan(rows, params);
    return places.flatMap((id, h): Slot[] => {
      const name = rows.hubs.find(({ cluster }) => cluster === id)?.name ?? id;
      return rows.day
        .filter(({ place }) => place === id)
        .map(({ hour, loadMw }, t) => {
          const [movedMw, supplyMw] = [moved.loadMwh[h]?.[t] ?? 0, hubs[h]?.renewableMwh[t] ?? 0];
          return { name, hour, askedMw: loadMw, movedMw, supplyMw, leftOverMw: Math.max(supplyMw - movedMw, 0) };
        });
    });
  },
  columns: {
    name: { label: "Cluster" },
    hour: { label: "From", format: (value: number) => `${String(value).padStart(2, "0")}:00` },
    askedMw: { label: "Load as asked", unit: "MW", format: (value) => decimal(value) },
    movedMw: { label: "Load as moved", unit: "MW", format: (value) => decimal(value) },
    supplyMw: { label: "Wind and sun", unit: "MW", format: (value) => decimal(value) },
    leftOverMw: { label: "Left over", unit: "MW", format: (value) => decimal(value) },
  },
  title: ({ data: rows, params }) => {
    const { fixed, moved, hubs } = plan(rows, params);
    if (moved.renewableShare - fixed.renewableShare < 0.0005) return `Moving load leaves the renewable share at ${percent(moved.renewableShare)}`;
    const why = moved.curtailedMwh < NOTHING_LEFT * supplied(hubs) ? "then no wind is left over to follow" : binding(rows, params);
    return `Following the wind lifts the renewable share from ${percent(fixed.renewableShare)} to ${percent(moved.renewableShare)}: ${why}`;
  },
  subtitle: () =>
    "An illustrative day at three clusters of 100 MW each, MW, in steps of two hours, Chinese time. The curves are ours: no hourly data " +
    "are published for any cluster.",
  summary: ({ data: rows, params }) => {
    const { fixed, moved } = plan(rows, params);
    return (
      `With ${significant(params.flexible)}% of the load free to move, wind and sun serve ${one(moved.renewableShare)} of it instead of ` +
      `${one(fixed.renewableShare)}, and ${decimal(STEP * moved.curtailedMwh)} MWh a day are left over instead of ` +
      `${decimal(STEP * fixed.curtailedMwh)}.`
    );
  },
  values: ({ data: rows, params }) => {
    const { fixed, moved } = plan(rows, params);
    const mwh = (value: number) => ({ value: STEP * value, text: `${decimal(STEP * value)} MWh` });
    return {
      moved: { value: moved.renewableShare, text: one(moved.renewableShare) },
      fixed: { value: fixed.renewableShare, text: one(fixed.renewableShare) },
      gain: {
        value: (moved.renewableShare - fixed.renewableShare) * 100,
        text: `${decimal((moved.renewableShare - fixed.renewableShare) * 100, 1)} percentage points`,
      },
      leftOver: mwh(moved.curtailedMwh),
      leftOverFixed: mwh(fixed.curtailedMwh),
    };
  },
  formula: ({ data: rows, params }) => {
    const { hubs, moved } = plan(rows, params);
    const load = hubs.flatMap(({ loadMwh }) => loadMwh).reduce((all, mw) => all + mw, 0);
    return {
      words:
        "renewable share = sum over places and hours of the smaller of load and renewable supply ÷ the whole load. The plan is the best " +
        "that the rules allow: a greatest flow from asking to supply, found exactly.",
      numbers: `${decimal(STEP * moved.renewableMwh)} MWh ÷ ${decimal(STEP * load)} MWh = ${one(moved.renewableShare)}`,
    };
  },
  outcome: {
    label: "Renewable share, load moved",
    text: (value) => `${decimal(value, 1)}%`,
    of: ({ data: rows, params }) => plan(rows, params).moved.renewableShare * 100,
    backwards: { control: "wind", target: 60, unit: "%", steps: 4 },
  },
  presets: () => [
    { label: "Shares as reported", set: {} },
    { label: "Nothing moves", set: { flexible: 0 } },
    { label: "Twice the wind in the north", set: { wind: 2, north: 2 } },
    { label: "The same, and half may move", set: { wind: 2, north: 2, flexible: 50, transfer: 100 } },
    { label: "No night wind, all cloud", set: { night: 0, clouds: 100 } },
  ],
  draw: ({ rows, size }) => drawDay(rows, size),
  notes: [
    "Illustrative. At Horinger and Zhangjiakou wind and sun are sized so that, with nothing moved, they serve the share of green power " +
      "that is reported for the place. For the delta no figure was found; a tenth is our assumption.",
    "The plan knows the weather of the day beforehand, and moving costs nothing. A real operator knows less and does worse.",
    "The best plan is proved, not guessed: no other plan under these rules uses more wind and sun. Several plans may be equally good; one " +
      "is shown. What is asked late may run early the next day.",
  ],
  claims: ["S4-028", "S4-031", "S4-032", "S4-038"],
});
