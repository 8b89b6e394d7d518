import { describe, expect, it } from "vitest";
import entries from "../../src/checks/openrouter-entries.ts";
import places from "../../src/checks/openrouter-places.ts";
import ranking from "../../src/checks/openrouter-ranking.ts";
import share from "../../src/checks/openrouter-share.ts";
import { find, setting, withFigure } from "./run-check.ts";

const week = (weekEnd: string, country: string, fields: { tokens?: number; models?: number; freeTokens?: number }) => ({
  "openrouter-weekly": setting((row) => row["weekEnd"] === weekEnd && row["country"] === country, fields),
});

describe("the crossing", () => {
  it("is the week to 15 February 2026, 4.126 against 2.935 trillion", () => {
    expect(find(ranking, "S0-003")).toMatchObject({ verdict: "holds", computed: "first Chinese lead: week to 15 February 2026" });
  });
  it("would be January, and the claim contradicted, with 4 trillion in the week to 18 January", () => {
    expect(find(ranking, "S0-003", { rows: week("2026-01-18", "CN", { tokens: 4e12 }) }).verdict).toBe("contradicted");
  });
  it("five weeks in a row hold, six do not, three are left if the week to 15 March turns", () => {
    expect(find(ranking, "S1-001")).toMatchObject({ verdict: "holds", computed: "5 weeks in a row" });
    expect(find(ranking, "S1-001", { claim: withFigure(6) }).verdict).toBe("contradicted");
    expect(find(ranking, "S1-001", { rows: week("2026-03-15", "CN", { tokens: 1e12 }) })).toMatchObject({
      verdict: "contradicted",
      computed: "3 weeks in a row",
    });
  });
  it("April as the first time is contradicted by six weeks before, and says what speaks for it", () => {
    const finding = find(ranking, "S4-012");
    expect(finding).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
    expect(finding.working.map(({ value }) => value)).toContain("50.0% against 39.2%");
  });
  it("April as the first time would hold if no country led before it", () => {
    const rows = { "openrouter-weekly": setting((row) => row["country"] === "CN" && String(row["weekEnd"]) < "2026-04-05", { tokens: 0 }) };
    expect(
      find(ranking, "S4-012", { rows: { ...rows, "openrouter-authors": setting(({ country }) => country === "CN", { shareOfTokens: 0.3 }) } })
        .verdict,
    ).toBe("holds");
    expect(find(ranking, "S4-012", { rows }).verdict).toBe("contradicted");
  });
});

describe("places", () => {
  it("one to six are Chinese, Qwen first and third; an American third contradicts both", () => {
    expect(find(places, "S1-009").verdict).toBe("holds");
    expect(find(places, "S1-010").verdict).toBe("holds");
    const rows = { "openrouter-models-week": setting(({ rank }) => rank === 3, { country: "US", model: "Other" }) };
    expect(find(places, "S1-009", { rows })).toMatchObject({ verdict: "contradicted", computed: "the first 2 are Chinese, week to 5 April 2026" });
    expect(find(places, "S1-010", { rows }).verdict).toBe("contradicted");
  });
  it("the first three since February stay unverified, and fall with a week of two Chinese models", () => {
    expect(find(places, "S0-020").verdict).toBe("unverified");
    expect(find(places, "S0-020", { rows: week("2026-03-08", "CN", { models: 2 }) }).verdict).toBe("contradicted");
  });
  it("late February’s first three and M2.5’s 2.45 trillion stay unverified, within what the sums allow", () => {
    expect(find(entries, "S3-009").verdict).toBe("unverified");
    expect(find(entries, "S3-014").verdict).toBe("unverified");
    expect(find(entries, "S3-014", { claim: withFigure(6e12) })).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
  });
  it("DeepSeek V4 is first priced on 24 April 2026; its use is not known", () => {
    expect(find(entries, "S4-016")).toMatchObject({ verdict: "unverified", computed: expect.stringContaining("24 April 2026") });
    const rows = { "price-history": setting(({ model }) => String(model).startsWith("deepseek-v4"), { recordedOn: "2026-06-01" }) };
    expect(find(entries, "S4-016", { rows }).verdict).toBe("contradicted");
  });
});

describe("shares", () => {
  it("12.96 − 7.50 = 5.46 trillion were on paid endpoints, 57.9% were free", () => {
    const finding = find(share, "S1-013");
    expect(finding.verdict).toBe("holds-loosely");
    expect(finding.working.map(({ value }) => value)).toEqual(["12.96 trillion", "− 7.5 trillion", "5.46 trillion", "57.9%", "3.03 trillion"]);
    expect(find(share, "S1-013", { rows: week("2026-04-05", "CN", { freeTokens: 12.96e12 }) }).verdict).toBe("contradicted");
  });
  it("5.3 ÷ 8.7 = 60.9% holds as 61% and fails as 65%", () => {
    expect(find(share, "S3-008").verdict).toBe("holds");
    expect(find(share, "S3-008", { claim: withFigure(0.65) })).toMatchObject({ verdict: "fails", favour: expect.any(String) });
  });
  it("61% is near the 57.6% and 60.5% of all companies, 81% is not", () => {
    expect(find(share, "S4-011")).toMatchObject({ verdict: "holds-loosely", computed: "57.6% and 60.5% of OpenRouter’s tokens in these days" });
    expect(find(share, "S4-011", { claim: withFigure(0.81) }).verdict).toBe("contradicted");
  });
  it("6.01 ÷ 57.6 = 10.4% of the tokens of Chinese models at most, if use in China is 6.01%", () => {
    expect(find(share, "S1-011").working.at(-1)?.value).toBe("10.4%");
  });
  it("47.17 and 6.01% hold loosely at grade C, fully at B, not as 40%", () => {
    expect(find(share, "S1-012").verdict).toBe("holds-loosely");
    expect(find(share, "S1-012", { rows: { "openrouter-facts": setting(() => true, { grade: "B" }) } }).verdict).toBe("holds");
    expect(find(share, "S1-012", { claim: withFigure(0.4) }).verdict).toBe("contradicted");
  });
});
