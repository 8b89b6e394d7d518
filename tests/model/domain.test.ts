import fc from "fast-check";
import { expect, test } from "vitest";
import { atLeast, finite, positive, share, whole } from "../../src/model/domain.ts";

test("a value within its domain comes back as it is, the ends of a closed domain included", () => {
  expect([atLeast("n", 0), atLeast("n", 1, 1), share("n", 0), share("n", 1), whole("n", 3, 3), positive("n", 5e-324)]).toEqual([
    0, 1, 0, 1, 3, 5e-324,
  ]);
});

test("an error names the input, the rule and the value", () => {
  expect(() => atLeast("pue", 0.9, 1)).toThrow(new RangeError("invalid pue; not ≥ 1: 0.9"));
  expect(() => positive("life", 0)).toThrow("invalid life; not > 0: 0");
  expect(() => share("utilisation", 1.01)).toThrow("invalid utilisation; not from 0 to 1: 1.01");
  expect(() => whole("tries", 1.5, 1)).toThrow("invalid tries; not a whole number ≥ 1: 1.5");
  expect(() => finite("bill", 1e308 * 10)).toThrow("invalid bill; the inputs drive it out of range: Infinity");
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("%d lies in no domain", (value) => {
  for (const check of [atLeast, positive, share, whole, finite]) expect(() => check("n", value)).toThrow(RangeError);
});

test("no check changes a number or lets one out that is not finite", () => {
  fc.assert(
    fc.property(fc.double(), (value) => {
      for (const check of [atLeast, positive, share, whole, finite]) {
        try {
          const back = check("n", value);
          expect(back).toBe(value);
          expect(Number.isFinite(back)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }
    }),
  );
});
