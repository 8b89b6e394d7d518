import { monthOf } from "../../kit/days.ts";
import { hueOf } from "../../kit/drawings/marks.ts";
import { exponentsAround, linear, log, multiplesOf, powersOfTen } from "../../kit/drawings/scale.ts";
import type { Size } from "../../kit/figure.ts";
import { inWords } from "../../kit/format.ts";
import { html } from "../../kit/html.ts";

import type { Volume } from "./pace.ts";

/** The volume to which a pace leads, tokens a day, and its month, counted since year 0. */
interface Reached {
  readonly month: number;
  readonly volume: number;
}
/**
 * Contents of the picture of a growth: two stated volumes, the volume to which their pace leads, all volumes as background, and lines of text below.
 */
interface Growth {
  readonly from: Volume;
  readonly to: Volume;
  /** Null if there is no pace, or nothing ahead is asked for. */
  readonly end: Reached | null;
  readonly all: readonly Volume[];
  readonly lines: readonly { readonly sign?: keyof typeof SIGNS; readonly name: string; readonly value: string }[];
}

const SIGNS = {
  from: { look: "fill-paper stroke-ink", dash: "none" },
  to: { look: "fill-ink", dash: "none" },
  ahead: { look: "fill-paper stroke-ink", dash: "2 2" },
} as const;

/** Height of a line of text below the picture. */
const STEP = 26;

/** Draws a growth on a logarithmic scale, the extrapolation dashed. */
export function growthPicture({ from, to, end, all, lines }: Growth, { width, name }: Size): string {
  const narrow = name === "narrow";
  const months = all.map((volume) => monthOf(volume.date));
  const [start, stop] = [Math.floor(Math.min(...months) / 12) * 12, Math.max(...months, end?.month ?? 0) + 1];
  const [low, high] = exponentsAround(Math.min(...all.map(({ tokensPerDay }) => tokensPerDay)), end?.volume ?? 1);
  // At least up to a quadrillion, and no further than there are words.
  const exponents = [low, Math.min(18, Math.max(15, high))] as const;
  const [least, most] = [10 ** exponents[0], 10 ** exponents[1]];
  // The higher it goes, the longer are the words.
  const [left, right, top, bottom] = [narrow ? 70 + 3.2 * inWords(most).length : 104, width - 8, 12, narrow ? 262 : 322];
  const x = linear([start, stop], [left, right]);
  const y = log([least, most], [bottom, top]);
  const powers = powersOfTen(exponents).map(
    (power) => html`
      <line class="stroke-hair" x1="${left}" x2="${right}" y1="${y(power)}" y2="${y(power)}"/>
      <text class="label" x="${left - 8}" y="${y(power) + 4}" text-anchor="end">${inWords(power)}</text>
    `,
  );
  const yearsApart = Math.ceil(multiplesOf(12, stop - start).length / (narrow ? 5 : 8));
  const years = multiplesOf(12 * yearsApart, stop - start).map((since) => {
    const january = start + since;
    const text = x(january) < right - 30 && january / 12;
    return html`
      <line class="stroke-rule" x1="${x(january)}" x2="${x(january)}" y1="${bottom}" y2="${bottom + 6}"/>
      <text class="label" x="${x(january) + 3}" y="${bottom + 19}">${text}</text>
    `;
  });
  const dots = all.map((volume, i) => {
    const hue = volume.country === null ? "ink-3" : hueOf(volume.country);
    const [cx, cy] = [x(monthOf(volume.date)), y(volume.tokensPerDay)];
    return volume !== from && volume !== to && html`<circle data-row="${i}" class="fill-${hue}" cx="${cx}" cy="${cy}" r="2.5" opacity="0.8"/>`;
  });
  const [fromX, fromY] = [x(monthOf(from.date)), y(from.tokensPerDay)];
  const [toX, toY] = [x(monthOf(to.date)), y(to.tokensPerDay)];
  const drawAhead = ({ month, volume }: Reached) => {
    // A line that leaves the frame ends at its edge.
    const inside = volume >= least && volume <= most;
    const endY = y(Math.min(Math.max(volume, least), most));
    const endX = inside ? x(month) : linear([toY, y(volume)], [toX, x(month)])(endY);
    const dot = html`<circle data-row="${all.length}" class="fill-paper stroke-ink" cx="${endX}" cy="${endY}" r="5" stroke-dasharray="2 2"/>`;
    return html`
      <text class="label halo" x="${left + 6}" y="${top + 17}">dashed: ${narrow ? "no" : "arithmetic, not a"} forecast</text>
      <line class="stroke-ink" x1="${toX}" x2="${endX}" y1="${toY}" y2="${endY}" stroke-width="1.5" stroke-dasharray="3 4"/>
      ${inside && dot}
    `;
  };
  const texts = lines.map(({ sign, name: what, value }, i) => {
    const line = bottom + 34 + i * STEP;
    const { look, dash } = SIGNS[sign ?? "to"];
    return html`
      ${sign && html`<circle class="${look}" cx="6" cy="${line + 13}" r="5" stroke-dasharray="${dash}"/>`}
      <text class="label" x="${sign ? 20 : 0}" y="${line + 17.5}">${what}</text>
      <text class="strong" x="${width}" y="${line + 17.5}" text-anchor="end">${value}</text>
      <line class="stroke-hair" x1="0" x2="${width}" y1="${line + STEP}" y2="${line + STEP}"/>
    `;
  });
  return html`
    <g data-height="${bottom + 36 + lines.length * STEP}">
      ${powers}
      ${years}
      ${dots}
      ${end && drawAhead(end)}
      <line class="stroke-ink" x1="${fromX}" x2="${toX}" y1="${fromY}" y2="${toY}" stroke-width="2"/>
      <circle data-row="${all.indexOf(from)}" class="fill-paper stroke-ink" cx="${fromX}" cy="${fromY}" r="5" stroke-width="2"/>
      <circle data-row="${all.indexOf(to)}" class="fill-ink" cx="${toX}" cy="${toY}" r="5.5"/>
      ${texts}
    </g>
  `.text;
}
