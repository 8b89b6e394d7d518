import type { Reckoned } from "./numbers.ts";

/** A square of the picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly s: number;
}

/** Squares in a row of the country’s field. */
export const FIELD_COLUMNS = 49;
/** Which square of the field is the tokens’, by column and row. */
export const OURS = { column: 17, row: 30 } as const;

/** Lays out everything for a picture of `W` × `H` pixels. */
export function plan(W: number, H: number, { lost, books }: Pick<Reckoned, "lost" | "books">) {
  const small = W < 520;
  const m = small ? 16 : 24;
  const room = W - 2 * m;
  const B = Math.min(room, H - (small ? 104 : 150));
  const across = 11.4 + lost / 10;
  const c = Math.min(room / across, (H - (small ? 86 : 130)) / 10);
  const R = Math.min(W / 2 - m, H / 2 - (small ? 30 : 44));
  const n = small ? 20 : 25;
  const rows = 100 / n;
  const w = room / n;
  const h = Math.min((H - (small ? 66 : 96)) / rows, w * 5.2);
  const readW = room / Math.max(...books);
  const readH = Math.min((H - 30) / 3 - (small ? 42 : 62), readW * 9);
  const pitch = readH + (small ? 46 : 70);
  const M = Math.min(room, H - (small ? 118 : 190));
  const T = Math.min((room - (small ? 18 : 46)) / 2, H - 150);
  const u = Math.min(room / (small ? 8.4 : 9), (H - (small ? 76 : 110)) / 6.2);
  const d = Math.min(room / FIELD_COLUMNS, (H - (small ? 76 : 96)) / (FIELD_COLUMNS + 0.2));
  const land = { d, x: (W - FIELD_COLUMNS * d) / 2, y: small ? 14 : 22 };
  const E = Math.min(room, H - (small ? 112 : 150));
  return {
    W,
    H,
    small,
    m,
    lost,
    full: { x: (W - B) / 2, y: small ? 16 : 34, s: B },
    split: { c, x: (W - across * c) / 2, y: (H - 10 * c) / 2 - (small ? 16 : 24), across },
    chip: { cx: W / 2, cy: H / 2 - (small ? 2 : 6), R, die: R * 0.86 },
    shelf: { n, rows, w, h, x: m, y: (H - h * rows) / 2 - (small ? 8 : 10) },
    read: { w: readW, h: readH, pitch, x: m, y: (H - 3 * pitch) / 2 },
    money: { s: M, x: (W - M) / 2, y: small ? 66 : 108 },
    twin: { s: T, y: (H - T) / 2 - 6, x: W / 2 - T - (small ? 9 : 23), x2: W / 2 + (small ? 9 : 23) },
    list: { u, x: m, y: (H - 6.2 * u) / 2 + (small ? 8 : 6), x2: W - m - 6 * u },
    land,
    focus: { x: land.x + (OURS.column + 0.5) * d, y: land.y + (OURS.row + 0.5) * d },
    end: { s: E, x: (W - E) / 2, y: small ? 60 : 76 },
  };
}
export type Plan = ReturnType<typeof plan>;

/** Finds square `i` of a hundred, which fill a larger one from below, column by column. */
export function inGrid(i: number, { x, y, s }: Box, gap = 0.14): { readonly x: number; readonly y: number; readonly w: number; readonly h: number } {
  const c = s / 10;
  const k = c * gap;
  return { x: x + Math.floor(i / 10) * c + k / 2, y: y + (9 - (i % 10)) * c + k / 2, w: c - k, h: c - k };
}
