import { describe, expect, it } from "vitest";
import { haltonPoints } from "../../src/model/halton.ts";

describe("haltonPoints", () => {
  it("begins with 1/2, 1/4, 3/4, 1/8, 5/8 in base 2 and 1/3, 2/3, 1/9, 4/9, 7/9 in base 3, as textbooks print it", () => {
    const points = haltonPoints(5, 2);
    for (const [i, [two, three]] of (
      [
        [1 / 2, 1 / 3],
        [1 / 4, 2 / 3],
        [3 / 4, 1 / 9],
        [1 / 8, 4 / 9],
        [5 / 8, 7 / 9],
      ] as const
    ).entries()) {
      expect(points[i]?.[0]).toBeCloseTo(two, 15);
      expect(points[i]?.[1]).toBeCloseTo(three, 15);
    }
  });
  it("uses 53 as its 16th base: the first point is 1/53", () => {
    expect(haltonPoints(1, 16)[0]?.[15]).toBeCloseTo(1 / 53, 15);
  });
  it("puts a tenth of 1,000 points, within 5, below a tenth in each of eight coordinates", () => {
    const points = haltonPoints(1000, 8);
    for (let j = 0; j < 8; j++) expect(Math.abs(points.filter((point) => (point[j] ?? 1) < 0.1).length - 100)).toBeLessThanOrEqual(5);
  });
  it("stays above 0 and below 1", () => {
    expect(haltonPoints(3000, 12).every((point) => point.every((u) => u > 0 && u < 1))).toBe(true);
  });
  it("refuses no points and half a dimension", () => {
    expect(() => haltonPoints(0, 1)).toThrow("invalid number of points; not a whole number ≥ 1: 0");
    expect(() => haltonPoints(1, 0.5)).toThrow("invalid number of dimensions; not a whole number ≥ 1: 0.5");
  });
});
