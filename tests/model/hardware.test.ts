import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakEvenPriceRatio, breakEvenUsdPerKwh, energyRatio, joulesPerTflop, usdPerPflopsHour } from "../../src/model/hardware.ts";

/** Round numbers near those published for the two systems. */
const large = { pflops: 300, kw: 559 };
const small = { pflops: 180, kw: 145 };
const amount = fc.double({ min: 0.01, max: 1000, noNaN: true });
const system = fc.record({ pflops: amount, kw: amount, capitalUsdPerHour: fc.double({ min: 0, max: 1000, noNaN: true }) });

describe("joulesPerTflop and energyRatio", () => {
  it("are 0.7 ÷ 0.989 = 0.708 J for a chip of 700 W and 989 TFLOPS", () => {
    expect(joulesPerTflop({ pflops: 0.989, kw: 0.7 })).toBeCloseTo(0.7078, 4);
  });
  it("are 2.3 times for 559 kW and 300 PFLOPS against 145 and 180, as SemiAnalysis printed in April 2025 ((559 ÷ 300) ÷ (145 ÷ 180))", () => {
    expect(energyRatio(large, small)).toBeCloseTo(2.313, 3);
  });
  it("are 1 for a system and itself, and inverse for the two turned round", () => {
    fc.assert(
      fc.property(system, system, (a, b) => {
        expect(energyRatio(a, a)).toBe(1);
        expect(energyRatio(a, b) * energyRatio(b, a)).toBeCloseTo(1, 12);
      }),
    );
  });
  it("refuse no arithmetic and no power", () => {
    expect(() => joulesPerTflop({ pflops: 0, kw: 1 })).toThrow("invalid arithmetic; not > 0: 0");
    expect(() => joulesPerTflop({ pflops: 1, kw: 0 })).toThrow("invalid power; not > 0: 0");
  });
});

describe("usdPerPflopsHour", () => {
  it("is $0.60 for 2 PFLOPS, $1 of capital and 2 kW at a PUE of 1 and 10 cents ((1 + 0.2) ÷ 2)", () => {
    expect(usdPerPflopsHour({ pflops: 2, kw: 2, capitalUsdPerHour: 1 }, 0.1)).toBeCloseTo(0.6, 12);
  });
  it("is the capital alone on free electricity", () => {
    expect(usdPerPflopsHour({ pflops: 4, kw: 9, capitalUsdPerHour: 2 }, 0, 1.5)).toBe(0.5);
  });
  it("refuses a PUE below 1", () => {
    expect(() => usdPerPflopsHour(small, 0.1, 0.9)).toThrow("invalid PUE; not ≥ 1: 0.9");
  });
});

describe("breakEvenUsdPerKwh and breakEvenPriceRatio", () => {
  it("are 3.46 cents against 8 and 43% without capital (1 ÷ 2.313)", () => {
    expect(breakEvenUsdPerKwh(large, small, 0.08)).toBeCloseTo(0.08 / 2.3131, 5);
    expect(breakEvenPriceRatio(large, small, 0.08)).toBeCloseTo(0.4323, 4);
  });
  it("are null where machines alone cost more than the other system with its electricity, and 0 where exactly as much", () => {
    expect(breakEvenUsdPerKwh({ ...large, capitalUsdPerHour: 100 }, small, 0.08)).toBeNull();
    expect(breakEvenPriceRatio({ ...large, capitalUsdPerHour: 100 }, small, 0.08)).toBeNull();
    expect(breakEvenUsdPerKwh({ pflops: 1, kw: 5, capitalUsdPerHour: 2 }, { pflops: 1, kw: 1, capitalUsdPerHour: 1 }, 1)).toBe(0);
  });
  it("make both cost the same", () => {
    fc.assert(
      fc.property(system, system, amount, fc.double({ min: 1, max: 3, noNaN: true }), (a, b, usdPerKwh, pue) => {
        const found = breakEvenUsdPerKwh(a, b, usdPerKwh, pue);
        fc.pre(found !== null);
        expect(usdPerPflopsHour(a, found ?? 0, pue) / usdPerPflopsHour(b, usdPerKwh, pue)).toBeCloseTo(1, 9);
      }),
    );
  });
  it("are 1 ÷ energy ratio at every price, without capital", () => {
    fc.assert(
      fc.property(amount, (usdPerKwh) => {
        expect(breakEvenPriceRatio(large, small, usdPerKwh, 1.3)).toBeCloseTo(1 / energyRatio(large, small), 9);
      }),
    );
  });
  it("refuse a share of a free reference", () => {
    expect(() => breakEvenPriceRatio(large, small, 0)).toThrow("invalid price of electricity; not > 0: 0");
  });
});
