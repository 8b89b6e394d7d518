import { wrap } from "../../kit/drawings/wrap.ts";
import type { Size } from "../../kit/figure.ts";
import { html, type Markup } from "../../kit/html.ts";
import { textWidth } from "../../kit/text-width.ts";

/** One line of the board. */
export interface Line {
  readonly row: number;
  readonly label: string;
  readonly chinaShare: number;
  /** "4.3 to 1". */
  readonly lead: string;
  readonly chosen: boolean;
}
/** The line that is opened to a hundred. */
export interface Opened {
  readonly row: number;
  readonly china: string;
  readonly america: string;
  readonly chinaShare: number;
  readonly claims: string;
}

const [COLUMNS, ROWS] = [20, 5];
const HUNDRED = COLUMNS * ROWS;
/** What stays free between two squares, as a share of their pitch. */
const GAP = 0.14;
const BAR = 7;
const tenth = (x: number): number => Math.round(x * 10) / 10;

const disc = (x: number, y: number): Markup => html`<circle class="fill-cn" cx="${x}" cy="${y}" r="6"/>`;
const block = (x: number, y: number): Markup => html`<rect class="fill-us" x="${x - 6}" y="${y - 6}" width="12" height="12"/>`;

/** Draws a hundred, column by column from below: discs are China’s, squares America’s. */
function hundred(chinaShare: number, top: number, width: number): Markup {
  const china = Math.round(chinaShare * HUNDRED);
  const pitch = width / COLUMNS;
  const side = tenth(pitch * (1 - GAP));
  const at = (i: number): readonly [number, number] => [tenth((Math.floor(i / ROWS) + 0.5) * pitch), tenth(top + (ROWS - 0.5 - (i % ROWS)) * pitch)];
  const path = (from: number, to: number): string => Array.from({ length: to - from }, (_, i) => `M${at(from + i).join(" ")}h0`).join("");
  return html`
    <path class="fill-none stroke-cn" stroke-width="${side}" stroke-linecap="round" d="${path(0, china)}"/>
    <path class="fill-none stroke-us" stroke-width="${tenth(side * 0.94)}" stroke-linecap="square" d="${path(china, HUNDRED)}"/>
  `;
}

/** Draws the chosen yardstick as a hundred, and under it the board of all. */
export function board(lines: readonly Line[], opened: Opened, { width, name }: Size): string {
  const narrow = name === "narrow";
  const pitch = width / COLUMNS;
  const china = Math.round(opened.chinaShare * HUNDRED);
  const top = narrow ? 62 : 76;
  const under = top + ROWS * pitch;
  const said = wrap(opened.claims, width, (line) => textWidth(line, { name }));
  const first = under + 22 + said.length * 18 + 34;
  const step = narrow ? 42 : 40;
  const bottom = first + (lines.length - 1) * step + BAR;
  /** Where an amount stands: beside the large number of two figures. */
  const beside = narrow ? 40 : 56;
  const amount = (side: "cn" | "us", count: number, words: string): Markup => {
    const [anchor, edge, next] = side === "cn" ? ["start", 0, beside] : ["end", width, width - beside];
    return html`
      <text class="fill-${side} hero-num" x="${edge}" y="${top - 12}" text-anchor="${anchor}">${count}</text>
      <text class="fill-${side}" x="${next}" y="${top - 12}" text-anchor="${anchor}">${words}</text>
    `;
  };
  const drawn = lines.map(({ row, label, chinaShare, lead, chosen }, i) => {
    const y = first + i * step;
    const ahead = chinaShare > 0.5;
    const x = tenth(chinaShare * width);
    const strong = chosen ? "strong" : "";
    return html`
      <g data-row="${row}">
        <text class="${strong}" x="${chosen ? 14 : 0}" y="${y - 8}">${label}</text>
        ${chosen && html`<path class="fill-ink" d="M0 ${y - 17}l8 4.5-8 4.5z"/>`}
        <text class="${strong} ${ahead ? "fill-cn" : "fill-us"}" x="${width - 18}" y="${y - 8}" text-anchor="end">${lead}</text>
        ${ahead ? disc(width - 6, y - 12.5) : block(width - 6, y - 12.5)}
        <rect class="fill-cn" x="0" y="${y}" width="${x}" height="${BAR}"/>
        <rect class="fill-us" x="${x}" y="${y}" width="${tenth(width - x)}" height="${BAR}"/>
      </g>
    `;
  });
  return html`
    <g data-height="${bottom + 14}">
      ${disc(6, 11)}
      <text class="strong fill-cn" x="18" y="16">China</text>
      ${block(width - 6, 11)}
      <text class="strong fill-us" x="${width - 18}" y="16" text-anchor="end">United States</text>
      <g data-row="${opened.row}">
        ${amount("cn", china, opened.china)}
        ${amount("us", HUNDRED - china, opened.america)}
        ${hundred(opened.chinaShare, top, width)}
      </g>
      ${said.map((line, i) => html`<text x="0" y="${under + 24 + i * 18}">${line}</text>`)}
      ${drawn}
      <path class="fill-none stroke-ink" stroke-dasharray="3 3" d="M${width / 2} ${first - 4}V${bottom + 8}"/>
    </g>
  `.text;
}
