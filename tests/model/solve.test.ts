import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solve } from "../../src/model/solve.ts";

describe("solve", () => {
  it("finds √2 where x² is 2 from 0 to 2, to 15 digits", () => {
    expect(solve((x) => x * x, 2, { min: 0, max: 2 })).toBeCloseTo(Math.SQRT2, 14);
  });
  it("finds 0.7390851332 where cos x − x is 0 (the Dottie number)", () => {
    expect(solve((x) => Math.cos(x) - x, 0, { min: 0, max: 1 })).toBeCloseTo(0.7390851332151607, 14);
  });
  it("finds an end of the range, and the one value of a range without width", () => {
    expect(solve((x) => x, 3, { min: 3, max: 9 })).toBe(3);
    expect(solve((x) => x, 9, { min: 3, max: 9 })).toBe(9);
    expect(solve((x) => x, 4, { min: 4, max: 4 })).toBe(4);
  });
  it("is null where no value in range does it", () => {
    expect(solve((x) => x * x, -1, { min: -5, max: 5 })).toBeNull();
    expect(solve((x) => x, 10, { min: 0, max: 9.999 })).toBeNull();
  });
  it("takes the least of several: −1 of −1, 0 and 1 for x³ = x", () => {
    expect(solve((x) => x ** 3 - x, 0, { min: -2, max: 2.1 })).toBeCloseTo(-1, 12);
  });
  it("finds a rise and fall inside a range whose ends lie on one side: x from 0.01 to 1,000,000 where x × e^−x is 0.3", () => {
    expect(solve((x) => x * Math.exp(-x), 0.3, { min: 0.01, max: 1e6 })).toBeCloseTo(0.4894022, 6);
  });
  it("finds a value nine powers of ten below the end of the range", () => {
    expect(solve((x) => 1 / x, 1e6, { min: 0.000_000_1, max: 1000 })).toBeCloseTo(1e-6, 15);
  });
  it("does not take a jump or a pole for a solution", () => {
    expect(solve((x) => (x < 0.3 ? 0 : 1), 0.5, { min: 0, max: 1 })).toBeNull();
    expect(solve((x) => 1 / (x - 0.3001), 0, { min: 0, max: 1 })).toBeNull();
  });
  it("undoes a rising function", () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: 0.01, max: 100, noNaN: true }), (x, slope) => {
        const f = (value: number) => slope * value + Math.atan(value);
        expect(solve(f, f(x), { min: -50, max: 50 })).toBeCloseTo(x, 5);
      }),
    );
  });
  it("gives what lies in range and meets the target within 10⁻⁹ of the bracket, or null", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 9, noNaN: true }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        (min, width, target) => {
          const f = (x: number) => Math.sin(3 * x) + x / 4;
          const x = solve(f, target, { min, max: min + width });
          if (x === null) return;
          expect(x >= min && x <= min + width).toBe(true);
          expect(f(x)).toBeCloseTo(target, 8);
        },
      ),
    );
  });
  it("refuses an empty range and a function that gives no number", () => {
    expect(() => solve((x) => x, 1, { min: 2, max: 1 })).toThrow("invalid range; not min ≤ max: 2, 1");
    expect(() => solve(() => Number.NaN, 1, { min: 0, max: 1 })).toThrow("invalid result");
  });

  it("finds where a rising result reaches its target with four steps of search too: x² = 2 at 1.41421356", () => {
    expect(solve((x) => x * x, 2, { min: 0, max: 3, steps: 4 })).toBeCloseTo(Math.SQRT2, 9);
  });
});
