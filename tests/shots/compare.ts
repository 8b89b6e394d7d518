import { type Difference, difference } from "./difference.ts";
import { decodePng, encodePng, type Picture, rows } from "./png.ts";

/** How a page differs in one setting: the share of its pixels, and PNGs of the place where the difference begins. */
export interface Apart {
  readonly share: number;
  /** Row of the page at which the pictures begin. */
  readonly top: number;
  readonly before: Buffer;
  readonly after: Buffer;
  readonly difference: Buffer;
}

const NOTHING: Picture = { width: 0, height: 0, pixels: new Uint8Array(0) };
/** Rows that are kept of a difference, and rows above it: a report is to be read, not scrolled. */
const KEPT = 1600;
const ABOVE = 120;

/**
 * Compares two pages strip by strip; null if no pixel differs. Equal files are equal pictures and are not opened.
 * @param strip rows of a strip
 */
export function compare(before: readonly Buffer[], after: readonly Buffer[], strip: number): Apart | null {
  let [apart, all] = [0, 0];
  let shown: Omit<Apart, "share"> | null = null;
  for (let i = 0; i < Math.max(before.length, after.length); i += 1) {
    const [a, b] = [before[i], after[i]];
    const equal = a && b && a.equals(b);
    const [old, now] = equal ? [decodeHead(a), decodeHead(b)] : [a ? decodePng(a) : NOTHING, b ? decodePng(b) : NOTHING];
    all += Math.max(old.width, now.width) * Math.max(old.height, now.height);
    if (equal) continue;
    const found = difference(old as Picture, now as Picture);
    apart += found.pixels;
    if (found.pixels > 0) shown ??= place(found, old as Picture, now as Picture, i * strip);
  }
  return shown && { ...shown, share: apart / all };
}

/** Width and height alone: all that is asked of a picture that is equal. */
const decodeHead = (file: Buffer): { readonly width: number; readonly height: number } => ({
  width: file.readUInt32BE(16),
  height: file.readUInt32BE(20),
});

function place(found: Difference, before: Picture, after: Picture, top: number): Omit<Apart, "share"> {
  const from = Math.max(0, found.first - ABOVE);
  const to = Math.min(found.end + ABOVE, from + KEPT);
  const [old, now, change] = [before, after, found.picture].map((picture) => encodePng(rows(picture, from, to))) as [Buffer, Buffer, Buffer];
  return { top: top + from, before: old, after: now, difference: change };
}
