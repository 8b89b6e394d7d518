import fc from "fast-check";
import { expect, test } from "vitest";
import { significant, times } from "../../src/kit/format.ts";

test("a small whole number is written as a format of the locale writes it", () => {
  const format = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
  fc.assert(
    fc.property(
      fc.integer({ min: -1200, max: 1200 }),
      fc.integer({ min: 1, max: 4 }),
      (value, digits) => significant(value, digits) === format.format(value),
    ),
  );
  expect([0, 7, -5, 999, 1000, 910].map((value) => significant(value, 4))).toEqual(["0", "7", "-5", "999", "1,000", "910"]);
});

test("a multiple has the digits that formulas and pictures give it, so that a result never stands outside its own range", () => {
  expect([0.0508, 1.02, 16.67, 19.96, 20.83, 35.71, 100.4, 1400].map((ratio) => times(ratio))).toEqual([
    "0.051 times",
    "1.02 times",
    "16.7 times",
    "20 times",
    "20.8 times",
    "35.7 times",
    "100 times",
    "1,400 times",
  ]);
});
