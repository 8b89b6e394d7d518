import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Estimate, spread, tornado, triangularQuantile } from "../../src/model/uncertainty.ts";

/** low ≤ central ≤ high. */
const estimate = fc.tuple(...[0, 1, 2].map(() => fc.double({ min: -1e3, max: 1e3, noNaN: true }))).map((numbers): Estimate => {
  const [low = 0, central = 0, high = 0] = numbers.sort((a, b) => a - b);
  return { low, central, high };
});
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const exact = (value: number): Estimate => ({ low: value, central: value, high: value });

describe("triangularQuantile", () => {
  it("is 0.5 at a half of 0–0.5–1, and 0.2236 at a tenth (√(0.1 × 0.5))", () => {
    expect(triangularQuantile({ low: 0, central: 0.5, high: 1 }, 0.5)).toBeCloseTo(0.5, 12);
    expect(triangularQuantile({ low: 0, central: 0.5, high: 1 }, 0.1)).toBeCloseTo(0.2236, 4);
  });
  it("reaches the ends at 0 and 1, with the peak at an end too", () => {
    for (const central of [2, 3, 5]) {
      expect(triangularQuantile({ low: 2, central, high: 5 }, 0)).toBe(2);
      expect(triangularQuantile({ low: 2, central, high: 5 }, 1)).toBe(5);
    }
  });
  it("undoes the distribution function", () => {
    fc.assert(
      fc.property(estimate, unit, ({ low, central, high }, u) => {
        fc.pre(high - low > 1e-3);
        const x = triangularQuantile({ low, central, high }, u);
        const below =
          x <= central && central > low ? (x - low) ** 2 / ((high - low) * (central - low)) : 1 - (high - x) ** 2 / ((high - low) * (high - central));
        if (central - low > 1e-6 && high - central > 1e-6) expect(below).toBeCloseTo(u, 6);
      }),
    );
  });
  it("refuses numbers out of order and a share above 1", () => {
    expect(() => triangularQuantile({ low: 2, central: 1, high: 3 }, 0.5)).toThrow("invalid estimate; not low ≤ central ≤ high: 2, 1, 3");
    expect(() => triangularQuantile(exact(1), 1.1)).toThrow("invalid share; not from 0 to 1: 1.1");
  });
});

