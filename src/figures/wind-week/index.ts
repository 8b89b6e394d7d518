import { choice, defineFigure } from "../../kit/figure.ts";
import { date, decimal, percent } from "../../kit/format.ts";
import { keyAbove, startsX } from "../../kit/plot.ts";
import { weeksOf } from "../../kit/readings/wind-year.ts";
import { list, one, table, text } from "../../kit/table.ts";

const HOURS = 24;
/** Pixels for a megawatt, the same at every place and in every week. */
const PER_MW = 0.3;
/** Room above the tallest hour of a place, for its name. */
const NAME = 24;
/** Lines of the grid, in MW. */
const GRID = [100, 200, 300, 400];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

type Day = {
  readonly place: string;
  readonly day: string;
  readonly there: number;
  readonly asked: number;
  readonly onSpot: number;
  readonly used: number;
  readonly left: number;
};

/** Adds up a week, of which each day and place has a row. */
function week(rows: readonly Day[]) {
  const of = (part: (row: Day) => number): number => sum(rows.map(part));
  const asked = of((row) => row.asked);
  return { onSpot: of((row) => row.onSpot) / asked, used: of((row) => row.used) / asked, there: of((row) => row.there), left: of((row) => row.left) };
}

/** Writes the first and the last day of a week: "4 to 10 November". */
function spanOf(from: string, to: string): string {
  const [first, last] = [date(from), date(to)].map((day) => day.replace(/ \d{4}$/, ""));
  const [start, month] = first?.split(" ") ?? [];
  return `${last?.endsWith(` ${month}`) ? start : first} to ${last}`;
}

/** Writes the share of an output that went unused: "none", "less than 1%", "24%". */
const unusedShare = (share: number): string => (share === 0 ? "none" : share < 0.005 ? "less than 1%" : percent(share));

