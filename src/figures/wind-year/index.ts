import { choice, defineFigure, toggle } from "../../kit/figure.ts";
import { date, decimal, percent } from "../../kit/format.ts";
import { forRow, gridYLeft, HATCH, keyAbove, startsX } from "../../kit/plot.ts";
import { weeksOf } from "../../kit/readings/wind-year.ts";
import { flag, list, number, one, table, text } from "../../kit/table.ts";

const DAY_MS = 86_400_000;
/** Writes the date of a day of the weather year, counted from 0. */
const dayOf = (day: number): string => new Date(Date.UTC(2020, 0, 1) + day * DAY_MS).toISOString().slice(0, 10);
const mean = (permille: readonly number[]): number => permille.reduce((sum, value) => sum + value, 0) / permille.length / 1000;

export default defineFigure({
  data: {
    years: table("wind-year", {
      reading: text,
      northTimes: number,
      mayLeave: flag,
      waitHours: number,
      movableShare: number,
      fixedShare: number,
      movedShare: number,
      fixedSpareShare: number,
      movedSpareShare: number,
      spareHours: list,
      fixedByDay: list,
      movedByDay: list,
      spareByDay: list,
    }),
    places: table("wind-year-places", { place: text, greenShare: number }),
  },
  controls: () => ({
    movable: choice({ label: "Flexible work", options: { 10: "10%", 20: "20%", 50: "50%", 100: "all" }, default: "20" }),
    leave: toggle({ label: "It may run elsewhere", default: true }),
    north: toggle({ label: "Twice the wind and sun in the north", default: false }),
  }),
  facts: ({ years, places }) => {
    const year = (sought: { movable: number; leave: boolean; north: number; reading?: string; wait?: number }) =>
      one(
        years,
        ({ reading, northTimes, mayLeave, waitHours, movableShare }) =>
          reading === (sought.reading ?? "on-the-spot") &&
          northTimes === sought.north &&
          mayLeave === sought.leave &&
          waitHours === (sought.wait ?? 6) &&
          Math.abs(movableShare - sought.movable) < 1e-9,
        `wind-year at ${JSON.stringify(sought)}`,
      );
    return { year, shares: places.map(({ greenShare }) => greenShare) };
  },
})({
  kind: "chart",
  chapter: "east-data-west-computing",
  rows: ({ facts, params }) => {
    const { fixedByDay, movedByDay, spareByDay } = facts.year(asked(params));
    const weeks = weeksOf(fixedByDay.length);
    return weeks.slice(0, -1).map((from, week) => {
      const of = (days: readonly unknown[]): number => mean(days.slice(from, weeks[week + 1]).map(Number));
      return { from: dayOf(from), fixedShare: of(fixedByDay), movedShare: of(movedByDay), spareShare: of(spareByDay) };
    });
  },
  columns: {
    from: { label: "Week from", format: (value: string) => date(value) },
    fixedShare: { label: "On wind and sun, nothing moved", format: (value: number) => percent(value, 1) },
    movedShare: { label: "With work moved", format: (value: number) => percent(value, 1) },
    spareShare: { label: "Wind and sun still unused, as a share of the load", format: (value: number) => percent(value, 1) },
  },
  title: ({ facts, params }) => {
    const { fixedShare, movedShare } = facts.year(asked(params));
    const work = params.movable === "100" ? "all of the work" : `${params.movable}% of the work`;
    return (
      `With ${work} free to ${params.leave ? "wait or move" : "wait but not to move"}, wind and sun power ${percent(movedShare, 1)} of the ` +
      `computing in the weather of 2020, instead of ${percent(fixedShare, 1)}`
    );
  },
  subtitle: ({ facts, params }) => {
    const [horinger = 0, zhangjiakou = 0, delta = 0] = facts.shares;
    return (
      "Share of the load of three clusters of 100 MW, week by week, with the wind and sun that their provinces had in 2020" +
      `${params.north ? ", doubled in the north" : ""}. They are sized to serve locally ` +
      `${percent(horinger, 2)} of the load of Horinger, ${percent(zhangjiakou)} of Zhangjiakou’s and ${percent(delta)} of the delta’s.`
    );
  },
  summary: ({ facts, rows, params }) => {
    const { fixedShare, movedShare } = facts.year(asked(params));
    const gains = rows.map((row) => (row.movedShare - row.fixedShare) * 100);
    return (
      `Over the year wind and sun serve ${percent(fixedShare, 1)} of the computing locally and ${percent(movedShare, 1)} with work ` +
      `moved, a gain ` +
      `that runs from ${decimal(Math.min(...gains), 1)} percentage points in the poorest week to ${decimal(Math.max(...gains), 1)} in the best.`
    );
  },
  values: ({ facts, params }) => {
    const here = facts.year(asked(params));
    const told = (value: number) => ({ value, text: percent(value, 1) });
    const bought = facts.year({ movable: 0.2, leave: true, north: 1, reading: "over-the-year" });
    const gain = (here.movedShare - here.fixedShare) * 100;
    return {
      moved: told(here.movedShare),
      fixed: told(here.fixedShare),
      gain: { value: gain, text: `${decimal(gain, 1)} percentage points` },
      spareHours: told(Number(here.spareHours[0])),
      unused: told(here.movedSpareShare),
      unusedFixed: told(here.fixedSpareShare),
      noWait: told(facts.year({ movable: 0.2, leave: true, north: 1, wait: 0 }).movedShare),
      boughtFixed: told(bought.fixedShare),
      boughtMoved: told(bought.movedShare),
    };
  },
  plot: ({ rows, facts, params, size, Plot }) => {
    const narrow = size.name === "narrow";
    const weeks = weeksOf(facts.year(asked(params)).fixedByDay.length);
    const key = keyAbove(
      [
        { words: "used locally", fill: "var(--ink)" },
        { words: "gained by moving", fill: HATCH },
        { words: "still unused", fill: "var(--hair)" },
      ],
      size,
    );
    const most = Math.max(1, ...rows.map(({ movedShare, spareShare }) => movedShare + spareShare));
    const ticks = [0, 0.5, 1, 1.5, 2].filter((tick) => tick <= most);
    // A step for each week, from the ground and back to it: half the length of an area, whose lower edge has every step again.
    const [start = 0, end = 0] = weeks.filter((_, i) => i % rows.length === 0);
    const steps = (of: (row: (typeof rows)[number]) => number, fill: string, stroke = "none") => {
      const tops = [...rows, ...rows.slice(-1)].map((row, i) => [weeks[i] ?? 0, of(row)] as const);
      return Plot.line([[start, 0], ...tops, [end, 0]], { curve: "step-after", fill, stroke, strokeWidth: 1.3 });
    };
    const months = Array.from({ length: 12 }, (_, month) => (Date.UTC(2020, month) - Date.UTC(2020, 0)) / DAY_MS);
    return {
      height: key.height + (narrow ? 230 : 260),
      marginTop: key.height + 14,
      marginLeft: narrow ? 54 : 42,
      marginRight: 1,
      marginBottom: 30,
      x: { domain: [start, end], axis: null },
      y: { domain: [0, most], axis: null },
      marks: [
        key.marks,
        steps(({ movedShare, spareShare }) => movedShare + spareShare, "var(--hair)"),
        steps(({ movedShare }) => movedShare, "var(--paper)"),
        steps(({ movedShare }) => movedShare, HATCH, "var(--ink)"),
        steps(({ fixedShare }) => fixedShare, "var(--ink)"),
        ...gridYLeft(ticks, (tick) => percent(tick)),
        Plot.ruleY([0]),
        startsX(narrow ? months.filter((_, month) => month % 3 === 0) : months, (day) => date(dayOf(day)).split(" ")[1]?.slice(0, 3) ?? ""),
        // The column of a week, for pointer and keyboard.
        Plot.rect(rows, { x1: (_, i) => weeks[i] ?? 0, x2: (_, i) => weeks[i + 1] ?? 0, fill: "none", ...forRow(rows) }),
      ],
    };
  },
  notes: [
    "A reported share of green power counts contracts. Here local wind and sun are taken to meet it hour by hour, with nothing moved; if it is " +
      "only bought over the year, there is far less wind and sun, and little to spare. No report says which is meant.",
    "Flexible work can wait up to six hours; at most 50 MW can leave a place in an hour. Losses, prices and the network are left out.",
    "The plan is the best that the rules allow and knows the year’s weather beforehand; an operator knows less and does worse. Several plans are " +
      "equally good over the year: single weeks are those of one of them. The last week has nine days.",
    "The load is invented, with an evening peak, and a tenth for the delta is our assumption. Averages over provinces are smoother than a " +
      "site, and 2020 is one year. Contains modified Copernicus Climate Change Service information 2020.",
  ],
  claims: ["S4-028", "S4-031", "S4-032", "S4-038"],
});

/** Names the year that a reader asks for. */
function asked({ movable, leave, north }: { readonly movable: string; readonly leave: boolean; readonly north: boolean }) {
  return { movable: Number(movable) / 100, leave, north: north ? 2 : 1 };
}
