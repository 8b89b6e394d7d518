import { dayNumber } from "../../kit/days.ts";
import type { Size } from "../../kit/figure.ts";
import { date, dollars } from "../../kit/format.ts";
import { html, type Markup } from "../../kit/html.ts";
import { textWidth } from "../../kit/text-width.ts";

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

const HEAD = 22;
const LINES = 76;
const AXIS = 20;
/** Least width of a line that has its own price, in pixels. */
const LABELLED = 28;
/** Days for which a price of unknown beginning is drawn before its end. */
const STUB_DAYS = 45;

/**
 * Draws small multiples of prices as steps, Chinese families beside American ones. Every panel has the same scale of change: a doubling has the same
 * height in each. Labels give the levels.
 */
export function priceHistoryPicture(steps: readonly Step[], first: string, last: string, size: Size): string {
  const wide = size.name === "wide";
  const width = wide ? (size.width - 32) / 2 : size.width;
  const [from, to] = [dayNumber(first), dayNumber(last)];
  const said = ({ usdPerMTok, window }: Step): string => dollars(usdPerMTok) + (window === "peak" ? " peak" : "");
  // Prices stand to the right of the last day.
  const right = width - 8 - Math.max(...steps.map((step) => textWidth(said(step), size)));
  const x = (day: number): number => (Math.max(0, day - from) / (to - from)) * right;
  const names = [...new Set(steps.map(({ familyName }) => familyName))];
  const extent = (family: readonly Step[]): readonly [number, number] => {
    const prices = family.map(({ usdPerMTok }) => usdPerMTok);
    return [Math.log(Math.min(...prices)), Math.log(Math.max(...prices))];
  };
  const tallest = Math.max(
    ...names.map((name) => extent(steps.filter(({ familyName }) => familyName === name))).map(([low, high]) => high - low),
    0.1,
  );
  const pixels = (LINES - 40) / tallest;

  const panel = (name: string): Markup => {
    const family = steps.map((step, i) => ({ ...step, i })).filter(({ familyName }) => familyName === name);
    const [low, high] = extent(family);
    const middle = HEAD + LINES / 2;
    const y = (price: number): number => middle - (Math.log(price) - (low + high) / 2) * pixels;
    const country = family[0]?.country === "CN" ? "cn" : "us";
    const marks = family.map((step, at) => {
      const before = family.slice(0, at).findLast(({ window }) => window === step.window || window === null);
      const level = y(step.usdPerMTok);
      const end = x(dayNumber(step.until));
      const start = step.from ? x(dayNumber(step.from)) : step.known === "before" ? Math.max(0, end - x(from + STUB_DAYS)) : end;
      const dash = step.known === "before" ? "2 3" : step.window === "peak" && "5 3";
      const riser =
        before &&
        level !== y(before.usdPerMTok) &&
        html`
          <line class="stroke-${country}" x1="${start}" x2="${start}" y1="${y(before.usdPerMTok)}" y2="${level}"
            stroke-width="1"${step.known === "listed" && html` stroke-dasharray="1 3"`}/>
        `;
      const sign = step.known === "listed" ? "fill-paper" : `fill-${country}`;
      const dot =
        step.known !== "before" &&
        html`<circle class="${sign} stroke-${country}" cx="${start}" cy="${level}" r="${step.known === "listed" ? 3.5 : 2.5}" stroke-width="1.5"/>`;
      const later = family.slice(at + 1).filter(({ window }) => window === step.window || step.window === null);
      const changed = later.find(({ usdPerMTok }) => usdPerMTok !== step.usdPerMTok);
      const runEnd = changed?.from ? x(dayNumber(changed.from)) : right;
      const fresh = step.usdPerMTok !== before?.usdPerMTok;
      const above = !before || step.usdPerMTok > before.usdPerMTok;
      const beside = above ? level - 6 : level + 16;
      const price = dollars(step.usdPerMTok);
      // A price before a rise needs its own width above the line, else it may overlap.
      const needs = above && changed && changed.usdPerMTok > step.usdPerMTok ? textWidth(price, size) : LABELLED;
      const label =
        !changed && later.length === 0
          ? html`<text class="label" x="${right + 8}" y="${level + (step.window === "peak" ? 2.5 : 4.5)}">${said(step)}</text>`
          : !fresh || !changed
            ? ""
            : runEnd - start >= needs
              ? html`<text class="label" x="${(start + runEnd) / 2}" y="${beside}" text-anchor="middle">${price}</text>`
              : !before && start >= LABELLED
                ? html`<text class="label" x="${start - 7}" y="${level + 4.5}" text-anchor="end">${price}</text>`
                : !before && html`<text class="label" x="${start}" y="${level + 15}">${price}</text>`;
      return html`
        <g data-row="${step.i}">
          ${riser}
          <line class="stroke-${country}" x1="${start}" x2="${end}" y1="${level}" y2="${level}"
            stroke-width="2"${dash && html` stroke-dasharray="${dash}"`}/>
          ${dot}
          ${label}
        </g>
      `;
    });
    const sign =
      country === "cn"
        ? html`<circle class="fill-cn" cx="5" cy="${HEAD - 9}" r="4.5"/>`
        : html`<rect class="fill-us" x="0.5" y="${HEAD - 13}" width="9" height="9"/>`;
    const change = family.find(({ window, from }, i) => from && i > 0 && (window === "peak" || family.every((step) => step.window === null)));
    const starts = x(dayNumber(family[0]?.from ?? family[0]?.until ?? first));
    const day = change?.known === "vendor" ? "on" : "by";
    const what = change?.window === "peak" ? "peak since" : (change?.usdPerMTok ?? 0) < (family[0]?.usdPerMTok ?? 0) ? `cut ${day}` : `raised ${day}`;
    // The axis names the years.
    const remark = change?.from && `${what} ${date(change.from).replace(/ \d{4}$/, "")}`;
    const note = remark && starts > textWidth(remark, size) && html`<text class="label" x="0" y="${HEAD + LINES - 10}">${remark}</text>`;
    return html`${sign}${note}<text class="strong" x="16" y="${HEAD - 4}">${name}</text>${marks}`;
  };

  const years = [...new Set([first, last].map((day) => Number(day.slice(0, 4))))].map((year) => ({ year, at: x(dayNumber(`${year}-01-01`)) }));
  const columns = wide
    ? ["CN", "US"].map((country) => names.filter((name) => steps.find(({ familyName }) => familyName === name)?.country === country))
    : [names];
  const rows = Math.max(...columns.map(({ length }) => length));
  const bottom = rows * (HEAD + LINES);
  const drawn = columns.map((column, c) => {
    const left = c * (width + 32);
    const end = column.length * (HEAD + LINES);
    const grid = years.map(
      ({ year, at }) =>
        html`
          <line class="stroke-hair" x1="${at}" x2="${at}" y1="${HEAD}" y2="${end}"/>
          <text class="label" x="${at}" y="${end + 15}" text-anchor="${at < 12 ? "start" : "middle"}">${year}</text>
        `,
    );
    const panels = column.map(
      (name, i) =>
        html`
          <g transform="translate(0 ${i * (HEAD + LINES)})">
            <line class="stroke-hair" x1="0" x2="${width}" y1="${HEAD + LINES}" y2="${HEAD + LINES}"/>
            ${panel(name)}
          </g>
        `,
    );
    return html`<g transform="translate(${left} 0)">${grid}${panels}</g>`;
  });
  return html`<g data-height="${bottom + AXIS}">${drawn}</g>`.text;
}
