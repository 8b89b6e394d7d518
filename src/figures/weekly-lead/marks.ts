import * as Plot from "@observablehq/plot";
import { dayNumber } from "../../kit/days.ts";
import type { Size } from "../../kit/figure.ts";
import { date } from "../../kit/format.ts";
import { forRow, gridYLeft, hue, startsX } from "../../kit/plot.ts";
import type { CountedWeek } from "../../kit/readings/weekly-counts.ts";

/** A week that an article speaks of. */
export interface Spoken {
  /** Its day; `from` is the first day of a stretch. */
  readonly at: string;
  readonly from?: string;
  readonly label: string;
}

const WEEK_DAYS = 7;
const MAX_GAP = 8;
const x = ({ weekEnd }: CountedWeek): number => dayNumber(weekEnd);

/** Draws both sides week by week, the space between in the hue of the leader, a strip of leaders below, and the weeks that articles speak of. */
export function leadMarks(
  weeks: readonly CountedWeek[],
  spoken: readonly Spoken[],
  ticks: readonly number[],
  tick: (value: number) => string,
  { width, name }: Size,
): Plot.PlotOptions {
  const narrow = name === "narrow";
  const [first, last] = [dayNumber(weeks[0]?.weekEnd ?? ""), dayNumber(weeks.at(-1)?.weekEnd ?? "")];
  const most = Math.max(...ticks, ...weeks.flatMap(({ chinaHigh, americaHigh }) => [chinaHigh ?? 0, americaHigh ?? 0]));
  // What articles say stands above the lines, one step each.
  const step = most * (narrow ? 0.095 : 0.08);
  const flags = spoken.map((flag, i) => ({
    ...flag,
    x: dayNumber(flag.at),
    from: dayNumber(flag.from ?? flag.at),
    y: most + (spoken.length - i) * step,
  }));
  const toLeft = ({ from }: { readonly from: number }): boolean => from > first + (last - first) * 0.42;
  const known = weeks.filter(({ china }) => china !== null);
  // A hole in the data breaks the lines: weeks that follow each other share a number.
  const run = (_: CountedWeek, i: number): number => known.slice(1, i + 1).filter((week, j) => x(week) - x(known[j] ?? week) > MAX_GAP).length;
  const ranged = weeks.some(({ china, chinaHigh }) => china !== chinaHigh);
  // A name goes where its line is farthest above the other, or to the top of its band.
  const farthest = (of: (week: CountedWeek) => number | null): CountedWeek[] =>
    known
      .filter((week) => x(week) < last - (last - first) * (narrow ? 0.1 : 0.05))
      .sort((a, b) => (of(b) ?? 0) - (of(a) ?? 0))
      .slice(0, 1);
  const china = farthest((week) => (ranged ? week.chinaHigh : (week.china ?? 0) - (week.america ?? 0)));
  const america = farthest((week) => (ranged ? week.americaHigh : (week.america ?? 0) - (week.china ?? 0)));
  const months = [...new Set(weeks.map(({ weekEnd }) => `${weekEnd.slice(0, 7)}-01`))].filter(
    (day) => dayNumber(day) >= first && dayNumber(day) < last - (last - first) * (narrow ? 0.08 : 0.045),
  );
  const monthOf = (day: number): string => {
    const [, month = "", year = ""] = date(new Date(day * 86_400_000).toISOString().slice(0, 10)).split(" ");
    return `${month.slice(0, 3)}${month === "January" && !narrow ? ` ${year}` : ""}`;
  };
  const partial = ({ days }: CountedWeek): boolean => days !== WEEK_DAYS;
  const points = known.filter((week) => partial(week) || weeks.length < 12);
  const point = (side: "china" | "america", code: "CN" | "US") =>
    Plot.dot(points, {
      x,
      y: side,
      symbol: code === "CN" ? "circle" : "square",
      r: 4,
      stroke: hue(code),
      fill: (week) => (partial(week) ? "var(--paper)" : hue(code)),
      ...forRow(weeks),
    });
  return {
    height: (narrow ? 210 : 250) + spoken.length * 20 + 64,
    marginTop: 4,
    marginLeft: narrow ? 45 : 42,
    marginRight: 12,
    marginBottom: 60,
    x: { domain: [first, last], axis: null },
    y: { domain: [0, most + (spoken.length + 0.5) * step], axis: null },
    marks: [
      ...gridYLeft(ticks, tick),
      Plot.ruleY([0], { stroke: "var(--ink)" }),
      Plot.differenceY(known, {
        x,
        y1: "america",
        y2: "china",
        z: run,
        positiveFill: "var(--cn-wash)",
        negativeFill: "var(--us-wash)",
        stroke: "none",
      }),
      ranged ? Plot.areaY(known, { x, y1: "china", y2: "chinaHigh", z: run, fill: "var(--cn-wash)" }) : null,
      ranged ? Plot.areaY(known, { x, y1: "america", y2: "americaHigh", z: run, fill: "var(--us-wash)" }) : null,
      Plot.ruleX(flags, { x: "x", y1: 0, y2: "y", stroke: "var(--ink-3)", strokeDasharray: "2 3" }),
      Plot.ruleY(flags, { filter: (flag) => flag.from < flag.x, y: "y", x1: "from", x2: "x", strokeWidth: 1.5, markerStart: "tick" }),
      Plot.line(known, { x, y: "america", z: run, stroke: "var(--us)", strokeWidth: 2 }),
      Plot.line(known, { x, y: "china", z: run, stroke: "var(--cn)", strokeWidth: 2 }),
      Plot.text(flags, { filter: toLeft, x: "from", y: "y", text: "label", textAnchor: "end", dx: -6, className: "halo" }),
      Plot.text(flags, { filter: (flag) => !toLeft(flag), x: "from", y: "y", text: "label", textAnchor: "start", dx: 6, className: "halo" }),
      Plot.text(china, {
        x,
        y: ranged ? "chinaHigh" : "china",
        text: () => "China",
        textAnchor: "end",
        dx: -9,
        dy: 11,
        fill: "var(--cn)",
        className: "halo strong",
      }),
      Plot.text(america, {
        x,
        y: ranged ? "americaHigh" : "america",
        text: () => (ranged && narrow ? "US" : "United States"),
        textAnchor: ranged ? "end" : "start",
        dx: ranged ? -9 : 6,
        dy: ranged ? 11 : -14,
        fill: "var(--us)",
        className: "halo strong",
      }),
      // The column of a week, for the pointer.
      Plot.rect(weeks, { x1: (week) => x(week) - 3.5, x2: (week) => x(week) + 3.5, fill: "none", ...forRow(weeks) }),
      point("china", "CN"),
      point("america", "US"),
      Plot.text(["led"], {
        frameAnchor: "bottom-left",
        lineAnchor: "middle",
        textAnchor: "start",
        dx: narrow ? -45 : -42,
        dy: 18,
        fill: "var(--ink-2)",
      }),
      Plot.dot(weeks, {
        filter: ({ leader }) => leader !== null,
        x,
        frameAnchor: "bottom",
        dy: 18,
        symbol: ({ leader }: CountedWeek) => (leader === "CN" ? "circle" : "square"),
        r: Math.min(9, width / weeks.length / 2 - 2),
        fill: ({ leader }) => hue(leader),
        stroke: "none",
        ...forRow(weeks),
      }),
      Plot.text(weeks, {
        filter: ({ leader }) => leader === null,
        x,
        frameAnchor: "bottom",
        lineAnchor: "middle",
        dy: 18,
        text: () => "?",
        ...forRow(weeks),
      }),
      startsX(months.map(dayNumber), monthOf, { dy: 34 }),
    ],
  };
}
