import { linear } from "../../kit/drawings/scale.ts";
import type { Size } from "../../kit/figure.ts";
import { html } from "../../kit/html.ts";

/** One text by one vocabulary: its tokens, and their ends by the kind of text. */
interface Bar {
  readonly vocabulary: string;
  readonly text: string;
  readonly tokensLow: number;
  readonly tokens: number;
  readonly tokensHigh: number;
  readonly chosen: boolean;
}

/** Height between two pairs of bars, one pair a vocabulary. */
const GAP = 12;

/** Draws a bar from the plainest to the densest text, with a line at the reader's. */
export function tokensPicture(bars: readonly Bar[], size: Size, count: (tokens: number) => string): string {
  const narrow = size.name === "narrow";
  const [left, right, step] = narrow ? [0, size.width - 78, 44] : [210, size.width - 78, 30];
  const most = Math.max(...bars.map(({ tokensHigh }) => tokensHigh), 1);
  const x = linear([0, most], [left, right]);
  const drawn = bars.map(({ vocabulary, text: what, tokensLow, tokens, tokensHigh, chosen }, i) => {
    const top = i * step + Math.floor(i / 2) * GAP;
    const y = top + (narrow ? 30 : 17);
    const [from, to, at] = [x(tokensLow), x(tokensHigh), x(tokens)];
    const [hue, voice] = chosen ? ["ink", "label strong"] : ["ink-3", "label"];
    return html`
      <g data-row="${i}">
        <text class="${voice}" x="0" y="${top + 14}">${vocabulary}, ${what}</text>
        <line class="stroke-hair" x1="${left}" x2="${right}" y1="${y}" y2="${y}"/>
        <rect class="fill-${hue}" x="${from}" y="${y - 4}" width="${Math.max(to - from, 2)}" height="8"/>
        <line class="stroke-${hue}" stroke-width="2" x1="${at}" x2="${at}" y1="${y - 9}" y2="${y + 9}"/>
        <text class="${voice}" x="${size.width}" y="${y + 4}" text-anchor="end">${count(tokens)}</text>
      </g>
    `;
  });
  return html`<g data-height="${bars.length * step + 2 * GAP + 2}">${drawn}</g>`.text;
}
