import { html } from "../../kit/html.ts";

/** One thing on the ruler. */
export interface Rung {
  readonly what: string;
  readonly low: number;
  readonly high: number;
  /** Text at the right: its size in words. */
  readonly size: string;
  /** Text beside that, in grey. */
  readonly ratio: string;
  readonly country: string | null;
  readonly chosen: boolean;
}

const NAMED: Readonly<Record<number, string>> = { 0: "1", 3: "1,000", 6: "1 million", 9: "1 billion", 12: "1 trillion", 15: "1 quadrillion" };
const DECADE = 42;

/** Finds places for labels no closer than `gap`, each as near as possible to where it belongs; `wanted` ascending. */
function spaced(wanted: readonly number[], gap: number): readonly number[] {
  // Groups of labels that touch move as one, to the mean of the places wished for.
  const groups: { readonly count: number; readonly sum: number }[] = [];
  const topOf = ({ count, sum }: { readonly count: number; readonly sum: number }): number => sum / count - ((count - 1) * gap) / 2;
  for (const place of wanted) {
    let group = { count: 1, sum: place };
    for (let above = groups.at(-1); above && topOf(above) + above.count * gap > topOf(group); above = groups.at(-1)) {
      groups.pop();
      group = { count: above.count + group.count, sum: above.sum + group.sum };
    }
    groups.push(group);
  }
  return groups.flatMap((group) => Array.from({ length: group.count }, (_, i) => topOf(group) + i * gap));
}

/** Draws a ruler of powers of ten from top to bottom, with a labelled tick or span for each rung. */
export function drawLadder(rungs: readonly Rung[], { width, narrow }: { readonly width: number; readonly narrow: boolean }): string {
  const last = Math.ceil(Math.log10(Math.max(...rungs.map(({ high }) => high)))) + 0.2;
  const top = 12;
  const [axis, label] = narrow ? [84, 118] : [92, 150];
  const y = (tokens: number): number => top + Math.log10(Math.max(tokens, 1)) * DECADE;
  const gap = narrow ? 37 : 24;
  const middle = ({ low, high }: Rung): number => (y(low) + y(high)) / 2;
  const places = spaced(rungs.map(middle), gap);
  const height = Math.max(y(10 ** last), (places.at(-1) ?? 0) + gap);
  const decades = Array.from({ length: Math.floor(last) + 1 }, (_, power) => power);
  const scale = decades.map((power) => {
    const named = NAMED[power];
    const at = y(10 ** power);
    return html`<line class="${named ? "stroke-ink" : "stroke-ink-3"}" x1="${axis - (named ? 8 : 4)}" x2="${axis}" y1="${at}" y2="${at}"/>${
      named &&
      html`
      <text class="label" x="${axis - 12}" y="${at + 4}" text-anchor="end">${named}</text>
    `
    }`;
  });
  const marks = rungs.map((rung, i) => {
    const place = places[i] ?? 0;
    const at = middle(rung);
    const fill = rung.country === "CN" ? "fill-cn" : rung.country === "US" ? "fill-us" : "fill-ink";
    const strong = rung.chosen ? "label strong" : "label";
    const mark =
      rung.high > rung.low * 1.02
        ? html`<rect class="fill-ink" x="${axis - 2}" y="${y(rung.low)}" width="5" height="${y(rung.high) - y(rung.low)}"/>`
        : rung.country === "US"
          ? html`<rect class="${fill}" x="${axis - 4.5}" y="${at - 4.5}" width="9" height="9"/>`
          : html`<circle class="${fill}" cx="${axis}" cy="${at}" r="${rung.chosen ? 6 : 4.5}"/>`;
    const words = narrow
      ? html`
        <text class="${strong}" x="${label}" y="${place - 3}">${rung.what}</text>
        <text class="label fill-ink-2" x="${label}" y="${place + 13}">
          ${rung.size}
          ${rung.ratio && html` · ${rung.ratio}`}
        </text>
      `
      : html`
        <text class="${strong}" x="${label}" y="${place + 4}">${rung.what}</text>
        <text class="${strong}" x="${width - 108}" y="${place + 4}" text-anchor="end">${rung.size}</text>
        <text class="label ${rung.chosen ? "strong" : "fill-ink-2"}" x="${width}" y="${place + 4}" text-anchor="end">${rung.ratio}</text>
      `;
    return html`
      <g data-row="${i}">
        ${mark}
        <path class="stroke-ink-3" fill="none" d="M${axis + 8} ${at}H${axis + 12}L${label - 12} ${place}H${label - 5}"/>
        ${words}
      </g>
    `;
  });
  return html`
    <g data-height="${Math.ceil(height)}">
      <line class="stroke-ink" x1="${axis}" x2="${axis}" y1="${top}" y2="${y(10 ** last)}"/>
      ${scale}
      ${marks}
    </g>
  `.text;
}
