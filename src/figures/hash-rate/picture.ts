import type { Size } from "../../kit/figure.ts";
import { date, percent } from "../../kit/format.ts";
import { html } from "../../kit/html.ts";
import { one } from "../../kit/table.ts";

/** Counts months since the year 0, for positions along the axis. */
export const monthNo = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
/** More months than this between two figures are drawn as a gap. */
const GAP = 6;
/** Hues of the two countries; the others are drawn in ink. */
export const HUES: Readonly<Record<string, string>> = { CN: "cn", US: "us" };

interface Row {
  readonly country: string;
  readonly name: string;
  readonly month: string;
  readonly share: number;
}
const china = <R extends Row>(rows: readonly R[]): readonly R[] => rows.filter(({ country }) => country === "CN");
/** Finds China's last month above zero before the fall, the first at zero, the first after it, and its highest. */
export function turn<R extends Row>(rows: readonly R[]): { readonly before: R; readonly zero: R; readonly back: R; readonly top: R } {
  const known = china(rows);
  const zero = one(known, ({ share }) => share === 0, "a month without mining in China");
  const later = known.filter(({ month, share }) => month > zero.month && share > 0);
  return {
    before: one(known.filter(({ month }) => month < zero.month).reverse(), () => true, "a month before the fall"),
    zero,
    back: one(later, () => true, "a month after the fall"),
    top: known.reduce((best, row) => (row.share > best.share ? row : best)),
  };
}

/** Draws the countries for which April and August 2021 are known: their share before, as it would be had only China left, and after. */
export function drawStopped(rows: readonly (Row & { readonly ifStopped: number | null })[], width: number): string {
  const most = 0.4;
  const x = (share: number): number => 18 + (share / most) * (width - 36);
  const step = 74;
  const top = 30;
  const moved = rows
    .flatMap((row, i) => (row.ifStopped === null ? [] : [{ row, i, alone: row.ifStopped }]))
    .sort((a, b) => b.row.share - a.row.share)
    .map(({ row, i, alone }, n) => {
      const before = one([...rows].reverse(), ({ country, month }) => country === row.country && month < row.month, `${row.country} before`);
      const hue = HUES[row.country] ?? "ink";
      const y = top + n * step + 52;
      const above = row.share > alone;
      const gap = percent(Math.abs(row.share - alone)).replace("%", " points");
      const said = `${gap} ${above ? "above" : "below"} the mark`;
      return html`
        <g data-row="${i}">
          <text class="strong" x="0" y="${y - 27}">${row.name}</text>
          <text class="label" x="${width}" y="${y - 27}" text-anchor="end">${percent(before.share)} → ${percent(row.share)}, ${said}</text>
          <line class="stroke-hair" x1="0" x2="${width}" y1="${y}" y2="${y}"/>
          <line class="stroke-${hue}" x1="${x(before.share)}" x2="${x(alone)}" y1="${y}" y2="${y}" stroke-width="2" stroke-dasharray="2 3"/>
          <line class="stroke-${hue}" x1="${x(alone)}" x2="${x(row.share)}" y1="${y}" y2="${y}" stroke-width="4"/>
          <circle class="fill-paper stroke-${hue}" cx="${x(before.share)}" cy="${y}" r="5" stroke-width="1.6"/>
          <line class="stroke-${hue}" x1="${x(alone)}" x2="${x(alone)}" y1="${y - 11}" y2="${y + 11}" stroke-width="2"/>
          <circle class="fill-${hue}" cx="${x(row.share)}" cy="${y}" r="6"/>
        </g>
      `;
    });
  const foot = top + moved.length * step;
  const ticks = [0, 0.1, 0.2, 0.3, 0.4].map(
    (share) =>
      html`
        <line class="tick" x1="${x(share)}" x2="${x(share)}" y1="${foot}" y2="${foot + 5}"/>
        <text class="fill-ink-2" x="${x(share)}" y="${foot + 19}" text-anchor="middle">${percent(share)}</text>
      `,
  );
  const key = html`<text class="fill-ink-2" x="0" y="14">hollow: April 2021; upright: if China had only stopped; full: August</text>`;
  return html`<g data-height="${foot + 26}">${key}${moved}<line class="axis" x1="${x(0)}" x2="${x(most)}" y1="${foot}" y2="${foot}"/>${ticks}</g>`
    .text;
}

