import { describe, expect, it } from "vitest";
import growth from "../../src/checks/growth.ts";
import models from "../../src/checks/growth-models.ts";
import pace from "../../src/checks/growth-pace.ts";
import { find, setting, withFigure } from "./run-check.ts";

const volume = (series: string, date: string, fields: { tokensPerDay?: number; grade?: string }) => ({
  "token-volumes": setting((row) => row["series"] === series && row["date"] === date, fields),
});

describe("a thousandfold", () => {
  it("“more than 1,000” holds and “1,000-fold” fails at 140 trillion ÷ 100 billion = 1,400", () => {
    expect(find(growth, "S0-010")).toMatchObject({ verdict: "holds", computed: "1,400 times" });
    expect(find(growth, "S4-003")).toMatchObject({
      verdict: "fails",
      computed: "1,400-fold",
      favour: expect.stringContaining("more than 1,000 times"),
    });
  });
  it("1,400-fold would hold, 1,600 more would fail", () => {
    expect(find(growth, "S4-003", { claim: withFigure(1400) }).verdict).toBe("holds");
    expect(find(growth, "S0-010", { claim: withFigure(1600) }).verdict).toBe("fails");
  });
});

describe("40% in three months", () => {
  it("holds from 100 to 140 trillion, December to March", () => {
    expect(find(growth, "S4-008")).toMatchObject({ verdict: "holds", computed: "+40% in 3 months" });
    expect(find(growth, "S0-011").verdict).toBe("holds");
  });
  it("is contradicted at 110 trillion for the end of 2025, or within six months", () => {
    expect(find(growth, "S0-011", { rows: volume("china-nda", "2025-12", { tokensPerDay: 110e12 }) }).verdict).toBe("contradicted");
    expect(find(growth, "S4-008", { claim: withFigure(6, 1) }).verdict).toBe("contradicted");
  });
});

describe("the fastest growth ever", () => {
  it("stays unverified while Doubao’s 417 times in 19 months, 37.4% a month, is graded C", () => {
    const finding = find(pace, "S4-009");
    expect(finding.verdict).toBe("unverified");
    expect(finding.working.map(({ value }) => value)).toEqual(["32.1%", "35.2%", "37.4%", "32.7%", "27.3%"]);
  });
  it("is contradicted once that figure is graded B", () => {
    expect(find(pace, "S4-009", { rows: volume("doubao", "2024-05", { grade: "B" }) })).toMatchObject({
      verdict: "contradicted",
      favour: expect.any(String),
    });
  });
});

describe("an acceleration", () => {
  it("holds loosely: 40 ÷ 3 = 13.3 trillion a month after 70 ÷ 6 = 11.7, but 11.9% after 32.1%", () => {
    const finding = find(pace, "S4-013");
    expect(finding.verdict).toBe("holds-loosely");
    expect(finding.working.map(({ value }) => value.split("= ").at(-1))).toEqual(["11.7 trillion", "13.3 trillion", "32.1%", "11.9%"]);
  });
  it("is contradicted at 110 trillion in March, where both slow down", () => {
    expect(find(pace, "S4-013", { rows: volume("china-nda", "2026-03", { tokensPerDay: 110e12 }) }).verdict).toBe("contradicted");
  });
});

describe("growth of models and firms", () => {
  it("31.48% is 12.96 ÷ 9.857 − 1, a week, and not 12.96 ÷ 4.194 − 1 = 209%, four weeks", () => {
    const finding = find(models, "S1-004");
    expect(finding.verdict).toBe("holds-loosely");
    expect(finding.working.at(-1)?.value).toBe("209%");
    expect(find(models, "S1-004", { claim: withFigure(0.5) }).verdict).toBe("contradicted");
  });
  it("Doubao rose by 1.3 ÷ 0.12 − 1 = 983% in 2024, so some model rose by 400%; none by 10,000,000%", () => {
    expect(find(models, "S2-031")).toMatchObject({ verdict: "holds-loosely", computed: "ByteDance Doubao: +983%, May 2024 to September 2024" });
    expect(find(models, "S2-031", { claim: withFigure(100_000) }).verdict).toBe("unverified");
  });
  it("Google counts 3,200 ÷ 480 = 6.67 times as many tokens in a year", () => {
    expect(find(models, "S2-033").computed).toContain("Google 6.67 times");
  });
});
