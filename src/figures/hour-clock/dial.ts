import { keyLines } from "../../kit/drawings/marks.ts";
import type { Size } from "../../kit/figure.ts";
import { html, type Markup } from "../../kit/html.ts";
import type { Hours } from "../../model/price-rules.ts";

/** What the dial shows: hours in UTC, and how far its two clocks are ahead of UTC. */
export interface Dial {
  readonly peak: Hours;
  readonly work: Hours;
  readonly vendorAhead: number;
  readonly ownAhead: number;
  /** Names of the outer and of the inner clock. */
  readonly vendor: string;
  readonly own: string;
  /** The number in the middle, and what it is. */
  readonly middle: readonly [value: string, words: string];
  /** One line a model: its name and its price. */
  readonly lines: readonly { readonly name: string; readonly value: string }[];
  readonly head: readonly [name: string, value: string];
}

const HOURS = 24;
const EVERY = 3;
/** Radii of the bands, from the middle, and of the two rings of hours. */
const R = { vendorHours: 150, peak: 125, work: 103, ownHours: 76 } as const;
const BAND = 16;
const RADIUS = R.vendorHours + 14;

/** Draws the vendor's clock outside and the reader's inside, the peak hours and the working hours as bands between them. */
export function hourDial({ peak, work, vendorAhead, ownAhead, vendor, own, middle, lines, head }: Dial, size: Size): string {
  const narrow = size.name === "narrow";
  const [cx, cy] = [narrow ? size.width / 2 : RADIUS + 4, RADIUS + 4];
  /** The place of an hour in UTC; midnight of the vendor's clock is at the top. */
  const at = (hour: number, radius: number): readonly [number, number] => {
    const angle = ((hour + vendorAhead) / HOURS) * 2 * Math.PI;
    return [cx + radius * Math.sin(angle), cy - radius * Math.cos(angle)];
  };
  const arc = (from: number, to: number, radius: number, voice: string): Markup => {
    // A whole round has no ends that an arc could join.
    const [x1, y1] = at(from, radius);
    const [x2, y2] = at(Math.min(to, from + HOURS - 0.01), radius);
    const large = to - from > HOURS / 2 ? 1 : 0;
    return html`<path class="fill-none ${voice}" stroke-width="${BAND}" d="M${x1} ${y1}A${radius} ${radius} 0 ${large} 1 ${x2} ${y2}"/>`;
  };
  const ring = (ahead: number, radius: number): readonly Markup[] =>
    Array.from({ length: HOURS / EVERY }, (_, i) => {
      const [x, y] = at(i * EVERY - ahead, radius);
      return html`<text class="label" x="${x}" y="${y + 5}" text-anchor="middle">${String(i * EVERY)}</text>`;
    });
  const [left, top] = narrow ? [0, 2 * RADIUS + 18] : [2 * RADIUS + 40, 84];
  const step = 30;
  return html`
    <g data-height="${narrow ? top + (lines.length + 3) * step + 4 : 2 * RADIUS + 8}">
      <circle class="fill-none stroke-hair" cx="${cx}" cy="${cy}" r="${R.peak}" stroke-width="${BAND}"/>
      <circle class="fill-none stroke-hair" cx="${cx}" cy="${cy}" r="${R.work}" stroke-width="${BAND}"/>
      ${peak.map(([from, to]) => arc(from, to, R.peak, "stroke-cn"))}
      ${work.map(([from, to]) => arc(from, to, R.work, "stroke-ink"))}
      ${ring(vendorAhead, R.vendorHours)}
      ${ring(ownAhead, R.ownHours)}
      <text class="hero-num" x="${cx}" y="${cy + 6}" text-anchor="middle">${middle[0]}</text>
      <text class="label" x="${cx}" y="${cy + 34}" text-anchor="middle">${middle[1]}</text>
      <g transform="translate(${left},${top})">
        ${keyLines(
          [
            { sign: (y) => html`<line class="stroke-cn" x1="0" x2="24" y1="${y}" y2="${y}" stroke-width="10"/>`, name: vendor, value: "outside" },
            { sign: (y) => html`<line class="stroke-ink" x1="0" x2="24" y1="${y}" y2="${y}" stroke-width="10"/>`, name: own, value: "inside" },
            { name: head[0], value: head[1], voice: "strong" as const },
          ],
          { top: 0, width: size.width - left, step },
        )}
        ${lines.map(({ name, value }, i) => {
          const place = { top: (3 + i) * step, width: size.width - left, step };
          return html`<g data-row="${i}">${keyLines([{ name, value }], place)}</g>`;
        })}
      </g>
    </g>
  `.text;
}
