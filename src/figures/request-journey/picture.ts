import type { Size } from "../../kit/figure.ts";
import { percent } from "../../kit/format.ts";
import { html, type Markup } from "../../kit/html.ts";
import type { Point } from "../../model/projection.ts";
import { globeMap } from "./globe.ts";

/** One stretch of the time between asking and the last word. */
export interface Stage {
  readonly stage: string;
  readonly startMs: number;
  readonly durationMs: number;
  readonly share: number;
}
interface End {
  readonly name: string;
  readonly at: Point;
}
export type Step = "all" | "go" | "read" | "write" | "back";
/** The stages in order; the reader can look at each by itself. */
export const STEPS: readonly Step[] = ["go", "read", "write", "back"];
/** Height of the line above the globe. */
const CAPTION = 26;
const FILLS = ["fill-ink", "fill-hatch stroke-ink", "fill-paper stroke-ink", "fill-ink"];

/** Writes a time in a suitable unit: 67 ms, 14.9 s. */
export const clock = (ms: number): string =>
  ms > 0 && ms < 0.5 ? "under 1 ms" : ms < 999.5 ? `${Math.round(ms)} ms` : `${(ms / 1000).toPrecision(ms < 99_950 ? 3 : 4)} s`;

/** Draws the way on the globe, with the events of one step. */
function way(
  land: GeoJSON.MultiPolygon,
  from: End,
  to: End,
  step: Step,
  size: Size,
  caption: string,
): { readonly markup: Markup; readonly height: number } {
  const frame = { width: size.width, height: size.name === "narrow" ? 200 : 264 };
  const { ground, left, right, swapped, north } = globeMap(land, from.at, to.at, frame);
  const [start, end] = swapped ? [right, left] : [left, right];
  const apart = right[0] - left[0];
  const inward = apart > (left === start ? from : to).name.length * 14 && apart > 200;
  const label = ({ name }: End, [x, y]: Point, onLeft: boolean) =>
    html`
      <text class="label halo" x="${x + (inward ? (onLeft ? -7 : 7) : onLeft ? -14 : 14)}" y="${inward ? y + 26 : y + 4.5}"
        text-anchor="${onLeft === inward ? "start" : "end"}">${name}</text>
    `;
  const moving = step === "go" || step === "back";
  const [tail, head] = step === "back" ? [end, start] : [start, end];
  const forward = Math.sign(head[0] - tail[0]) || 1;
  const arrow = moving && apart > 40 && html`<path class="fill-ink" d="M${head[0] - forward * 10} ${head[1]}l${-forward * 11}-6v12z"/>`;
  const busy = step === "read" || step === "write";
  const signs = html`
    <circle class="fill-paper stroke-ink" cx="${start[0]}" cy="${start[1]}" r="5" stroke-width="2"/>
    <rect class="fill-ink" x="${end[0] - 5}" y="${end[1] - 5}" width="10" height="10"/>
    ${
      busy &&
      html`
      <circle class="fill-none stroke-ink" cx="${end[0]}" cy="${end[1]}" r="13" stroke-width="1.5"
        stroke-dasharray="${step === "read" ? "2 3" : "none"}"/>
    `
    }
  `;
  const compass = html`
    <g transform="translate(${size.width - 18} 22)rotate(${north})">
      <path class="fill-ink-2" d="M0-12l4 10h-8z"/>
      <text class="label" y="12" text-anchor="middle">N</text>
    </g>
  `;
  return {
    height: frame.height + CAPTION,
    markup: html`
      <text class="label strong" x="0" y="14">${caption}</text>
      <g transform="translate(0 ${CAPTION})">
        ${ground}
        <path class="axis" d="M${left[0]} ${left[1]}H${right[0]}" stroke-width="${moving ? 3 : 1.5}"/>
        ${arrow}
        ${signs}
        ${label(swapped ? to : from, left, true)}
        ${label(swapped ? from : to, right, false)}
        ${compass}
      </g>
    `,
  };
}

/** Draws a map of the way, with the time to scale below it and its four stages. */
export function drawJourney(
  land: GeoJSON.MultiPolygon,
  ends: { readonly from: End; readonly to: End },
  stages: readonly Stage[],
  step: Step,
  caption: string,
  size: Size,
): string {
  const { markup, height } = way(land, ends.from, ends.to, step, size, caption);
  const total = stages.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const x = (ms: number): number => 1 + (total > 0 ? ms / total : 0) * (size.width - 2);
  const top = height + 34;
  const bar = stages.map(
    ({ startMs, durationMs }, i) =>
      html`<rect class="${FILLS[i]}" x="${x(startMs)}" y="${top}" width="${x(startMs + durationMs) - x(startMs)}" height="26"/>`,
  );
  const at = STEPS.indexOf(step);
  const marked = stages[at];
  const bracket =
    marked &&
    html`
      <path class="fill-none stroke-ink"
        d="M${Math.min(x(marked.startMs), size.width - 3)} ${top - 3}v-6H${Math.max(x(marked.startMs + marked.durationMs), 3)}v6" stroke-width="2"
        />
    `;
  const scale = html`
    <text class="label" x="0" y="${top - 14}">asked</text>
    <text class="label" x="${size.width}" y="${top - 14}" text-anchor="end">last word, ${clock(total)}</text>
  `;
  const lines = stages.map(({ stage, durationMs, share }, i) => {
    const y = top + 56 + i * 28;
    const strong = i === at ? "label strong" : "label";
    return html`
      <g data-row="${i}">
        <rect class="${FILLS[i]}" x="1" y="${y - 11}" width="12" height="12"/>
        <text class="${strong}" x="22" y="${y}">${i + 1}  ${stage}</text>
        <text class="${strong}" x="${size.width - 62}" y="${y}" text-anchor="end">${clock(durationMs)}</text>
        <text class="${strong}" x="${size.width}" y="${y}" text-anchor="end">${percent(share, share < 0.0995 ? 1 : 0)}</text>
        <line class="stroke-hair" x1="0" x2="${size.width}" y1="${y + 9}" y2="${y + 9}"/>
      </g>
    `;
  });
  return html`<g data-height="${top + 40 + stages.length * 28}">${markup}${scale}${bracket}${bar}${lines}</g>`.text;
}
