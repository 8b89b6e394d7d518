import { expect, test } from "vitest";
import { fontFiles, measure } from "../../../src/site/pictures/picture-fonts.ts";
import { png } from "../../../src/site/pictures/raster.ts";

test("texts are as wide as the font says: a space of Archivo is narrower than an em dash, and twice the size is twice the width", async () => {
  const widthOf = await measure();
  expect(widthOf(" ", "form", 13, 400)).toBeLessThan(widthOf("—", "form", 13, 400));
  expect(widthOf("Tokens", "entry", 50, 500)).toBeCloseTo(2 * widthOf("Tokens", "entry", 25, 500));
  expect(widthOf("Tokens", "form", 13, 600)).toBeGreaterThan(widthOf("Tokens", "form", 13, 400));
});

test("a sign that the Latin fonts lack is drawn, beside a ligature too", async () => {
  const draw = (words: string): Promise<Buffer> =>
    png(
      `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="30"><text x="5" y="20" font-family="Archivo" font-size="13">${words}</text></svg>`,
      1,
    );
  const [plain, sign, beside] = await Promise.all([draw("  first"), draw("≠"), draw("≠ first")]);
  const blank = await draw("");
  expect(sign.length).toBeGreaterThan(blank.length);
  expect(beside.length).toBeGreaterThan(plain.length);
});

test("each voice is drawn with its own font", async () => {
  const draw = (family: string): Promise<Buffer> =>
    png(
      `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="30"><text x="5" y="20" font-family="${family}" font-size="13">Tokens</text></svg>`,
      1,
    );
  const [form, entry] = await Promise.all([draw("Archivo"), draw("Alegreya")]);
  expect(form.equals(entry)).toBe(false);
});

test("a character that none of the fonts has is named", async () => {
  await expect(fontFiles("token 🦄")).rejects.toThrow("🦄");
});
