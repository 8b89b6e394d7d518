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
  it("is contradicted by all Bitcoin miners: 11.64 ÷ 0.00000962 in 26 months, 71.4% a month against 32.1 to 35.2%", () => {
    const finding = find(pace, "S4-009");
    expect(finding).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
    expect(finding.working.map(({ value }) => value)).toEqual(["32.1%", "35.2%", "71.4%", "38.4%"]);
    // Difficulties 1,626,553.48 and 1.344225 in the headers of blocks 173,376 and 36,288.
    expect((1_626_553.48 / 1.344225) ** (1 / 26) - 1).toBeCloseTo(0.714, 3);
  });
  it("is refuted by nothing weak or shorter", () => {
    const row = (fields: Parameters<typeof setting>[1]) => ({ rows: { "compute-growth": setting(() => true, fields) } });
    expect(find(pace, "S4-009", row({ grade: "C" })).verdict).toBe("unverified");
    expect(find(pace, "S4-009", row({ from: "2011-02-01" })).verdict).toBe("unverified");
  });
});

describe("growth of models and firms", () => {
  it("31.48% is 12.96 ÷ 9.857 − 1, a week, and not 12.96 ÷ 4.194 − 1 = 209%, four weeks", () => {
    const finding = find(models, "S1-004");
    expect(finding.verdict).toBe("holds-loosely");
    expect(finding.working.at(-1)?.value).toBe("209%");
    expect(find(models, "S1-004", { claim: withFigure(0.5) }).verdict).toBe("contradicted");
  });
  it("DeepSeek V3.2 rose by 1.14 ÷ 0.21 − 1 = 443%, so some model rose by 400%; none by 900%", () => {
    expect(find(models, "S2-031")).toMatchObject({ verdict: "holds-loosely", computed: expect.stringContaining("DeepSeek V3.2: +443%") });
    expect(find(models, "S2-031", { claim: withFigure(9) }).verdict).toBe("unverified");
  });
  it("Google counts 3,200 ÷ 480 = 6.67 times as many tokens in a year", () => {
    expect(find(models, "S2-033").computed).toContain("Google 6.67 times");
  });
});
