import { linear, multiplesOf, type Scale } from "../../kit/drawings/scale.ts";
import type { Size } from "../../kit/figure.ts";
import { percent } from "../../kit/format.ts";
import { html, type Markup } from "../../kit/html.ts";
import { DAY_HOURS } from "./hours.ts";

/** One place and some hours of its day, in MW. */
export type Slot = {
  readonly name: string;
  readonly hour: number;
  readonly askedMw: number;
  readonly movedMw: number;
  readonly supplyMw: number;
  readonly leftOverMw: number;
};
type Curve = "askedMw" | "movedMw" | "supplyMw";

/** Room for the numbers of the axis. */
const LEFT = 46;
/** Height of the line with the name of a place, and of the key. */
const [HEAD, KEY] = [26, 34];
/** Space that a panel takes beside its curves. */
const AROUND = 46;
const heightOf = (size: Size): number => (size.name === "narrow" ? 84 : 104);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
/** Computes the share of a load that wind and sun serve. */
const servedShare = (slots: readonly Slot[], load: Curve): number =>
  sum(slots.map((slot) => Math.min(slot[load], slot.supplyMw))) / Math.max(sum(slots.map((slot) => slot[load])), 1e-9);

/** Outlines a curve in steps, from left to right. */
const outline = (slots: readonly Slot[], curve: Curve, x: Scale, y: Scale): string =>
  slots.map((slot, i) => `${i === 0 ? "M" : "L"}${x(i)} ${y(slot[curve])}H${x(i + 1)}`).join("");

function drawKey(size: Size): Markup {
  const [asked, moved, supply] = size.name === "narrow" ? [0, 119, 244] : [0, 150, 300];
  return html`
    <path class="fill-none stroke-ink" stroke-width="2" stroke-dasharray="4 3" d="M${asked} 10h16"/>
    <rect class="fill-rule" x="${moved}" y="4" width="12" height="12"/>
    <rect class="fill-hatch stroke-ink-3" x="${supply}" y="4" width="12" height="12"/>
    <text class="label" x="${asked + 20}" y="15">load asked for</text>
    <text class="label" x="${moved + 20}" y="15">after moving</text>
    <text class="label" x="${supply + 20}" y="15">wind and sun</text>
  `;
}

function drawTick(mw: number, y: number, width: number): Markup {
  return html`
    <line class="${mw === 0 ? "axis" : "stroke-hair"}" x1="${LEFT}" x2="${width}" y1="${y}" y2="${y}"/>
    <text class="label" x="${LEFT - 6}" y="${y + 4.5}" text-anchor="end">${mw}</text>
  `;
}

/** Names the largest part of wind and sun that finds no load, where it is large enough for the words. */
function drawLeftOver(slots: readonly Slot[], mostMw: number, middleOf: Scale, y: Scale, width: number): Markup | false {
  const leftOver = Math.max(...slots.map(({ leftOverMw }) => leftOverMw));
  const at = slots.findIndex(({ leftOverMw }) => leftOverMw === leftOver);
  const [slot] = slots.slice(at);
  if (!slot || leftOver <= mostMw * 0.12) return false;
  const middle = Math.min(Math.max(middleOf(at), LEFT + 30), width - 30);
  const level = y(slot.supplyMw - leftOver / 2) + 4.5;
  return html`<text class="label halo" x="${middle}" y="${level}" text-anchor="middle">unused</text>`;
}

/** Draws the day of one place; its slots are the rows of the table from `first` on. */
function drawPlace(slots: readonly Slot[], first: number, mostMw: number, size: Size): Markup {
  const { width } = size;
  const height = heightOf(size);
  const slotWidth = (width - 1 - LEFT) / slots.length;
  const across = linear([0, slots.length], [LEFT, width - 1]);
  const up = linear([0, mostMw], [HEAD + height, HEAD]);
  const x: Scale = (step) => Math.round(across(step));
  const y: Scale = (mw) => Math.round(up(mw));
  const middleOf: Scale = (step) => x(step) + slotWidth / 2;
  const line = (curve: Curve): string => outline(slots, curve, x, y);
  const area = (curve: Curve): string => `${line(curve)}V${y(0)}H${LEFT}z`;
  const ticks = multiplesOf(mostMw > 250 ? 200 : 100, mostMw);
  const [asked, moved] = [percent(servedShare(slots, "askedMw")), percent(servedShare(slots, "movedMw"))];
  const served = size.name === "narrow" ? `${asked} → ${moved}` : `${asked} before, ${moved} after moving`;
  const targets = slots.map(
    (_, i) => html`
      <rect class="slot" fill="none" data-row="${first + i}" x="${x(i)}" y="${HEAD}" width="${Math.round(slotWidth)}" height="${height}"/>
    `,
  );
  return html`
    <text class="label strong" x="0" y="14">${slots[0]?.name}</text>
    <text class="label" x="${width}" y="14" text-anchor="end">on wind and sun: ${served}</text>
    ${ticks.map((mw) => drawTick(mw, y(mw), width))}
    <path class="fill-rule" d="${area("movedMw")}"/>
    <path class="fill-hatch stroke-ink-3" d="${area("supplyMw")}"/>
    <path class="fill-none stroke-ink" stroke-width="2" stroke-dasharray="4 3" d="${line("askedMw")}"/>
    ${drawLeftOver(slots, mostMw, middleOf, y, width)}
    ${targets}
  `;
}

function drawClock(foot: number, width: number): Markup {
  const x = linear([0, DAY_HOURS], [LEFT, width - 1]);
  const hours = multiplesOf(6, DAY_HOURS).map((hour) => {
    const anchor = hour === 0 ? "start" : hour === DAY_HOURS ? "end" : "middle";
    return html`<text class="label" x="${x(hour)}" y="${foot}" text-anchor="${anchor}">${String(hour).padStart(2, "0")}:00</text>`;
  });
  return html`${hours}`;
}

/** Draws a panel for each place: load as asked for and as moved, against wind and sun, over one day. */
export function drawDay(slots: readonly Slot[], size: Size): string {
  const names = [...new Set(slots.map(({ name }) => name))];
  const mostMw = Math.max(100, ...slots.flatMap(({ askedMw, movedMw, supplyMw }) => [askedMw, movedMw, supplyMw])) * 1.05;
  const pitch = heightOf(size) + AROUND;
  const panels = names.map((name, i) => {
    const own = slots.filter((slot) => slot.name === name);
    const first = slots.findIndex((slot) => slot.name === name);
    return html`<g transform="translate(0 ${KEY + i * pitch})">${drawPlace(own, first, mostMw, size)}</g>`;
  });
  const bottom = KEY + names.length * pitch;
  return html`
    <g data-height="${bottom + 4}">
      ${drawKey(size)}
      ${panels}
      ${drawClock(bottom - 4, size.width)}
    </g>
  `.text;
}
