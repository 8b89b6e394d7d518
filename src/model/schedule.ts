import { atLeast, finite, positive, share, whole } from "./domain.ts";
import { type Edge, maxFlow } from "./max-flow.ts";

/** One place with data centres, hour by hour; all lists of all hubs have the same length. MWh in an hour are MW. */
export interface Hub {
  /** Load asked for, at the meter. */
  readonly loadMwh: readonly number[];
  /** Electricity from its wind and sun. */
  readonly renewableMwh: readonly number[];
  /** Largest load that its machines carry; no limit if not given. */
  readonly capacityMwh?: number;
}

/** How far load may be moved. */
export interface Rules {
  /** Share of the load that may be moved; the rest runs where and when it is asked for. */
  readonly flexibleShare: number;
  /** Hours that it may wait. It cannot run before it is asked for. */
  readonly windowHours: number;
  /** Largest load that may leave one hub for the others in an hour. */
  readonly transferMwh: number;
}

/** What runs where and when, and on which electricity. */
export interface Plan {
  /** By hub and hour. */
  readonly loadMwh: readonly (readonly number[])[];
  /** Renewable electricity used, in total. */
  readonly renewableMwh: number;
  /** The same as a share of the whole load. */
  readonly renewableShare: number;
  /** Renewable electricity that found no load. */
  readonly curtailedMwh: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function checked(hubs: readonly Hub[], { flexibleShare, windowHours, transferMwh }: Rules): number {
  const hours = whole("number of hours", hubs[0]?.loadMwh.length ?? 0, 1);
  share("flexible share", flexibleShare);
  if (whole("window", windowHours) >= hours) throw new RangeError(`invalid window; not below ${hours} hours: ${windowHours}`);
  atLeast("transfer limit", transferMwh);
  for (const [h, { loadMwh, renewableMwh, capacityMwh }] of hubs.entries()) {
    if (loadMwh.length !== hours || renewableMwh.length !== hours) throw new RangeError(`invalid hub ${h}; not ${hours} hours`);
    for (const load of loadMwh) atLeast(`load, hub ${h}`, load);
    for (const supply of renewableMwh) atLeast(`renewable supply, hub ${h}`, supply);
    if (capacityMwh !== undefined) atLeast(`capacity, hub ${h}`, capacityMwh, Math.max(...loadMwh));
  }
  positive("load", finite("load", sum(hubs.flatMap(({ loadMwh }) => loadMwh))));
  finite("renewable supply", sum(hubs.flatMap(({ renewableMwh }) => renewableMwh)));
  return hours;
}

function planOf(hubs: readonly Hub[], loadMwh: readonly (readonly number[])[]): Plan {
  const used = sum(hubs.flatMap((hub, h) => hub.renewableMwh.map((supply, t) => Math.min(supply, loadMwh[h]?.[t] ?? 0))));
  const supply = sum(hubs.flatMap(({ renewableMwh }) => renewableMwh));
  return { loadMwh, renewableMwh: used, renewableShare: Math.min(used / sum(loadMwh.flat()), 1), curtailedMwh: Math.max(supply - used, 0) };
}

/**
 * Makes the plan with nothing moved, and one that uses as much renewable electricity as the rules allow. The hours are a day
 * that repeats, so late requests may run early in the next. Losses on the way are left out, and the supply counts as known.
 *
 * The second plan is a greatest flow: from each hub and hour of asking, through the hours of the window and, within the
 * transfer limit, through the other hubs, to the room that inflexible load leaves under the renewable supply. No plan can use
 * more than a greatest flow, and `maxFlow` is exact. The rest of the load is then added on other electricity, within the
 * machines' capacity. Adding it never takes renewable electricity away again, as a longer flow keeps every edge into the sink
 * at least as full. Several plans may reach the same total; this is one of them, and not the one that moves least.
 * @throws RangeError for lists of unequal length, no load at all, a number outside its domain, or a load above the capacity
 */
export function schedule(hubs: readonly Hub[], rules: Rules): { readonly fixed: Plan; readonly moved: Plan } {
  const hours = checked(hubs, rules);
  const fixed = planOf(
    hubs,
    hubs.map(({ loadMwh }) => loadMwh),
  );
  const cells = hubs.length * hours;
  // Nodes: asked(h, t), then ready(h, t) after waiting, then run(h, t), then the exchange of each hour, then source and sink.
  const [ready, run, exchange] = [cells, 2 * cells, 3 * cells];
  const [source, sink] = [exchange + hours, exchange + hours + 1];
  const all = sum(hubs.flatMap(({ loadMwh }) => loadMwh));
  const waiting: Edge[] = [];
  const moving: Edge[] = [];
  const green: Edge[] = [];
  const other: Edge[] = [];
  for (const [h, { loadMwh, renewableMwh, capacityMwh }] of hubs.entries()) {
    for (const [t, load] of loadMwh.entries()) {
      const cell = h * hours + t;
      const rigid = load * (1 - rules.flexibleShare);
      const room = capacityMwh === undefined ? all : Math.max(capacityMwh - rigid, 0);
      const spare = Math.min(Math.max((renewableMwh[t] ?? 0) - rigid, 0), room);
      waiting.push({ from: source, to: cell, capacity: load * rules.flexibleShare });
      for (let wait = 0; wait <= rules.windowHours; wait++) waiting.push({ from: cell, to: ready + h * hours + ((t + wait) % hours), capacity: all });
      moving.push({ from: ready + cell, to: run + cell, capacity: all });
      moving.push({ from: ready + cell, to: exchange + t, capacity: Math.min(rules.transferMwh, all) });
      moving.push({ from: exchange + t, to: run + cell, capacity: all });
      green.push({ from: run + cell, to: sink, capacity: spare });
      other.push({ from: run + cell, to: sink, capacity: room - spare });
    }
  }
  const greenest = maxFlow(sink + 1, [...waiting, ...moving, ...green], source, sink);
  const flow = maxFlow(sink + 1, [...waiting, ...moving, ...green, ...other], source, sink, greenest);
  const into = flow.slice(waiting.length + moving.length);
  const loadMwh = hubs.map((hub, h) =>
    hub.loadMwh.map((load, t) => load * (1 - rules.flexibleShare) + (into[h * hours + t] ?? 0) + (into[cells + h * hours + t] ?? 0)),
  );
  return { fixed, moved: planOf(hubs, loadMwh) };
}
