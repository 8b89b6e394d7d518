import { describe, expect, test } from "vitest";
import { style } from "../../../src/site/pictures/figure-picture.ts";
import { pictureStyle } from "../../../src/site/pictures/read-picture-style.ts";
import { resolved, rulesFor } from "../../../src/site/pure/picture-style.ts";

describe("the style of pictures", () => {
  const sheet =
    `@layer a { .plot { font: 600 14px / 1 var(--form); display: none; color: var(--ink); } @media print { .plot { fill: red; } } .b, ` +
    `.c:hover { fill: var(--x, var(--ink)); } }`;
  const own = pictureStyle(":root { --ink: light-dark(oklch(0 0 0), oklch(1 0 0)); }", [sheet]);

  test("has what drawings use, in the light and the dark theme, without queries and states", () => {
    expect(own.light.ink).toBe("#000000");
    expect(own.dark.ink).toBe("#ffffff");
    expect(own.rules).toEqual([
      [".plot", "font-weight:600;font-size:14px;font-family:var(--form);color:var(--ink)"],
      [".b", "fill:var(--x, var(--ink))"],
    ]);
  });
  test("gives a drawing the rules of its classes alone, and fallbacks where a property is unknown", () => {
    expect(resolved(own, rulesFor(own, `<g class="b">`))).toBe(".b{fill:#000000}");
    expect(resolved(own, "var(--nothing)")).toBe("var(--nothing)");
  });
  test("has every colour of the site", () => {
    for (const name of ["paper", "leaf", "hair", "rule", "ink", "ink-2", "ink-3", "cn", "us"]) {
      expect(style.light[name], name).toMatch(/^#[0-9a-f]{6}$/);
      expect(style.dark[name], name).not.toBe(style.light[name]);
    }
    expect(style.light["cn-wash"]).toMatch(/^#[0-9a-f]{8}$/);
  });
});
