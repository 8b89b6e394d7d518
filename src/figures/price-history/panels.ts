import * as Plot from "@observablehq/plot";
import { dayNumber } from "../../kit/days.ts";
import type { Size } from "../../kit/figure.ts";
import { date, dollars } from "../../kit/format.ts";
import { byCountry, hue, startsX } from "../../kit/plot.ts";

/** One step of a family's price, in time order within its family. */
interface Step {
  readonly familyName: string;
  readonly country: string;
  readonly window: string | null;
  readonly from: string | null;
  readonly until: string;
  readonly known: string;
  readonly usdPerMTok: number;
}

/** Height of a panel, in pixels, and the part of it that the greatest change takes. */
const PANEL = 98;
/** Days for which a price of unknown beginning is drawn before its end. */
const STUB_DAYS = 45;
/** Width that a short price and each letter of one take, of a remark at the left with a first price, and of the last prices, in pixels. */
const [LABELLED, LETTER, REMARK, END] = [28, 7, 180, 66];

/** The days that a panel shows, and how many of them go into a pixel. */
interface Span {
  readonly first: number;
  readonly last: number;
  readonly daysPerPixel: number;
}

/** Makes what is drawn of the steps of one family: heights relative to the middle of its prices, days as numbers, and the place of its price. */
function drawn(family: readonly (Step & { readonly row: number })[], { first, last, daysPerPixel }: Span) {
  const prices = family.map(({ usdPerMTok }) => usdPerMTok);
  const middle = Math.sqrt(Math.min(...prices) * Math.max(...prices));
  return family.map((step, i) => {
    const { window, usdPerMTok, from, known } = step;
    const before = family.slice(0, i).findLast((other) => other.window === window || other.window === null);
    const later = family.slice(i + 1).filter((other) => other.window === window || window === null);
    const changed = later.find((other) => other.usdPerMTok !== usdPerMTok);
    const end = dayNumber(step.until);
    const start = from ? dayNumber(from) : known === "before" ? Math.max(first, end - STUB_DAYS) : end;
    const runEnd = changed?.from ? dayNumber(changed.from) : last;
    const price = dollars(usdPerMTok);
    // A price beside a rise needs its own width, else it may overlap.
    const fits = (runEnd - start) / daysPerPixel >= (changed && changed.usdPerMTok > usdPerMTok ? price.length * LETTER : LABELLED);
    const above = !before || usdPerMTok > before.usdPerMTok;
    const place =
      later.length === 0
        ? "end"
        : !changed || usdPerMTok === before?.usdPerMTok
          ? null
          : fits
            ? above
              ? "above"
              : "below"
            : before
              ? null
              : "start";
    return {
      ...step,
      start,
      end,
      middle: (start + runEnd) / 2,
      level: usdPerMTok / middle,
      levelBefore: before ? before.usdPerMTok / middle : null,
      style: known === "before" ? "2 3" : window === "peak" ? "5 3" : "none",
      price: place === "end" && window === "peak" ? `${price} peak` : price,
      place: place === "start" && (start - first) / daysPerPixel < LABELLED ? "under" : place,
    };
  });
}

/** Says when the price of a family changed, if it did so once and its panel has room. */
function remarkOn(family: readonly Step[], { first, daysPerPixel }: Span): string {
  const change = family.find(({ window, from }, i) => from && i > 0 && (window === "peak" || family.every((step) => step.window === null)));
  const start = dayNumber(family[0]?.from ?? family[0]?.until ?? "");
  if (!change?.from || (start - first) / daysPerPixel < REMARK) return "";
  const day = change.known === "vendor" ? "on" : "by";
  const cut = change.usdPerMTok < (family[0]?.usdPerMTok ?? 0);
  return `${change.window === "peak" ? "by the hour since" : `${cut ? "cut" : "raised"} ${day}`} ${date(change.from)}`;
}

/**
 * Draws small multiples of prices as steps, Chinese families beside American ones. Every panel has the same scale of change: a doubling has the same
 * height in each. Labels give the levels.
 */