/** Draws each country's share month by month, with the ban between the last month before it and the first at zero. */
export function drawMonths(rows: readonly Row[], size: Size): string {
  const narrow = size.name === "narrow";
  const [left, right, top, foot] = [34, narrow ? 102 : 118, narrow ? 60 : 44, narrow ? 340 : 380];
  const months = rows.map(({ month }) => monthNo(month));
  const [from, to] = [Math.min(...months), Math.max(...months)];
  const x = (month: string): number => left + ((monthNo(month) - from) / (to - from)) * (size.width - left - right);
  const y = (share: number): number => foot - (share / 0.8) * (foot - top);
  const { before, zero, back, top: peak } = turn(rows);
  const grid = [0, 0.2, 0.4, 0.6, 0.8].map(
    (share) =>
      html`
        <line class="${share === 0 ? "axis" : "stroke-hair"}" x1="${left}" x2="${size.width - right}" y1="${y(share)}" y2="${y(share)}"/>
        <text class="fill-ink-2" x="${left - 6}" y="${y(share) + 4}" text-anchor="end">
          ${share * 100}
          ${share === 0.8 ? "%" : ""}
        </text>
      `,
  );
  const years = ["2020", "2021", "2022"].map(
    (year) =>
      html`
        <line class="tick" x1="${x(`${year}-01`)}" x2="${x(`${year}-01`)}" y1="${foot}" y2="${foot + 5}"/>
        <text class="fill-ink-2" x="${x(`${year}-01`)}" y="${foot + 19}" text-anchor="middle">${year}</text>
      `,
  );
  const [firstMonth, lastMonth] = [before, zero].map(({ month }) => date(month));
  const span = `${(firstMonth ?? "").replace(/ \d+$/, "")} to ${lastMonth ?? ""}`;
  const [b0, b1] = [x(before.month), x(zero.month)];
  const ban = html`
    <rect class="fill-hatch" x="${b0}" y="${top - 6}" width="${b1 - b0}" height="${foot - top + 6}" opacity="0.45"/>
    <text class="halo strong" x="${(b0 + b1) / 2}" y="${top - 30}" text-anchor="middle">Ban on mining</text>
    <text class="halo fill-ink-2" x="${(b0 + b1) / 2}" y="${top - 14}" text-anchor="middle">${span}</text>
  `;
  const countries = [...new Set(rows.map(({ country }) => country))];
  const dashes: Readonly<Record<string, string>> = { KZ: "", RU: "2 3", CA: "6 3" };
  const lines = countries.map((country) => {
    const own = rows.filter((row) => row.country === country);
    const hue = HUES[country] ?? "ink";
    const steps = own.slice(1).map((row, i) => {
      const last = own[i] ?? row;
      const gap = monthNo(row.month) - monthNo(last.month) > GAP;
      const dash = gap ? "1 5" : (dashes[country] ?? "");
      return html`
        <line class="stroke-${hue}" x1="${x(last.month)}" y1="${y(last.share)}" x2="${x(row.month)}" y2="${y(row.share)}"
          stroke-width="${hue === "ink" ? 1.2 : 2.2}" stroke-dasharray="${dash}" stroke-linecap="round"/>
      `;
    });
    return html`<g>${steps}</g>`;
  });
  const dots = rows.map(({ country, month, share }, i) => {
    const hue = HUES[country] ?? "ink";
    return html`<g data-row="${i}"><circle class="fill-${hue}" cx="${x(month)}" cy="${y(share)}" r="${hue === "ink" ? 3 : 4}"/></g>`;
  });
  // Names are at the last month, pushed apart if two would touch.
  let floor = Number.NEGATIVE_INFINITY;
  const ends = countries
    .map((country) => one([...rows].reverse(), (row) => row.country === country, country))
    .sort((a, b) => b.share - a.share)
    .map((row) => {
      floor = Math.max(y(row.share) + 4, floor + 17);
      const name = narrow && row.country === "US" ? "US" : row.name;
      return html`
        <text class="halo fill-${HUES[row.country] ?? "ink"} ${HUES[row.country] ? "strong" : ""}" x="${x(row.month) + 8}"
          y="${floor}">${name} ${percent(row.share)}</text>
      `;
    });
  const said = (row: Row, dx: number, dy: number, anchor: string, words: string) =>
    html`<text class="halo fill-cn strong" x="${x(row.month) + dx}" y="${y(row.share) + dy}" text-anchor="${anchor}">${words}</text>`;
  const story = [
    said(peak, 8, -2, "start", `over ${percent(peak.share)}`),
    said(zero, 7, 17, "middle", percent(zero.share)),
    said(back, -2, -10, "middle", percent(back.share)),
  ];
  return html`<g data-height="${foot + 26}">${grid}${years}${ban}${lines}${dots}${ends}${story}</g>`.text;
}
