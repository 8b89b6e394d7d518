import { gridY } from "../../kit/drawings/axis.ts";
import { keyLines } from "../../kit/drawings/marks.ts";
import { linear } from "../../kit/drawings/scale.ts";
import type { Size } from "../../kit/figure.ts";
import { dollars, percent, significant, usd } from "../../kit/format.ts";
import { html } from "../../kit/html.ts";
import type { Routing } from "../../model/routing.ts";
import { atRate, perSuccessUsd } from "./ways.ts";

/** One way of sending tasks, drawn as a curve over the success rate of the cheap model. */
interface Curve {
  readonly name: string;
  readonly routing: Routing;
  readonly hue: "cn" | "us" | "ink";
  readonly look: "thin" | "thick" | "dashed";
}
interface Routes {
  /** Name of the cheap model. */
  readonly model: string;
  /** The reader's success rate for it, from 0 to 1. */
  readonly own: number;
  /** Rate from which it pays; null if it never does. */
  readonly even: number | null;
  /** All to the cheap model, the reader's way, all to the dear one. */
  readonly curves: readonly [Curve, Curve, Curve];
  /** Costs of the reader's way at the rates of the table, in its order. */
  readonly steps: readonly { readonly success: number; readonly mixedUsd: number }[];
}

const LOOKS = {
  thin: { width: 1.5, dash: "none" },
  thick: { width: 2.5, dash: "none" },
  dashed: { width: 1.5, dash: "7 4" },
} as const;

/** Success rates from 0 to 1 at which a curve is computed. */
const RATES = Array.from({ length: 400 }, (_, i) => (i + 1) / 400);

/** Rounds up to 1, 2, 5, 10 … */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5].find((step) => step * power >= value) ?? 10);
}

/** Lists round dollars from 0 to a round number above the costs of the reader's way and of the dear model. */
function ticksAbove(mixedUsd: number, dearUsd: number): readonly number[] {
  const top = roundUp(Math.max(dearUsd * 1.5, mixedUsd * 1.1));
  const parts = String(top).includes("2") ? 4 : 5;
  return Array.from({ length: parts + 1 }, (_, i) => (i * top) / parts);
}

/**
 * Draws the cost of a finished task over the success rate of the cheap model, with the break-even, and below it the key with the costs at the
 * reader's rate.
 */
export function routingPicture({ model, own, even, curves, steps }: Routes, size: Size): string {
  const [, mixedUsd, dearUsd] = curves.map(({ routing }) => perSuccessUsd(routing)) as [number, number, number];
  const ticks = ticksAbove(mixedUsd, dearUsd);
  const most = ticks.at(-1) ?? 0;
  const left = 12 + (size.name === "narrow" ? 8.5 : 7) * Math.max(...ticks.map((tick) => dollars(tick).length));
  const [right, top, bottom] = [size.width - 6, 40, size.name === "narrow" ? 230 : 270];
  const x = linear([0, 1], [left, right]);
  const down = linear([0, 1], [top, bottom]);
  const y = (costUsd: number): number => down(1 - costUsd / most);
  const drawn = curves.map(({ routing, hue, look }) => {
    const points = RATES.map((share) => ({ share, costUsd: perSuccessUsd(atRate(routing, share)) }))
      .filter(({ costUsd }) => costUsd <= most)
      .map(({ share, costUsd }) => `${x(share).toFixed(1)},${y(costUsd).toFixed(1)}`);
    const { width, dash } = LOOKS[look];
    return html`<path class="fill-none stroke-${hue}" stroke-width="${width}" stroke-dasharray="${dash}" d="M${points.join("L")}"/>`;
  });
  const shares = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const anchor = share === 1 ? "end" : "middle";
    return html`<text class="label" x="${x(share)}" y="${bottom + 21}" text-anchor="${anchor}">${percent(share)}</text>`;
  });
  const flag = (share: number, text: string, line: number, voice: "label" | "strong") => {
    const [at, anchor] = share > 0.8 ? [right, "end"] : share < 0.2 ? [left, "start"] : [x(share), "middle"];
    return html`<text class="${voice}" x="${at}" y="${line}" text-anchor="${anchor}">${text}</text>`;
  };
  const dots = curves.map(({ routing }) => {
    const here = perSuccessUsd(routing);
    return here <= most && html`<circle class="fill-ink stroke-paper" cx="${x(own)}" cy="${y(here)}" r="4.5" stroke-width="1.5"/>`;
  });
  const points = steps.map(
    (step, i) => step.mixedUsd <= most && html`<circle class="fill-ink" data-row="${i}" cx="${x(step.success)}" cy="${y(step.mixedUsd)}" r="2.2"/>`,
  );
  const dearer = even !== null && html`<rect class="fill-leaf" x="${left}" y="${top}" width="${x(even) - left}" height="${bottom - top}"/>`;
  const breakEven =
    even !== null &&
    html`
      <line class="stroke-ink" x1="${x(even)}" x2="${x(even)}" y1="${top - 4}" y2="${bottom}" stroke-dasharray="2 3"/>
      ${flag(even, `break-even ${percent(even, 1)}`, 14, "label")}
    `;
  const under = bottom + 40;
  const key = curves.map(({ name, routing, hue, look }) => {
    const { width, dash } = LOOKS[look];
    return {
      sign: (middle: number) => html`
        <line class="stroke-${hue}" x1="0" x2="26" y1="${middle}" y2="${middle}" stroke-width="${width}" stroke-dasharray="${dash}"/>
      `,
      name,
      value: usd(perSuccessUsd(routing)),
      voice: look === "thick" ? ("strong" as const) : ("label" as const),
    };
  });
  return html`
    <g data-height="${under + 12 + curves.length * 28 + 2}">
      ${dearer}
      ${gridY(ticks, y, [left, right], dollars)}
      ${shares}
      ${breakEven}
      <line class="stroke-ink-3" x1="${x(own)}" x2="${x(own)}" y1="${top - 4}" y2="${bottom}"/>
      ${flag(own, `yours ${significant(own * 100)}%`, 31, "strong")}
      ${drawn}
      ${points}
      ${dots}
      <text class="label" x="${right}" y="${under}" text-anchor="end">how often ${model} succeeds</text>
      ${keyLines(key, { top: under + 12, width: size.width })}
    </g>
  `.text;
}
