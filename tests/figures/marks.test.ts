import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { style } from "../../src/site/pictures/figure-picture.ts";
import { root } from "../support/root.ts";

type Colour = readonly [r: number, g: number, b: number, opacity: number];

const folder = join(root, "tests/output/figures");
/** Pictures whose lightness is the scale itself: a pale place is a small value, and its number stands beside it or in the table. */
const SCALES = /^(provinces|left-over|who-hosts|sixty-one-percent)-/;
/** The committed pictures: of each figure its defaults, and every state that stands as a button. */
const pictures = readdirSync(folder).filter((name) => name.endsWith("-wide.svg") && !SCALES.test(name));
/** Least contrast of a mark with its ground (WCAG 2.2, 1.4.11). */
const LEAST = 3;

const ofHex = (hex: string): Colour => {
  const [r = 0, g = 0, b = 0, opacity = 255] = [1, 3, 5, 7].map((at) => Number.parseInt(hex.slice(at, at + 2) || "ff", 16));
  return [r, g, b, opacity / 255];
};
const over = ([r, g, b, opacity]: Colour, ground: Colour): Colour => {
  const mixed = [r, g, b].map((value, i) => value * opacity + (ground[i] ?? 0) * (1 - opacity));
  return [mixed[0] ?? 0, mixed[1] ?? 0, mixed[2] ?? 0, 1];
};
/** Relative luminance (WCAG 2). */
const luminance = (colour: Colour): number =>
  [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
    const part = (colour[i] ?? 0) / 255;
    return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  }, 0);
const contrast = (a: Colour, b: Colour): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

/** Reads a paint: a token, a mixture of two, or a hatch, which is drawn in the colour of its strokes; null for none. */
function colourOf(paint: string, tokens: Readonly<Record<string, string>>, picture: Element): Colour | null {
  const token = /^var\(--([\w-]+)(?:,\s*(.+))?\)$/.exec(paint);
  if (token) return tokens[token[1] ?? ""] ? ofHex(tokens[token[1] ?? ""] ?? "") : token[2] ? colourOf(token[2], tokens, picture) : null;
  const mix = /^color-mix\(in oklab,\s*(var\([^)]*\)) (\d+)%,\s*(var\([^)]*\))\)$/.exec(paint);
  if (mix) {
    const [a, b] = [colourOf(mix[1] ?? "", tokens, picture), colourOf(mix[3] ?? "", tokens, picture)];
    return a && b ? over([a[0], a[1], a[2], Number(mix[2]) / 100], b) : null;
  }
  const hatch = /^url\("?#([\w-]+)"?\)$/.exec(paint);
  if (hatch) return colourOf(hatch[1]?.includes("cn") ? "var(--cn)" : hatch[1]?.includes("us") ? "var(--us)" : "var(--ink)", tokens, picture);
  if (paint === "currentColor") return ofHex(tokens.ink ?? "");
  return null;
}

/** The value of a property that an element has by its attribute, its classes, or from what it stands in. */
function paintOf(element: Element, property: string): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const own = style.rules
      .filter(([selector]) => at?.matches(selector))
      .flatMap(([, text]) => new RegExp(`(?:^|;)${property}:([^;]+)`).exec(text)?.[1] ?? []);
    const value = own.at(-1) ?? at.getAttribute(property);
    if (value) return value;
  }
  return property === "fill" ? "currentColor" : "none";
}
const opacityOf = (element: Element): number => {
  let opacity = 1;
  for (let at: Element | null = element; at; at = at.parentElement) opacity *= Number(at.getAttribute("opacity") ?? 1);
  return opacity;
};

/** Lists the marks of a picture that name a row and stand out by neither their face nor their edge. */
function weakMarks(svg: Element, tokens: Readonly<Record<string, string>>): readonly string[] {
  const ground = ofHex(tokens.paper ?? "");
  const weak = [...svg.querySelectorAll("[data-row]")].flatMap((mark) => {
    const shapes = [mark, ...mark.querySelectorAll("*")].filter((one) => /^(path|rect|circle|line|polyline|polygon|ellipse)$/.test(one.localName));
    if (shapes.length === 0) return [];
    const paints = shapes.flatMap((shape) =>
      ["fill", "stroke"].flatMap((property) => {
        const colour = colourOf(paintOf(shape, property), tokens, svg);
        return colour ? [contrast(over([colour[0], colour[1], colour[2], colour[3] * opacityOf(shape)], ground), ground)] : [];
      }),
    );
    // What has no paint is there for the pointer: a line or a band shows it.
    if (paints.length === 0) return [];
    const best = Math.max(...paints);
    return best >= LEAST
      ? []
      : [`${best.toFixed(2)} to 1: ${shapes[0]?.outerHTML.replace(/ (d|x|y|cx|cy|width|height|x1|x2|y1|y2|transform)="[^"]*"/g, "").slice(0, 110)}`];
  });
  return [...new Set(weak)];
}

describe.each(["light", "dark"] as const)("on the %s ground", (theme) => {
  test("every mark that stands for a row has an edge or a face at 3 to 1 and more, in every committed picture", () => {
    const { window } = new JSDOM("");
    const faults = pictures.flatMap((name) => {
      window.document.body.innerHTML = readFileSync(join(folder, name), "utf8");
      const svg = window.document.body.querySelector("svg");
      return svg ? weakMarks(svg, style[theme]).map((fault) => `${name}: ${fault}`) : [`${name}: no picture`];
    });
    expect(faults).toEqual([]);
  });
});
