import { wrap } from "../../kit/drawings/wrap.ts";
import { escapeMarkup } from "../../kit/html.ts";
import { EDITION } from "./edition.ts";
import { type PictureStyle, resolved, rulesFor } from "./picture-style.ts";

/** Measures the width in pixels of a text in one of the two voices. */
export type Measure = (text: string, voice: "entry" | "form", size: number, weight: number) => number;

/** A result, shown large, with its name and its likely range. */
export interface Hero {
  readonly text: string;
  readonly label: string;
  readonly range?: string | undefined;
}

/** Facts that a page gives its scripts about the pictures of its figure. */
export interface PictureWords {
  readonly id: string;
  /** Address of the site; null if it was built without one. */
  readonly site: string | null;
  readonly source: string;
  readonly edition: string;
  readonly heroLabel: string | null;
  readonly sentence: boolean;
}

/** The texts and the drawing of a picture that is used outside the site. */
export interface PictureText {
  readonly title: string;
  readonly subtitle: string;
  /** A calculator's result, large. */
  readonly hero?: Hero | undefined;
  /** The figure's drawing at its wide size as `<svg …>…</svg>`; empty if it has none. */
  readonly drawing: string;
  /** A calculator's sentence, below the drawing. */
  readonly sentence?: string | undefined;
  readonly source: string;
  readonly credit: string;
}

/** Margin around everything, in pixels. */
export const MARGIN = 28;
/** Width of a picture in pixels. */
export const WIDTH = 680;
/** Readers without the site's fonts may see a wider one, so lines end this much earlier. */
const SLACK = 0.9;

/** Breaks a text as `wrap` does, into lines of similar length. */
export function balanced(text: string, width: number, widthOf: (text: string) => number): string[] {
  let lines = wrap(text, width, widthOf);
  const count = lines.length;
  for (let narrower = width * 0.97; narrower > width * 0.5; narrower *= 0.97) {
    const next = wrap(text, narrower, widthOf);
    if (next.length > count) break;
    lines = next;
  }
  return lines;
}

const HATCHES: Readonly<Record<string, readonly [colour: string, width: number]>> = {
  hatch: ["ink-3", 1.6],
  "hatch-cn": ["cn", 2.4],
  "hatch-us": ["us", 2.4],
};

/** Copies the hatches that a drawing uses from the site's sprite. */
export const hatchesOf = (css: string): string => {
  const used = Object.entries(HATCHES).filter(([name]) => new RegExp(`#${name}["')]`).test(css));
  const patterns = used.map(
    ([name, [colour, width]]) =>
      `<pattern id="${name}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M2.5 0v5" ` +
      `stroke="var(--${colour})" stroke-width="${width}"/></pattern>`,
  );
  return patterns.length > 0 ? `<defs>${patterns.join("")}</defs>` : "";
};

/** Adds its colour to the name of each hatch: of a light and a dark picture on one page, each keeps its own. */
const hatchesByColour = (svg: string): string =>
  [...svg.matchAll(/<pattern id="(hatch[\w-]*)".*?stroke="#(\w+)"/g)].reduce(
    (text, [, id, colour]) => text.replace(new RegExp(`(id="|#)${id}(?=["')])`, "g"), `$1${id}-${colour}`),
    svg,
  );

