import type { Size } from "../../kit/figure.ts";
import { inWords } from "../../kit/format.ts";
import { html } from "../../kit/html.ts";
import { monthOf, type Volume } from "../../kit/readings/volume-series.ts";

/**
 * Contents of the picture of a growth: two stated volumes, the volume to which their pace leads, all volumes as background, and lines of text below.
 */
export interface GrowthPicture {
  readonly from: Volume;
  readonly to: Volume;
  /** Months after the second volume; null if there is no pace. */
  readonly end: { readonly month: number; readonly volume: number } | null;
  readonly all: readonly Volume[];
  readonly facts: readonly { readonly sign: "from" | "to" | "ahead" | null; readonly name: string; readonly value: string }[];
}

const SIGNS = { from: "fill-paper stroke-ink", to: "fill-ink", ahead: "fill-paper stroke-ink" } as const;
const dash = (sign: string | null): string => (sign === "ahead" ? "2 2" : "none");

/** Draws a growth on a logarithmic scale, the extrapolation dashed. */
export function growthPicture({ from, to, end, all, facts }: GrowthPicture, { width, name }: Size): string {
  const narrow = name === "narrow";
  const months = all.map((row) => monthOf(row.date));
  const [start, stop] = [Math.floor(Math.min(...months) / 12) * 12, Math.max(...months, end?.month ?? 0) + 1];
  const least = 10 ** Math.floor(Math.log10(Math.min(...all.map((row) => row.tokensPerDay))));
  const most = Math.min(1e18, Math.max(1e15, 10 ** Math.ceil(Math.log10(end?.volume ?? 1))));
  const [left, right, top, bottom] = [narrow ? 100 : 104, width - 8, 12, narrow ? 262 : 322];
  const x = (month: number): number => left + ((right - left) * (month - start)) / (stop - start);
  const y = (value: number): number => bottom - ((bottom - top) * Math.log(value / least)) / Math.log(most / least);
  const powers = Array.from({ length: 30 }, (_, i) => 10 ** i).filter((power) => power >= least && power <= most);
  const years = Array.from({ length: Math.floor((stop - start) / 12) + 1 }, (_, i) => start + 12 * i).filter(
    (_, i, { length }) => i % Math.ceil(length / (narrow ? 5 : 8)) === 0,
  );
  const grid = [
    powers.map(
      (power) =>
        html`
          <line class="stroke-hair" x1="${left}" x2="${right}" y1="${y(power)}" y2="${y(power)}"/>
          <text class="label" x="${left - 8}" y="${y(power) + 4}" text-anchor="end">${inWords(power)}</text>
        `,
    ),
    years.map(
      (month) =>
        html`
          <line class="stroke-rule" x1="${x(month)}" x2="${x(month)}" y1="${bottom}" y2="${bottom + 6}"/>
          <text class="label" x="${x(month) + 3}" y="${bottom + 19}">${x(month) < right - 30 ? month / 12 : ""}</text>
        `,
    ),
  ];
  const hue = (row: Volume): string => (row.country === "CN" ? "fill-cn" : row.country === "US" ? "fill-us" : "fill-ink-3");
  const dots = all.map(
    (row, i) =>
      row !== from &&
      row !== to &&
      html`<circle data-row="${i}" class="${hue(row)}" cx="${x(monthOf(row.date))}" cy="${y(row.tokensPerDay)}" r="2.5" opacity="0.6"/>`,
  );
  const [a, b] = [from, to].map((row) => [x(monthOf(row.date)), y(row.tokensPerDay)] as const) as [
    readonly [number, number],
    readonly [number, number],
  ];
  // A line that leaves the frame ends at its edge.
  const cut = (edge: number, volume: number): number => Math.log(edge / to.tokensPerDay) / Math.log(volume / to.tokensPerDay);
  const part = end === null ? 0 : end.volume > most ? cut(most, end.volume) : end.volume < least ? cut(least, end.volume) : 1;
  const c = end && ([b[0] + part * (x(end.month) - b[0]), part === 1 ? y(end.volume) : end.volume > most ? top : bottom] as const);
  const ahead =
    c &&
    html`
      <text class="label halo" x="${left + 6}" y="${top + 17}">dashed: arithmetic, not a forecast</text>
      <line class="stroke-ink" x1="${b[0]}" x2="${c[0]}" y1="${b[1]}" y2="${c[1]}" stroke-width="1.5" stroke-dasharray="3 4"/>
      ${part === 1 && html`<circle data-row="${all.length}" class="fill-paper stroke-ink" cx="${c[0]}" cy="${c[1]}" r="5" stroke-dasharray="2 2"/>`}
    `;
  const chosen = html`
    <line class="stroke-ink" x1="${a[0]}" x2="${b[0]}" y1="${a[1]}" y2="${b[1]}" stroke-width="2"/>
    <circle data-row="${all.indexOf(from)}" class="fill-paper stroke-ink" cx="${a[0]}" cy="${a[1]}" r="5" stroke-width="2"/>
    <circle data-row="${all.indexOf(to)}" class="fill-ink" cx="${b[0]}" cy="${b[1]}" r="5.5"/>
  `;
  const lines = facts.map(({ sign, name: what, value }, i) => {
    const line = bottom + 34 + i * 26;
    const circle = sign && html`<circle class="${SIGNS[sign]}" cx="6" cy="${line + 13}" r="5" stroke-dasharray="${dash(sign)}"/>`;
    return html`
      ${circle}
      <text class="label" x="${sign ? 20 : 0}" y="${line + 17.5}">${what}</text>
      <text class="strong" x="${width}" y="${line + 17.5}" text-anchor="end">${value}</text>
      <line class="stroke-hair" x1="0" x2="${width}" y1="${line + 26}" y2="${line + 26}"/>
    `;
  });
  return html`<g data-height="${bottom + 36 + facts.length * 26}">${grid}${dots}${ahead}${chosen}${lines}</g>`.text;
}
