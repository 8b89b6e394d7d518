import { readTables, table } from "./sfnt.ts";

/** Advance widths of a TrueType font, in ems, by character code; a character that it does not have is not there. */
export function advances(font: Buffer): ReadonlyMap<number, number> {
  const tables = readTables(font);
  const em = table(tables, "head").readUInt16BE(18);
  const hmtx = table(tables, "hmtx");
  const metrics = table(tables, "hhea").readUInt16BE(34);
  const found = new Map<number, number>();
  for (const [code, glyph] of characters(table(tables, "cmap"))) {
    if (glyph !== 0) found.set(code, hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1)) / em);
  }
  return found;
}

/** Pairs of character code and glyph, of the table of format 12 or 4. */
function characters(cmap: Buffer): [code: number, glyph: number][] {
  const starts = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(8 + 8 * i));
  const full = starts.find((at) => cmap.readUInt16BE(at) === 12);
  if (full !== undefined) {
    return Array.from({ length: cmap.readUInt32BE(full + 12) }, (_, i) => full + 16 + 12 * i).flatMap((at) => {
      const [first, last, glyph] = [cmap.readUInt32BE(at), cmap.readUInt32BE(at + 4), cmap.readUInt32BE(at + 8)];
      return Array.from({ length: last - first + 1 }, (_, i): [number, number] => [first + i, glyph + i]);
    });
  }
  const at = starts.find((start) => cmap.readUInt16BE(start) === 4);
  if (at === undefined) throw new Error("invalid font; no character table of format 4 or 12");
  const segments = cmap.readUInt16BE(at + 6) / 2;
  return Array.from({ length: segments }, (_, s) => at + 14 + 2 * s).flatMap((end) => {
    const [first, delta, range] = [1, 2, 3].map((part) => end + 2 + 2 * segments * part) as [number, number, number];
    const [from, to] = [cmap.readUInt16BE(first), cmap.readUInt16BE(end)];
    if (from === 0xffff) return [];
    return Array.from({ length: to - from + 1 }, (_, i): [number, number] => {
      const offset = cmap.readUInt16BE(range);
      const glyph = offset === 0 ? from + i : cmap.readUInt16BE(range + offset + 2 * i);
      return [from + i, (glyph + cmap.readUInt16BE(delta)) & 0xffff];
    });
  });
}