export default defineFigure({
  data: {
    hours: table("wind-year-hours", { place: text, day: text, thereMwh: list, askedMwh: list, runMwh: list }),
    hubs: table("computing-hubs", { cluster: text, name: text }),
  },
  controls: ({ hours }) => {
    const days = [...new Set(hours.map(({ day }) => day))];
    const starts = weeksOf(days.length);
    return {
      week: choice<string>({
        label: "Week",
        options: Object.fromEntries(
          starts.slice(0, -1).map((from, i) => [days[from], spanOf(days[from] ?? "", days[(starts[i + 1] ?? 0) - 1] ?? "")]),
        ),
        default: "2020-11-04",
      }),
    };
  },
  facts: ({ hours, hubs }) => {
    const places = [...new Set(hours.map(({ place }) => place))];
    const days = [...new Set(hours.map(({ day }) => day))];
    const starts = weeksOf(days.length);
    return {
      places: places.map((place) => ({
        place,
        name: one(hubs, ({ cluster }) => cluster === place, place).name,
        most: Math.max(...hours.filter((row) => row.place === place).flatMap(({ thereMwh, runMwh }) => [...thereMwh, ...runMwh].map(Number))),
      })),
      /** Lists the days of the week that begins on a day. */
      daysFrom: (from: string): readonly string[] => {
        const at = days.indexOf(from);
        return days.slice(at, starts[starts.indexOf(at) + 1]);
      },
    };
  },
})({
  kind: "chart",
  chapter: "east-data-west-computing",
  rows: ({ data, facts, params }) =>
    facts.places.flatMap(({ place, name }) =>
      facts.daysFrom(params.week).map((day): Day => {
        const { thereMwh, askedMwh, runMwh } = one(data.hours, (row) => row.place === place && row.day === day, `${place} on ${day}`);
        const there = thereMwh.map(Number);
        const least = (load: readonly unknown[]): number => sum(there.map((mwh, hour) => Math.min(mwh, Number(load[hour]))));
        const used = least(runMwh);
        return { place: name, day, there: sum(there), asked: sum(askedMwh.map(Number)), onSpot: least(askedMwh), used, left: sum(there) - used };
      }),
    ),
  columns: {
    place: { label: "Cluster" },
    day: { label: "Day", format: (value: string) => date(value) },
    there: { label: "Wind and sun there", unit: "MWh", format: (value: number) => decimal(value) },
    asked: { label: "Work asked for", unit: "MWh", format: (value: number) => decimal(value), hidden: true },
    onSpot: { label: "Used, nothing moved", unit: "MWh", format: (value: number) => decimal(value) },
    used: { label: "Used, with work moved", unit: "MWh", format: (value: number) => decimal(value) },
    left: { label: "Unused", unit: "MWh", format: (value: number) => decimal(value) },
  },
  title: ({ rows, facts, params }) => {
    const { onSpot, used, left, there } = week(rows);
    const days = facts.daysFrom(params.week);
    return (
      `From ${spanOf(days[0] ?? "", days.at(-1) ?? "")} 2020 wind and sun power ${percent(used)} of the work, ${percent(onSpot)} if nothing moves; ` +
      `${unusedShare(left / there)} of their output goes unused`
    );
  },
  subtitle: () =>
    "Three clusters of 100 MW hour by hour, in the weather of 2020: what wind and sun gave, how much of it was used, and the work done, a " +
    "fifth of which may wait six hours or move elsewhere. All in megawatts, to one scale.",
  summary: ({ rows }) => {
    const { there, left } = week(rows);
    const most = [...rows].sort((a, b) => b.left - a.left)[0];
    const given = `Wind and sun gave ${decimal(there)} megawatt-hours at the three clusters`;
    if (left < 0.5) return `${given}, and all of it found work.`;
    const [all, share, where] = [decimal(left), decimal(most?.left ?? 0), `at ${most?.place} on ${date(most?.day ?? "")}`];
    return `${given}, of which ${all} went unused${all === share ? `, all ${where}` : `; the most in a day and a place was ${share}, ${where}`}.`;
  },
  values: ({ rows }) => {
    const { onSpot, used, left, there } = week(rows);
    const told = (value: number) => ({ value, text: percent(value) });
    return { used: told(used), onSpot: told(onSpot), left: told(left / there) };
  },
  plot: ({ data, rows, facts, params, size, Plot }) => {
    const narrow = size.name === "narrow";
    const key = keyAbove(
      [
        { words: "wind and sun used", fill: "var(--ink-3)" },
        { words: "unused", fill: "var(--hair)" },
        { words: "work run", fill: "var(--ink)" },
      ],
      size,
    );
    const days = facts.daysFrom(params.week);
    let base = key.height;
    const panels = facts.places.map((place) => {
      base += NAME + place.most * PER_MW;
      return { ...place, base };
    });
    const pixel = <R>(value: string | number | ((row: R) => number)) => ({ value: typeof value === "number" ? () => value : value, scale: null });
    const hoursOf = (place: string, of: "thereMwh" | "runMwh"): readonly number[] =>
      days.flatMap((day) => one(data.hours, (row) => row.place === place && row.day === day, place)[of].map(Number));
    /** Draws a step for each hour; a filled one begins and ends on the ground. */
    const steps = (
      values: readonly number[],
      ground: number,
      look: { readonly fill?: string; readonly stroke?: string; readonly strokeWidth?: number },
    ) => {
      const tops = [...values, ...values.slice(-1)].map((mw, hour) => ({ hour, y: Math.round(ground - mw * PER_MW) }));
      const closed = look.fill ? [{ hour: 0, y: ground }, ...tops, { hour: values.length, y: ground }] : tops;
      return Plot.line(closed, { x: "hour", y: pixel("y"), curve: "step-after", stroke: "none", ...look });
    };
    const lines = panels.flatMap(({ base: ground, most }) => [0, ...GRID.filter((mw) => mw <= most)].map((mw) => ({ mw, y: ground - mw * PER_MW })));
    const columns = rows.map((row, i) => {
      const panel = one(panels, ({ name }) => name === row.place, row.place);
      const hour = days.indexOf(row.day) * HOURS;
      return { row: i, x1: hour, x2: hour + HOURS, y1: panel.base - panel.most * PER_MW, y2: panel.base };
    });
    return {
      height: base + 26,
      marginLeft: narrow ? 40 : 34,
      marginRight: 1,
      marginTop: 0,
      marginBottom: 26,
      x: { domain: [0, days.length * HOURS], axis: null },
      marks: [
        key.marks,
        Plot.ruleY(lines, { y: pixel("y"), stroke: "var(--hair)" }),
        panels.map(({ place, base: ground }) => {
          const [there, run] = [hoursOf(place, "thereMwh"), hoursOf(place, "runMwh")];
          return [
            steps(there, ground, { fill: "var(--hair)" }),
            steps(
              there.map((mw, hour) => Math.min(mw, run[hour] ?? 0)),
              ground,
              { fill: "var(--ink-3)" },
            ),
            steps(run, ground, { stroke: "var(--ink)", strokeWidth: 1.3 }),
          ];
        }),
        Plot.ruleY(panels, { y: pixel("base") }),
        Plot.text(lines, { y: pixel("y"), text: ({ mw }) => decimal(mw), frameAnchor: "left", textAnchor: "end", dx: -6, fill: "var(--ink-2)" }),
        Plot.text(panels, {
          y: pixel(({ base: ground, most }) => ground - most * PER_MW - 10),
          text: "name",
          frameAnchor: "left",
          textAnchor: "start",
          className: "halo strong",
        }),
        startsX(
          days.map((_, i) => i * HOURS),
          (hour) => {
            const [day = "", month = ""] = date(days[hour / HOURS] ?? "").split(" ");
            return !narrow && (hour === 0 || day === "1") ? `${day} ${month.slice(0, 3)}` : day;
          },
        ),
        // The column of a day at a place, for pointer and keyboard.
        Plot.rect(columns, { x1: "x1", x2: "x2", y1: pixel("y1"), y2: pixel("y2"), fill: "none", ariaLabel: ({ row }) => `row ${row}` }),
      ],
    };
  },
  notes: [
    "Wind and sun are sized so that with nothing moved they serve the reported share of Horinger’s load; see the figure of the year. The work " +
      "asked for is invented, the same every day, with an evening peak. Where the line of work lies above the power used, other " +
      "plants supply the rest.",
    "The plan is the best that the rules allow and one of several equally good; it knows the weather beforehand. Losses, prices and the network " +
      "are left out.",
    "Averages over provinces are smoother than a site, and 2020 is one year. The last week has nine days. Contains modified Copernicus Climate " +
      "Change Service information 2020. Grade C.",
  ],
  claims: ["S4-031", "S4-032", "S4-038"],
});