/** Takes the content of an svg out of it, with its size. Named entities of HTML become characters that XML knows. */
export function inside(svg: string): { readonly body: string; readonly width: number; readonly height: number; readonly classes: string } {
  const [, , , width = "0", height = "0"] = /viewBox="([\d.-]+) ([\d.-]+) ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const classes = /<svg[^>]*\sclass="([^"]*)"/.exec(svg)?.[1] ?? "plot";
  const body = svg
    .replace(/^[\s\S]*?<svg[^>]*>/, "")
    .replace(/<\/svg>\s*$/, "")
    .replaceAll("&nbsp;", "&#160;");
  return { body, width: Number(width), height: Number(height), classes };
}

/** Draws lines of text at a place, below each other. */
export const textLines = (lines: readonly string[], classes: string, x: number, y: number, step: number): string =>
  lines.map((line, i) => `<text class="${classes}" x="${x}" y="${y + i * step}">${escapeMarkup(line)}</text>`).join("");

/** Styles of the words around a drawing. */
const WORDS: readonly (readonly [name: string, css: string])[] = [
  ["p-title", "font-family:var(--entry);font-weight:500;font-size:25px;fill:var(--ink)"],
  ["p-sub", "font-family:var(--form);font-size:13px;fill:var(--ink-2)"],
  ["p-hero", "font-family:var(--entry);font-weight:400;font-size:64px;fill:var(--ink)"],
  ["p-text", "font-family:var(--entry);font-weight:400;font-size:17px;fill:var(--ink)"],
  ["p-head", "font-family:var(--entry);font-weight:500;font-size:23px;fill:var(--ink)"],
  ["p-name", "font-family:var(--form);font-weight:600;font-size:13px;fill:var(--ink)"],
];

/**
 * Draws a figure as one SVG file that needs nothing else: title, what is measured, drawing, source and credit, in the colours of the light theme,
 * which the file has as numbers.
 */
export function standalone(style: PictureStyle, measure: Measure, text: PictureText): string {
  const room = WIDTH * SLACK;
  const title = balanced(text.title, room, (line) => measure(line, "entry", 25, 500));
  const small = (line: string): number => measure(line, "form", 13, 400);
  const subtitle = balanced(text.subtitle, room, small);
  const sentence = balanced(text.sentence ?? "", room, (line) => measure(line, "entry", 17, 400));
  const source = [...wrap(text.source, room, small), ...wrap(text.credit, room, small)];
  const { body, height, classes } = inside(text.drawing);
  const parts: string[] = [];
  let y = MARGIN;
  const put = (lines: readonly string[], name: string, step: number, first: number): void => {
    parts.push(textLines(lines, name, MARGIN, y + first, step));
    y += lines.length * step;
  };
  parts.push(`<path d="M${MARGIN} ${y}h${WIDTH}" stroke="var(--ink)" stroke-width="3"/>`);
  y += 14;
  put(title, "p-title", 31, 22);
  y += 4;
  put(subtitle, "p-sub", 19, 13);
  if (text.hero) {
    y += 20;
    put([text.hero.label], "p-sub", 19, 13);
    put([text.hero.text], "p-hero", 72, 56);
    if (text.hero.range) put([text.hero.range], "p-sub", 19, 17);
  }
  if (body !== "") {
    y += 20;
    parts.push(`<g class="${classes}" transform="translate(${MARGIN} ${y})">${body}</g>`);
    y += height;
  }
  if (sentence.length > 0) {
    y += 14;
    put(sentence, "p-text", 24, 17);
  }
  y += 20;
  parts.push(`<path d="M${MARGIN} ${y}h${WIDTH}" stroke="var(--rule)"/>`);
  y += 8;
  put(source, "p-sub", 18, 13);
  y += MARGIN - 8;
  return document(style, parts.join(""), WIDTH + 2 * MARGIN, Math.ceil(y), `${text.title}. ${text.subtitle}`);
}

/** The maker of a picture, for programs that read it. */
const MADE = `<metadata>${escapeMarkup(EDITION)}, CC BY 4.0</metadata>`;

/** Writes a whole SVG file on the site's paper. */
export function document(style: PictureStyle, markup: string, width: number, height: number, name: string): string {
  const css = WORDS.filter(([word]) => markup.includes(`class="${word}`))
    .map(([word, rule]) => `.${word}{${rule}}`)
    .join("");
  const all = rulesFor(style, markup) + css;
  return hatchesByColour(
    resolved(
      style,
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
        `role="img"><title>${escapeMarkup(name)}</title>${MADE}<style>${all}</style>${hatchesOf(all + markup)}<rect width="${width}" ` +
        `height="${height}" fill="var(--paper)"/>${markup}</svg>`,
    ),
  );
}

/** Writes a drawing alone, for lists; it follows the theme of the page that shows it. */
export function thumbnail(style: PictureStyle, drawing: string, name: string): string {
  const { body, width, height, classes } = inside(drawing);
  const inner = `<g class="${classes}">${body}</g>`;
  const css = rulesFor(style, inner);
  const used = (theme: Readonly<Record<string, string>>): string =>
    Object.entries(theme)
      .filter(([property]) => new RegExp(`--${property}\\)`).test(css + inner + hatchesOf(css + inner)))
      .map(([property, value]) => `--${property}:${value}`)
      .join(";");
  const root = `:root{${used(style.light)}}@media(prefers-color-scheme:dark){:root{${used(style.dark)}}}`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ` +
    `${height}"><title>${escapeMarkup(name)}</title>${MADE}<style>${root}${css}</style>${hatchesOf(css + inner)}${inner}</svg>`
  );
}
