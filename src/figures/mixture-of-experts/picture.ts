import type { Size } from "../../kit/figure.ts";
import { html } from "../../kit/html.ts";

/** One measure of a few things, as bars. */
export interface BarPanel {
  readonly head: string;
  readonly bars: readonly { readonly what: string; readonly value: number; readonly said: string }[];
  /** Amount of the measure between notches on a bar; null for none. */
  readonly notch: number | null;
}

const GAP = 30;
const STEP = 46;
const HEAD = 34;
/** Notches closer than this, in pixels, would merge into a grey bar. */
const NEAREST = 4;
const FILLS = ["fill-ink", "fill-hatch stroke-ink", "fill-paper stroke-ink"];

/**
 * Draws measures of the same things next to each other, below each other on narrow screens; the first thing is filled, the others are hatched and
 * hollow.
 */
export function barPanels(panels: readonly BarPanel[], size: Size): string {
  const narrow = size.name === "narrow";
  const width = narrow ? size.width : (size.width - GAP * (panels.length - 1)) / panels.length;
  const tall = HEAD + STEP * Math.max(...panels.map(({ bars }) => bars.length));
  const drawn = panels.map(({ head, bars, notch }, p) => {
    const [dx, dy] = narrow ? [0, p * tall] : [p * (width + GAP), 0];
    const most = Math.max(...bars.map(({ value }) => value));
    const length = (value: number): number => (most > 0 ? (value / most) * (width - 2) : 0);
    const marks = bars.map(({ what, value, said }, i) => {
      const y = HEAD + i * STEP;
      const step = notch === null ? 0 : length(notch);
      const count = notch !== null && step >= NEAREST ? Math.ceil(value / notch - 1e-9) - 1 : 0;
      const notches = Array.from({ length: Math.max(0, count) }, (_, j) => {
        const x = 1 + (j + 1) * step;
        return html`<line class="${i === 0 ? "stroke-paper" : "stroke-ink"}" x1="${x}" x2="${x}" y1="${y + 20}" y2="${y + 34}"/>`;
      });
      return html`
        <g data-row="${i}">
          <text class="${i === 0 ? "strong" : "label"}" x="0" y="${y + 13}">${what}</text>
          <text class="${i === 0 ? "strong" : "label"}" x="${width}" y="${y + 13}" text-anchor="end">${said}</text>
          <rect class="${FILLS[i] ?? "fill-paper stroke-ink"}" x="1" y="${y + 20}" width="${Math.max(length(value), 1.5)}" height="14"/>
          ${notches}
        </g>
      `;
    });
    return html`
      <g transform="translate(${dx},${dy})">
        <line class="stroke-ink" x1="0" x2="${width}" y1="1" y2="1"/>
        <text class="strong" x="0" y="20">${head}</text>
        ${marks}
      </g>
    `;
  });
  return html`<g data-height="${(narrow ? panels.length : 1) * tall + 4}">${drawn}</g>`.text;
}
