import { describe, expect, it } from "vitest";
import month from "../../src/checks/growth-month.ts";
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
  const placed = (weekEnd: string, model: string, fields: { place?: number; tokensTrillion?: number; country?: string }) =>
    setting((row) => row["weekEnd"] === weekEnd && row["model"] === model, fields);
  it("the first three since late February: not in the weeks to 1 and 8 March, when Gemini 3 Flash was second; so in the four after", () => {
    const finding = find(places, "S0-020");
    expect(finding).toMatchObject({
      verdict: "contradicted",
      computed: "in 4 of 6 weeks from late February to 5 April 2026",
      favour: expect.any(String),
    });
    expect(finding.working.map(({ value }) => value)).toEqual(["2", "2", "3", "3", "3", "3"]);
    const rows = { "openrouter-weekly": setting(({ country }) => country === "CN", { placesInFirstThree: 3 }) };
    expect(find(places, "S0-020", { rows }).verdict).toBe("holds");
  });
  it("M2.5 leads in five weeks of eight: loosely; in none, contradicted; in all, holds", () => {
    expect(find(places, "S0-022")).toMatchObject({ verdict: "holds-loosely", computed: "first in 5 of 8 weeks to 5 April 2026" });
    const at = (place: number) => ({ rows: { "openrouter-places": setting(({ model }) => model === "MiniMax M2.5", { place }) } });
    expect(find(places, "S0-022", at(2))).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
    expect(find(places, "S0-022", at(1)).verdict).toBe("holds");
  });
  it("S3-009 stays open at 0.86 against 0.80 trillion, and falls with 1.03 against 0.80", () => {
    expect(find(entries, "S3-009")).toMatchObject({ verdict: "unverified", why: expect.stringContaining("number 3, 7% ahead of GLM-5") });
    const clear = { "openrouter-places": placed("2026-02-22", "Gemini 3 Flash Preview", { tokensTrillion: 1.03 }) };
    expect(find(entries, "S3-009", { rows: clear })).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
    const three = (weekEnd: string) => ({
      "openrouter-weekly": setting((row) => row["weekEnd"] === weekEnd && row["country"] === "CN", { placesInFirstThree: 3 }),
    });
    expect(find(entries, "S3-009", { rows: three("2026-03-01") }).verdict).toBe("holds-loosely");
  });
  it("M2.5’s 2.45 trillion holds loosely beside 2.57, and not without the first place", () => {
    expect(find(entries, "S3-014")).toMatchObject({
      verdict: "holds-loosely",
      computed: "first place at once; 2.57 trillion tokens in the week to 22 February 2026",
    });
    expect(find(entries, "S3-014", { claim: withFigure(2.57e12) }).verdict).toBe("holds");
    expect(find(entries, "S3-014", { claim: withFigure(6e12) })).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
    const second = { "openrouter-places": placed("2026-02-15", "MiniMax M2.5", { place: 2 }) };
    expect(find(entries, "S3-014", { rows: second }).verdict).toBe("contradicted");
  });
  it("Kimi and GLM-5 came next among Chinese models; with GLM-5 third of all it holds, with Kimi behind it is open", () => {
    expect(find(entries, "S3-015")).toMatchObject({
      verdict: "holds-loosely",
      computed: "Kimi K2.5 number 2, GLM-5 number 4, week to 22 February 2026",
    });
    const swap = (rows: readonly Record<string, unknown>[]) =>
      placed("2026-02-22", "GLM-5", { place: 3 })(placed("2026-02-22", "Gemini 3 Flash Preview", { place: 4 })(rows as never));
    expect(find(entries, "S3-015", { rows: { "openrouter-places": swap } }).verdict).toBe("holds");
    const behind = { "openrouter-places": placed("2026-02-22", "Kimi K2.5", { place: 5 }) };
    expect(find(entries, "S3-015", { rows: behind }).verdict).toBe("unverified");
  });
  it("DeepSeek V4 is first priced on 24 April 2026, ninth in the week to 3 May and fifth in the next", () => {
    expect(find(entries, "S4-016")).toMatchObject({
      verdict: "holds-loosely",
      computed: "first priced on 24 April 2026; number 9 in the week to 3 May 2026, number 5 in that to 10 May 2026",
    });
    const late = { "price-history": setting(({ model }) => String(model).startsWith("deepseek-v4"), { recordedOn: "2026-06-01" }) };
    expect(find(entries, "S4-016", { rows: late })).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
    const never = { "openrouter-places": setting(({ model }) => String(model).startsWith("DeepSeek V4"), { place: null, tokensTrillion: null }) };
    expect(find(entries, "S4-016", { rows: never }).verdict).toBe("unverified");
    expect(find(entries, "S4-016", { rows: { "openrouter-places": placed("2026-04-26", "DeepSeek V4 Flash", { place: 8 }) } }).verdict).toBe("holds");
  });
  it("M2.5’s month: (2.57 + 1.63 + 1.87 + 1.75) ÷ 1.44 = 5.43, near 5.76; no spell gives tenfold", () => {
    const finding = find(month, "S0-023");
    expect(finding).toMatchObject({ verdict: "holds-loosely", computed: "+443%: four weeks to 15 March 2026 against the four before" });
    expect(finding.why).toContain("the last four days");
    expect(find(month, "S0-023", { claim: withFigure(4.43) }).verdict).toBe("holds");
    expect(find(month, "S0-023", { claim: withFigure(9) }).verdict).toBe("unverified");
    expect(find(month, "S0-023", { rows: { "openrouter-places": placed("2026-02-15", "MiniMax M2.5", { tokensTrillion: 4 }) } }).verdict).toBe(
      "unverified",
    );
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
