import fc from "fast-check";
import { expect, test } from "vitest";
import { significant } from "../../src/lib/format.ts";

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
