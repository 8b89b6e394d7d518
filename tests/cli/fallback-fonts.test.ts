import { readFileSync } from "node:fs";
import subsetFont from "subset-font";
import { expect, test } from "vitest";
import { fitted, groupsOf, paragraphsOf, unicodeRange } from "../../src/cli/tools/fallback-fonts.ts";
import { advances } from "../../src/site/pictures/font-widths.ts";

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
    TEXT.some((paragraph) =>
      paragraph.startsWith("OpenRouter is a marketplace: a developer connects to it once and can reach over 300 AI models. It"),
    ),
  ).toBe(true);
});

test("the sheet of stand-ins is what the fonts' script wrote: each face has its measures, and both voices have one for Android", () => {
  const sheet = readFileSync("src/styles/fallback-fonts.css", "utf8");
  const faces = sheet.split("@font-face").slice(1);
  for (const face of faces)
    for (const rule of ["size-adjust", "ascent-override", "descent-override", "line-gap-override: 0%", "local("]) expect(face).toContain(rule);
  for (const family of ["Entry Fallback", "Form Fallback", "Entry Android", "Form Android"]) expect(sheet).toContain(`"${family}"`);
});

test("letters are fitted in groups, by a tenth at most, so that with the spaces a text is as wide as one size for all makes it", async () => {
  const [ours, theirs] = [await plain("alegreya", 400), await plain("archivo", 400)];
  const { size } = fitted({ ours, theirs }, TEXT);
  const groups = groupsOf({ ours, theirs }, TEXT);
  const widths = advances(theirs);
  const sizeOf = new Map(groups.flatMap(({ letters, size: own }) => letters.map((letter) => [letter, own] as const)));
  for (const [letter, own] of sizeOf) if (letter !== " ") expect(Math.abs(own / size - 1)).toBeLessThanOrEqual(0.1 + 1e-9);
  let [one, each] = [0, 0];
  for (const letter of TEXT.join("")) {
    if (!sizeOf.has(letter)) continue;
    const width = widths.get(letter.codePointAt(0) ?? 0) ?? 0;
    one += size * width;
    each += (sizeOf.get(letter) ?? 0) * width;
  }
  expect(each / one).toBeCloseTo(1, 6);
});

test("ranges of letters are written as style sheets have them", () => {
  expect(unicodeRange(["c", "a", " ", "b", "z"])).toBe("U+20, U+61-63, U+7A");
});
