import { describe, expect, it } from "vitest";
import { chinaLeads, leadChanges, runOfLeads, weeksOf } from "../../src/model/weekly-lead.ts";

const sum = (weekEnd: string, country: string, tokens: number, basis = "top-nine") => ({ weekEnd, basis, country, tokens });
/** Weeks given as [China, United States]. */
const series = (...pairs: [number, number][]) =>
  weeksOf(
    pairs.flatMap(([china, america], i) => [sum(`2026-01-0${i + 1}`, "US", america), sum(`2026-01-0${i + 1}`, "CN", china)]),
    "top-nine",
  );

describe("weeksOf", () => {
  it("pairs both countries, in the order of time, and leaves other bases out", () => {
    const rows = [
      sum("2026-02-08", "CN", 3),
      sum("2026-02-08", "US", 4),
      sum("2026-02-01", "US", 2),
      sum("2026-02-01", "CN", 1),
      sum("2026-02-08", "CN", 9, "top-ten"),
    ];
    expect(weeksOf(rows, "top-nine").map(({ weekEnd, china, america }) => [weekEnd, china.tokens, america.tokens])).toEqual([
      ["2026-02-01", 1, 2],
      ["2026-02-08", 3, 4],
    ]);
  });
  it("refuses a week without an American sum", () => {
    expect(() => weeksOf([sum("2026-02-08", "CN", 3)], "top-nine")).toThrow("no sum for US in the week to 2026-02-08");
  });
});

describe("runOfLeads", () => {
  it("counts the weeks since the last one that China did not lead", () => {
    expect(runOfLeads(series([5, 1], [1, 5], [5, 1], [5, 1]), "2026-01-04")).toBe(2);
  });
  it("is 0 in a week without a lead, an equal week included", () => {
    const weeks = series([5, 1], [2, 2]);
    expect(weeks.map(chinaLeads)).toEqual([true, false]);
    expect(runOfLeads(weeks, "2026-01-02")).toBe(0);
  });
  it("is the whole series where China always leads", () => {
    expect(runOfLeads(series([2, 1], [2, 1], [2, 1]), "2026-01-03")).toBe(3);
  });
  it("refuses a week that is not there", () => {
    expect(() => runOfLeads(series([2, 1]), "2027-01-01")).toThrow("invalid week; not in the data: 2027-01-01");
  });
});

describe("leadChanges", () => {
  it("counts how often the lead passes on, and passes over periods without a leader", () => {
    expect(leadChanges(["US", "US", "CN", null, "CN", "US"])).toBe(2);
  });
  it("is 0 for one leader throughout, and for none", () => {
    expect([leadChanges(["CN", "CN"]), leadChanges([null]), leadChanges([])]).toEqual([0, 0, 0]);
  });
});
