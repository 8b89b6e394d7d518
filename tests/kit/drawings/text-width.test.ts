import { expect, test } from "vitest";
import { LETTERS, textWidth } from "../../../src/kit/text-width.ts";
import { faces } from "../../../src/site/pictures/picture-fonts.ts";

test("has the width of each letter as the font has it, in thousandths of an em", async () => {
  const font = (await faces()).find(({ voice, weight }) => voice === "form" && weight === 600);
  const inFont = Array.from({ length: 0x7f - 0x20 }, (_, i) => Math.round(1000 * (font?.widths.get(0x20 + i) ?? 0)));
  expect(LETTERS.split(" ").map(Number)).toEqual(inFont);
});

test("adds the letters up at the largest type of a picture: 17.5 px in a narrow one, 14.5 px in a wide one", () => {
  // M, i and n are 781, 233 and 525 thousandths wide: 1.539 em.
  expect(textWidth("Min", { name: "narrow" })).toBeCloseTo(26.93, 2);
  expect(textWidth("Min", { name: "wide" })).toBeCloseTo(22.32, 2);
});

test("takes a Chinese character for a square", () => expect(textWidth("中国", { name: "narrow" })).toBe(35));
