import { describe, expect, test } from "vitest";
import incidents from "../../src/checks/incidents.ts";
import open from "../../src/checks/open-source.ts";
import { find, setting, withFigure } from "./run-check.ts";

const origin = (name: string, fields: Parameters<typeof setting>[1]) => ({ rows: { origins: setting(({ id }) => id === name, fields) } });

describe("open models", () => {
  test("S3-018 holds loosely: 196,000 in February, 250,000 in March 2026", () => {
    expect(find(open, "S3-018").verdict).toBe("holds-loosely");
    expect(find(open, "S3-018", { claim: withFigure(150_000) }).verdict).toBe("holds");
    expect(find(open, "S3-018", { claim: withFigure(900_000) })).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
  });
  test("S4-015 holds: Xinhua, 13 January 2026", () => {
    expect(find(open, "S4-015").verdict).toBe("holds");
    expect(find(open, "S4-015", { claim: withFigure(2e9) }).verdict).toBe("contradicted");
    expect(find(open, "S4-015", origin("qwen-downloads", { date: "2026-06-13" })).verdict).toBe("holds-loosely");
  });
  test("S4-063 is unverified: one platform’s 30 % in a week and 13 % in a year are not the world’s", () => {
    expect(find(open, "S4-063")).toMatchObject({
      verdict: "unverified",
      computed: "nearly 30% in the highest week and 13% on average, on one platform",
    });
    expect(find(open, "S4-063", { claim: withFigure(0.13) }).verdict).toBe("holds-loosely");
    expect(find(open, "S4-063", { claim: withFigure(0.6) })).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
  });
});

describe("incidents", () => {
  test("S0-060 holds loosely: more than 22 % for nearly 23 %; 1.4272 × 0.78 × 1.1214 = +25 % over three sessions", () => {
    const finding = find(incidents, "S0-060");
    expect(finding.verdict).toBe("holds-loosely");
    expect(finding.working.at(-1)?.value).toBe("+25%");
    expect(find(incidents, "S0-060", { claim: withFigure(0.4) }).verdict).toBe("contradicted");
    expect(find(incidents, "S0-060", origin("zhipu-fall", { value: -0.229 })).verdict).toBe("holds");
  });
  test("S0-061 holds loosely: 9 for 10 billion dollars", () => {
    expect(find(incidents, "S0-061").verdict).toBe("holds-loosely");
    expect(find(incidents, "S0-061", { claim: withFigure(20e9) }).verdict).toBe("contradicted");
    expect(() => find(incidents, "S0-061", origin("zhipu-value", { unit: "billion HKD" }))).toThrow("expected a value in billion USD");
  });
  test("S0-063 holds by its makers’ own paper, and only by that", () => {
    expect(find(incidents, "S0-063").verdict).toBe("holds");
    expect(find(incidents, "S0-063", origin("rome", { grade: "C" })).verdict).toBe("holds-loosely");
    expect(find(incidents, "S0-063", origin("rome", { sourceSays: "An agent." })).verdict).toBe("unverified");
  });
});
