import { Blob, Face, Font } from "harfbuzzjs";

/** Reads the advance widths of a TrueType font, in ems, by character code; characters that the font lacks are missing. */
export function advances(file: Uint8Array): ReadonlyMap<number, number> {
  const face = new Face(new Blob(file));
  const font = new Font(face);
  return new Map([...face.collectUnicodes()].map((code) => [code, font.glyphHAdvance(font.nominalGlyph(code) ?? 0) / face.upem]));
}
