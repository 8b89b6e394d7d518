import { html, type Markup } from "../html.ts";
import type { Scale } from "./scale.ts";

/** Draws a line across the picture at each tick of a vertical scale, with its text on the left. */
export const gridY = (ticks: readonly number[], y: Scale, [left, right]: readonly [number, number], text: (tick: number) => string): Markup =>
  html`${ticks.map(
    (tick) => html`
      <line class="stroke-hair" x1="${left}" x2="${right}" y1="${y(tick)}" y2="${y(tick)}"/>
      <text class="label" x="${left - 7}" y="${y(tick) + 4}" text-anchor="end">${text(tick)}</text>
    `,
  )}`;
