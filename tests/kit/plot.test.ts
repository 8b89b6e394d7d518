import { describe, expect, test } from "vitest";
import { byCountry, hue, spread } from "../../src/kit/plot.ts";

describe("texts beside each other", () => {
  test("stay where they are if none touches another", () => expect(spread([10, 40, 80], 15)).toEqual([10, 40, 80]));

  test("are moved apart by the gap, around the middle of their places, in their order", () => {
    expect(spread([50, 50], 16)).toEqual([42, 58]);
    expect(spread([58, 50], 16)).toEqual([62, 46]);
  });

  test("push those that they then touch", () => {
    const moved = spread([20, 22, 34], 15);
    expect((moved[1] ?? 0) - (moved[0] ?? 0)).toBeCloseTo(15);
    expect((moved[2] ?? 0) - (moved[1] ?? 0)).toBeCloseTo(15);
    expect(moved.reduce((sum, place) => sum + place, 0)).toBeCloseTo(20 + 22 + 34);
  });

  test("none gives none", () => expect(spread([], 15)).toEqual([]));
});

describe("a country's mark", () => {
  test("is a disc for China, a square for the United States, a diamond for others, in its hue", () => {
    const marks = byCountry<{ country: string | null }>();
    expect(["CN", "US", "FR", null].map((country) => [marks.symbol({ country }), marks.stroke({ country })])).toEqual([
      ["circle", "var(--cn)"],
      ["square", "var(--us)"],
      ["diamond2", "var(--ink)"],
      ["diamond2", "var(--ink)"],
    ]);
    expect(hue("US")).toBe("var(--us)");
  });
});
