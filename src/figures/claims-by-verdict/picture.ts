import { VERDICTS, type Verdict } from "../../kit/claim.ts";
import { wrap } from "../../kit/drawings/wrap.ts";
import type { Size } from "../../kit/figure.ts";
import { percent } from "../../kit/format.ts";
import { html, type Markup } from "../../kit/html.ts";

/** The claims of one article with one verdict; `row` is their row in the table. */
export interface Group {
  readonly row: number;
  readonly article: string;
  readonly verdict: Verdict;
  readonly claims: number;
}

/** The verdicts in three parts, from the best known to those that no data can decide; in each from agreement to contradiction. */
export const PARTS: Readonly<Record<"decided" | "open" | "beyond", { readonly label: string; readonly verdicts: readonly Verdict[] }>> = {
  decided: { label: "Decided by data or arithmetic", verdicts: ["holds", "holds-loosely", "fails", "contradicted"] },
  open: { label: "Testable, but no open data decide", verdicts: ["disputed", "unverified"] },
  beyond: { label: "Beyond any test", verdicts: ["opinion", "forecast", "definition"] },
};

const SQUARE = 11;
const PITCH = 13;
/** Width kept for the number beside a group’s squares, in pixels. */
const COUNT = 24;

const FILL: Readonly<Record<Verdict, string>> = {
  holds: "fill-ink-3",
  "holds-loosely": "fill-hatch stroke-ink-3",
  fails: "fill-ink",
  contradicted: "fill-ink",
  disputed: "fill-paper stroke-ink",
  unverified: "fill-paper stroke-ink-3",
  opinion: "fill-rule stroke-ink-3",
  forecast: "fill-rule stroke-ink-3",
  definition: "fill-rule stroke-ink-3",
};
/** Drawing in a square, as in the sign of the verdict. */
const SIGN: Partial<Readonly<Record<Verdict, readonly [classes: string, path: string]>>> = {
  fails: ["fill-none stroke-paper", "m2 4h7m-7 3h7m-2-5-3 7"],
  contradicted: ["fill-none stroke-paper", "m2.5 2.5 6 6m0-6-6 6"],
  disputed: ["fill-ink", "m0 11 11-11v11z"],
};

/** Counts the lines that a number of squares takes. */
const linesOf = (claims: number, across: number): number => Math.ceil(claims / across);

/** Draws squares in lines of `across`, as one shape. */
function squares({ verdict, claims }: Group, x: number, y: number, across: number): Markup {
  const places = Array.from({ length: claims }, (_, i) => [x + (i % across) * PITCH, y + Math.floor(i / across) * PITCH] as const);
  const side = `h${SQUARE}v${SQUARE}h-${SQUARE}z`;
  // Each square is drawn by the same few letters, relative to the one before, which compress well.
  const outline = places.map(([left, top], i) => {
    const before = places[i - 1];
    return before ? `m${left - before[0]} ${top - before[1]}${side}` : `M${left} ${top}${side}`;
  });
  const sign = SIGN[verdict];
  const drawn = sign && html`<path class="${sign[0]}" stroke-width="1.4" d="${places.map(([left, top]) => `M${left} ${top}${sign[1]}`).join("")}"/>`;
  return html`<path class="${FILL[verdict]}" d="${outline.join("")}"/>${drawn}`;
}

/**
 * Draws one square a claim: a row for each verdict, a column for each article, both labelled with their counts and shares.
 * @param articles those that have a column, with their titles
 */
export function verdictSquares(groups: readonly Group[], articles: readonly { readonly id: string; readonly title: string }[], size: Size): Markup {
  const narrow = size.name === "narrow";
  const one = articles.length === 1;
  const left = narrow ? 0 : 150;
  const width = (size.width - left) / articles.length;
  const count = narrow && !one ? 0 : COUNT;
  const across = Math.floor((width - count - (one ? 0 : 4)) / PITCH);
  const total = groups.reduce((sum, { claims }) => sum + claims, 0);
  const counted = (fits: (group: Group) => boolean): number => groups.filter(fits).reduce((sum, { claims }) => sum + claims, 0);
  const marks: Markup[] = [];
  const put = (x: number, y: number, text: string, classes = "fill-ink-2"): void => {
    marks.push(html`<text class="${classes}" x="${x}" y="${y}">${text}</text>`);
  };

  const titles = articles.map(({ title }) => (narrow && !one ? [] : wrap(title, one ? 60 : 16)));
  const head = 19 + (narrow ? 19 : 16) * Math.max(...titles.map(({ length }) => length));
  for (const [i, { id }] of articles.entries()) {
    const x = left + i * width;
    put(x, 15, id, "strong");
    const own = counted(({ article }) => article === id);
    put(x + 24, 15, narrow && !one ? `${own}` : `${own} ${own === 1 ? "claim" : "claims"}`);
    for (const [n, line] of (titles[i] ?? []).entries()) put(x, (narrow ? 35 : 32) + n * (narrow ? 19 : 16), line);
  }

  let y = head + 4;
  for (const { label, verdicts } of Object.values(PARTS)) {
    const all = counted(({ verdict }) => verdicts.includes(verdict));
    marks.push(html`<line class="stroke-rule" x1="0" x2="${size.width}" y1="${y + 0.5}" y2="${y + 0.5}"/>`);
    put(0, y + 18, label, "strong");
    marks.push(
      html`
        <text class="strong" x="${size.width}" y="${y + 18}" text-anchor="end">${all} of ${total}${total > 0 && `, ${percent(all / total)}`}</text>
      `,
    );
    y += 30;
    for (const verdict of verdicts) {
      const here = groups.filter((group) => group.verdict === verdict);
      const claims = counted((group) => group.verdict === verdict);
      const share = claims > 0 ? ` · ${percent(claims / total)}` : "";
      const top = narrow ? y + 19 : y;
      put(0, y + 10, VERDICTS[verdict].label, "label");
      if (narrow) marks.push(html`<text class="fill-ink-2" x="${size.width}" y="${y + 10}" text-anchor="end">${claims}${share}</text>`);
      else marks.push(html`<text class="fill-ink-2" x="${left - 10}" y="${y + 10}" text-anchor="end">${claims}${share}</text>`);
      for (const group of here) {
        const x = left + articles.findIndex(({ id }) => id === group.article) * width;
        const number = count > 0 && html`<text class="fill-ink-2" x="${x + count - 5}" y="${top + 10}" text-anchor="end">${group.claims}</text>`;
        marks.push(html`<g data-row="${group.row}">${number}${squares(group, x + count, top, across)}</g>`);
      }
      const lines = Math.max(1, ...here.map((group) => linesOf(group.claims, across)));
      y = top + (here.length === 0 && narrow ? 0 : lines * PITCH) + 10;
    }
    y += 6;
  }
  return html`<g data-height="${y}">${marks}</g>`;
}
