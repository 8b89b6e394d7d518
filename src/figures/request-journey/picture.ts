import { linear, type Scale } from "../../kit/drawings/scale.ts";
import type { Size } from "../../kit/figure.ts";
import { html, type Markup } from "../../kit/html.ts";
import { drawWay, type Step, type Way } from "./way.ts";
import { clock, shareText } from "./wording.ts";

/** One stretch of the time between asking and the last word. */
interface Stage {
  readonly stage: string;
  readonly startMs: number;
  readonly durationMs: number;
  readonly share: number;
}

/** The stages in order; the reader can look at each by itself. */
const STEPS: readonly Step[] = ["go", "read", "write", "back"];
const FILLS = ["fill-ink", "fill-hatch stroke-ink", "fill-paper stroke-ink", "fill-ink"];
/** Height of a line of the list. */
const LINE = 28;

/** Draws a bracket over a stage, wide enough to be seen. */
function drawBracket({ startMs, durationMs }: Stage, x: Scale, y: number, width: number): Markup {
  const from = Math.min(x(startMs), width - 3);
  const to = Math.max(x(startMs + durationMs), 3);
  return html`<path class="fill-none stroke-ink" d="M${from} ${y}v-6H${to}v6" stroke-width="2"/>`;
}

/** Draws the stages as parts of one bar. */
const drawBar = (stages: readonly Stage[], x: Scale, y: number): readonly Markup[] =>
  stages.map(({ startMs, durationMs }, i) => {
    const from = x(startMs);
    const long = x(startMs + durationMs) - from;
    return html`<rect class="${FILLS[i]}" x="${from}" y="${y}" width="${long}" height="26"/>`;
  });

function drawLine({ stage, durationMs, share }: Stage, i: number, y: number, shown: boolean, width: number): Markup {
  const voice = shown ? "label strong" : "label";
  return html`
    <g data-row="${i}">
      <rect class="${FILLS[i]}" x="1" y="${y - 11}" width="12" height="12"/>
      <text class="${voice}" x="18" y="${y}">${i + 1} ${stage}</text>
      <text class="${voice}" x="${width - 48}" y="${y}" text-anchor="end">${clock(durationMs)}</text>
      <text class="${voice}" x="${width}" y="${y}" text-anchor="end">${shareText(share)}</text>
      <line class="stroke-hair" x1="0" x2="${width}" y1="${y + 9}" y2="${y + 9}"/>
    </g>
  `;
}

/** Draws a map of the way, with the time to scale below it and its four stages. */
export function drawJourney(way: Way, stages: readonly Stage[], size: Size): string {
  const { width } = size;
  const { markup, height } = drawWay(way, size);
  const totalMs = stages.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const x = linear([0, totalMs], [1, width - 1]);
  const top = height + 34;
  const shown = STEPS.indexOf(way.step);
  const marked = stages[shown];
  return html`
    <g data-height="${top + 40 + stages.length * LINE}">
      ${markup}
      <text class="label" x="0" y="${top - 14}">asked</text>
      <text class="label" x="${width}" y="${top - 14}" text-anchor="end">last word, ${clock(totalMs)}</text>
      ${marked && drawBracket(marked, x, top - 3, width)}
      ${drawBar(stages, x, top)}
      ${stages.map((stage, i) => drawLine(stage, i, top + 56 + i * LINE, i === shown, width))}
    </g>
  `.text;
}
