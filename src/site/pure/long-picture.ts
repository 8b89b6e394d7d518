import { wrap } from "../../kit/drawings/wrap.ts";
import { balanced, document, inside, type Measure, type PictureText, textLines } from "./picture.ts";
import type { PictureStyle } from "./picture-style.ts";
import { type QrCode, qrCode } from "./qr.ts";

/** The contents of a long picture: everything that a page says about a figure, for places that take a picture and no link. */
export interface LongText extends PictureText {
  readonly sentence: string;
  /** Cautions for the reader, in short. */
  readonly notes: readonly string[];
  /** Address of the figure in this state; null if not known, and then there is no code. */
  readonly address: string | null;
}

/** Width of the drawing at its narrow size, and the margin around everything, in pixels. */
const WIDTH = 360;
const MARGIN = 24;
/** Readers without the site's fonts may see a wider one, so lines end this much earlier. */
const SLACK = 0.94;
/** Approximate width of a code, in pixels: a module is a whole number of pixels of a picture of twice the size. */
const CODE = 136;
/** Letters of notes on a picture, beyond which the rest is left to the page. */
const SHORT = 360;

/** Picks whole notes, in their order, as many as fit; the last one says how many more there are. */
export function inShort(notes: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const note of notes) {
    if (kept.length > 0 && [...kept, note].join("").length > SHORT) break;
    kept.push(note);
  }
  const more = notes.length - kept.length;
  return more > 0 ? [...kept, `${more === 1 ? "One more note is" : `${more} more notes are`} on the figure’s page.`] : kept;
}

/** Breaks an address into lines, at any letter where a line is full. */
function addressLines(address: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const lines = [""];
  for (const character of address.replace(/^https?:\/\//, "")) {
    const longer = lines.at(-1) + character;
    if (widthOf(longer) > width) lines.push(character);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** Longest address whose code a camera can read at this size, and longest that is printed in full, in letters. */
const CODED = 500;
const WRITTEN = 120;

interface Way {
  readonly code: QrCode;
  readonly lead: string;
  /** The address as printed, and a remark on what it leaves out. */
  readonly words: string;
  readonly rest: string;
}

/** Makes a code and words that lead to a figure in its state, or at its defaults if the address is too long for a code. */
function wayTo(address: string): Way {
  const page = address.replace(/\?.*/, "");
  if (address.length > CODED)
    return { code: qrCode(page), lead: "Scan, or press and hold, to open the figure at its defaults", words: page, rest: "" };
  const short = address.length > WRITTEN;
  const lead = "Scan, or press and hold, to open the figure as it stands here";
  return { code: qrCode(address), lead, words: short ? page : address, rest: short ? "with the settings that the code holds" : "" };
}

/**
 * Draws a figure as one long, narrow SVG file: title, drawing, sentence, cautions, source, terms, and, if the address is known, the address in words
 * and as a QR code.
 */
export function longPicture(style: PictureStyle, measure: Measure, text: LongText): string {
  const room = WIDTH * SLACK;
  const small = (line: string): number => measure(line, "form", 13, 400);
  const serif = (size: number, weight: number) => (line: string) => measure(line, "entry", size, weight);
  const parts: string[] = [];
  let y = MARGIN;
  const put = (lines: readonly string[], name: string, step: number, first: number, x = MARGIN): void => {
    parts.push(textLines(lines, name, x, y + first, step));
    y += lines.length * step;
  };
  const rule = (colour: string, width: number): void => {
    parts.push(`<path d="M${MARGIN} ${y}h${WIDTH}" stroke="var(--${colour})" stroke-width="${width}"/>`);
  };
  rule("ink", 3);
  y += 12;
  put(balanced(text.title, room, serif(23, 500)), "p-head", 29, 21);
  y += 5;
  put(balanced(text.subtitle, room, small), "p-sub", 18, 13);
  if (text.hero) {
    y += 16;
    put(wrap(text.hero.label, room, small), "p-sub", 18, 13);
    put([text.hero.text], "p-hero", 66, 54);
    if (text.hero.range) put(wrap(text.hero.range, room, small), "p-sub", 18, 13);
  }
  const { body, height, classes } = inside(text.drawing);
  if (body !== "") {
    y += 18;
    parts.push(`<g class="${classes}" transform="translate(${MARGIN} ${y})">${body}</g>`);
    y += height;
  }
  y += 14;
  put(wrap(text.sentence, room, serif(17, 400)), "p-text", 24, 17);
  if (text.notes.length > 0) {
    y += 18;
    rule("rule", 1);
    y += 9;
    put(["What you should know"], "p-name", 20, 13);
    for (const note of text.notes) {
      put(wrap(note, room, small), "p-sub", 18, 13);
      y += 5;
    }
  }
  y += 13;
  rule("rule", 1);
  y += 8;
  put([...wrap(text.source, room, small), ...wrap(text.credit, room, small)], "p-sub", 18, 13);
  if (text.address) {
    y += 16;
    const { code, lead, words, rest } = wayTo(text.address);
    const side = Math.max(1, Math.round((2 * CODE) / code.size) / 2);
    const [top, left] = [y, MARGIN + code.size * side + 14];
    const beside = MARGIN + WIDTH - left;
    parts.push(
      `<rect x="${MARGIN}" y="${y}" width="${code.size * side}" height="${code.size * side}" fill="#fff"/>`,
      `<path transform="translate(${MARGIN} ${y}) scale(${side})" d="${code.path}" fill="#000" shape-rendering="crispEdges"/>`,
    );
    y += 2;
    put(wrap(lead, beside, small), "p-name", 18, 13, left);
    y += 4;
    put(addressLines(words, beside, small), "p-sub", 18, 13, left);
    put(wrap(rest, beside, small), "p-sub", 18, 13, left);
    y = Math.max(y, top + code.size * side);
  }
  y += MARGIN;
  return document(style, parts.join(""), WIDTH + 2 * MARGIN, Math.ceil(y), `${text.title}. ${text.subtitle}`);
}
