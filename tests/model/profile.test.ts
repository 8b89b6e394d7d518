import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { supply, swung } from "../../src/model/profile.ts";

describe("swung", () => {
  it("doubles the swings of 80, 100 and 120 MW about their mean to 60, 100 and 140 MW", () => {
    expect(swung([80, 100, 120], 2)).toEqual([60, 100, 140]);
  });
  it("levels a curve at swing 0, and never falls below nothing", () => {
    expect(swung([50, 150], 0)).toEqual([100, 100]);
    expect(swung([0, 200], 3)).toEqual([0, 400]);
  });
  it("refuses a negative swing and an empty curve", () => {
    expect(() => swung([1], -1)).toThrow("invalid swing");
    expect(() => swung([], 1)).toThrow("invalid curve; not at least one hour");
  });
});

describe("supply", () => {
  it("gives 1.5 × (40 + half of 60) = 105 MW under half clouds", () => {
    expect(supply({ wind: [40], sun: [60] }, { strength: 1.5, windSwing: 1, cloudShare: 0.5 })).toEqual([105]);
  });
  it("grows with strength in proportion (W)", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100), { minLength: 1, maxLength: 6 }), fc.nat(5), (wind, strength) => {
        const [once, more] = [1, strength].map((times) => supply({ wind, sun: wind }, { strength: times, windSwing: 1, cloudShare: 0 }));
        expect(more).toEqual(once?.map((power) => expect.closeTo(power * strength, 9)));
      }),
    );
  });
  it("refuses clouds that take more than the sun", () => {
    expect(() => supply({ wind: [1], sun: [1] }, { strength: 1, windSwing: 1, cloudShare: 1.1 })).toThrow("invalid clouds");
  });
});
