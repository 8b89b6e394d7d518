import { linear } from "../../kit/drawings/scale.ts";
import type { Size } from "../../kit/figure.ts";
import { usd } from "../../kit/format.ts";
import { html } from "../../kit/html.ts";
import { multiple } from "./words.ts";

/** An amount of money in USD for a kilowatt-hour, and the same in prices of its electricity. */
interface Amount {
  readonly what: string;
  readonly usdPerKwh: number;
  readonly timesElectricity: number;
}

/** Height of an amount with its name, in pixels. */
const STEP = 50;
const FILLS = ["fill-ink", "fill-paper stroke-ink", "fill-hatch stroke-ink", "fill-ink-3"];
/** Places among the amounts of the sales and of what the hire leaves of them. */
const [SALES, REST] = [1, 3];

/** Draws the price of a kilowatt-hour, and the division of the sales of its tokens into hire and rest, with the claimed multiple across them. */
export function kilowattHourBars(rows: readonly Amount[], claimedUsd: number, claim: string, { width }: Size): string {
  const [paid = 0, sales = 0, hire = 0] = rows.map(({ usdPerKwh }) => usdPerKwh);
  const x = linear([0, Math.max(claimedUsd, sales, hire, paid) * 1.001], [1, width - 1]);
  const [less, more] = [Math.min(hire, sales), Math.max(hire, sales)];
  const bars = rows.map(({ what, usdPerKwh, timesElectricity }, i) => {
    const y = i * STEP;
    const [from, to] = i === REST ? [x(less), x(more)] : [x(0), x(usdPerKwh)];
    const short = i === REST && usdPerKwh < 0;
    const voice = i === SALES ? "strong" : "label";
    const amount = i === 0 ? usd(usdPerKwh) : `${usd(usdPerKwh)} · ${multiple(timesElectricity)}`;
    const fill = short ? "fill-none stroke-ink" : FILLS[i];
    return html`
      <g data-row="${i}">
        <text class="${voice}" x="0" y="${y + 15}">${short ? "Short of the rent" : what}</text>
        <text class="${voice}" x="${width}" y="${y + 15}" text-anchor="end">${amount}</text>
        <rect class="${fill}" x="${from}" y="${y + 22}" width="${Math.max(to - from, 1)}" height="16"/>
      </g>
    `;
  });
  const edge = x(less);
  const at = x(claimedUsd);
  const anchor = at > width / 2 ? "end" : "start";
  const rule = [1, 2, 3].map((i) => {
    const top = i * STEP + 20;
    return html`<line class="stroke-ink" stroke-dasharray="4 3" x1="${at}" x2="${at}" y1="${top}" y2="${top + (i === 3 ? 34 : 20)}"/>`;
  });
  const foot = rows.length * STEP;
  return html`
    <g data-height="${foot + 24}">
      <line class="stroke-ink-3" stroke-dasharray="1 3" x1="${edge}" x2="${edge}" y1="${2 * STEP + 38}" y2="${3 * STEP + 22}"/>
      ${bars}
      ${rule}
      <text class="label" x="${at}" y="${foot + 17}" text-anchor="${anchor}">${claim}</text>
    </g>
  `.text;
}
