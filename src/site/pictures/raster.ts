import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { Resvg } from "@resvg/resvg-js";
import sharp from "sharp";
import { EDITION } from "../pure/edition.ts";
import { cached, FORM_FAMILY, fontFiles } from "./picture-fonts.ts";

/** Collects the words of an SVG file, without its title, its style and its metadata. */
export const wordsOf = (svg: string): string =>
  svg
    .replace(/<(title|style|metadata)[^>]*>[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot);/g, "");

/**
 * How a PNG keeps its colours: 256 of them, each at most a few levels from the pixel's own, without dither, which would be seen in flat
 * areas. Above an effort of 3 the colours are exact to the level, and a picture takes five times as long. Packed as tightly as zlib can: 4% smaller.
 */
const PALETTE = { palette: true, effort: 3, dither: 0, compressionLevel: 9 } as const;

/**
 * Draws an SVG file as PNG with the site's own fonts, the same bytes for the same file. Kept between builds.
 * @param zoom pixels of the PNG for one of the SVG
 * @throws Error naming a character that none of the fonts has
 */
export async function png(svg: string, zoom: number): Promise<Buffer> {
  const files = await fontFiles(wordsOf(svg));
  const name = createHash("sha256")
    .update(JSON.stringify([svg, zoom, files, PALETTE, sharp.versions]))
    .digest("hex")
    .slice(0, 24);
  const path = await cached(`${name}.png`, () => {
    // Text in a font for which no file is given is set in Archivo.
    const family = { defaultFontFamily: FORM_FAMILY, sansSerifFamily: FORM_FAMILY, serifFamily: FORM_FAMILY };
    const font = { fontFiles: [...files], loadSystemFonts: false, ...family };
    const { width, height, pixels } = new Resvg(svg, { font, fitTo: { mode: "zoom", value: zoom } }).render();
    return sharp(pixels, { raw: { width, height, channels: 4 } })
      .png(PALETTE)
      .toBuffer();
  });
  return withText(readFileSync(path), { Software: EDITION, Copyright: "CC BY 4.0" });
}

/** Length of a PNG's signature and first chunk, which has its size. */
const HEAD = 33;

/** Adds words for programs to a PNG, as `tEXt` chunks after its first one (W3C PNG, 11.3.3.2): Latin letters only. */
function withText(file: Buffer, words: Readonly<Record<string, string>>): Buffer {
  const chunks = Object.entries(words).map(([keyword, text]) => {
    const body = Buffer.from(`tEXt${keyword}\0${text}`, "latin1");
    const chunk = Buffer.alloc(body.length + 8);
    chunk.writeUInt32BE(body.length - 4, 0);
    body.copy(chunk, 4);
    chunk.writeUInt32BE(crc32(body), body.length + 4);
    return chunk;
  });
  return Buffer.concat([file.subarray(0, HEAD), ...chunks, file.subarray(HEAD)]);
}

/** Reads width and height of a PNG in pixels. */
export const sizeOfPng = (file: Buffer): { readonly width: number; readonly height: number } => ({
  width: file.readUInt32BE(16),
  height: file.readUInt32BE(20),
});
