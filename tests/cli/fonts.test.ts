import { readFileSync } from "node:fs";
import subsetFont from "subset-font";
import { expect, test } from "vitest";
import { hanCharacters } from "../../src/cli/tools/han-characters.ts";
import { advances } from "../../src/site/pictures/font-widths.ts";

const widthsIn = async (name: string): Promise<ReadonlyMap<number, number>> =>
  advances(await subsetFont(readFileSync(`public/fonts/${name}.woff2`), undefined, { keepAllGlyphs: true, targetFormat: "sfnt" }));

test("the site's Chinese font has every Chinese character that the book, its data and its code write: else run npm run fonts", async () => {
  const widths = await widthsIn("noto-sans-sc");
  const characters = hanCharacters();
  expect(characters).toContain("亿");
  // From the tokenizer's example, the first article of the Declaration of Human Rights.
  expect(characters).toContain("尊");
  expect(characters.filter((character) => !widths.has(character.codePointAt(0) ?? 0))).toEqual([]);
});

test("a Chinese character is one em wide, as the grid of Chinese type asks; a space of the text's face is not", async () => {
  expect((await widthsIn("noto-sans-sc")).get("中".codePointAt(0) ?? 0)).toBe(1);
  expect((await widthsIn("alegreya")).get(0x20)).toBeLessThan(0.3);
});
