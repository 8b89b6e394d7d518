import type { BriefBar } from "../figure.ts";
import { html } from "../html.ts";
import { linear } from "./scale.ts";

/** Width that the bars are drawn for, in pixels: a phone's. */
const WIDTH = 350;
/** Height of a bar with its words, in pixels. */
const STEP = 35;

/** Draws an answer in brief: for each bar its name and value, and under them its length on one scale from 0. The first part of a bar is solid. */
export function briefBars(bars: readonly BriefBar[], name: string): string {
  const length = linear([0, Math.max(...bars.map(({ value }) => value)) || 1], [0, WIDTH - 1]);
  const drawn = bars.map(({ name: label, value, text, hue = "ink", parts = [value] }, i) => {
    const top = i * STEP;
    let end = 0.5;
    const rects = parts.map((part, j) => {
      const start = end;
      end += length(part);
      const fill = j === 0 ? hue : hue === "ink" ? "leaf" : `${hue}-wash`;
      return html`<rect class="fill-${fill} stroke-${hue}" x="${start}" y="${top + 19}" width="${end - start}" height="11"/>`;
    });
    return html`
      <text class="label" x="0" y="${top + 13}">${label}</text>
      <text class="strong" x="${WIDTH}" y="${top + 13}" text-anchor="end">${text}</text>
      ${rects}
    `;
  });
  const height = bars.length * STEP - 3;
  return html`
    <svg class="plot plot--brief" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${name}">
      ${drawn}
    </svg>
  `.text;
}
