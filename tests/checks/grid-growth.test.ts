import { expect, test } from "vitest";
import checks from "../../src/checks/grid-growth.ts";
import { find, setting } from "./run-check.ts";

const generation = (where: string, when: number, generationTwh: number) => ({
  rows: { electricity: setting(({ country, year }) => country === where && year === when, { generationTwh }) },
});

test("S1-026 holds loosely by generation alone: 10,072 TWh against 4,387, and 30,854 less all listed leaves 9,406", () => {
  const finding = find(checks, "S1-026");
  expect(finding).toMatchObject({ verdict: "holds-loosely", loosely: "part-untested", against: expect.stringContaining("47%") });
  expect(finding.working.map(({ value }) => value)).toContain("9,406");
});

test("S0-039 holds, in the words of SemiAnalysis too: (10,072.4 − 4,713.0) ÷ 4,386.9 = 1.22", () => {
  expect(find(checks, "S0-039")).toMatchObject({ verdict: "holds", computed: "1.22 times the American grid, by generation" });
  expect(find(checks, "S0-039", generation("China", 2011, 5_400)).parts?.[0]).toMatchObject({ verdict: "holds" });
  expect(find(checks, "S0-039", generation("China", 2011, 8_000))).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
});

test("S1-020 holds loosely: contracts of August and October 2025, none of early 2026", () => {
  expect(find(checks, "S1-020")).toMatchObject({ verdict: "holds-loosely", loosely: "narrower", computed: "two found, the last of 27 October 2025" });
});
