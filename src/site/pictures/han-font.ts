/** One small Han font out of Noto Sans SC, whose npm package is cut into a hundred slices. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";
import { readTables, type Tables, table, writeFont } from "./sfnt.ts";

interface Glyph {
  readonly outline: Buffer;
  readonly metric: Buffer;
}

/** Cuts `characters` at weight 400 from the slices in `directory` and joins them into one woff2. Throws on a character that no slice holds. */
export async function hanFont(directory: string, characters: readonly string[]): Promise<Buffer> {
  const pieces: Tables[] = [];
  for (const [slice, wanted] of slicesHolding(directory, characters)) {
    const file = readFileSync(join(directory, "files", `noto-sans-sc-${slice}-wght-normal.woff2`));
    const font = await subsetFont(file, wanted.join(""), {
      targetFormat: "sfnt",
      variationAxes: { wght: 400 },
      keepFeatures: [],
      noHinting: true,
      dropTables: ["BASE", "GPOS", "GSUB", "STAT", "gasp", "prep", "vhea", "vmtx"],
    });
    pieces.push(readTables(font));
  }
  return subsetFont(merge(pieces), undefined, { keepAllGlyphs: true, targetFormat: "woff2" });
}

function slicesHolding(directory: string, characters: readonly string[]): Map<string, string[]> {
  const ranges = JSON.parse(readFileSync(join(directory, "unicode.json"), "utf8")) as Record<string, string>;
  const held = new Map<string, string[]>();
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0;
    const slice = Object.keys(ranges).find((key) => key.startsWith("[") && covers(ranges[key] ?? "", code));
    if (slice === undefined) throw new Error(`invalid Han character; not in Noto Sans SC: ${character}`);
    const number = slice.slice(1, -1);
    held.set(number, [...(held.get(number) ?? []), character]);
  }
  return held;
}

function covers(ranges: string, code: number): boolean {
  return ranges.split(",").some((range) => {
    const [first = "", last = first] = range.slice(2).split("-");
    return code >= Number.parseInt(first, 16) && code <= Number.parseInt(last, 16);
  });
}

function merge(pieces: readonly Tables[]): Buffer {
  const [model] = pieces;
  if (model === undefined) throw new Error("invalid Han font; no pieces");
  const glyphs: Glyph[] = [];
  const glyphOf = new Map<number, number>();
  for (const piece of pieces) {
    const base = glyphs.length;
    for (const glyph of readGlyphs(piece)) glyphs.push({ ...glyph, outline: shiftComponents(glyph.outline, base) });
    for (const [code, glyph] of readCharacters(table(piece, "cmap"))) glyphOf.set(code, base + glyph);
  }
  const head = Buffer.from(table(model, "head"));
  head.writeInt16BE(1, 50);
  const hhea = Buffer.from(table(model, "hhea"));
  hhea.writeUInt16BE(glyphs.length, 34);
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  let offset = 0;
  glyphs.forEach((glyph, i) => {
    offset += glyph.outline.length;
    loca.writeUInt32BE(offset, 4 * (i + 1));
  });
  return writeFont(
    new Map([
      ["OS/2", table(model, "OS/2")],
      ["cmap", writeCharacters(glyphOf)],
      ["glyf", Buffer.concat(glyphs.map((glyph) => glyph.outline))],
      ["head", head],
      ["hhea", hhea],
      ["hmtx", Buffer.concat(glyphs.map((glyph) => glyph.metric))],
      ["loca", loca],
      ["maxp", largestProfile(pieces, glyphs.length)],
      ["name", table(model, "name")],
      ["post", table(model, "post")],
    ]),
  );
}

