import { hueOf, keyLines } from "../../kit/drawings/marks.ts";
import { linear, log } from "../../kit/drawings/scale.ts";
import type { Size } from "../../kit/figure.ts";
import { usd } from "../../kit/format.ts";
import { html, type Markup } from "../../kit/html.ts";
import { textWidth } from "../../kit/text-width.ts";
import type { Ends } from "./month.ts";

interface Bar {
  readonly model: string;
  readonly name: string;
  readonly country: string;
  readonly billUsd: number;
}

/** What the picture of a month shows. */
export interface Month {
  readonly rows: readonly Bar[];
  /** Id of the reader's model. */
  readonly chosen: string;
  /** Electricity, in Wh. */
  readonly energy: Ends;
  /** Everyday things on the same scale, from small to large. */
  readonly things: readonly { readonly short: string; readonly energyWh: number }[];
  /** Electricity and carbon dioxide in words. */
  readonly lines: readonly string[];
}

const STEP = 22;
const STRIP = 98;

/** Draws the month's electricity as a stretch on a logarithmic scale, between everyday things. */
function energyStrip({ energy, things }: Month, top: number, size: Size): Markup {
  const least = Math.min(energy.low, ...things.map(({ energyWh }) => energyWh)) / 2;
  const most = Math.max(energy.high, ...things.map(({ energyWh }) => energyWh)) * 2;
  const x = log([least, most], [0, size.width]);
  const axis = top + 56;
  const ends = { above: Number.NEGATIVE_INFINITY, below: Number.NEGATIVE_INFINITY };
  const marks = things.map(({ short, energyWh }, i) => {
    const side = i % 2 === 0 ? "above" : "below";
    const [at, half] = [x(energyWh), textWidth(short, size) / 2];
    const middle = Math.min(Math.max(at, half), size.width - half);
    // Where the scale is long, a thing too near the one before it is left out.
    if (middle - half < ends[side]) return "";
    ends[side] = middle + half;
    const [foot, text] = side === "above" ? [axis - 14, axis - 20] : [axis + 14, axis + 28];
    return html`
      <line class="stroke-ink" x1="${at}" x2="${at}" y1="${foot}" y2="${axis}"/>
      <text class="label" x="${middle}" y="${text}" text-anchor="middle">${short}</text>
    `;
  });
  return html`
    <text class="strong" x="0" y="${top + 16}">Electricity in the month, by powers of ten</text>
    <line class="stroke-hair" x1="0" x2="${size.width}" y1="${axis}" y2="${axis}"/>
    ${marks}
    <rect class="fill-ink" x="${x(energy.low)}" y="${axis - 4}" width="${Math.max(x(energy.high) - x(energy.low), 2)}" height="8"/>
  `;
}

/** Draws the bills as bars, the reader's own in bold, and below them electricity and carbon dioxide with things to compare them with. */
export function monthPicture(month: Month, size: Size): string {
  const { rows, chosen, lines } = month;
  const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => textWidth(text, size)));
  const [left, right] = [widest(rows.map(({ name }) => name)) + 8, widest(rows.map(({ billUsd }) => usd(billUsd))) + 8];
  const length = linear([0, Math.max(...rows.map(({ billUsd }) => billUsd)) || 1], [0, size.width - left - right]);
  const bars = rows.map(({ model, name, country, billUsd }, i) => {
    const y = i * STEP;
    const long = length(billUsd);
    const voice = model === chosen ? "strong" : "label";
    return html`
      <g data-row="${i}">
        <line class="stroke-hair" x1="0" x2="${size.width}" y1="${y + STEP}" y2="${y + STEP}"/>
        <text class="${voice}" x="0" y="${y + 16}">${name}</text>
        <rect class="fill-${hueOf(country)}" x="${left}" y="${y + 6}" width="${Math.max(long, 1)}" height="11"/>
        <text class="${voice}" x="${left + long + 7}" y="${y + 16}">${usd(billUsd)}</text>
      </g>
    `;
  });
  const below = rows.length * STEP;
  return html`
    <g data-height="${below + STRIP + lines.length * STEP + 2}">
      ${bars}${energyStrip(month, below + 4, size)}${keyLines(
        lines.map((name) => ({ name, value: "" })),
        { top: below + STRIP, width: size.width, step: STEP },
      )}
    </g>
  `.text;
}
