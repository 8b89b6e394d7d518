import { linear } from "../../kit/drawings/scale.ts";
import type { Size } from "../../kit/figure.ts";
import { significant } from "../../kit/format.ts";
import { html, type Markup } from "../../kit/html.ts";
import { SIDE_NAMES, SIDES, type Side } from "../../kit/readings/two-sides.ts";
import type { compareSides } from "./comparison.ts";
import { exactly } from "./exactly.ts";

/** A piece of a bar, from one amount in USD to another. */
interface Piece {
  /** Row of the table that it shows. */
  readonly row: number;
  readonly classes: string;
  readonly from: number;
  readonly to: number;
  /** Least width, in pixels. */
  readonly least?: number;
}
/** A heading with a ratio, and under it a bar of each side, on one scale up to `most` USD. */
interface Panel {
  readonly top: number;
  readonly head: string;
  readonly ratio: number;
  readonly most: number;
  readonly barOf: (side: Side) => { readonly total: number; readonly pieces: readonly Piece[] };
}

/** Places at each width, in pixels: ends of the bars, the first bar below its heading, the next below it, and the height of a panel. */
const LAYOUT = {
  narrow: { left: 0, right: 2, first: 54, step: 44, tall: 140 },
  wide: { left: 104, right: 70, first: 34, step: 30, tall: 102 },
};

function panelMarkup({ top, head, ratio, most, barOf }: Panel, { name, width }: Size): Markup {
  const { left, right, first, step } = LAYOUT[name];
  const length = linear([0, most], [0, width - left - right]);
  const bars = SIDES.map((side, i) => {
    const { total, pieces } = barOf(side);
    const [baseline, x, anchor] = name === "narrow" ? [-6, width, "end"] : [14, left + length(total) + 8, "start"];
    const rects = pieces.map(({ row, classes, from, to, least = 0 }) => {
      const long = Math.max(length(to) - length(from), least);
      return html`
        <g data-row="${row}">
          <rect class="${classes}" x="${left + 1 + length(from)}" y="0" width="${long}" height="18"/>
        </g>
      `;
    });
    return html`
      <g transform="translate(0,${top + first + i * step})">
        ${rects}
        <text class="label" x="0" y="${baseline}">${SIDE_NAMES[side]}</text>
        <text class="strong" x="${x}" y="${baseline}" text-anchor="${anchor}">${exactly(total)}</text>
      </g>
    `;
  });
  return html`
    <line class="stroke-ink" x1="0" x2="${width}" y1="${top + 1}" y2="${top + 1}"/>
    <text class="strong" x="0" y="${top + 20}">${head}</text>
    <text class="strong" x="${width}" y="${top + 20}" text-anchor="end">${significant(ratio, 3)} to 1</text>
    ${bars}
  `;
}

/** Draws list prices with the cost as a part of them, on one scale, and below them the costs alone, enlarged. */
export function gapBars({ prices, costRatio, listRatio, ...costs }: ReturnType<typeof compareSides>, size: Size): string {
  const narrow = size.name === "narrow";
  const { tall } = LAYOUT[size.name];
  const mostCost = Math.max(costs.cn.totalUsd, costs.us.totalUsd);
  const list: Panel = {
    top: 0,
    head: "List price, cost solid in it",
    ratio: listRatio,
    most: Math.max(prices.cn.usd, prices.us.usd, mostCost),
    barOf: (side) => ({
      total: prices[side].usd,
      pieces: [
        { row: 3, classes: `fill-${side}-wash stroke-${side}`, from: 0, to: prices[side].usd },
        { row: 2, classes: `fill-${side}`, from: 0, to: costs[side].totalUsd, least: 1 },
      ],
    }),
  };
  const cost: Panel = {
    top: tall + 6,
    head: narrow ? "Cost, enlarged" : "Cost alone, enlarged: electricity solid, machines pale",
    ratio: costRatio,
    most: mostCost,
    barOf: (side) => {
      const { electricityUsd, totalUsd } = costs[side];
      return {
        total: totalUsd,
        pieces: [
          { row: 0, classes: `fill-${side}`, from: 0, to: electricityUsd },
          { row: 1, classes: `fill-${side}-wash stroke-${side}`, from: electricityUsd, to: totalUsd },
        ],
      };
    },
  };
  const key = narrow && html`<text class="label" x="0" y="${2 * tall + 18}">Solid: electricity. Pale: machines.</text>`;
  return html`
    <g data-height="${2 * tall + (narrow ? 26 : 4)}">
      ${panelMarkup(list, size)}
      ${panelMarkup(cost, size)}
      ${key}
    </g>
  `.text;
}
