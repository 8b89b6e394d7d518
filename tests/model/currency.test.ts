import { describe, expect, it } from "vitest";
import { usdOfCny } from "../../src/model/currency.ts";

describe("usdOfCny", () => {
  it("turns DeepSeek V4 Pro’s 4.5 yuan of input into $0.66 and its 13.5 of output into $1.99, at the 6.7758 of June 2026", () => {
    // By hand: 6.7758 × 0.664 = 4.4991, and 6.7758 × 1.992 = 13.4974.
    expect(usdOfCny(4.5, 6.7758)).toBeCloseTo(0.664, 3);
    expect(usdOfCny(13.5, 6.7758)).toBeCloseTo(1.992, 3);
  });
  it("is 0 for a free model and refuses a rate of 0", () => {
    expect(usdOfCny(0, 6.7758)).toBe(0);
    expect(() => usdOfCny(1, 0)).toThrow("invalid exchange rate; not > 0: 0");
    expect(() => usdOfCny(-1, 7)).toThrow("invalid yuan; not ≥ 0: -1");
  });
});
