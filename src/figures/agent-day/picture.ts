import { gridY } from "../../kit/drawings/axis.ts";
import { hueOf, keyLines } from "../../kit/drawings/marks.ts";
import { exponentsAround, log, powersOfTen } from "../../kit/drawings/scale.ts";
import type { Size } from "../../kit/figure.ts";
import { dollars, inWords } from "../../kit/format.ts";
import { html } from "../../kit/html.ts";
import { roundTo } from "../../kit/round.ts";

/** One model: its price, the reader's bill, and the volume at which it costs what an article prints. */
interface Line {
  readonly name: string;
  readonly country: string;
  readonly usdPerMTok: number;
  readonly billUsd: number;
  readonly printedUsd: number;
  readonly printedMTok: number;
}

/** Finds the exponents around values, one power of ten apart at least, with room above the greatest. */
function exponentsOf(values: readonly number[]): readonly [number, number] {
  const [low, high] = exponentsAround(Math.min(...values), Math.max(...values) * 1.2);
  return [low, Math.max(high, low + 1)];
}

/** Draws bills over the volume of a day, both scales logarithmic. Where a line crosses the printed bill is the volume that makes it. */
export function agentDayPicture(lines: readonly Line[], mTok: number, size: Size): string {
  const narrow = size.name === "narrow";
  const [left, right, top, bottom] = [narrow ? 76 : 64, size.width - 8, 30, narrow ? 260 : 300];
  const across = exponentsOf([mTok, ...lines.map(({ printedMTok }) => printedMTok)]);
  const up = exponentsOf(lines.flatMap(({ billUsd, printedUsd }) => [billUsd, printedUsd]));
  const [least, most] = [10 ** across[0], 10 ** across[1]];
  const [leastUsd, mostUsd] = [10 ** up[0], 10 ** up[1]];
  const x = log([least, most], [left, right]);
  const y = log([leastUsd, mostUsd], [bottom, top]);
  const ticks = powersOfTen(across, narrow ? 2 : 4).map((tick, i, all) => {
    const anchor = i === 0 ? "start" : i === all.length - 1 ? "end" : "middle";
    return html`<text class="label" x="${x(tick)}" y="${bottom + 19}" text-anchor="${anchor}">${inWords(tick * 1e6)}</text>`;
  });
  const drawn = lines.map(({ country, usdPerMTok, printedUsd, printedMTok }, i) => {
    // The line ends where it leaves the frame, at a side or at the top or foot.
    const [fromUsd, toUsd] = [Math.max(least * usdPerMTok, leastUsd), Math.min(most * usdPerMTok, mostUsd)];
    const [x1, x2] = [x(fromUsd / usdPerMTok), x(toUsd / usdPerMTok)];
    const [atX, atY] = [x(printedMTok), y(printedUsd)];
    const onLeft = atX > (left + right) / 2;
    const [textX, textY, anchor] = onLeft ? [atX - 13, atY - 4, "end"] : [atX + 13, atY + 14, "start"];
    const label = `${dollars(printedUsd)}${narrow ? "" : " a day"}: ${inWords(roundTo(printedMTok, 2) * 1e6)}`;
    return html`
      <g data-row="${i}">
        <line class="stroke-${hueOf(country)}" x1="${x1}" x2="${x2}" y1="${y(fromUsd)}" y2="${y(toUsd)}" stroke-width="2"/>
        <line class="stroke-ink-3" x1="${atX}" x2="${atX}" y1="${atY}" y2="${bottom}" stroke-dasharray="2 3"/>
        <path class="fill-ink stroke-paper" stroke-width="1.5" d="M${atX} ${atY - 8}l8 8l-8 8l-8 -8z"/>
        <text class="strong halo" x="${textX}" y="${textY}" text-anchor="${anchor}">${label}</text>
      </g>
    `;
  });
  const own = x(mTok);
  const ownAnchor = own < left + 80 ? "start" : own > right - 80 ? "end" : "middle";
  const dots = lines.map(({ billUsd }) => html`<circle class="fill-ink stroke-paper" cx="${own}" cy="${y(billUsd)}" r="4.5" stroke-width="1.5"/>`);
  const under = bottom + 40;
  const key = lines.map(({ name, country, billUsd }) => ({
    sign: (middle: number) => html`<line class="stroke-${hueOf(country)}" x1="0" x2="26" y1="${middle}" y2="${middle}" stroke-width="2"/>`,
    name,
    value: `${dollars(billUsd)} a day`,
    voice: "strong" as const,
  }));
  return html`
    <g data-height="${under + 8 + lines.length * 28 + 2}">
      ${gridY(powersOfTen(up, 5), y, [left, right], dollars)}
      ${ticks}
      <line class="stroke-ink" x1="${own}" x2="${own}" y1="${top - 6}" y2="${bottom}"/>
      <text class="strong" x="${own}" y="16" text-anchor="${ownAnchor}">your day: ${inWords(mTok * 1e6)}</text>
      ${drawn}
      ${dots}
      <text class="label" x="${right}" y="${under}" text-anchor="end">tokens a day</text>
      ${keyLines(key, { top: under + 8, width: size.width })}
    </g>
  `.text;
}
