import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acceleratorsForWeights, activeShare, arithmeticSaved, gflopPerToken, weightsGb } from "../../src/model/moe.ts";

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

describe("gflopPerToken", () => {
  test("is 74 GFLOP for 37 billion active parameters (2 × 37)", () => {
    expect(gflopPerToken(37)).toBe(74);
  });
  test("is as many times less than a dense model of the same size takes as arithmetic is saved", () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e4, noNaN: true }), fc.double({ min: 1e-3, max: 1, noNaN: true }), (total, share) => {
        expect(gflopPerToken(total) / gflopPerToken(total * share)).toBeCloseTo(arithmeticSaved(total, total * share), 6);
      }),
    );
  });
  test("refuses no parameters", () => {
    expect(() => gflopPerToken(0)).toThrow("invalid active parameters; not > 0: 0");
  });
});

describe("weightsGb", () => {
  test("is 671 GB for DeepSeek V3 at one byte a parameter, and half of it at four bits", () => {
    expect(weightsGb(671, 1)).toBe(671);
    expect(weightsGb(671, 0.5)).toBe(335.5);
  });
  test("grows in proportion to both", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 1e4, noNaN: true }), fc.double({ min: 0.1, max: 4, noNaN: true }), (total, bytes) => {
        expect(weightsGb(2 * total, bytes)).toBeCloseTo(weightsGb(total, 2 * bytes), 9);
      }),
    );
  });
  test("refuses 0 bytes", () => {
    expect(() => weightsGb(671, 0)).toThrow("invalid bytes per parameter; not > 0: 0");
  });
});

describe("acceleratorsForWeights", () => {
  test("is more than the 8 chips of 80 GB of one server for the 671 GB of DeepSeek V3 at one byte a parameter", () => {
    expect(acceleratorsForWeights(671, 80, 1)).toBeCloseTo(8.3875, 4);
  });
  test("is 1 where the weights just fit, and twice as many at half the share", () => {
    expect(acceleratorsForWeights(80, 80, 1)).toBe(1);
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e4, noNaN: true }), fc.double({ min: 0.1, max: 1, noNaN: true }), (gb, share) => {
        expect(acceleratorsForWeights(gb, 128, share / 2) / acceleratorsForWeights(gb, 128, share)).toBeCloseTo(2, 9);
      }),
    );
  });
  test.each([0, 1.1, Number.NaN])("refuses a share of %d", (share) => {
    expect(() => acceleratorsForWeights(671, 80, share)).toThrow("invalid share for weights");
  });
  test("refuses no memory", () => {
    expect(() => acceleratorsForWeights(671, 0, 1)).toThrow("invalid memory of an accelerator; not > 0: 0");
  });
});
