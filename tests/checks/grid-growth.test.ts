import { expect, test } from "vitest";
import checks from "../../src/checks/grid-growth.ts";
import { find, setting, withFigure } from "./run-check.ts";

const generation = (where: string, when: number, generationTwh: number) => ({
  rows: { electricity: setting(({ country, year }) => country === where && year === when, { generationTwh }) },
});

test("S1-026 holds: 10,072 TWh against 4,387, and 30,854 less all listed leaves 9,406", () => {
  const finding = find(checks, "S1-026");
  expect(finding.verdict).toBe("holds");
  expect(finding.working.map(({ value }) => value)).toContain("9,406");
  expect(find(checks, "S1-026", generation("China", 2024, 9_000)).verdict).toBe("holds-loosely");
  expect(find(checks, "S1-026", generation("United States", 2024, 11_000)).verdict).toBe("contradicted");
});

test("S0-039 holds: (10,072.4 − 4,713.0) ÷ 4,386.9 = 1.22", () => {
  expect(find(checks, "S0-039")).toMatchObject({ verdict: "holds", computed: "1.22 times the American grid" });
  expect(find(checks, "S0-039", generation("China", 2024, 9_000)).verdict).toBe("holds-loosely");
  expect(find(checks, "S0-039", { claim: withFigure(2) })).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
});

test("S4-034 holds loosely: 3,400 GW ÷ 5 = 680 a year, a projection and no plan", () => {
  expect(find(checks, "S4-034")).toMatchObject({ verdict: "holds-loosely", why: expect.stringContaining("680 GW a year") });
  expect(find(checks, "S4-034", { claim: withFigure(6.8) }).verdict).toBe("contradicted");
  expect(find(checks, "S4-034", { claim: withFigure(10, 1) }).verdict).toBe("contradicted");
});

test("S4-035 holds: the source says almost six times; another word or none changes it", () => {
  expect(find(checks, "S4-035").verdict).toBe("holds");
  expect(find(checks, "S4-035", { claim: withFigure(9) }).verdict).toBe("contradicted");
  const says = (sourceSays: string) => ({ rows: { origins: setting(({ id }) => id === "capacity-3-4-tw", { sourceSays }) } });
  expect(find(checks, "S4-035", says("More than 3.4 TW, three times as much.")).verdict).toBe("contradicted");
  expect(find(checks, "S4-035", says("More than 3.4 TW.")).verdict).toBe("unverified");
});
