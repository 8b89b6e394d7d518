import { readFileSync } from "node:fs";
import subsetFont from "subset-font";
import { expect, test } from "vitest";
import { fitted, paragraphsOf } from "../../src/cli/tools/fallback-fonts.ts";

const TEXT = paragraphsOf(readFileSync("content/03-the-crossing.mdx", "utf8"));
const plain = async (name: string, wght: number): Promise<Uint8Array> =>
  subsetFont(readFileSync(`public/fonts/${name}.woff2`), undefined, { keepAllGlyphs: true, targetFormat: "sfnt", variationAxes: { wght } });

test("a face fits itself as it is; its height is that which its file states: Alegreya 1.016 ems above the line and 0.345 below", async () => {
  const ours = await plain("alegreya", 400);
  const { size, ascent, descent } = fitted({ ours, theirs: ours }, TEXT);
  expect(size).toBeCloseTo(1, 6);
  expect(ascent).toBeCloseTo(1.016, 3);
  expect(descent).toBeCloseTo(0.345, 3);
});

test("a wider face is made smaller, and one that stands in for the other the other way round is made larger by as much", async () => {
  const [regular, bold] = [await plain("archivo", 400), await plain("archivo", 600)];
  const there = fitted({ ours: regular, theirs: bold }, TEXT).size;
  expect(there).toBeLessThan(1);
  expect(there * fitted({ ours: bold, theirs: regular }, TEXT).size).toBeCloseTo(1, 6);
});

test("the text to fit is the chapter's paragraphs, without tags, links and the top of the file", () => {
  expect(TEXT.length).toBeGreaterThan(15);
  expect(TEXT.join(" ")).not.toMatch(/[<>[\]]|^number:/);
  expect(
    TEXT.some((paragraph) => paragraph.startsWith("OpenRouter is a marketplace through which a developer can reach over 300 AI models after")),
  ).toBe(true);
});

test("the sheet of stand-ins is what the fonts' script wrote: each face has its measures, and both voices have one for Android", () => {
  const sheet = readFileSync("src/styles/fallback-fonts.css", "utf8");
  const faces = sheet.split("@font-face").slice(1);
  for (const face of faces)
    for (const rule of ["size-adjust", "ascent-override", "descent-override", "line-gap-override: 0%", "local("]) expect(face).toContain(rule);
  for (const family of ["Entry Fallback", "Form Fallback", "Entry Android", "Form Android"]) expect(sheet).toContain(`"${family}"`);
});
