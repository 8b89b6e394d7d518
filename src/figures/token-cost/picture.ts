import { linear, type Scale } from "../../kit/drawings/scale.ts";
import type { Size } from "../../kit/figure.ts";
import { percent, usd } from "../../kit/format.ts";
import { html, type Markup } from "../../kit/html.ts";
import { SIDE_NAMES, SIDES, type Side } from "../../kit/readings/two-sides.ts";
import { roundTo } from "../../kit/round.ts";
import type { CostParts } from "../../model/token-cost.ts";
import { type partsOf, type SideCosts, shareOf } from "./costs.ts";

type Costs = Readonly<Record<Side, SideCosts>>;
type Parts = ReturnType<typeof partsOf>;
/** Where bars begin, and how long a cost is, in pixels. */
interface Frame {
  readonly size: Size;
  readonly left: number;
  readonly length: Scale;
}

/** Electricity is solid in the country’s hue, since the chapter asks about it; the other parts are tints. */
const FILLS: Readonly<Record<Side, readonly string[]>> = {
  cn: ["fill-cn stroke-cn", "fill-cn-wash stroke-cn", "fill-hatch-cn stroke-cn", "fill-paper stroke-cn"],
  us: ["fill-us stroke-us", "fill-us-wash stroke-us", "fill-hatch-us stroke-us", "fill-paper stroke-us"],
};
const fillOf = (side: Side, i: number, count: number): string => FILLS[side][i === count - 1 ? 3 : i] ?? "";

/** Lines of the table of parts are so far apart, in pixels. */
const LINE = 25;

/** Draws a line across the picture with a heading under it. */
const heading = (words: string, top: number, width: number): Markup => html`
  <line class="stroke-ink" x1="0" x2="${width}" y1="${top + 1}" y2="${top + 1}"/>
  <text class="strong" x="0" y="${top + 20}">${words}</text>
`;

/** Draws one side’s cost as a bar of its parts, with its name and the whole: beside the bar, or above it in a narrow picture. */
function costBar(side: Side, cost: CostParts, parts: Parts, y: number, { size, left, length }: Frame): Markup {
  let end = left + 1;
  const rects = parts.map(([part], i) => {
    const [start, long] = [end, length(cost[part])];
    end += long;
    return html`<rect class="${fillOf(side, i, parts.length)}" x="${start}" y="${y}" width="${long}" height="18"/>`;
  });
  const whole = usd(cost.totalUsd);
  if (size.name === "narrow")
    return html`
      ${rects}
      <text class="label" x="0" y="${y - 6}">${SIDE_NAMES[side]}</text>
      <text class="strong" x="${size.width}" y="${y - 6}" text-anchor="end">${whole}</text>
    `;
  return html`
    ${rects}
    <text class="label" x="0" y="${y + 14}">${SIDE_NAMES[side]}</text>
    <text class="strong" x="${end + 8}" y="${y + 14}">${whole}</text>
  `;
}

/** Draws the parts of output tokens’ cost as a table: a line a part, a column a side. */
function partsTable(costs: Costs, parts: Parts, top: number, { name, width }: Size): Markup {
  const narrow = name === "narrow";
  const columns = SIDES.map((side) => ({ side, x: side === "cn" ? width - (narrow ? 58 : 150) : width }));
  const heads = columns.map(({ side, x }) => {
    const words = narrow && side === "us" ? "US" : SIDE_NAMES[side];
    return html`<text class="strong" x="${x}" y="${top + 20}" text-anchor="end">${words}</text>`;
  });
  const lines = parts.map(([part, label], i) => {
    const y = top + 46 + i * LINE;
    const signs = SIDES.map(
      (side, j) => html`<rect class="${fillOf(side, i, parts.length)}" x="${1 + j * 14}" y="${y - 10}" width="11" height="11"/>`,
    );
    const cells = columns.map(({ side, x }) => {
      const { output } = costs[side];
      const share = percent(shareOf(output, part));
      const words = narrow ? share : `${usd(roundTo(output[part], 2))} · ${share}`;
      return html`<text class="label" x="${x}" y="${y}" text-anchor="end">${words}</text>`;
    });
    return html`
      <g data-row="${i}">
        ${signs}
        <text class="label" x="33" y="${y}">${label}</text>
        ${cells}
        <line class="stroke-hair" x1="0" x2="${width}" y1="${y + 8}" y2="${y + 8}"/>
      </g>
    `;
  });
  return html`
    ${heading(narrow ? "Output, by part" : "A million output tokens, by part", top, width)}
    ${heads}
    ${lines}
  `;
}

/** Draws bars of both sides for output and input on one scale, and the parts of output as a table below. */
export function costBars(costs: Costs, parts: Parts, size: Size): string {
  const { width } = size;
  const [left, right, step, head] = size.name === "narrow" ? [0, 2, 42, 50] : [104, 64, 28, 32];
  const kinds = ["output", "input"] as const;
  const most = Math.max(...SIDES.flatMap((side) => kinds.map((kind) => costs[side][kind].totalUsd)));
  const frame = { size, left, length: linear([0, most], [0, width - left - right]) };
  const tall = 2 * step + (size.name === "narrow" ? 48 : 40);
  const bars = kinds.map((kind, i) => {
    const top = i * tall;
    return html`
      ${heading(`A million ${kind} tokens`, top, width)}
      ${SIDES.map((side, j) => costBar(side, costs[side][kind], parts, top + head + j * step, frame))}
    `;
  });
  const top = 2 * tall + 4;
  return html`<g data-height="${top + 46 + parts.length * LINE - 10}">${bars}${partsTable(costs, parts, top, size)}</g>`.text;
}
