import * as jsqr from "jsqr";
import { decodePng } from "../shots/png.ts";

type Read = typeof jsqr.default;
/** The decoder, which shares no line with the library that writes the codes; where it is imported as a whole, it stands one level deeper. */
const read = ((jsqr.default as unknown as { readonly default?: Read }).default ?? jsqr.default) as Read;

/** Pixels of a long picture, from its lower left corner, in which its code lies at twice its size. */
const [WIDE, HIGH] = [360, 420];

/** What the QR code at the lower left of a picture says; null if none is found. */
export function codeIn(file: Buffer): string | null {
  const { width, height, pixels } = decodePng(file);
  const [w, h] = [Math.min(WIDE, width), Math.min(HIGH, height)];
  const corner = new Uint8ClampedArray(w * h * 4);
  for (let y = 0; y < h; y += 1) {
    const from = (height - h + y) * width * 4;
    corner.set(pixels.subarray(from, from + w * 4), y * w * 4);
  }
  return read(corner, w, h)?.data ?? null;
}
