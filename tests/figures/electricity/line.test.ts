import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linePath, spreadLabels } from "../../../src/figures/electricity/line.ts";

describe("linePath", () => {
  test("moves to the first point and draws to the next", () => {
    expect(
      linePath([
        [0, 1],
        [10, 2.25],
      ]),
    ).toBe("M0,1L10,2.3");
  });
  test("breaks where nothing is known", () => {
    expect(linePath([[0, 1], null, [2, 3]])).toBe("M0,1M2,3");
    expect(linePath([null, [2, 3]])).toBe("M2,3");
    expect(linePath([])).toBe("");
  });
});

describe("spreadLabels", () => {
  test("leaves labels where they belong when there is room", () => {
    expect(spreadLabels([100, 10, 50], 15)).toEqual([100, 10, 50]);
  });
  test("moves two labels at one height apart by the gap, around that height", () => {
    expect(spreadLabels([50, 50], 15)).toEqual([42.5, 57.5]);
  });
  test("keeps the gap and the order for any heights", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { minLength: 1, maxLength: 12 }), (heights) => {
        const placed = spreadLabels(heights, 15);
        const order = heights.map((_, i) => i).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0) || a - b);
        for (const [j, i] of order.slice(1).entries()) expect((placed[i] ?? 0) - (placed[order[j] ?? 0] ?? 0)).toBeGreaterThanOrEqual(15 - 1e-6);
      }),
    );
  });
});
