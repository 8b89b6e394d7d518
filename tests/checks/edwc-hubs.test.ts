import { describe, expect, test } from "vitest";
import checks from "../../src/checks/edwc-hubs.ts";
import { find, setting, withFigure } from "./run-check.ts";

describe("S4-033, eight hubs", () => {
  test("holds: the programme names eight hubs", () => {
    expect(find(checks, "S4-033")).toMatchObject({ verdict: "holds", computed: "8 national hubs with 10 clusters" });
  });
  test("nine, or a hub less, is contradicted and says what speaks for the article", () => {
    expect(find(checks, "S4-033", { claim: withFigure(9) })).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
    expect(find(checks, "S4-033", { rows: { "computing-hubs": (rows) => rows.filter(({ hub }) => hub !== "Gansu") } }).verdict).toBe("contradicted");
  });
});

describe("S4-028, Horinger on wind and solar", () => {
  test("holds loosely: 84.57 % by contract, on a grid 0.6479 ÷ 0.5306 = 1.22 times the average", () => {
    const finding = find(checks, "S4-028");
    expect(finding.verdict).toBe("holds-loosely");
    expect(finding.working.at(-1)).toMatchObject({ value: "1.22", total: true });
  });
  test.each<[string, number | null, string]>([
    ["a third of green power contradicts it", 0.33, "contradicted"],
    ["no number leaves it unverified", null, "unverified"],
  ])("%s", (_, greenShare, verdict) => {
    const rows = { "hub-status": setting(({ id }) => id === "inner-mongolia-green-2025", { greenShare }) };
    expect(find(checks, "S4-028", { rows }).verdict).toBe(verdict);
  });
});

describe("S4-029, Guizhou’s hydropower", () => {
  test("is unverified: the grid emits 0.5683 ÷ 0.5306 = 1.07 times the average", () => {
    const finding = find(checks, "S4-029");
    expect(finding.verdict).toBe("unverified");
    expect(finding.computed).toContain("1.07 times");
  });
  test("a grid as clean as Sichuan’s would support it", () => {
    const rows = { "grid-carbon": setting(({ province }) => province === "CN-GZ", { factorKgCo2PerKwh: 0.1564 }) };
    expect(find(checks, "S4-029", { rows }).verdict).toBe("holds-loosely");
  });
});
