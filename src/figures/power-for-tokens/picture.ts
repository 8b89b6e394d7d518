import { exponentsAround, log, powersOfTen } from "../../kit/drawings/scale.ts";
import type { Size } from "../../kit/figure.ts";
import { decimal, significant } from "../../kit/format.ts";
import { html } from "../../kit/html.ts";
import { part, yearly } from "./words.ts";

/** A use of electricity: of the tokens, or of something that they are compared with. */
export interface Use {
  readonly what: string;
  readonly kind: "tokens" | "published" | "projection";
  readonly energyTwh: number;
  readonly shareOfDemand: number;
}

/** Height of a use, and of the labels of the axis above the first, in pixels. */
const [STEP, TOP] = [46, 22];
const HUES = { cn: "cn", us: "us", world: "ink" };

const tickText = (tick: number): string => (tick < 1 ? significant(tick, 1) : decimal(tick));

/** Draws uses of electricity on a logarithmic scale, the tokens with the ends of their likely range in TWh. */
export function drawUses(rows: readonly Use[], [low, high]: readonly [number, number], place: keyof typeof HUES, { width }: Size): string {
  const values = [low, high, ...rows.map(({ energyTwh }) => energyTwh)];
  const exponents = exponentsAround(Math.min(0.1, ...values), Math.max(1e5, ...values));
  const x = log([10 ** exponents[0], 10 ** exponents[1]], [24, width - 30]);
  const foot = TOP + rows.length * STEP;
  const ticks = powersOfTen(exponents);
  // Every line is a tenfold; from the last one down, as many have a label as fit.
  const every = Math.ceil(60 / (x(10) - x(1)));
  const grid = ticks.map((tick, i) => {
    const at = x(tick);
    const labelled = (ticks.length - 1 - i) % every === 0;
    return html`
      <line class="stroke-hair" x1="${at}" x2="${at}" y1="${TOP}" y2="${foot}"/>
      ${labelled && html`<text class="fill-ink-2" x="${at}" y="15" text-anchor="middle">${tickText(tick)}</text>`}
    `;
  });
  const [start, end] = [x(low), x(high)];
  const fills = { tokens: "fill-ink", projection: `fill-paper stroke-${HUES[place]}`, published: `fill-${HUES[place]}` };
  const uses = rows.map(({ what, kind, energyTwh, shareOfDemand }, i) => {
    const y = TOP + i * STEP;
    const isTokens = kind === "tokens";
    const voice = isTokens ? "strong" : "label";
    const amount = isTokens ? `${yearly(energyTwh)}, ${part(shareOfDemand)}` : `${decimal(energyTwh)} TWh`;
    const bracket = `M${start},${y + 27}v8M${start},${y + 31}H${end}M${end},${y + 27}v8`;
    return html`
      <g data-row="${i}">
        <text class="halo ${voice}" x="0" y="${y + 17}">${what}</text>
        <text class="halo ${voice}" x="${width}" y="${y + 17}" text-anchor="end">${amount}</text>
        ${isTokens && html`<path class="fill-none stroke-ink" d="${bracket}"/>`}
        <circle class="${fills[kind]}" cx="${x(energyTwh)}" cy="${y + 31}" r="5"/>
        <line class="stroke-hair" x1="0" x2="${width}" y1="${y + STEP}" y2="${y + STEP}"/>
      </g>
    `;
  });
  return html`
    <g data-height="${foot + 4}">
      ${grid}
      ${uses}
    </g>
  `.text;
}
