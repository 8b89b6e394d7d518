import { describe, expect, it } from "vitest";
import { gridPath } from "../../../src/kit/drawings/map-path.ts";

const flat = ([x = 0, y = 0]: readonly number[]) => [x, y] as const;
const frame = { width: 10, height: 10 };
const square = (left: number, top: number, side: number) => [
  [left, top],
  [left + side, top],
  [left + side, top + side],
  [left, top + side],
  [left, top],
];

describe("gridPath", () => {
  it("draws a square of 4 px on a grid of 1 px in relative steps", () => {
    expect(gridPath([square(2, 2, 4)], flat, frame, { grid: 1 })).toBe("m2 2l4 0 0 4-4 0z");
  });

  it("cuts what lies outside the frame, and leaves out what lies there whole", () => {
    expect(gridPath([square(8, 0, 4)], flat, frame, { grid: 1 })).toBe("m8 0l2 0 0 4-2 0z");
    expect(gridPath([square(20, 20, 4)], flat, frame, { grid: 1 })).toBe("");
  });

  it("leaves out a ring smaller than a cell, or draws it as one cell where it must not vanish", () => {
    expect(gridPath([square(5, 5, 0.2)], flat, frame, { grid: 1 })).toBe("");
    expect(gridPath([square(5, 5, 0.2)], flat, frame, { grid: 1, keepSmall: true })).toBe("m5 5l1 0 0 1-1 0z");
  });

  it("leaves out points on a straight line, so that neighbours of unlike detail keep one border", () => {
    const ring = [...square(0, 0, 4).slice(0, 1), [2, 0], ...square(0, 0, 4).slice(1)];
    expect(gridPath([ring], flat, frame, { grid: 1 })).toBe("m0 0l4 0 0 4-4 0z");
  });
});
