import { escapeMarkup } from "../../kit/html.ts";
import { balanced, document, type Hero, inside, type Measure, textLines } from "../pure/picture.ts";
import type { PictureStyle } from "../pure/picture-style.ts";

/** The text and drawing of a card, the picture that represents a page where it is shared. */
export interface Card {
  /** Small, above the title: "Figure", "Chapter 4". */
  readonly kicker: string;
  readonly title: string;
  /** One number, large, with words that explain it. */
  readonly hero?: Hero | undefined;
  /** Drawings as `<svg …>`; the card takes the one with the largest letters. */
  readonly drawings?: readonly string[] | undefined;
  /** A sentence below the title, if there is neither number nor drawing. */
  readonly lead?: string | undefined;
}

/** Width and height of a card in pixels. */
export const CARD = { width: 1200, height: 630 } as const;
const MARGIN = 56;
const GAP = 56;
/** Room below the head and above the foot. */
const TOP = 132;
const BOTTOM = CARD.height - 48;

/** Finds the largest size at which a title fits a space, with its lines. */
function fitted(title: string, width: number, height: number, sizes: readonly number[], measure: Measure) {
  for (const size of sizes) {
    const lines = balanced(title, width, (line) => measure(line, "entry", size, 500));
    const widest = Math.max(...lines.map((line) => measure(line, "entry", size, 500)));
    if (lines.length * size * 1.16 <= height && widest <= width) return { size, lines };
  }
  const size = sizes.at(-1) ?? 30;
  return { size, lines: balanced(title, width, (line) => measure(line, "entry", size, 500)).slice(0, Math.floor(height / (size * 1.16))) };
}

const text = (
  content: string,
  x: number,
  y: number,
  voice: "entry" | "form",
  size: number,
  weight: number,
  colour: string,
  anchor = "start",
): string =>
  `<text x="${x}" y="${y}" font-family="var(--${voice})" font-size="${size}" font-weight="${weight}" fill="var(--${colour})" ` +
  `text-anchor="${anchor}">${escapeMarkup(content)}</text>`;

/** Places the drawing that comes out largest in a space, at its top. */
function placed(drawings: readonly string[], x: number, y: number, width: number, height: number): string {
  const fits = drawings
    .filter((svg) => svg !== "")
    .map((svg) => ({ ...inside(svg), scale: 0 }))
    .map((svg) => ({ ...svg, scale: Math.min(width / svg.width, height / svg.height, 2.2) }));
  const [best] = fits.sort((a, b) => b.scale - a.scale);
  if (!best) return "";
  const [dx, dy] = [(width - best.width * best.scale) / 2, (height - best.height * best.scale) / 2];
  return `<g class="${best.classes}" transform="translate(${x + dx} ${y + dy}) scale(${best.scale})">${best.body}</g>`;
}

/** Draws a card of 1200 by 630 pixels as SVG: title at the left, one number or one drawing at the right, the wordmark above. */
export function card(style: PictureStyle, measure: Measure, { kicker, title, hero, drawings = [], lead }: Card): string {
  const right = hero || drawings.some((svg) => svg !== "");
  const room = CARD.width - 2 * MARGIN;
  const width = right ? (room - GAP) * 0.52 : room * 0.92;
  const { size, lines } = fitted(title, width, lead ? 300 : BOTTOM - TOP, [84, 76, 68, 62, 56, 52, 48, 44, 40, 36, 32], measure);
  const parts = [
    `<path d="M${MARGIN} 40h${room}" stroke="var(--ink)" stroke-width="6"/>`,
    text("Watts to Words", MARGIN, 90, "entry", 34, 500, "ink"),
    text(kicker, CARD.width - MARGIN, 90, "form", 26, 400, "ink-2", "end"),
    `<g font-size="${size}" font-family="var(--entry)" font-weight="500" ` +
      `fill="var(--ink)">${textLines(lines, "c", MARGIN, TOP + size, size * 1.16)}</g>`,
  ];
  if (lead) {
    const below = TOP + lines.length * size * 1.16 + 40;
    const said = balanced(lead, room * 0.86, (line) => measure(line, "entry", 36, 400));
    parts.push(`<g font-size="36" font-family="var(--entry)" fill="var(--ink-2)">${textLines(said, "c", MARGIN, below + 30, 46)}</g>`);
  }
  const x = MARGIN + width + GAP;
  const rest = CARD.width - MARGIN - x;
  if (right) parts.push(`<path d="M${x - GAP / 2 - 2} ${TOP}V${BOTTOM}M${x - GAP / 2 + 2} ${TOP}V${BOTTOM}" stroke="var(--rule)"/>`);
  if (hero) {
    const large = Math.min(170, 100 * (rest / measure(hero.text, "entry", 100, 400)));
    const small = (line: string): number => measure(line, "form", 30, 400);
    const label = [...balanced(hero.label, rest, small), ...(hero.range ? ["", ...balanced(hero.range, rest, small)] : [])];
    parts.push(text(hero.text, x, TOP + 150, "entry", large, 400, "ink"));
    parts.push(`<g font-size="30" font-family="var(--form)" fill="var(--ink-2)">${textLines(label, "c", x, TOP + 212, 38)}</g>`);
    const top = TOP + 212 + label.length * 38;
    parts.push(placed(drawings, x, top, rest, BOTTOM - top));
  } else parts.push(placed(drawings, x, TOP, rest, BOTTOM - TOP));
  return document(style, parts.join(""), CARD.width, CARD.height, title);
}
