import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

type Triple = readonly [number, number, number];
const tokens = readFileSync(new URL("../../src/styles/tokens.css", import.meta.url), "utf8");

/** Linear sRGB of an OKLCH colour (Ottosson, 2020), clipped to the gamut. */
function linear(l: number, c: number, hue: number): Triple {
  const [a, b] = [c * Math.cos((hue * Math.PI) / 180), c * Math.sin((hue * Math.PI) / 180)];
  const [p, q, r] = [l + 0.3963377774 * a + 0.2158037573 * b, l - 0.1055613458 * a - 0.0638541728 * b, l - 0.0894841775 * a - 1.291485548 * b].map(
    (v) => v ** 3,
  ) as unknown as Triple;
  return [
    4.0767416621 * p - 3.3077115913 * q + 0.2309699292 * r,
    -1.2684380046 * p + 2.6097574011 * q - 0.3413193965 * r,
    -0.0041960863 * p - 0.7034186147 * q + 1.707614701 * r,
  ].map((v) => Math.min(1, Math.max(0, v))) as unknown as Triple;
}

/** Colours of the palette in one theme, as linear sRGB. */
function palette(theme: "light" | "dark"): Readonly<Record<string, Triple>> {
  const found = [...tokens.matchAll(/--([\w-]+): light-dark\(oklch\(([\d. ]+)\), oklch\(([\d. ]+)\)\)/g)];
  return Object.fromEntries(
    found.map(([, name, light = "", dark = ""]) => {
      const [l = 0, c = 0, hue = 0] = (theme === "light" ? light : dark).split(" ").map(Number);
      return [name, linear(l, c, hue)];
    }),
  );
}

/** Whole loss of one kind of cone, in linear sRGB: Machado, Oliveira and Fernandes (2009), severity 1. */
const SIGHT: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  "full colour sight": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const seen = (colour: Triple, sight: readonly [Triple, Triple, Triple]): Triple =>
  sight.map((row) => Math.min(1, Math.max(0, row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2]))) as unknown as Triple;

/** CIE Lab (D65). */
function lab([r, g, b]: Triple): Triple {
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
const apart = (a: Triple, b: Triple): number => Math.hypot(...lab(a).map((value, i) => value - (lab(b)[i] ?? 0)));
const luminance = ([r, g, b]: Triple): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a: Triple, b: Triple): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

/** Meanings that may stand in one picture, with nothing else between them. */
const PAIRS = [
  ["cn", "us"],
  ["cn", "ink"],
  ["us", "paper"],
  ["cn", "paper"],
] as const;

describe.each(["light", "dark"] as const)("the %s palette", (theme) => {
  const colours = palette(theme);
  const of = (name: string): Triple => {
    const colour = colours[name];
    if (!colour) throw new Error(`no colour --${name} in tokens.css`);
    return colour;
  };

  test.each(Object.keys(SIGHT))("keeps its meanings apart in %s: a difference of 20 and more (CIE 1976)", (sight) => {
    for (const [a, b] of PAIRS)
      expect(apart(seen(of(a), SIGHT[sight] as never), seen(of(b), SIGHT[sight] as never)), `${a} and ${b}`).toBeGreaterThan(20);
  });

  test("has 4.5:1 for text and 3:1 for marks and controls (WCAG 2.2)", () => {
    for (const ground of ["paper", "leaf"]) {
      for (const text of ["ink", "ink-2", "ink-3", "v-good", "v-bad"])
        expect(contrast(of(text), of(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      for (const mark of ["cn", "us", "control"]) expect(contrast(of(mark), of(ground)), `${mark} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });
});

test("the difference and the contrast are those of known pairs", () => {
  expect(apart([1, 1, 1], [0, 0, 0])).toBeCloseTo(100, 1);
  expect(contrast([1, 1, 1], [0, 0, 0])).toBeCloseTo(21, 5);
  // Red and green of sRGB: 170.6 to full sight (Lindbloom's calculator); one colour's hue to those who lack the middle cone.
  expect(apart([1, 0, 0], [0, 1, 0])).toBeCloseTo(170.6, 0);
});
