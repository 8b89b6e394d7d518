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

const tens = (values: readonly number[]): readonly [number, number] => {
  const [low, high] = [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values) * 1.2))];
  return [low, Math.max(high, low + 1)];
};
/** Lists powers of ten from one exponent to another, at most `most` of them. */
const powers = ([low, high]: readonly [number, number], most: number): readonly number[] => {
  const step = Math.ceil((high - low) / most);
  return Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, i) => 10 ** (low + i * step));
};

/** Draws bills over the volume of a day, both scales logarithmic. Where a line crosses the printed bill is the volume that makes it. */
export function agentDayPicture(lines: readonly Line[], mTok: number, size: Size): string {
  const wide = size.name === "wide";
  const [left, right, top, height] = [58, size.width - 8, 30, wide ? 270 : 230];
  const across = tens([mTok, ...lines.map(({ printedMTok }) => printedMTok)]);
  const up = tens(lines.flatMap(({ billUsd, printedUsd }) => [billUsd, printedUsd]));
  const x = (value: number): number => left + ((Math.log10(value) - across[0]) / (across[1] - across[0])) * (right - left);
  const y = (value: number): number => top + height * (1 - (Math.log10(value) - up[0]) / (up[1] - up[0]));
  const inside = (value: number): number => Math.min(Math.max(value, 10 ** up[0]), 10 ** up[1]);
  const grid = [
    powers(up, 5).map(
      (tick) =>
        html`
          <line class="stroke-hair" x1="${left}" x2="${right}" y1="${y(tick)}" y2="${y(tick)}"/>
          <text class="label" x="${left - 7}" y="${y(tick) + 4}" text-anchor="end">${dollars(tick)}</text>
        `,
    ),
    powers(across, 4).map(
      (tick, i, all) =>
        html`
          <text class="label" x="${i === all.length - 1 && tick === 10 ** across[1] ? right : x(tick)}" y="${top + height + 19}"
            text-anchor="${i === 0 ? "start" : i === all.length - 1 ? "end" : "middle"}">${inWords(tick * 1e6)}</text>
        `,
    ),
  ];
  const drawn = lines.map((line, i) => {
    const hue = line.country === "CN" ? "cn" : "us";
    const ends = [10 ** across[0], 10 ** across[1]].map((at) => inside(at * line.usdPerMTok) / line.usdPerMTok);
    const [from, to] = [ends[0] ?? 1, ends[1] ?? 1];
    const at = { x: x(line.printedMTok), y: y(line.printedUsd) };
    const end = at.x > (left + right) / 2;
    const label = `${dollars(line.printedUsd)} a day: ${inWords(roundTo(line.printedMTok, 2) * 1e6)}`;
    return html`
      <g data-row="${i}">
        <line class="stroke-${hue}" x1="${x(from)}" x2="${x(to)}" y1="${y(from * line.usdPerMTok)}" y2="${y(to * line.usdPerMTok)}" stroke-width="2"/>
        <line class="stroke-ink-3" x1="${at.x}" x2="${at.x}" y1="${at.y}" y2="${top + height}" stroke-dasharray="2 3"/>
        <path class="fill-ink stroke-paper" stroke-width="1.5" d="M${at.x} ${at.y - 8}l8 8l-8 8l-8 -8z"/>
        <text class="strong halo" x="${at.x + (end ? -13 : 13)}" y="${at.y + (end ? -4 : 14)}" text-anchor="${end ? "end" : "start"}">${label}</text>
      </g>
    `;
  });
  const own = html`
    <line class="stroke-ink" x1="${x(mTok)}" x2="${x(mTok)}" y1="${top - 6}" y2="${top + height}"/>
    <text class="strong" x="${x(mTok)}" y="16"
      text-anchor="${x(mTok) < left + 60 ? "start" : x(mTok) > right - 60 ? "end" : "middle"}">your day: ${inWords(mTok * 1e6)}</text>
  `;
  const dots = lines.map(
    ({ billUsd }) => html`<circle class="fill-ink stroke-paper" cx="${x(mTok)}" cy="${y(billUsd)}" r="4.5" stroke-width="1.5"/>`,
  );
  const under = top + height + 40;
  const key = lines.map(({ name, country, billUsd }, i) => {
    const line = under + 8 + i * 28;
    return html`
      <line class="stroke-${country === "CN" ? "cn" : "us"}" x1="0" x2="26" y1="${line + 13}" y2="${line + 13}" stroke-width="2"/>
      <text class="strong" x="36" y="${line + 18}">${name}</text>
      <text class="strong" x="${size.width}" y="${line + 18}" text-anchor="end">${dollars(billUsd)} a day</text>
      <line class="stroke-hair" x1="0" x2="${size.width}" y1="${line + 28}" y2="${line + 28}"/>
    `;
  });
  return html`
    <g data-height="${under + 8 + lines.length * 28 + 2}">
      ${grid}
      ${own}
      ${drawn}
      ${dots}
      <text class="label" x="${right}" y="${under}" text-anchor="end">tokens a day</text>
      ${key}
    </g>
  `.text;
}
