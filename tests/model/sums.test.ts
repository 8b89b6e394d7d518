import fc from "fast-check";
import { expect, test } from "vitest";
import { sumsHold, workedOut } from "../../src/model/sums.ts";

test.each([
  ["2 + 3 × 4", 14],
  ["(2 + 3) × 4", 20],
  ["100 ÷ 10 ÷ 5", 2],
  ["10 - 4 - 3", 3],
  ["2 × 3 ^ 2", 18],
  ["9^(1÷2) - 1", 2],
  ["50% × 8", 4],
  ["-(1 - 3)", 2],
])("%s is %d: products before sums, powers before products, equals from the left", (text, value) => {
  expect(workedOut(text)).toBeCloseTo(value, 12);
});

test.each([
  ["12.96 ÷ 7 = 1.85 trillion a day", true],
  ["12.96 ÷ 7 = 1.86 trillion a day", false],
  ["140,000 billion ÷ 100 billion = 1,400", true],
  ["0.7 kW × 8,760 h = 6,132 kWh a year", true],
  ["0.3 ÷ 5 = 6%, and “less than” makes it less", true],
  ["0.3 ÷ 5 = 7%, and “less than” makes it less", false],
  ["50 ÷ 3 = 17 million, 50 ÷ 2 = 26 million", false],
  ["5.3 > 3.4", true],
  ["3.4 > 5.3", false],
  ["February 2026 is before 30 March 2026", true],
])("the line “%s” holds: %s", (line, holds) => {
  expect(sumsHold(line)).toBe(holds);
});

test("a result holds to the digits that it shows: 2 ÷ 3 is 0.7 and 0.67, not 0.66", () => {
  expect([sumsHold("2 ÷ 3 = 0.7"), sumsHold("2 ÷ 3 = 0.67"), sumsHold("2 ÷ 3 = 0.66")]).toEqual([true, true, false]);
});

test.each([
  ["2 × = 4", /not a number where one has to be/],
  ["(2 + 2 = 4", /a bracket stays open/],
  ["100 × 2 to 3 = $200", /not understood from "3"/],
  ["1 + 1 = 2 = 2", /one sign at a time/],
  ["An order of magnitude = 10 times", /not a number/],
])("“%s” cannot be worked out and is an error", (line, message) => {
  expect(() => sumsHold(line)).toThrow(message);
});

test("the order of a sum of whole numbers does not matter, and what was added can be taken away", () => {
  const whole = fc.integer({ min: 0, max: 1e6 });
  fc.assert(
    fc.property(whole, whole, (a, b) => {
      expect(workedOut(`${a} + ${b}`)).toBe(workedOut(`${b} + ${a}`));
      expect(workedOut(`${a} + ${b} - ${b}`)).toBe(a);
    }),
  );
});