describe("spread", () => {
  it("is 0.2236 to 0.7764 for one input 0–0.5–1 itself (√0.05 and 1 − √0.05), within 0.001", () => {
    const { low, central, high } = spread(({ x }) => x, { x: { low: 0, central: 0.5, high: 1 } });
    expect(Math.abs(low - Math.sqrt(0.05))).toBeLessThan(0.001);
    expect(central).toBe(0.5);
    expect(Math.abs(high - (1 - Math.sqrt(0.05)))).toBeLessThan(0.001);
  });
  it("is within 1% of the mean ± 1.2816 standard deviations for a sum of 12 inputs, which is nearly normal", () => {
    const inputs = Object.fromEntries("abcdefghijkl".split("").map((name) => [name, { low: 0, central: 0.5, high: 1 }]));
    const { low, high } = spread((at) => Object.values(at).reduce((sum, x) => sum + x, 0), inputs);
    const half = 1.28155 * Math.sqrt(12 / 24); // the variance of one is 1/24
    expect(Math.abs(low / (6 - half) - 1)).toBeLessThan(0.01);
    expect(Math.abs(high / (6 + half) - 1)).toBeLessThan(0.01);
  });
  it("is a point where every input is exact, and for no inputs", () => {
    expect(spread(({ x, y }) => x * y, { x: exact(3), y: exact(0.1) })).toEqual(exact(3 * 0.1));
    expect(spread(() => 7, {})).toEqual(exact(7));
  });
  it("leaves the central case outside where it lies beyond a percentile: 1 of 1–1–2, whose lowest tenth ends at 2 − √0.9", () => {
    const { low, central } = spread(({ x }) => x, { x: { low: 1, central: 1, high: 2 } });
    expect(central).toBe(1);
    expect(Math.abs(low - (2 - Math.sqrt(0.9)))).toBeLessThan(0.001);
  });
  it("is the same every time, and whatever the order of the inputs", () => {
    const [x, y] = [
      { low: 1, central: 2, high: 4 },
      { low: 3, central: 3, high: 9 },
    ];
    const f = ({ x, y }: Record<"x" | "y", number>) => x / y;
    expect(spread(f, { x, y })).toEqual(spread(f, { x, y }));
    expect(spread(f, { y, x })).toEqual(spread(f, { x, y }));
  });
  it("keeps low ≤ high, moves with a constant and grows with a factor", () => {
    fc.assert(
      fc.property(estimate, estimate, (x, y) => {
        const f = (at: Record<"x" | "y", number>) => at.x + Math.sin(at.y);
        const found = spread(f, { x, y });
        expect(found.low).toBeLessThanOrEqual(found.high);
        expect(spread((at) => f(at) + 10, { x, y }).low).toBeCloseTo(found.low + 10, 9);
        expect(spread((at) => f(at) * 3, { x, y }).high).toBeCloseTo(found.high * 3, 9);
      }),
      { numRuns: 20 },
    );
  });
  it("never falls where an input of a rising function rises", () => {
    fc.assert(
      fc.property(estimate, estimate, fc.double({ min: 0, max: 10, noNaN: true }), (x, y, more) => {
        const f = (at: Record<"x" | "y", number>) => at.x + 2 * at.y;
        const raised = { low: x.low + more, central: x.central + more, high: x.high + 2 * more };
        const [before, after] = [spread(f, { x, y }), spread(f, { x: raised, y })];
        for (const end of ["low", "central", "high"] as const) expect(after[end]).toBeGreaterThanOrEqual(before[end] - 1e-9);
      }),
      { numRuns: 20 },
    );
  });
  it("refuses an estimate out of order and a result that is not a number, and names them", () => {
    expect(() => spread(({ pue }) => pue, { pue: { low: 1.2, central: 1.1, high: 1.5 } })).toThrow(
      "invalid pue; not low ≤ central ≤ high: 1.2, 1.1, 1.5",
    );
    expect(() => spread(() => Number.NaN, { x: exact(1) })).toThrow("invalid result");
  });
});

describe("tornado", () => {
  const inputs = { small: { low: 1, central: 2, high: 3 }, large: { low: 0, central: 5, high: 20 }, none: exact(4) };
  it("lists results at both ends, greatest swing first: large 2 to 22, small 8 to 6 for large − small + none", () => {
    expect(tornado(({ small, large, none }) => large - small + none, inputs)).toEqual([
      { input: "large", atLow: 2, atHigh: 22, swing: 20 },
      { input: "small", atLow: 8, atHigh: 6, swing: 2 },
      { input: "none", atLow: 7, atHigh: 7, swing: 0 },
    ]);
  });
  it("orders equal swings by name, and is empty without inputs", () => {
    expect(
      tornado(({ b, a }) => a + b, { b: { low: 0, central: 1, high: 2 }, a: { low: 0, central: 1, high: 2 } }).map(({ input }) => input),
    ).toEqual(["a", "b"]);
    expect(tornado(() => 1, {})).toEqual([]);
  });
  it("spans the central result in every bar of a monotone function", () => {
    fc.assert(
      fc.property(estimate, estimate, (x, y) => {
        const f = (at: Record<"x" | "y", number>) => at.x - 3 * at.y;
        const central = f({ x: x.central, y: y.central });
        for (const { atLow, atHigh } of tornado(f, { x, y })) {
          expect(Math.min(atLow, atHigh)).toBeLessThanOrEqual(central);
          expect(Math.max(atLow, atHigh)).toBeGreaterThanOrEqual(central);
        }
      }),
    );
  });
  it("refuses an estimate out of order", () => {
    expect(() => tornado(({ x }) => x, { x: { low: 0, central: 2, high: 1 } })).toThrow("invalid x");
  });
});