function readGlyphs(font: Tables): Glyph[] {
  const count = table(font, "maxp").readUInt16BE(4);
  const [glyf, loca, hmtx] = [table(font, "glyf"), table(font, "loca"), table(font, "hmtx")];
  const long = table(font, "head").readInt16BE(50) === 1;
  const start = (i: number): number => (long ? loca.readUInt32BE(4 * i) : 2 * loca.readUInt16BE(2 * i));
  const metrics = table(font, "hhea").readUInt16BE(34);
  return Array.from({ length: count }, (_, i) => {
    const metric = Buffer.alloc(4);
    metric.writeUInt16BE(hmtx.readUInt16BE(4 * Math.min(i, metrics - 1)), 0);
    metric.writeInt16BE(hmtx.readInt16BE(i < metrics ? 4 * i + 2 : 4 * metrics + 2 * (i - metrics)), 2);
    const outline = glyf.subarray(start(i), start(i + 1));
    return { metric, outline: Buffer.concat([outline, Buffer.alloc((4 - (outline.length % 4)) % 4)]) };
  });
}

/** A composite glyph names its parts by number; those numbers move with the piece. */
function shiftComponents(outline: Buffer, by: number): Buffer {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return outline;
  const shifted = Buffer.from(outline);
  for (let at = 10, flags = 0x20; flags & 0x20; ) {
    flags = shifted.readUInt16BE(at);
    shifted.writeUInt16BE(shifted.readUInt16BE(at + 2) + by, at + 2);
    at += 4 + (flags & 0x1 ? 4 : 2) + (flags & 0x8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
  }
  return shifted;
}

function readCharacters(cmap: Buffer): [code: number, glyph: number][] {
  const count = cmap.readUInt16BE(2);
  for (let i = 0; i < count; i += 1) {
    const at = cmap.readUInt32BE(8 + 8 * i);
    if (cmap.readUInt16BE(at) !== 4) continue;
    const segments = cmap.readUInt16BE(at + 6) / 2;
    const found: [number, number][] = [];
    for (let s = 0; s < segments; s += 1) {
      const end = cmap.readUInt16BE(at + 14 + 2 * s);
      const [first, delta, range] = [1, 2, 3].map((part) => at + 16 + 2 * (part * segments + s)) as [number, number, number];
      for (let code = cmap.readUInt16BE(first); code <= end && code < 0xffff; code += 1) {
        const rangeOffset = cmap.readUInt16BE(range);
        const glyph = rangeOffset === 0 ? code : cmap.readUInt16BE(range + rangeOffset + 2 * (code - cmap.readUInt16BE(first)));
        found.push([code, (glyph + cmap.readUInt16BE(delta)) & 0xffff]);
      }
    }
    return found;
  }
  throw new Error("invalid Han slice; no character table of format 4");
}

function writeCharacters(glyphOf: ReadonlyMap<number, number>): Buffer {
  const pairs = [...glyphOf].sort(([a], [b]) => a - b);
  const cmap = Buffer.alloc(12 + 16 + 12 * pairs.length);
  cmap.writeUInt16BE(1, 2);
  cmap.writeUInt16BE(3, 4);
  cmap.writeUInt16BE(10, 6);
  cmap.writeUInt32BE(12, 8);
  cmap.writeUInt16BE(12, 12);
  cmap.writeUInt32BE(16 + 12 * pairs.length, 16);
  cmap.writeUInt32BE(pairs.length, 24);
  pairs.forEach(([code, glyph], i) => {
    cmap.writeUInt32BE(code, 28 + 12 * i);
    cmap.writeUInt32BE(code, 32 + 12 * i);
    cmap.writeUInt32BE(glyph, 36 + 12 * i);
  });
  return cmap;
}

function largestProfile(pieces: readonly Tables[], glyphs: number): Buffer {
  const profile = Buffer.from(table(pieces[0] as Tables, "maxp"));
  for (const piece of pieces) {
    const other = table(piece, "maxp");
    for (let at = 6; at < profile.length; at += 2) profile.writeUInt16BE(Math.max(profile.readUInt16BE(at), other.readUInt16BE(at)), at);
  }
  profile.writeUInt16BE(glyphs, 4);
  return profile;
}
