import * as Plot from "@observablehq/plot";
import type { Size } from "../../kit/figure.ts";
import { date, percent } from "../../kit/format.ts";
import { byCountry, endLabels, forRow, forSeries, gridYLeft, hue } from "../../kit/plot.ts";
import { one } from "../../kit/table.ts";
import { APRIL, monthNo, type Row, turn } from "./turn.ts";

/** Countries that have a hue, in the order of the table from its end; the others are drawn in ink. */
export const HUED = ["CN", "US"];
/** More months than this between two figures are drawn as a gap. */
const GAP = 6;
const DASHES: Readonly<Record<string, string>> = { RU: "2 3", CA: "6 3" };

const stroke = ({ country }: Row): string => hue(country);

/** Draws the countries for which April and August 2021 are known: their share before, as it would be had only China left, and after. */
export function stoppedMarks(rows: readonly (Row & { readonly ifStopped: number | null })[], { name }: Size): Plot.PlotOptions {
  const narrow = name === "narrow";
  const moved = rows
    .flatMap((row, i) => {
      if (row.ifStopped === null) return [];
      const before = one(rows, ({ country, month }) => country === row.country && month === APRIL, `${row.country} in ${APRIL}`);
      return [{ ...row, row: i, before: before.share, alone: row.ifStopped }];
    })
    .sort((a, b) => b.share - a.share);
  const said = ({ before, share, alone }: (typeof moved)[number]): string => {
    const gap = percent(Math.abs(share - alone)).replace("%", " points");
    return `${percent(before)} → ${percent(share)}, ${gap} ${share > alone ? "above" : "below"} the mark`;
  };
  const ariaLabel = ({ row }: { readonly row: number }): string => `row ${row}`;
  const at = { y: "name", ariaLabel };
  const drawn = { ...at, stroke };
  const [top, margin] = [narrow ? 64 : 45, 18];
  return {
    height: top + 28 + moved.length * 69,
    marginTop: top,
    marginRight: margin,
    marginBottom: 28,
    marginLeft: margin,
    x: { domain: [0, 0.4], axis: null },
    y: { type: "band", domain: moved.map(({ name }) => name), paddingInner: 0.7, paddingOuter: 0.35, axis: null },
    marks: [
      Plot.text([`hollow: April 2021; filled: August 2021;${narrow ? "\n" : " "}upright: if China had only stopped`], {
        frameAnchor: "top-left",
        dx: -margin,
        dy: 4 - top,
        lineHeight: 1.2,
        fill: "var(--ink-2)",
      }),
      Plot.text(moved, { ...at, text: "name", frameAnchor: "left", dx: -margin, dy: -31, className: "strong" }),
      Plot.text(moved, { ...at, text: said, frameAnchor: "right", dx: margin, dy: -31 }),
      Plot.ruleY(moved, { y: "name", stroke: "var(--hair)", insetLeft: -margin, insetRight: -margin }),
      Plot.ruleY(moved, { ...drawn, x1: "before", x2: "alone", strokeWidth: 2, strokeDasharray: "2 3" }),
      Plot.ruleY(moved, { ...drawn, x1: "alone", x2: "share", strokeWidth: 4 }),
      Plot.dot(moved, { ...at, x: "before", ...byCountry(true), r: 5 }),
      Plot.tickX(moved, { ...drawn, x: "alone", strokeWidth: 2 }),
      Plot.dot(moved, { ...at, x: "share", ...byCountry(), r: 5.5 }),
      Plot.frame({ anchor: "bottom", stroke: "var(--ink)" }),
      Plot.axisX([0, 0.1, 0.2, 0.3, 0.4], { tickSize: 5, label: null, tickFormat: (share: number) => percent(share), ...AXIS }),
    ],
  };
}

const AXIS = { stroke: "var(--ink-3)", fill: "var(--ink-2)" };

/** Draws each country's share month by month, with the ban between the last month before it and the first at zero. */
export function monthsMarks(rows: readonly Row[], { name }: Size): Plot.PlotOptions {
  const narrow = name === "narrow";
  const { before, zero, back, top } = turn(rows);
  const x = ({ month }: Row): Date => new Date(month);
  const steps = rows.flatMap((to, i) => {
    const from = rows[i - 1];
    if (from?.country !== to.country) return [];
    return [{ from, to, country: to.country, dash: monthNo(to.month) - monthNo(from.month) > GAP ? "1 5" : (DASHES[to.country] ?? "none") }];
  });
  const ends = rows.filter(({ country }, i) => rows[i + 1]?.country !== country);
  const named = {
    x,
    y: "share",
    text: ({ country, name: country_, share }: Row): string => `${narrow && country === "US" ? "US" : country_} ${percent(share)}`,
    fill: stroke,
    gap: narrow ? 19 : 17,
    ...forSeries(({ country }: Row) => country),
  };
  const ban = { x: (x(before).getTime() + x(zero).getTime()) / 2, frameAnchor: "top" } as const;
  const span = `${date(before.month).replace(/ \d+$/, "")} to ${date(zero.month)}`;
  const story = { x, y: "share", fill: "var(--cn)", className: "halo strong", ...forRow(rows) };
  return {
    height: narrow ? 366 : 406,
    marginTop: narrow ? 60 : 44,
    marginRight: narrow ? 129 : 122,
    marginBottom: 28,
    marginLeft: narrow ? 46 : 36,
    x: { type: "utc", axis: null },
    y: { domain: [0, 0.8], axis: null },
    r: { type: "identity" },
    marks: [
      ...gridYLeft([0, 0.2, 0.4, 0.6, 0.8], (share) => `${share * 100}${share === 0.8 ? "%" : ""}`),
      Plot.ruleY([0]),
      Plot.axisX({ ticks: "year", tickFormat: "%Y", tickSize: 5, label: null, ...AXIS }),
      Plot.rect([0], { x1: () => x(before), x2: () => x(zero), insetTop: -6, fill: "url(#hatch)", opacity: 0.45 }),
      Plot.text(["Ban on mining"], { ...ban, x: () => ban.x, dy: -40, className: "halo strong" }),
      Plot.text([span], { ...ban, x: () => ban.x, dy: -24, fill: "var(--ink-2)", className: "halo" }),
      ...["none", "1 5", ...Object.values(DASHES)].map((strokeDasharray) =>
        Plot.link(steps, {
          filter: ({ dash }) => dash === strokeDasharray,
          x1: ({ from }) => x(from),
          y1: ({ from }) => from.share,
          x2: ({ to }) => x(to),
          y2: ({ to }) => to.share,
          stroke: ({ country }) => hue(country),
          strokeWidth: ({ country }) => (HUED.includes(country) ? 2.2 : 1.2),
          strokeDasharray,
          strokeLinecap: "round",
          ...forSeries(({ country }) => country),
        }),
      ),
      Plot.dot(rows, {
        x,
        y: "share",
        ...byCountry(),
        stroke: "none",
        r: ({ country }) => (HUED.includes(country) ? 4 : 3),
        ...forSeries(({ country }) => country, rows),
      }),
      endLabels(ends, { ...named, filter: ({ country }) => HUED.includes(country) }),
      endLabels(ends, { ...named, filter: ({ country }) => !HUED.includes(country), className: "halo" }),
      Plot.text([top], { ...story, text: () => `over ${percent(top.share)}`, textAnchor: "start", dx: 8, dy: -7 }),
      Plot.text([zero], { ...story, text: () => percent(zero.share), dx: 7, dy: 12 }),
      Plot.text([back], { ...story, text: () => percent(back.share), dx: -2, dy: -14 }),
    ],
  };
}
