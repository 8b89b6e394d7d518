import type { Size } from "../../kit/figure.ts";
import { significant } from "../../kit/format.ts";
import { html } from "../../kit/html.ts";
import { bareName } from "../../kit/readings/model-choice.ts";

/** One multiple with its source, its owner and its ends; `chosen` is the reader's own. */
interface Multiple {
  readonly kind: string;
  readonly article: string | null;
  readonly what: string;
  readonly timesLow: number;
  readonly timesHigh: number;
  readonly chosen: boolean;
}

const STEP = 23;
const GAP = 34;
const TOP = 22;
const span = (low: number, high: number): string => (low === high ? significant(low) : `${significant(low)}–${significant(high)}`);

/** Draws every multiple on one logarithmic axis, in groups; a dashed line takes the reader's ratio down through the articles'. */
export function ratioPicture(
  rows: readonly Multiple[],
  pair: { readonly dear: string; readonly cheap: string; readonly ratio: number },
  size: Size,
): string {
  const narrow = size.name === "narrow";
  const [left, right] = narrow ? [196, 312] : [236, 616];
  const values = rows.flatMap((row) => [row.timesLow, row.timesHigh]);
  const [low, high] = [Math.min(1, ...values) * 0.94, Math.max(...values) * 1.06];
  const x = (value: number): number => left + ((right - left) * Math.log(value / low)) / Math.log(high / low);
  const steps = Math.log10(high / low) > 2.2 ? [1] : [1, 3];
  const ticks = Array.from({ length: 12 }, (_, i) => steps.map((step) => step * 10 ** (i - 6)))
    .flat()
    .filter((tick) => tick >= low && tick <= high);
  const [dear, cheap] = narrow ? [bareName(pair.dear), bareName(pair.cheap)] : [pair.dear, pair.cheap];
  const heads: Readonly<Record<string, string>> = {
    "your pair": `${dear} ÷ ${cheap}`,
    printed: "Printed in the articles",
    "from two bills": "Quotients of two bills that they print",
  };
  let y = TOP;
  const parts = rows.map((row, i) => {
    const first = row.kind !== rows[i - 1]?.kind;
    const head = first && html`<text class="strong halo" x="0" y="${y + 23}">${heads[row.kind] ?? ""}</text>`;
    y += first ? GAP + STEP : STEP;
    const [from, to, middle] = [x(row.timesLow), x(row.timesHigh), y - STEP / 2];
    const own = row.kind === "your pair";
    const sign = own ? (row.chosen ? "fill-ink" : "fill-ink-3") : row.kind === "printed" ? "fill-ink" : "fill-paper stroke-ink";
    const r = row.chosen ? 6 : own ? 3 : 4;
    const dots = [...new Set([from, to])].map((at) => html`<circle class="${sign}" cx="${at}" cy="${middle}" r="${r}"/>`);
    const between = from !== to && html`<line class="stroke-ink" x1="${from}" x2="${to}" y1="${middle}" y2="${middle}" stroke-width="2"/>`;
    const style = row.chosen ? "strong" : "label";
    return html`
      ${head}
      <g data-row="${i}">
        <line class="stroke-hair" x1="0" x2="${size.width}" y1="${y}" y2="${y}"/>
        ${between}
        ${dots}
        <text class="${style}" x="0" y="${middle + 4.5}">
          ${row.article && `${row.article} `}
          ${row.what}
        </text>
        <text class="${style}" x="${size.width}" y="${middle + 4.5}" text-anchor="end">${span(row.timesLow, row.timesHigh)}</text>
      </g>
    `;
  });
  const axis = ticks.map(
    (tick) =>
      html`
        <line class="${tick === 1 ? "stroke-rule" : "stroke-hair"}" x1="${x(tick)}" x2="${x(tick)}" y1="${TOP}" y2="${y}"/>
        <text class="label" x="${x(tick)}" y="14" text-anchor="middle">${significant(tick)}</text>
      `,
  );
  const own = x(pair.ratio);
  return html`
    <g data-height="${y + 4}">
      <text class="label" x="${size.width}" y="14" text-anchor="end">times</text>
      ${axis}
      <line class="stroke-ink" x1="${own}" x2="${own}" y1="${TOP}" y2="${y}" stroke-dasharray="2 3"/>
      ${parts}
    </g>
  `.text;
}
