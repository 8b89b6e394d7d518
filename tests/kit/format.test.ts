import fc from "fast-check";
import { expect, test } from "vitest";
import { howMany, significant, span, times, timesThe, withUnit } from "../../src/kit/format.ts";

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

test("a span of days names its year once", () => {
  expect([span("2026-03-30", "2026-04-05"), span("2026-02", "2026-04"), span("2025-12-29", "2026-01-04")]).toEqual([
    "30 March to 5 April 2026",
    "February to April 2026",
    "29 December 2025 to 4 January 2026",
  ]);
});

test("what is no multiple has no plural: as much, nothing, and parts below a hundredth", () => {
  expect([1, 1.004, 0.996, 0, 0.0017, 0.00125, 0.00009, 1e-9].map((ratio) => times(ratio))).toEqual([
    "1×",
    "1×",
    "1×",
    "0×",
    "a 590th",
    "an 800th",
    "an 11,000th",
    "under a millionth",
  ]);
});

test("says how much of something there is, in words that fit before and after", () => {
  expect([2.3, 1, 0.5, 0.0017].map((ratio) => timesThe(ratio, "its price"))).toEqual([
    "2.3 times its price",
    "its price",
    "0.5 times its price",
    "a 590th of its price",
  ]);
});

test("a unit follows its number after a space, a percentage at once, and a dollar stands before it", () => {
  expect(withUnit("35", "GW")).toBe("35 GW");
  expect(withUnit("47.3", "% of hours")).toBe("47.3% of hours");
  expect(withUnit("0.06", "$ a kWh")).toBe("$0.06 a kWh");
});

test("what is counted has no decimals from ten on, and at most two digits below", () => {
  expect([0.1408, 1, 4.72631, 9.96, 10.4, 47.2, 1234.5].map(howMany)).toEqual(["0.14", "1", "4.7", "10", "10", "47", "1,235"]);
});
