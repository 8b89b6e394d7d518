import { expect, test } from "vitest";
import { daysTo, sevenDaysTo } from "../../src/model/seven-days.ts";

const weeks = [
  { weekEnd: "2026-02-15", tokens: 7 },
  { weekEnd: "2026-02-22", tokens: 14 },
];

test.each([
  ["2026-02-15", 7],
  // Four days at 1, three at 2.
  ["2026-02-18", 10],
  ["2026-02-22", 14],
])("spreads whole weeks over the seven days to %s", (day, sum) => {
  expect(sevenDaysTo(day, weeks)).toBeCloseTo(sum, 12);
});

test("counts a week from the first day of what began in it", () => {
  // 7 in the four days from the 12th; to the 16th all of it and a day of the next week.
  expect(sevenDaysTo("2026-02-16", weeks, "2026-02-12")).toBeCloseTo(9, 12);
  expect(sevenDaysTo("2026-02-20", weeks, "2026-02-12")).toBeCloseTo((2 * 7) / 4 + 10, 12);
});

test("knows nothing of days outside the weeks counted", () => {
  expect(sevenDaysTo("2026-02-23", weeks)).toBeNull();
  expect(() => sevenDaysTo("February", weeks)).toThrow(RangeError);
});

test("lists days up to one", () => {
  expect(daysTo("2026-03-01", 3)).toEqual(["2026-02-27", "2026-02-28", "2026-03-01"]);
});
