import { Resvg } from "@resvg/resvg-js";
import { expect, test } from "vitest";
import { figureSvg } from "../../../src/site/pictures/figure-picture.ts";
import { lighterPaths } from "../../../src/site/pictures/lighter-paths.ts";
import { difference } from "../../shots/difference.ts";

/** A drawing as pixels, two for one of its own; its words are left out, which no path draws. */
function pixels(svg: string) {
  const { width, height, pixels } = new Resvg(svg, { font: { loadSystemFonts: false }, fitTo: { mode: "zoom", value: 2 } }).render();
  return { width, height, pixels: new Uint8Array(pixels) };
}

const withoutData = (svg: string): string => svg.replace(/(<path\b[^>]*? d=")[^"]*/g, "$1");

test.each([
  ["curves of many points", "routing"],
  ["areas and lines", "electricity"],
  ["coastlines", "hubs-map"],
  ["squares and signs", "claims-by-verdict"],
  ["lines of many weeks", "weekly-lead"],
  ["bars", "volume-and-value"],
])("%s look the same in fewer signs, and nothing but paths has changed: %s", async (_, id) => {
  const svg = await figureSvg(id, undefined);
  const light = lighterPaths(svg);
  expect(light.length).toBeLessThan(svg.length);
  expect(withoutData(light)).toBe(withoutData(svg));
  const { pixels: differ, picture } = difference(pixels(svg), pixels(light));
  // An edge may fall on a pixel's other side: a hundredth of a unit is the most that a point moves.
  expect(differ / (picture.width * picture.height)).toBeLessThan(0.001);
});

test("a stroke that is not closed stays open, and a point that a round cap draws stays", () => {
  expect(lighterPaths('<path class="a" d="M0 0L10 0L10 10L0 0"/>')).not.toMatch(/z/i);
  expect(lighterPaths('<path d="M5 5h0"/>')).toMatch(/d="[^"]*h0"|d="[^"]*[vlz]/);
});

test("what is no path keeps each of its signs", () => {
  const svg = '<svg><g data-row="3" aria-label="a > b"><line x1="0" x2="4.25"/><text data-value="0.125">A&nbsp;B</text></g></svg>';
  expect(lighterPaths(svg)).toBe(svg);
});
