import { monthOf } from "../../kit/days.ts";
import type { Size } from "../../kit/figure.ts";
import { percent } from "../../kit/format.ts";
import { html } from "../../kit/html.ts";

/** The pace of one stretch, with the doubling time as text. */
export interface PaceBlock {
  readonly from: string;
  readonly to: string;
  readonly monthlyRate: number;
  readonly label: string;
}

const HUES: Readonly<Record<string, string>> = { CN: "cn", US: "us" };

/** Draws one block a stretch: as wide as the time, as high as the growth a month, with the doubling time above it. */
export function paceBlocks(blocks: readonly PaceBlock[], country: string | null, { width, name }: Size): string {
  const narrow = name === "narrow";
  const [left, right, top, bottom] = [narrow ? 40 : 46, width - 2, 44, narrow ? 230 : 262];
  const [first, last] = [monthOf(blocks[0]?.from ?? "2024-01"), monthOf(blocks.at(-1)?.to ?? "2026-01")];
  const most = Math.max(...blocks.map(({ monthlyRate }) => monthlyRate), 0.1);
  const step = most > 0.6 ? 0.25 : most > 0.25 ? 0.1 : 0.05;
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
  const x = (month: number): number => left + ((right - left) * (month - first)) / (last - first);
  const y = (rate: number): number => bottom - ((bottom - top) * rate) / most;
  const grid = ticks.map(
    (rate) =>
      html`
        <line class="stroke-hair" x1="${left}" x2="${right}" y1="${y(rate)}" y2="${y(rate)}"/>
        <text class="label" x="${left - 7}" y="${y(rate) + 4.5}" text-anchor="end">${percent(rate)}</text>
      `,
  );
  const years = Array.from({ length: Math.ceil((last - first) / 12) + 1 }, (_, i) => Math.ceil(first / 12) * 12 + 12 * i)
    .filter((month) => month <= last)
    .map(
      (month) =>
        html`
          <line class="stroke-rule" x1="${x(month)}" x2="${x(month)}" y1="${bottom}" y2="${bottom + 6}"/>
          <text class="label" x="${x(month) + 3}" y="${bottom + 19}">${month / 12}</text>
        `,
    );
  // A label that would touch the one before it goes a line higher.
  let free = Number.NEGATIVE_INFINITY;
  let before = Number.POSITIVE_INFINITY;
  const drawn = blocks.map(({ from, to, monthlyRate, label }, i) => {
    const [x0, x1, y0] = [x(monthOf(from)), x(monthOf(to)), y(Math.max(monthlyRate, 0))];
    const half = label.length * 3.2;
    const middle = Math.min(Math.max((x0 + x1) / 2, left + half), right - half);
    const raised = middle - half < Math.max(free, x0);
    const base = raised ? Math.min(y0 - 8, before - 17) : y0 - 8;
    free = middle + half + 4;
    before = base;
    return html`
      <g data-row="${i}">
        <rect class="fill-${HUES[country ?? ""] ?? "ink-3"}" x="${x0 + 0.75}" y="${y0}" width="${Math.max(x1 - x0 - 1.5, 1.5)}"
          height="${bottom - y0}"/>
        ${raised && html`<line class="stroke-rule" x1="${(x0 + x1) / 2}" x2="${(x0 + x1) / 2}" y1="${base + 4}" y2="${y0 - 2}"/>`}
        <text class="strong halo" x="${middle}" y="${base}" text-anchor="middle">${label}</text>
      </g>
    `;
  });
  return html`
    <g data-height="${bottom + 24}">
      <text class="label" x="0" y="14">growth a month; above each block, the time to double</text>
      ${grid}
      ${drawn}
      <line class="stroke-ink" x1="${left}" x2="${right}" y1="${bottom}" y2="${bottom}"/>
      ${years}
    </g>
  `.text;
}
