import { linear } from "../../kit/drawings/scale.ts";
import type { Size } from "../../kit/figure.ts";
import { html, type Markup } from "../../kit/html.ts";
import type { Comparison } from "./comparison.ts";
import { cents } from "./wording.ts";

/** A price of electricity in China, with a short name. */
export interface NamedPrice {
  readonly name: string;
  readonly usdPerKwh: number;
}

const [RIGHT, TOP, STEP] = [58, 30, 23];
/** Width that the words at the break-even take. */
const WORDS = 140;

/** Draws prices on one scale with the break-even: to its left the Chinese system’s electricity is cheaper. */
export function priceStrip(
  prices: readonly NamedPrice[],
  { chinese, american, breakEven }: Comparison,
  { width, name: size }: Size,
): { readonly height: number; readonly markup: Markup } {
  const left = size === "narrow" ? 184 : 154;
  const most = Math.max(...prices.map(({ usdPerKwh }) => usdPerKwh), chinese.usdPerKwh, Math.min(breakEven, american.usdPerKwh));
  const [end, foot] = [width - RIGHT, TOP + prices.length * STEP];
  const x = linear([0, most], [left, end]);
  const even = x(Math.min(breakEven, most));
  const lines = prices.map(({ name, usdPerKwh }, i) => {
    const y = TOP + i * STEP + STEP / 2;
    const cheaper = usdPerKwh <= breakEven;
    return html`
      <text class="label" x="0" y="${y + 4}">${name}</text>
      <line class="stroke-rule" x1="${left}" x2="${end}" y1="${y}" y2="${y}"/>
      <circle class="${cheaper ? "fill-cn" : "fill-paper"} stroke-cn" stroke-width="2" cx="${x(usdPerKwh)}" cy="${y}" r="5.5"/>
      <text class="${cheaper ? "strong" : "label"}" x="${width}" y="${y + 4}" text-anchor="end">${cents(usdPerKwh)}</text>
    `;
  });
  const [wordsAt, anchor] = even + WORDS > width ? [even + 2, "end"] : [even - 2, "start"];
  const markup = html`
    <line class="stroke-ink" x1="0" x2="${width}" y1="1" y2="1"/>
    <text class="strong" x="0" y="19">Is power in China cheap enough?</text>
    <rect class="fill-cn-wash" x="${left}" y="${TOP}" width="${even - left}" height="${foot - TOP}"/>
    ${lines}
    <line class="stroke-ink" stroke-dasharray="3 3" x1="${even}" x2="${even}" y1="${TOP}" y2="${foot + 5}"/>
    <text class="label" x="${wordsAt}" y="${foot + 18}" text-anchor="${anchor}">even at ${cents(breakEven)}</text>
  `;
  return { height: foot + 28, markup };
}
