import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figureLong, style } from "../../../src/site/pictures/figure-picture.ts";
import { png } from "../../../src/site/pictures/raster.ts";
import { inShort, type LongText, longPicture } from "../../../src/site/pure/long-picture.ts";
import { qrCode } from "../../../src/site/pure/qr.ts";
import { figureOf, figureView } from "../../../src/site/registry.ts";
import { figureKinds } from "../../support/figure-kinds.ts";
import { codeIn } from "../../support/read-code.ts";
import { share } from "../../support/share.ts";
import { ADDRESS, builtFolder, readSite } from "../../support/site.ts";

const SITE = new URL(ADDRESS);
const wordsOf = (svg: string): string =>
  svg
    .replace(/<(title|style)[^>]*>[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");
const text: LongText = {
  title: "A title",
  subtitle: "What is measured",
  drawing: "",
  sentence: "One sentence.",
  notes: ["A note."],
  source: "Source: somebody.",
  credit: "CC BY 4.0.",
  address: "https://example.org/figures/price-gap/?models=newest",
};
const drawn = (change: Partial<LongText>): string => longPicture(style, (line, _, size) => line.length * size * 0.5, { ...text, ...change });

describe("a long picture", () => {
  test.each(share(figureKinds, { each: ["kind"] }))("of $id, as built, leads by its code to the figure’s page", ({ id }) => {
    const file = readFileSync(join(builtFolder("addressed"), `figures/${id}.long.png`));
    expect(file.readUInt32BE(16)).toBe(816);
    expect(codeIn(file)).toBe(`${ADDRESS}figures/${id}/`);
  });

  test.each(["price-gap", "token-cost", "hubs-map"])("of %s says title, what is measured, sentence, source and terms in words", async (id) => {
    const words = wordsOf(await figureLong(id, SITE));
    const { title, subtitle, summary } = figureView(id);
    for (const part of [title, subtitle, summary, "What you should know", figureOf(id).notes[0] ?? "", "Source: ", "CC BY 4.0"])
      expect(words).toContain(part);
    // An address breaks at its signs.
    expect(words.replace(/ /g, "")).toContain(`example.org/some/path/figures/${id}/`);
  });

  test("has neither code nor address where none is known, and no such file is built", () => {
    expect(drawn({ address: null })).not.toMatch(/crispEdges|example\.org|Scan/);
    expect(drawn({})).toMatch(/crispEdges/);
    expect([...readSite("plain").files].filter((path) => path.startsWith("figures/") && path.includes(".long."))).toEqual([]);
    expect(existsSync(join(builtFolder("addressed"), "figures/price-gap.long.png"))).toBe(true);
  });

  test.each([
    [30, true, true],
    [400, true, false],
    [3000, false, false],
  ])("with a state of %d letters holds it in its code: %s, and in words: %s", async (letters, coded, written) => {
    const page = "https://example.org/figures/price-gap/";
    const address = `${page}?models=${"x".repeat(letters)}`;
    const svg = drawn({ address });
    expect(codeIn(await png(svg, 2))).toBe(coded ? address : page);
    expect(wordsOf(svg).replace(/ /g, "").includes(address.slice("https://".length))).toBe(written);
    expect(wordsOf(svg).includes("defaults")).toBe(!coded);
    expect(wordsOf(svg).includes("with the settings")).toBe(coded && !written);
  });

  test("keeps notes whole, as many as have room, and says how many are left", () => {
    expect(inShort(["a", "b"])).toEqual(["a", "b"]);
    expect(inShort(["a".repeat(400), "b"])).toEqual(["a".repeat(400), "One more note is on the figure’s page."]);
    expect(inShort(["a".repeat(200), "b".repeat(160), "c", "d"])).toEqual([
      "a".repeat(200),
      "b".repeat(160),
      "2 more notes are on the figure’s page.",
    ]);
    expect(inShort([])).toEqual([]);
  });
});

describe("a QR code", () => {
  const svgOf = (address: string): string => {
    const { path, size } = qrCode(address);
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${size * 3}" height="${size * 3}" viewBox="0 0 ${size} ${size}"><rect width="${size}" ` +
      `height="${size}" fill="#fff"/><path d="${path}"/></svg>`
    );
  };

  test("of version 1 at level M has 21 modules a side and four of margin at each", () => expect(qrCode("HELLO").size).toBe(21 + 8));

  test("is read back by another program as what was put in, whatever letters an address has", async () => {
    const letter = fc.constantFrom(..."abcXYZ0189-._~/?=&%,+:");
    await fc.assert(
      fc.asyncProperty(fc.array(letter, { minLength: 1, maxLength: 90 }), async (letters) => {
        const address = `https://example.org/${letters.join("")}`;
        expect(codeIn(await png(svgOf(address), 1))).toBe(address);
      }),
      { numRuns: 15 },
    );
  });

  test("throws on what no code can hold", () => expect(() => qrCode("x".repeat(3000))).toThrow());
});
