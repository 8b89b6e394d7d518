import type { Size } from "../../kit/figure.ts";
import { decimal, times } from "../../kit/format.ts";
import { html } from "../../kit/html.ts";
import { roundTo } from "../../kit/round.ts";
import { linePath, spreadLabels } from "./line.ts";
import { found, KEYS, PLACES, valueIn, type Year } from "./years.ts";

/** Draws a line for each place, with what China has added since a year; `head` counts for each person. */
export function drawElectricity(rows: readonly Year[], head: boolean, since: number, size: Size): string {
  const narrow = size.name === "narrow";
  const [left, right, top, height] = [0, narrow ? 92 : 118, 26, narrow ? 300 : 380];
  const foot = top + height;
  const [from, to] = [rows[0]?.year ?? 0, rows.at(-1)?.year ?? 1];
  // The world total would flatten the countries: it is in the table only.
  const drawn = KEYS.filter((key) => head || key !== "world");
  const most = Math.max(...rows.flatMap((row) => [...drawn.map((key) => row[key] ?? 0), row.chinaUsed ?? 0]));
  const [step, ceiling] = [5000, most * 1.05];
  const x = (year: number): number => left + ((year - from) / (to - from)) * (size.width - left - right);
  const y = (value: number): number => foot - (value / ceiling) * height;
  const { last, china, us, before, added, grids, passed, ratio } = found(rows, since);
  const ticks = Array.from({ length: Math.floor(ceiling / step) + 1 }, (_, i) => i * step);
  const unit = head ? " kWh a person" : " TWh a year";
  const grid = ticks.map(
    (tick, i) =>
      html`
        <line class="${tick === 0 ? "stroke-ink" : "stroke-hair"}" x1="${left}" x2="${x(to)}" y1="${y(tick)}" y2="${y(tick)}"/>
        ${tick > 0 && html`<text class="halo fill-ink-2" x="${left}" y="${y(tick) - 4}">${decimal(tick)}${i === ticks.length - 1 && unit}</text>`}
      `,
  );
  const years = rows
    .filter(({ year }) => year % (narrow ? 10 : 5) === 0 && year <= to)
    .map(
      ({ year }, i) => html`<text class="fill-ink-2" x="${x(year)}" y="${foot + 17}" text-anchor="${i === 0 ? "start" : "middle"}">${year}</text>`,
    );
  const shown = drawn
    .map((key) => ({ key, points: rows.map((row) => row[key]), end: rows.findLast((row) => row[key] !== null) }))
    .filter(({ end }) => end !== undefined);
  const lines = shown.map(({ key, points }) => {
    const { style, dash, width } = PLACES[key];
    const path = linePath(points.map((value, i) => (value === null ? null : [x(rows[i]?.year ?? 0), y(value)])));
    return html`<path class="fill-none ${style}" stroke-width="${width}"${dash !== "" && html` stroke-dasharray="${dash}"`} d="${path}"/>`;
  });
  const ends = spreadLabels(
    shown.map(({ key, end }) => y(end?.[key] ?? 0) + 4),
    15,
  );
  const names = shown.map(
    ({ key }, i) => html`<text class="halo ${PLACES[key].fill}${i < 2 && " strong"}" x="${x(to) + 8}" y="${ends[i] ?? 0}">${PLACES[key].name}</text>`,
  );
  const dots = rows.map((row, i) => {
    const marks = shown.flatMap(({ key }) => (row[key] === null ? [] : [{ key, value: row[key] ?? 0 }]));
    const circles = marks.map(
      ({ key, value }) =>
        html`<circle class="${row.year === last && key !== "world" ? PLACES[key].fill : "fill-none"}" cx="${x(row.year)}" cy="${y(value)}" r="3"/>`,
    );
    const ring =
      row.chinaUsed !== null && html`<circle class="fill-paper stroke-cn" stroke-width="2" cx="${x(row.year)}" cy="${y(row.chinaUsed)}" r="4.5"/>`;
    return html`<g data-row="${i}">${circles}${ring}</g>`;
  });
  const crossing =
    passed !== null &&
    html`
      <path class="fill-none stroke-ink" d="M${x(passed)},${y(valueIn(rows, "china", passed)) - 6}v${narrow ? -34 : -40}"/>
      <text class="halo label" x="${x(passed) + 6}" y="${y(valueIn(rows, "china", passed)) - (narrow ? 58 : 64)}"
        text-anchor="end">${passed}: China passes</text>
      <text class="halo label" x="${x(passed) + 6}" y="${y(valueIn(rows, "china", passed)) - (narrow ? 43 : 49)}"
        text-anchor="end">the United States</text>
    `;
  const said = head
    ? [`${times(roundTo(1 / ratio, 2))} as much`, "for an American"]
    : [`+${decimal(added)} TWh since ${since}:`, `${times(roundTo(grids, 2))} the American grid`];
  const room = Math.abs(y(china) - y(head ? us : before));
  const middle = (y(china) + y(head ? us : before)) / 2;
  const at = x(last) - 8;
  // The text goes below China's line if there is room, else into the empty corner at the top.
  const [textX, textY, anchor] = head
    ? [at, y(us) + 30, "end"]
    : narrow || room < 60
      ? [x(from), top + 44, "start"]
      : [at, Math.min(y(before) - 24, middle + 52), "end"];
  const bracket = html`
    <path class="fill-none stroke-ink" stroke-dasharray="3 3" d="M${x(head ? last : since)},${y(head ? us : before)}H${x(last)}"/>
    <path class="fill-none stroke-ink" d="M${x(last)},${y(head ? us : before)}V${y(china)}"/>
  `;
  const story = said.map((line, i) => html`<text class="halo strong" x="${textX}" y="${textY + i * 16}" text-anchor="${anchor}">${line}</text>`);
  const ringed = rows.find((row) => row.chinaUsed !== null);
  const used =
    ringed &&
    html`
      <text class="halo label" x="${x(ringed.year) - 8}" y="${y(ringed.chinaUsed ?? 0) - 8}"
        text-anchor="end">used in ${ringed.year}: ${decimal(ringed.chinaUsed)}</text>
    `;
  return html`<g data-height="${foot + 24}">${grid}${years}${!head && crossing}${lines}${bracket}${dots}${names}${used}${story}</g>`.text;
}
