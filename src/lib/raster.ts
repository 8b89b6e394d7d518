import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";
import { cached, fontFiles } from "./picture-fonts.ts";

/** The words of an SVG file, without its title and style. */
export const wordsOf = (svg: string): string =>
  svg
    .replace(/<(title|style)[^>]*>[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot);/g, "");

/**
 * An SVG file as PNG, drawn with the site's own fonts, the same bytes for the same file. Kept between builds.
 * @param zoom pixels of the PNG for one of the SVG
 * @throws Error naming a character that none of the fonts has
 */
export async function png(svg: string, zoom: number): Promise<Buffer> {
  const files = await fontFiles(wordsOf(svg));
  const name = createHash("sha256")
    .update(JSON.stringify([svg, zoom, files]))
    .digest("hex")
    .slice(0, 24);
  const path = await cached(`${name}.png`, () => {
    const font = { fontFiles: [...files], loadSystemFonts: false, defaultFontFamily: "Archivo" };
    return new Resvg(svg, { font, fitTo: { mode: "zoom", value: zoom } }).render().asPng();
  });
  return readFileSync(path);
}

/** Width and height of a PNG in pixels. */
export const sizeOfPng = (file: Buffer): { readonly width: number; readonly height: number } => ({
  width: file.readUInt32BE(16),
  height: file.readUInt32BE(20),
});
