import type { Size } from "../../kit/figure.ts";
import { percent } from "../../kit/format.ts";
import { html, type Markup } from "../../kit/html.ts";

/** One place and some hours of its day, in MW. */
export type Slot = {
  readonly name: string;
  readonly hour: number;
  readonly askedMw: number;
  readonly movedMw: number;
  readonly supplyMw: number;
  readonly leftOverMw: number;
};

const HOURS = 24;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const onWind = (slots: readonly Slot[], load: "askedMw" | "movedMw"): number =>
  sum(slots.map((slot) => Math.min(slot[load], slot.supplyMw))) / Math.max(sum(slots.map((slot) => slot[load])), 1e-9);

/** Draws an outline in steps, from left to right. */
const steps = (values: readonly number[], x: (i: number) => number, y: (value: number) => number): string =>
  values.map((value, i) => `${i === 0 ? "M" : "L"}${x(i)} ${y(value)}H${x(i + 1)}`).join("");

const KEY = ["load as asked", "load as moved", "wind and sun"];
const key = (size: Size): Markup => {
  const [first, second, third] = size.name === "narrow" ? [0, 118, 236] : [0, 150, 300];
  return html`
    <path class="fill-none stroke-ink" stroke-width="2" stroke-dasharray="4 3" d="M${first} 8h16"/>
    <rect class="fill-rule" x="${second}" y="2" width="12" height="12"/>
    <rect class="fill-hatch stroke-ink-3" x="${third}" y="2" width="12" height="12"/>
    ${KEY.map((words, i) => html`<text class="label" x="${([first, second, third][i] ?? 0) + 20}" y="13">${words}</text>`)}
  `;
};

function panel(slots: readonly Slot[], from: number, mostMw: number, size: Size): Markup {
  const [left, height] = [46, size.name === "narrow" ? 84 : 104];
  const width = (size.width - left - 1) / slots.length;
  const x = (i: number): number => Math.round(left + i * width);
  const y = (mw: number): number => Math.round(26 + height - (mw / mostMw) * height);
  const area = (values: readonly number[]): string => `${steps(values, x, y)}V${y(0)}H${left}z`;
  const tick = mostMw > 250 ? 200 : 100;
  const ticks = Array.from({ length: Math.floor(mostMw / tick) + 1 }, (_, i) => i * tick);
  const most = slots.reduce((best, slot, i) => (slot.leftOverMw > (slots[best]?.leftOverMw ?? 0) ? i : best), 0);
  const over = slots[most];
  const shares = [onWind(slots, "askedMw"), onWind(slots, "movedMw")].map((value) => percent(value));
  return html`
    <text class="label strong" x="0" y="14">${slots[0]?.name}</text>
    <text class="label" x="${size.width}" y="14" text-anchor="end">on wind and sun: ${shares[0]} as asked, ${shares[1]} as moved</text>
    ${ticks.map(
      (mw) =>
        html`
        <line class="${mw === 0 ? "axis" : "stroke-hair"}" x1="${left}" x2="${size.width}" y1="${y(mw)}" y2="${y(mw)}"/>
        <text class="label" x="${left - 6}" y="${y(mw) + 4.5}" text-anchor="end">${mw}</text>
      `,
    )}
    <path class="fill-rule" d="${area(slots.map(({ movedMw }) => movedMw))}"/>
    <path class="fill-hatch stroke-ink-3" d="${area(slots.map(({ supplyMw }) => supplyMw))}"/>
    <path class="fill-none stroke-ink" stroke-width="2" stroke-dasharray="4 3" d="${steps(
      slots.map(({ askedMw }) => askedMw),
      x,
      y,
    )}"/>
    ${
      over &&
      over.leftOverMw > mostMw * 0.12 &&
      html`
      <text class="label halo" x="${Math.min(Math.max(x(most) + width / 2, left + 30), size.width - 30)}"
        y="${y(over.supplyMw - over.leftOverMw / 2) + 4.5}" text-anchor="middle">left over</text>
    `
    }
    ${slots.map(
      (_, i) => html`
      <rect class="slot" fill="none" data-row="${from + i}" x="${x(i)}" y="26" width="${Math.round(width)}" height="${height}"/>
    `,
    )}
  `;
}

/** Draws a panel for each place: load as asked for and as moved, against wind and sun, over one day. */
export function drawDay(slots: readonly Slot[], size: Size): string {
  const names = [...new Set(slots.map(({ name }) => name))];
  const most = Math.max(100, ...slots.flatMap(({ askedMw, movedMw, supplyMw }) => [askedMw, movedMw, supplyMw])) * 1.05;
  const pitch = (size.name === "narrow" ? 84 : 104) + 46;
  const panels = names.map((name, i) => {
    const from = slots.findIndex((slot) => slot.name === name);
    return html`<g transform="translate(0 ${34 + i * pitch})">${panel(
      slots.filter((slot) => slot.name === name),
      from,
      most,
      size,
    )}</g>`;
  });
  const bottom = 34 + names.length * pitch;
  const clock = [0, 6, 12, 18, HOURS].map((hour) => {
    const x = 46 + (hour / HOURS) * (size.width - 47);
    return html`
      <text class="label" x="${x}" y="${bottom - 4}"
        text-anchor="${hour === 0 ? "start" : hour === HOURS ? "end" : "middle"}">${String(hour).padStart(2, "0")}:00</text>
    `;
  });
  return html`<g data-height="${bottom + 4}">${key(size)}${panels}${clock}</g>`.text;
}