export function pricePanels(rows: readonly Step[], size: Size): Plot.PlotOptions {
  const wide = size.name === "wide";
  const days = rows.flatMap(({ from, until }) => (from ? [from, until] : [until])).sort();
  const years = [days[0] ?? "", days.at(-1) ?? ""].map((day) => dayNumber(`${day.slice(0, 4)}-01-01`));
  const [first, last] = [years[0] ?? 0, dayNumber(days.at(-1) ?? "")];
  const span = { first, last, daysPerPixel: (last - first) / ((wide ? 322 : size.width) - END) };
  const steps = rows.map((step, row) => ({ ...step, row }));
  const names = [...new Set(rows.map(({ familyName }) => familyName))];
  const columns = wide ? ["CN", "US"].map((code) => names.filter((name) => rows.some((r) => r.familyName === name && r.country === code))) : [names];
  const panels = columns.flatMap((column, fx) =>
    column.map((name, fy) => ({ fx, fy, name, family: steps.filter(({ familyName }) => familyName === name) })),
  );
  const marks = panels.flatMap(({ fx, fy, family }) => drawn(family, span).map((step) => ({ ...step, fx, fy })));
  const heads = panels.map(({ fx, fy, name, family }) => ({ fx, fy, name, country: family[0]?.country ?? "", remark: remarkOn(family, span) }));
  const facet = { fx: "fx", fy: "fy" };
  const stroke = ({ country }: { readonly country: string }): string => hue(country);
  const ariaLabel = ({ row }: { readonly row: number }): string => `row ${row}`;
  const label = (where: string, options: Plot.TextOptions) =>
    Plot.text(marks, {
      ...facet,
      filter: ({ place }) => place === where,
      x: "middle",
      y: "level",
      text: "price",
      className: "halo",
      ariaLabel,
      ...options,
    });
  const greatest = Math.max(...marks.map(({ level }) => level), 1.05);
  return {
    height: PANEL * Math.max(...columns.map(({ length }) => length)) + 20,
    marginTop: 0,
    marginBottom: 20,
    marginLeft: 0,
    marginRight: 0,
    insetTop: 39,
    insetBottom: 17,
    insetRight: END,
    fx: { domain: columns.map((_, fx) => fx), paddingInner: wide ? 0.1 : 0, paddingOuter: 0, axis: null },
    fy: { padding: 0, axis: null },
    x: { domain: [first, last], axis: null },
    y: { type: "log", domain: [1 / greatest, greatest], axis: null },
    marks: [
      Plot.ruleX(years, { stroke: "var(--hair)" }),
      Plot.frame({ anchor: "bottom", stroke: "var(--hair)" }),
      Plot.dot(heads, { ...facet, frameAnchor: "top-left", dx: 5, dy: 13, ...byCountry(), strokeWidth: 0, r: 4.5 }),
      Plot.text(heads, { ...facet, frameAnchor: "top-left", dx: 16, dy: 8, text: "name", className: "halo strong" }),
      Plot.text(heads, { ...facet, frameAnchor: "bottom-left", dy: -7, text: "remark" }),
      Plot.ruleX(marks, { ...facet, filter: ({ known }) => known !== "listed", x: "start", y1: "levelBefore", y2: "level", stroke, ariaLabel }),
      Plot.ruleX(marks, {
        ...facet,
        filter: ({ known }) => known === "listed",
        x: "start",
        y1: "levelBefore",
        y2: "level",
        stroke,
        strokeDasharray: "1 3",
        ariaLabel,
      }),
      ...["none", "2 3", "5 3"].map((dash) =>
        Plot.ruleY(marks, {
          ...facet,
          filter: ({ style }) => style === dash,
          y: "level",
          x1: "start",
          x2: "end",
          stroke,
          strokeWidth: 2,
          strokeDasharray: dash,
          ariaLabel,
        }),
      ),
      Plot.dot(marks, {
        ...facet,
        filter: ({ known }) => known === "vendor" || known === "catalogue",
        x: "start",
        y: "level",
        ...byCountry(),
        r: 2.5,
        ariaLabel,
      }),
      Plot.dot(marks, { ...facet, filter: ({ known }) => known === "listed", x: "start", y: "level", ...byCountry(true), r: 3.5, ariaLabel }),
      label("above", { lineAnchor: "bottom", dy: -6 }),
      label("below", { lineAnchor: "top", dy: 6 }),
      label("under", { x: "start", textAnchor: "start", lineAnchor: "top", dy: 6 }),
      label("start", { x: "start", textAnchor: "end", dx: -7 }),
      label("end", { x: () => last, textAnchor: "start", dx: 8 }),
      startsX(years, (year) => String(new Date(year * 86_400_000).getUTCFullYear()), { tickSize: 0 }),
    ],
  };
}
