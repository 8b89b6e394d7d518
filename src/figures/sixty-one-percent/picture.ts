import type { Size } from "../../kit/figure.ts";
import { percent } from "../../kit/format.ts";
import { html } from "../../kit/html.ts";

/** One denominator: the share of it, and the other end of a range; null if nobody knows. */
export interface ShareBar {
  readonly of: string;
  readonly share: number | null;
  readonly shareHigh: number | null;
  readonly shown: string;
  readonly working: string;
}

/** Draws bars from nothing to the whole, each below the name of its whole, with one printed share as a rule through all. */
export function shareBars(bars: readonly ShareBar[], printed: { readonly share: number; readonly label: string }, { width, name }: Size): string {
  const narrow = name === "narrow";
  const [top, step, height] = [26, narrow ? 66 : 50, 14];
  const x = (share: number): number => 1 + (width - 2) * share;
  const bottom = top + bars.length * step;
  const rule = x(printed.share);
  const drawn = bars.map(({ of, share, shareHigh, shown, working }, i) => {
    const y = top + i * step;
    const bar = y + step - height - 9;
    const [low, high] = share === null ? [0, 0] : [x(share), x(shareHigh ?? share)];
    return html`
      <g data-row="${i}">
        <text class="halo" x="0" y="${y + 14}">${of}</text>
        <text class="strong halo" x="${width}" y="${y + (narrow ? 31 : 14)}" text-anchor="end">${shown}</text>
        <text class="label halo" x="${narrow ? 0 : width - 86}" y="${y + (narrow ? 31 : 14)}"
          text-anchor="${narrow ? "start" : "end"}">${working}</text>
        ${
          share === null
            ? html`<rect class="fill-none stroke-rule" x="1" y="${bar}" width="${width - 2}" height="${height}" stroke-dasharray="3 3"/>`
            : html`
          <rect class="fill-leaf" x="1" y="${bar}" width="${width - 2}" height="${height}"/>
          <rect class="fill-cn" x="1" y="${bar}" width="${Math.max(low - 1, 1.5)}" height="${height}"/>
          ${high > low && html`<rect class="fill-hatch-cn" x="${low}" y="${bar}" width="${high - low}" height="${height}"/>`}
        `
        }
      </g>
    `;
  });
  const stubs = bars.map(
    (_, i) =>
      html`
        <line class="stroke-ink" x1="${rule}" x2="${rule}" y1="${top + (i + 1) * step - height - 13}" y2="${top + (i + 1) * step - 5}"
          stroke-width="2"/>
      `,
  );
  return html`
    <g data-height="${bottom + 4}">
      <text class="label" x="1" y="14">0</text>
      <text class="label" x="${width - 1}" y="14" text-anchor="end">${percent(1)}</text>
      <text class="strong" x="${rule}" y="14" text-anchor="middle">${printed.label}</text>
      <line class="stroke-ink" x1="${rule}" x2="${rule}" y1="19" y2="${bottom - 5}" stroke-dasharray="2 4"/>
      ${drawn}
      ${stubs}
    </g>
  `.text;
}
