import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareOfRest, shareOfTwo, usdPerMillion } from "../../src/model/share.ts";

describe("shareOfRest", () => {
  it("is 1/3 for a quarter when another quarter leaves", () => expect(shareOfRest(0.25, 0.25)).toBeCloseTo(1 / 3, 12));
  it("is 31.1 per cent for the American 16.8 of April 2021 without China’s 46, by hand", () =>
    expect(shareOfRest(0.168, 0.46)).toBeCloseTo(0.3111, 4));
  it("is the whole when only it stays, and itself when nobody leaves", () => {
    expect(shareOfRest(0.4, 0.6)).toBeCloseTo(1, 12);
    expect(shareOfRest(0.4, 0)).toBe(0.4);
  });
  it("makes what stays sum to one", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.9, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (left, cut) => {
        const a = (1 - left) * cut;
        expect(shareOfRest(a, left) + shareOfRest(1 - left - a, left)).toBeCloseTo(1, 9);
      }),
    );
  });
  it("refuses a departure of everybody, and a share larger than what stays", () => {
    expect(() => shareOfRest(0.1, 1)).toThrow("share that stays");
    expect(() => shareOfRest(0.6, 0.6)).toThrow("more than what stays");
  });
});

describe("usdPerMillion", () => {
  it("is $5 for $25 and 5 million tokens", () => expect(usdPerMillion(25, 5e6)).toBe(5));
  it("is 0 for nothing paid, and refuses no tokens", () => {
    expect(usdPerMillion(0, 1)).toBe(0);
    expect(() => usdPerMillion(1, 0)).toThrow("tokens");
  });
});

describe("shareOfTwo", () => {
  it("is 81 per cent for 12.96 and 3.03 trillion", () => expect(shareOfTwo(12.96, 3.03)).toBeCloseTo(0.8105, 4));
  it("is null where both are nothing, and refuses less than nothing", () => {
    expect(shareOfTwo(0, 0)).toBeNull();
    expect(() => shareOfTwo(-1, 2)).toThrow("invalid own amount; not ≥ 0: -1");
  });
  it("adds up to one from both sides", () => {
    const amount = fc.double({ min: 1e-3, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect((shareOfTwo(a, b) ?? 0) + (shareOfTwo(b, a) ?? 0)).toBeCloseTo(1, 12);
      }),
    );
  });
});
