import { linear } from "../../kit/drawings/scale.ts";
import type { Size } from "../../kit/figure.ts";
import { significant } from "../../kit/format.ts";
import { html, type Markup } from "../../kit/html.ts";
import type { Comparison } from "./comparison.ts";
import { type NamedPrice, priceStrip } from "./price-strip.ts";
import { asMuch, cents, SHORT } from "./wording.ts";

/** One measure of both systems, the Chinese one first. */
interface Panel {
  readonly head: string;
  readonly pair: readonly [number, number];
  readonly say: (value: number) => string;
  /** Value of the first at which the two would be even. */
  readonly even?: number;
  readonly foot?: string;
}

const GAP = 26;
const TALL = 122;
/** Room for the words beside a bar. */
const BESIDE = 60;
const HUES = ["fill-cn", "fill-us"] as const;
const NAMES = [SHORT.CN, SHORT.US] as const;

function drawPanel({ head, pair, say, even, foot }: Panel, width: number): Markup {
  const length = linear([0, Math.max(...pair, even ?? 0)], [0, width - BESIDE]);
  const top = (i: number): number => 27 + i * 39;
  const bars = pair.map((value, i) => {
    const long = Math.max(length(value), 1);
    return html`<rect class="${HUES[i]}" x="0" y="${top(i) + 19}" width="${long}" height="11"/>`;
  });
  const texts = pair.map(
    (value, i) => html`
      <g data-row="${i}">
        <text class="halo label" x="0" y="${top(i) + 12}">${NAMES[i]}</text>
        <text class="halo strong" x="${length(value) + 6}" y="${top(i) + 29}">${say(value)}</text>
      </g>
    `,
  );
  return html`
    <line class="stroke-ink" x1="0" x2="${width}" y1="1" y2="1"/>
    <text class="strong" x="0" y="19">${head}</text>
    ${bars}
    ${even !== undefined && drawEven(even, length(even), width)}
    ${texts}
    ${foot && html`<text class="label" x="0" y="${TALL}">${foot}</text>`}
  `;
}

function drawEven(usdPerKwh: number, x: number, width: number): Markup {
  const [wordsAt, anchor] = x > width / 2 ? [x, "end"] : [Math.max(x - 1, 0), "start"];
  return html`
    <line class="stroke-ink" stroke-dasharray="3 3" x1="${x}" x2="${x}" y1="42" y2="${TALL - 13}"/>
    <text class="label" x="${wordsAt}" y="${TALL}" text-anchor="${anchor}">even at ${cents(usdPerKwh)}</text>
  `;
}

/** Draws energy, price and their product for the two systems, and Chinese prices against the break-even. */
export function drawSystems(comparison: Comparison, prices: readonly NamedPrice[], size: Size): string {
  const { chinese, american, breakEven, bill } = comparison;
  const narrow = size.name === "narrow";
  const width = narrow ? size.width : (size.width - 2 * GAP) / 3;
  const joules = (value: number): string => `${significant(value, 2)} J`;
  const panels: readonly Panel[] = [
    { head: "Energy, joules", pair: [chinese.joulesPerTflop, american.joulesPerTflop], say: joules },
    { head: "× price of a kilowatt-hour", pair: [chinese.usdPerKwh, american.usdPerKwh], say: cents, even: breakEven },
    { head: "= electricity of a PFLOPS-hour", pair: [chinese.usdPerPflopsHour, american.usdPerPflopsHour], say: cents, foot: asMuch(bill) },
  ];
  const drawn = panels.map((panel, i) => {
    const [dx, dy] = narrow ? [0, i * (TALL + 14)] : [i * (width + GAP), 0];
    return html`<g transform="translate(${dx},${dy})">${drawPanel(panel, width)}</g>`;
  });
  const panelsEnd = narrow ? 3 * TALL + 28 + 6 : TALL + 6;
  const strip = priceStrip(prices, comparison, size);
  return html`
    <g data-height="${panelsEnd + strip.height}">
      ${drawn}
      <g transform="translate(0,${panelsEnd + 6})">${strip.markup}</g>
    </g>
  `.text;
}
