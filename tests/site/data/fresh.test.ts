import { describe, expect, test } from "vitest";
import type { Dataset } from "../../../src/kit/dataset.ts";
import type { Datasets } from "../../../src/site/data/datasets.ts";
import { buildDay, byFreshness, freshness, staleOn } from "../../../src/site/data/fresh.ts";
import { datasets } from "../../../src/site/registry.ts";

/** Datasets by id: what they speak of, and the days that they stay fresh. */
const given = (all: Readonly<Record<string, readonly [asOf: string, days: number | null]>>): Datasets =>
  ({
    ids: Object.keys(all),
    current: (id: string) => ({ id, title: id, asOf: all[id]?.[0] }) as Dataset,
    rules: { datasets: Object.fromEntries(Object.entries(all).map(([id, [, days]]) => [id, { fresh: { days, why: "W." } }])) },
  }) as unknown as Datasets;
const untilOf = (asOf: string, days: number | null): string | null => {
  const from = given({ a: [asOf, days] });
  return freshness(from.current("a"), from).until;
};

describe("a dataset is fresh", () => {
  test.each([
    ["2026-09-23", 90, "2026-12-22"],
    ["2026-02", 1, "2026-03-01"],
    ["2024-02", 1, "2024-03-01"],
    ["2025", 365, "2026-12-31"],
  ])("of %s for %i days until %s: they are counted from the end of the year or month", (asOf, days, until) => {
    expect(untilOf(asOf, days)).toBe(until);
  });
  test("for good where it does not age", () => expect(untilOf("1858", null)).toBeNull());
});

test("datasets stand in the order of their days, and those that do not age come last", () => {
  const from = given({ never: ["2020", null], late: ["2026-12-01", 30], soon: ["2026-01-01", 30] });
  expect(byFreshness(from).map(({ id }) => id)).toEqual(["soon", "late", "never"]);
});

test("a dataset is past its day from the day after, on the day that is given and by no clock", () => {
  const from = given({ a: ["2026-01-01", 30] });
  expect(staleOn("2026-01-31", from)).toEqual([]);
  expect(staleOn("2026-02-01", from).map(({ id }) => id)).toEqual(["a"]);
});

test("the day of a build is that of the newest release, or BUILD_DAY, which has to be a day", () => {
  expect(buildDay("2026-12-02", undefined)).toBe("2026-12-02");
  expect(buildDay("2026-12-02", "2027-03-01")).toBe("2027-03-01");
  expect(() => buildDay("2026-12-02", "soon")).toThrow('BUILD_DAY: expected a day, YYYY-MM-DD, got "soon"');
});

test("every dataset of the site says until when it is fresh and why, and prices age within a quarter", () => {
  for (const { id, why } of byFreshness(datasets)) expect(why.length, id).toBeGreaterThan(10);
  expect(freshness(datasets.current("list-prices"), datasets).until).toBe("2026-12-22");
});
