import type { Size } from "../../kit/figure.ts";
import { dollars, percent, significant, usd } from "../../kit/format.ts";
import { html } from "../../kit/html.ts";

/** One way of sending tasks: the cost of a finished task at each success rate of the cheap model, and at the reader's. */
interface Curve {
  readonly name: string;
  readonly style: string;
  readonly look: "thin" | "thick" | "dashed";
  readonly at: (share: number) => number;
  readonly here: number;
}
interface Routes {
  /** Name of the cheap model. */
  readonly model: string;
  /** The reader's success rate for it, from 0 to 1. */
  readonly own: number;
  /** Rate from which it pays; null if it never does. */
  readonly even: number | null;
  readonly curves: readonly Curve[];
  /** Costs of the reader's way at the rates of the table, in its order. */
  readonly steps: readonly { readonly success: number; readonly mixedUsd: number }[];
}

/** Rounds up to 1, 2, 5, 10 … */
const roundUp = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5].find((step) => step * power >= value) ?? 10);
};
const LOOKS = { thin: [1.5, "none"], thick: [2.5, "none"], dashed: [1.5, "7 4"] } as const;

/**
 * Draws the cost of a finished task over the success rate of the cheap model, with the break-even, and below it the key with the costs at the
 * reader's rate.
 */
export function routingPicture({ model, own, even, curves, steps }: Routes, size: Size): string {
  const [, mixed, dear] = curves.map(({ here }) => here);
  const top = roundUp(Math.max((dear ?? 0) * 1.5, (mixed ?? 0) * 1.1));
  const parts = String(top).includes("2") ? 4 : 5;
  const lines = Array.from({ length: parts + 1 }, (_, i) => (i * top) / parts);
  const left = 12 + 7 * Math.max(...lines.map((line) => dollars(line).length));
  const [right, head, height] = [size.width - 6, 40, size.name === "narrow" ? 190 : 230];
  const x = (share: number): number => left + share * (right - left);
  const y = (value: number): number => head + height * (1 - value / top);
  const drawn = curves.map(({ at, style, look }) => {
    const points = Array.from({ length: 400 }, (_, i) => (i + 1) / 400)
      .map((share) => ({ share, cost: at(share) }))
      .filter(({ cost }) => cost <= top)
      .map(({ share, cost }) => `${x(share).toFixed(1)},${y(cost).toFixed(1)}`);
    const [width, dash] = LOOKS[look];
    return html`<path class="fill-none ${style}" stroke-width="${width}" stroke-dasharray="${dash}" d="M${points.join("L")}"/>`;
  });
  const grid = lines.map(
    (value) =>
      html`
        <line class="stroke-hair" x1="${left}" x2="${right}" y1="${y(value)}" y2="${y(value)}"/>
        <text class="label" x="${left - 7}" y="${y(value) + 4}" text-anchor="end">${dollars(value)}</text>
      `,
  );
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (part) =>
      html`<text class="label" x="${x(part)}" y="${head + height + 19}" text-anchor="${part === 1 ? "end" : "middle"}">${percent(part)}</text>`,
  );
  const flag = (share: number, text: string, line: number, style: string) => {
    const anchor = share > 0.8 ? "end" : share < 0.2 ? "start" : "middle";
    return html`
      <text class="${style}" x="${anchor === "start" ? x(0) : anchor === "end" ? right : x(share)}" y="${line}" text-anchor="${anchor}">${text}</text>
    `;
  };
  const dots = curves.map(
    ({ here }) => here <= top && html`<circle class="fill-ink stroke-paper" cx="${x(own)}" cy="${y(here)}" r="4.5" stroke-width="1.5"/>`,
  );
  const points = steps.map(
    ({ success, mixedUsd }, i) => mixedUsd <= top && html`<circle class="fill-ink" data-row="${i}" cx="${x(success)}" cy="${y(mixedUsd)}" r="2.2"/>`,
  );
  const breakEven =
    even !== null &&
    html`
      <line class="stroke-ink" x1="${x(even)}" x2="${x(even)}" y1="${head - 4}" y2="${head + height}" stroke-dasharray="2 3"/>
      ${flag(even, `break-even ${percent(even, 1)}`, 14, "label")}
    `;
  const dearer = even !== null && html`<rect class="fill-leaf" x="${left}" y="${head}" width="${x(even) - left}" height="${height}"/>`;
  const yours = html`
    <line class="stroke-ink-3" x1="${x(own)}" x2="${x(own)}" y1="${head - 4}" y2="${head + height}"/>
    ${flag(own, `yours ${significant(own * 100)}%`, 31, "strong")}
  `;
  const under = head + height + 40;
  const key = curves.map(({ name, style, look, here }, i) => {
    const line = under + 12 + i * 28;
    const [width, dash] = LOOKS[look];
    const text = look === "thick" ? "strong" : "label";
    return html`
      <line class="${style}" x1="0" x2="26" y1="${line + 13}" y2="${line + 13}" stroke-width="${width}" stroke-dasharray="${dash}"/>
      <text class="${text}" x="36" y="${line + 18}">${name}</text>
      <text class="${text}" x="${size.width}" y="${line + 18}" text-anchor="end">${usd(here)}</text>
      <line class="stroke-hair" x1="0" x2="${size.width}" y1="${line + 28}" y2="${line + 28}"/>
    `;
  });
  return html`
    <g data-height="${under + 12 + curves.length * 28 + 2}">
      ${dearer}
      ${grid}
      ${ticks}
      ${breakEven}
      ${yours}
      ${drawn}
      ${points}
      ${dots}
      <text class="label" x="${right}" y="${under}" text-anchor="end">how often ${model} succeeds</text>
      ${key}
    </g>
  `.text;
}
