import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("../../src/styles/print.css", import.meta.url), "utf8");
const colour = (name: string): string => new RegExp(`--${name}: #([0-9a-f]{6});`).exec(css)?.[1] ?? "";
/** Relative luminance (WCAG 2). */
const luminance = (hex: string): number =>
  [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
    const part = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16) / 255;
    return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  }, 0);
const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

test("on paper the two countries differ in lightness by 3 to 1, and both stand off white as text by 4.3 to 1", () => {
  const [cn, us] = [luminance(colour("cn")), luminance(colour("us"))];
  expect(contrast(cn, us)).toBeGreaterThanOrEqual(3);
  expect(contrast(cn, 1)).toBeGreaterThanOrEqual(4.3);
  expect(contrast(us, 1)).toBeGreaterThanOrEqual(4.3);
});
