import { PNG } from "pngjs";

/** A picture as red, green, blue and opacity, one byte each, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/**
 * Reads a PNG of any kind.
 * @throws Error where it is none, or broken
 */
export function decodePng(file: Buffer): Picture {
  const { width, height, data } = PNG.sync.read(file);
  return { width, height, pixels: new Uint8Array(data) };
}

/** Writes a PNG, at zlib's default strategy and without filters: screenshots are even areas, and a run writes hundreds. */
export function encodePng({ width, height, pixels }: Picture): Buffer {
  const png = new PNG({ width, height });
  png.data = Buffer.from(pixels);
  return PNG.sync.write(png, { deflateLevel: 4, deflateStrategy: 0, filterType: 0 });
}

/** Cuts some rows out of a picture, as many as it has of them. */
export function rows({ width, height, pixels }: Picture, from: number, to: number): Picture {
  const [first, last] = [Math.min(from, height), Math.min(to, height)];
  return { width, height: last - first, pixels: pixels.subarray(first * width * 4, last * width * 4) };
}
