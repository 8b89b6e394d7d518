import type { Picture } from "./png.ts";

/** How two pictures differ: how many pixels, in which rows, and a picture of it, what is the same pale and what differs in red. */
export interface Difference {
  readonly pixels: number;
  /** The first row that differs, and the one after the last; both 0 if none does. */
  readonly first: number;
  readonly end: number;
  readonly picture: Picture;
}

/** Lesser differences of a channel are not seen; screenshots of one machine have none where nothing changed. */
const SEEN = 8;
const RED = [220, 0, 40] as const;

const near = (before: Uint8Array, a: number, after: Uint8Array, b: number): boolean => {
  for (let i = 0; i < 4; i += 1) if (Math.abs((before[a + i] as number) - (after[b + i] as number)) >= SEEN) return false;
  return true;
};

/** Compares two pictures pixel by pixel; what only one of them has differs. */
export function difference(before: Picture, after: Picture): Difference {
  const [width, height] = [Math.max(before.width, after.width), Math.max(before.height, after.height)];
  const shared = Math.min(before.width, after.width);
  const pixels = new Uint8Array(width * height * 4).fill(255);
  let [count, first, end] = [0, 0, 0];
  for (let y = 0; y < height; y += 1) {
    const both = y < before.height && y < after.height ? shared : 0;
    for (let x = 0; x < width; x += 1) {
      const to = (y * width + x) * 4;
      const [a, b] = [(y * before.width + x) * 4, (y * after.width + x) * 4];
      const same = x < both && near(before.pixels, a, after.pixels, b);
      const grey = same ? 200 + Math.round((after.pixels[b + 1] as number) * 0.2) : 0;
      for (let i = 0; i < 3; i += 1) pixels[to + i] = same ? grey : (RED[i] as number);
      if (same) continue;
      if (count === 0) first = y;
      end = y + 1;
      count += 1;
    }
  }
  return { pixels: count, first, end, picture: { width, height, pixels } };
}
