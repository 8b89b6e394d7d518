import { articleShortName } from "../../kit/articles.ts";
import { exponentsAround, log, powersOfTen } from "../../kit/drawings/scale.ts";
import type { Size } from "../../kit/figure.ts";
import { significant } from "../../kit/format.ts";
import { html } from "../../kit/html.ts";
import { bareName } from "../../kit/readings/list-price.ts";

/** One multiple with its source, its owner and its ends; `chosen` is the reader's own. */
interface Multiple {
  readonly kind: string;
  readonly article: string | null;
  readonly what: string;
  readonly timesLow: number;
  readonly timesHigh: number;
  readonly chosen: boolean;
}

/** Height of a row, and what is added above the first of a group for its head. */
const STEP = 23;
const HEAD = 34;
const TOP = 22;

const span = (low: number, high: number): string => (low === high ? significant(low) : `${significant(low)}–${significant(high)}`);

/** Picks the look of a row's dots: filled where it is printed or the reader's, open where it is a quotient. */
function dotOf({ kind, chosen }: Multiple): { readonly look: string; readonly radius: number } {
  if (kind === "your pair") return chosen ? { look: "fill-ink", radius: 6 } : { look: "fill-ink-3", radius: 3 };
  return { look: kind === "printed" ? "fill-ink" : "fill-paper stroke-ink", radius: 4 };
}

/** Lists round multiples between two ends: powers of ten, and three times these where there are few. */
function ticksBetween(low: number, high: number): readonly number[] {
  const steps = Math.log10(high / low) > 2.2 ? [1] : [1, 3];
  return powersOfTen(exponentsAround(low, high))
    .flatMap((power) => steps.map((step) => step * power))
    .filter((tick) => tick >= low && tick <= high);
}

/** Draws every multiple on one logarithmic axis, in groups; a dashed line takes the reader's ratio down through the articles'. */
export function ratioPicture(
  rows: readonly Multiple[],
  pair: { readonly dear: string; readonly cheap: string; readonly ratio: number },
  size: Size,
): string {
  const narrow = size.name === "narrow";
  const values = rows.flatMap((row) => [row.timesLow, row.timesHigh]);
  const [low, high] = [Math.min(1, ...values) * 0.94, Math.max(...values) * 1.06];
  const x = log([low, high], narrow ? [196, 312] : [236, 616]);
  const [dear, cheap] = narrow ? [bareName(pair.dear), bareName(pair.cheap)] : [pair.dear, pair.cheap];
  const heads: Readonly<Record<string, string>> = {
    "your pair": `${dear} ÷ ${cheap}`,
    printed: "Printed in the articles",
    "from two bills": "One of their bills divided by another",
  };
  const leads = rows.map(({ kind }, i) => kind !== rows[i - 1]?.kind);
  const footOf = (i: number): number => TOP + (i + 1) * STEP + HEAD * leads.slice(0, i + 1).filter(Boolean).length;
  const bottom = footOf(rows.length - 1);
  const lines = rows.map((row, i) => {
    const foot = footOf(i);
    const middle = foot - STEP / 2;
    const [from, to] = [x(row.timesLow), x(row.timesHigh)];
    const { look, radius } = dotOf(row);
    const dots = [...new Set([from, to])].map((at) => html`<circle class="${look}" cx="${at}" cy="${middle}" r="${radius}"/>`);
    const between = html`<line class="stroke-ink" x1="${from}" x2="${to}" y1="${middle}" y2="${middle}" stroke-width="2"/>`;
    const voice = row.chosen ? "strong" : "label";
    const what = row.article && !narrow ? `${row.what}, “${articleShortName(row.article)}”` : row.what;
    return html`
      ${leads[i] && html`<text class="strong halo" x="0" y="${foot - HEAD}">${heads[row.kind]}</text>`}
      <g data-row="${i}">
        <line class="stroke-hair" x1="0" x2="${size.width}" y1="${foot}" y2="${foot}"/>
        ${from !== to && between}
        ${dots}
        <text class="${voice}" x="0" y="${middle + 4.5}">${what}</text>
        <text class="${voice}" x="${size.width}" y="${middle + 4.5}" text-anchor="end">${span(row.timesLow, row.timesHigh)}</text>
      </g>
    `;
  });
  const axis = ticksBetween(low, high).map(
    (tick) => html`
      <line class="${tick === 1 ? "stroke-rule" : "stroke-hair"}" x1="${x(tick)}" x2="${x(tick)}" y1="${TOP}" y2="${bottom}"/>
      <text class="label" x="${x(tick)}" y="14" text-anchor="middle">${significant(tick)}</text>
    `,
  );
  const own = x(pair.ratio);
  return html`
    <g data-height="${bottom + 4}">
      <text class="label" x="${size.width}" y="14" text-anchor="end">times</text>
      ${axis}
      <line class="stroke-ink" x1="${own}" x2="${own}" y1="${TOP}" y2="${bottom}" stroke-dasharray="2 3"/>
      ${lines}
    </g>
  `.text;
}
