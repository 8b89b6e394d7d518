import { linear, type Scale } from "../../kit/drawings/scale.ts";
import type { Size } from "../../kit/figure.ts";
import { html, type Markup } from "../../kit/html.ts";

interface Bar {
  readonly what: string;
  readonly value: number;
  readonly said: string;
}

/** One measure of a few things, as bars. */
export interface BarPanel {
  readonly head: string;
  readonly bars: readonly Bar[];
  /** Amount of the measure between notches on a bar; null for none. */
  readonly notch: number | null;
}

const GAP = 30;
const STEP = 46;
const HEAD = 34;
/** Notches closer than this, in pixels, would merge into a grey bar. */
const NEAREST = 4;
const FILLS = ["fill-ink", "fill-hatch stroke-ink", "fill-paper stroke-ink"];

/** Lists the places of the notches inside a bar. */
function notchesOf(value: number, notch: number | null, length: Scale): readonly number[] {
  if (notch === null || length(notch) < NEAREST) return [];
  const count = Math.ceil(value / notch - 1e-9) - 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => 1 + (i + 1) * length(notch));
}

function drawBar({ what, value, said }: Bar, i: number, notch: number | null, length: Scale, width: number): Markup {
  const y = HEAD + i * STEP;
  const voice = i === 0 ? "strong" : "label";
  const long = Math.max(length(value), 1.5);
  const stroke = i === 0 ? "stroke-paper" : "stroke-ink";
  const notches = notchesOf(value, notch, length).map((x) => html`<line class="${stroke}" x1="${x}" x2="${x}" y1="${y + 20}" y2="${y + 34}"/>`);
  return html`
    <g data-row="${i}">
      <text class="${voice}" x="0" y="${y + 13}">${what}</text>
      <text class="${voice}" x="${width}" y="${y + 13}" text-anchor="end">${said}</text>
      <rect class="${FILLS[i] ?? "fill-paper stroke-ink"}" x="1" y="${y + 20}" width="${long}" height="14"/>
      ${notches}
    </g>
  `;
}

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
    const length = linear([0, Math.max(...bars.map(({ value }) => value))], [0, width - 2]);
    return html`
      <g transform="translate(${dx},${dy})">
        <line class="stroke-ink" x1="0" x2="${width}" y1="1" y2="1"/>
        <text class="strong" x="0" y="20">${head}</text>
        ${bars.map((bar, i) => drawBar(bar, i, notch, length, width))}
      </g>
    `;
  });
  return html`<g data-height="${(narrow ? panels.length : 1) * tall + 4}">${drawn}</g>`.text;
}
