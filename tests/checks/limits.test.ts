import { describe, expect, test } from "vitest";
import incidents from "../../src/checks/incidents.ts";
import open from "../../src/checks/open-source.ts";
import { find, setting, withFigure } from "./run-check.ts";

const origin = (name: string, fields: Parameters<typeof setting>[1]) => ({ rows: { origins: setting(({ id }) => id === name, fields) } });

describe("open models", () => {
  test("S3-018 holds loosely by weak records, and they contradict nothing", () => {
    expect(find(open, "S3-018").verdict).toBe("holds-loosely");
    expect(find(open, "S3-018", { claim: withFigure(900_000) }).verdict).toBe("unverified");
  });
  test("S4-015 holds loosely: Xinhua, 13 January 2026, has 700 million and not more; not if told in June", () => {
    expect(find(open, "S4-015")).toMatchObject({ verdict: "holds-loosely", loosely: "rounded" });
    expect(find(open, "S4-015", origin("qwen-downloads", { value: 701e6 })).verdict).toBe("holds");
    expect(find(open, "S4-015", { claim: withFigure(2e9) }).verdict).toBe("contradicted");
    expect(find(open, "S4-015", origin("qwen-downloads", { date: "2026-06-13" })).verdict).toBe("contradicted");
  });
  test("S4-063 holds loosely as the newspaper’s words, against the 13 % that its study counts in a year", () => {
    expect(find(open, "S4-063")).toMatchObject({ verdict: "holds-loosely", loosely: "narrower", against: expect.stringContaining("13%") });
    expect(find(open, "S4-063", origin("scmp-open-models", { saidBy: "Nikkei" })).verdict).toBe("contradicted");
  });
});

describe("incidents", () => {
  test("S0-058 holds loosely by the company’s own letter", () => {
    expect(find(incidents, "S0-058")).toMatchObject({ verdict: "holds-loosely", loosely: "part-untested" });
    expect(find(incidents, "S0-058", origin("zhipu-letter", { saidBy: "MiniMax" })).verdict).toBe("unverified");
  });
  test("S0-060 holds as far as tested: more than 22 % for nearly 23 %; 1.43 × 0.78 × 1.1214 = +25 % over three sessions", () => {
    const finding = find(incidents, "S0-060");
    expect(finding).toMatchObject({ verdict: "holds-loosely", loosely: "part-untested" });
    expect(finding.parts?.map(({ verdict }) => verdict)).toEqual(["holds", "untested"]);
    expect(finding.working.at(-1)?.value).toBe("+25%");
    expect(find(incidents, "S0-060", { claim: withFigure(0.4) })).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
  });
  test("S0-061 holds as far as tested at 9 for some 10 billion dollars", () => {
    expect(find(incidents, "S0-061")).toMatchObject({ verdict: "holds-loosely", loosely: "part-untested" });
    expect(find(incidents, "S0-061", { claim: withFigure(20e9) }).verdict).toBe("contradicted");
    expect(() => find(incidents, "S0-061", origin("zhipu-value", { unit: "billion HKD" }))).toThrow("expected a value in billion USD");
  });
  test("S0-063 holds by its makers’ own paper, and only by that", () => {
    expect(find(incidents, "S0-063").verdict).toBe("holds");
    expect(find(incidents, "S0-063", origin("rome", { grade: "C" })).verdict).toBe("unverified");
    expect(find(incidents, "S0-063", origin("rome", { quotation: null })).verdict).toBe("unverified");
  });
});
