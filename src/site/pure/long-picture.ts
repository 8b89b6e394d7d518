import { wrap } from "../../kit/drawings/wrap.ts";
import { balanced, document, inside, type Measure, type PictureText } from "./picture.ts";
import { column } from "./picture-column.ts";
import type { PictureStyle } from "./picture-style.ts";

/** The contents of a long picture: everything that a page says about a figure, for places that take a picture and no link. */
export interface LongText extends PictureText {
  readonly sentence: string;
  /** Cautions for the reader, in short. */
  readonly notes: readonly string[];
  /** Address of the figure in this state; null if not known, and then there is no code. */
  readonly address: string | null;
}

/** Width of the drawing at its narrow size, in pixels. */
const WIDTH = 360;
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

/**
 * Draws a figure as one long, narrow SVG file: title, drawing, sentence, cautions, source, terms, and, if the address is known, the address in words
 * and as a QR code.
 */
export function longPicture(style: PictureStyle, measure: Measure, text: LongText): string {
  const { room, small, serif, put, rule, space, draw, foot, done } = column(measure, WIDTH);
  rule("ink", 3);
  space(12);
  put(balanced(text.title, room, serif(23, 500)), "p-head", 29, 21);
  space(5);
  put(balanced(text.subtitle, room, small), "p-sub", 18, 13);
  if (text.hero) {
    space(16);
    put(wrap(text.hero.label, room, small), "p-sub", 18, 13);
    put([text.hero.text], "p-hero", 66, 54);
    if (text.hero.range) put(wrap(text.hero.range, room, small), "p-sub", 18, 13);
  }
  const { body, height, classes } = inside(text.drawing);
  if (body !== "") {
    space(18);
    draw(body, classes, height);
  }
  space(14);
  put(wrap(text.sentence, room, serif(17, 400)), "p-text", 24, 17);
  if (text.notes.length > 0) {
    space(18);
    rule("rule", 1);
    space(9);
    put(["What you should know"], "p-name", 20, 13);
    for (const note of text.notes) {
      put(wrap(note, room, small), "p-sub", 18, 13);
      space(5);
    }
  }
  foot(text.source, text.credit, text.address, "the figure");
  const { markup, width, height: whole } = done();
  return document(style, markup, width, whole, `${text.title}. ${text.subtitle}`);
}
