import { wrap } from "../../kit/drawings/wrap.ts";
import { type Measure, textLines } from "./picture.ts";
import { type QrCode, qrCode } from "./qr.ts";

/** Margin around a column, in pixels. */
export const MARGIN = 24;
/** Readers without the site's fonts may see a wider one, so lines end this much earlier. */
const SLACK = 0.94;
/** Approximate width of a code, in pixels: a module is a whole number of pixels of a picture of twice the size. */
const CODE = 136;

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
function wayTo(address: string, what: string): Way {
  const page = address.replace(/\?.*/, "");
  if (address.length > CODED) return { code: qrCode(page), lead: `Scan, or press and hold, to open ${what} at its defaults`, words: page, rest: "" };
  const short = address.length > WRITTEN;
  const lead = `Scan, or press and hold, to open ${what} as it stands here`;
  return { code: qrCode(address), lead, words: short ? page : address, rest: short ? "with the settings that the code holds" : "" };
}

/** A picture that is written from above: words, rules and drawings, one below the other. */
export interface Column {
  /** Room of a line, in px. */
  readonly room: number;
  readonly small: (line: string) => number;
  readonly serif: (size: number, weight: number) => (line: string) => number;
  readonly put: (lines: readonly string[], name: string, step: number, first: number) => void;
  readonly rule: (colour: string, width: number) => void;
  readonly space: (height: number) => void;
  /** Puts a drawing. @param markup of its left upper corner at 0, 0 */
  readonly draw: (markup: string, classes: string, height: number) => void;
  /** Puts source and terms, and the address in words and as a code, if it is known. @param what is at the address: "the figure" */
  readonly foot: (source: string, credit: string, address: string | null, what: string) => void;
  /** Ends the column. @returns its markup, and its whole width and height in px */
  readonly done: () => { readonly markup: string; readonly width: number; readonly height: number };
}

/** Begins a column. @param width of a drawing, without the margin around everything, in px */
export function column(measure: Measure, width: number): Column {
  const room = width * SLACK;
  const small = (line: string): number => measure(line, "form", 13, 400);
  const parts: string[] = [];
  let y = MARGIN;
  const put = (lines: readonly string[], name: string, step: number, first: number, x = MARGIN): void => {
    parts.push(textLines(lines, name, x, y + first, step));
    y += lines.length * step;
  };
  const rule = (colour: string, stroke: number): void => {
    parts.push(`<path d="M${MARGIN} ${y}h${width}" stroke="var(--${colour})" stroke-width="${stroke}"/>`);
  };
  const way = (address: string, what: string): void => {
    y += 16;
    const { code, lead, words, rest } = wayTo(address, what);
    const side = Math.max(1, Math.round((2 * CODE) / code.size) / 2);
    const [top, left] = [y, MARGIN + code.size * side + 14];
    const beside = MARGIN + width - left;
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
  };
  return {
    room,
    small,
    serif: (size, weight) => (line) => measure(line, "entry", size, weight),
    put,
    rule,
    space: (height) => {
      y += height;
    },
    draw: (markup, classes, height) => {
      parts.push(`<g class="${classes}" transform="translate(${MARGIN} ${y})">${markup}</g>`);
      y += height;
    },
    foot: (source, credit, address, what) => {
      y += 13;
      rule("rule", 1);
      y += 8;
      put([...wrap(source, room, small), ...wrap(credit, room, small)], "p-sub", 18, 13);
      if (address) way(address, what);
      y += MARGIN;
    },
    done: () => ({ markup: parts.join(""), width: width + 2 * MARGIN, height: Math.ceil(y) }),
  };
}
