import type { Size } from "../../kit/figure.ts";
import { percent, usd } from "../../kit/format.ts";
import { html, type Markup } from "../../kit/html.ts";
import { SIDE_NAMES, SIDES, type Side } from "../../kit/readings/cost-dials.ts";
import { roundTo } from "../../kit/round.ts";
import type { CostParts } from "../../model/token-cost.ts";

/** Electricity is solid in the country’s hue, since the chapter asks about it; the other parts are tints. */
const FILLS: Readonly<Record<Side, readonly string[]>> = {
  cn: ["fill-cn stroke-cn", "fill-cn-wash stroke-cn", "fill-hatch-cn stroke-cn", "fill-paper stroke-cn"],
  us: ["fill-us stroke-us", "fill-us-wash stroke-us", "fill-hatch-us stroke-us", "fill-paper stroke-us"],
};
type Parts = readonly (readonly [keyof CostParts, string])[];
export interface SideCosts {
  readonly input: CostParts;
  readonly output: CostParts;
}

const fillOf = (side: Side, i: number, count: number): string => FILLS[side][i === count - 1 ? 3 : i] ?? "";

/** Draws bars of both sides for output and input on one scale, and the parts of output as a table below. */
export function costBars(costs: Readonly<Record<Side, SideCosts>>, parts: Parts, size: Size): string {
  const narrow = size.name === "narrow";
  const left = narrow ? 0 : 104;
  const room = size.width - left - (narrow ? 2 : 64);
  const most = Math.max(...SIDES.flatMap((side) => [costs[side].output.totalUsd, costs[side].input.totalUsd]));
  const long = (value: number): number => (most > 0 ? (value / most) * room : 0);
  const step = narrow ? 42 : 28;
  const tall = 18;
  const bar = (side: Side, cost: CostParts, y: number): Markup => {
    let x = left + 1;
    const rects = parts.map(([part], i) => {
      const width = long(cost[part]);
      x += width;
      return html`<rect class="${fillOf(side, i, parts.length)}" x="${x - width}" y="${y}" width="${width}" height="${tall}"/>`;
    });
    const name = html`<text class="label" x="0" y="${narrow ? y - 6 : y + 14}">${SIDE_NAMES[side]}</text>`;
    const total = narrow
      ? html`<text class="strong" x="${size.width}" y="${y - 6}" text-anchor="end">${usd(cost.totalUsd)}</text>`
      : html`<text class="strong" x="${x + 8}" y="${y + 14}">${usd(cost.totalUsd)}</text>`;
    return html`${rects}${name}${total}`;
  };
  const block = (kind: "input" | "output", y: number): Markup =>
    html`
      <line class="stroke-ink" x1="0" x2="${size.width}" y1="${y + 1}" y2="${y + 1}"/>
      <text class="strong" x="0" y="${y + 20}">A million ${kind} tokens</text>
      ${SIDES.map((side, i) => bar(side, costs[side][kind], y + (narrow ? 50 : 32) + i * step))}
    `;
  const deep = (narrow ? 48 : 40) + 2 * step;
  const top = 2 * deep + 4;
  const at = [size.width - (narrow ? 84 : 150), size.width];
  const share = (cost: CostParts, part: keyof CostParts): string =>
    `${usd(roundTo(cost[part], 2))} · ${percent(cost.totalUsd > 0 ? cost[part] / cost.totalUsd : 0)}`;
  const cell = (text: string, i: number, y: number, strong = false): Markup =>
    html`<text class="${strong ? "strong" : "label"}" x="${at[i]}" y="${y}" text-anchor="end">${text}</text>`;
  const lines = parts.map(([part, label], i) => {
    const y = top + 46 + i * 25;
    const swatches = SIDES.map(
      (side, j) => html`<rect class="${fillOf(side, i, parts.length)}" x="${1 + j * 14}" y="${y - 10}" width="11" height="11"/>`,
    );
    return html`
      <g data-row="${i}">
        ${swatches}
        <text class="label" x="33" y="${y}">${label}</text>
        ${SIDES.map((side, j) => cell(share(costs[side].output, part), j, y))}
        <line class="stroke-hair" x1="0" x2="${size.width}" y1="${y + 8}" y2="${y + 8}"/>
      </g>
    `;
  });
  const head = html`
    <line class="stroke-ink" x1="0" x2="${size.width}" y1="${top + 1}" y2="${top + 1}"/>
    <text class="strong" x="0" y="${top + 20}">${narrow ? "Output, by part" : "A million output tokens, by part"}</text>
    ${SIDES.map((side, j) => cell(narrow && side === "us" ? "US" : SIDE_NAMES[side], j, top + 20, true))}
  `;
  return html`<g data-height="${top + 46 + parts.length * 25 - 10}">${block("output", 0)}${block("input", deep)}${head}${lines}</g>`.text;
}
