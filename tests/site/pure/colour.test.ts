import { describe, expect, test } from "vitest";
import { hexOfOklch } from "../../../src/site/pure/colour.ts";

describe("colours", () => {
  // Black, white and the three corners of sRGB, as Björn Ottosson's OKLab gives them (CSS Color 4, sample values).
  test.each([
    [0, 0, 0, "#000000"],
    [1, 0, 0, "#ffffff"],
    [0.62796, 0.25768, 29.234, "#ff0000"],
    [0.86644, 0.29483, 142.495, "#00ff00"],
    [0.45201, 0.31321, 264.052, "#0000ff"],
  ])("oklch(%d %d %d) is %s", (lightness, chroma, hue, hex) => expect(hexOfOklch(lightness, chroma, hue)).toBe(hex));

  test("a colour beyond the screen's range stays in it", () => expect(hexOfOklch(0.7, 0.4, 150)).toMatch(/^#[0-9a-f]{6}$/));
});
