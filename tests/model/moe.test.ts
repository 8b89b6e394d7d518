import { describe, expect, test } from "vitest";
import { activeShare, arithmeticSaved } from "../../src/model/moe.ts";

describe("activeShare", () => {
  test("is 37 ÷ 671 = 5.51 % for DeepSeek V3, as its report states the two numbers", () => {
    expect(activeShare(671, 37)).toBeCloseTo(0.05514, 5);
  });
  test("is 1 for a dense model and does not depend on the unit", () => {
    expect(activeShare(70, 70)).toBe(1);
    expect(activeShare(671e9, 37e9)).toBeCloseTo(activeShare(671, 37), 12);
  });
  test.each([
    [0, 0],
    [671, 0],
    [671, 672],
    [Number.NaN, 1],
    [Number.POSITIVE_INFINITY, 1],
  ])("refuses %d and %d", (total, active) => {
    expect(() => activeShare(total, active)).toThrow("invalid");
  });
});

describe("arithmeticSaved", () => {
  test("is 671 ÷ 37 = 18.1 times for DeepSeek V3, and none for a dense model", () => {
    expect(arithmeticSaved(671, 37)).toBeCloseTo(18.135, 3);
    expect(arithmeticSaved(70, 70)).toBe(1);
  });
  test("is the inverse of the active share", () => {
    expect(arithmeticSaved(229.9, 9.8) * activeShare(229.9, 9.8)).toBeCloseTo(1, 12);
  });
  test("refuses more active parameters than there are", () => {
    expect(() => arithmeticSaved(10, 11)).toThrow("invalid active parameters; not > 0 and ≤ 10: 11");
  });
});
