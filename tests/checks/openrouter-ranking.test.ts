import { describe, expect, it } from "vitest";
import month from "../../src/checks/growth-month.ts";
import entries from "../../src/checks/openrouter-entries.ts";
import places from "../../src/checks/openrouter-places.ts";
import ranking from "../../src/checks/openrouter-ranking.ts";
import share from "../../src/checks/openrouter-share.ts";
import { find, setting, withFigure } from "./run-check.ts";

const week = (weekEnd: string, country: string, fields: { tokens?: number }) => ({
  "openrouter-weekly": setting((row) => row["weekEnd"] === weekEnd && row["country"] === country, fields),
});
const values = ({ working }: { readonly working: readonly { readonly value: string }[] }) => working.map(({ value }) => value);

describe("the crossing", () => {
  it("is the week to 15 February 2026, 4.126 against 2.935 trillion, on a sample and with a return", () => {
    expect(find(ranking, "S0-003")).toMatchObject({
      verdict: "holds-loosely",
      loosely: "narrower",
      computed: "first Chinese lead: week to 15 February 2026",
      against: expect.stringContaining("1 March 2026"),
    });
  });
  it("would be January, and the claim contradicted, with 4 trillion in the week to 18 January", () => {
    expect(find(ranking, "S0-003", { rows: week("2026-01-18", "CN", { tokens: 4e12 }) }).verdict).toBe("contradicted");
  });
  it("five weeks in a row hold loosely, six do not, three are left if the week to 15 March turns", () => {
    expect(find(ranking, "S1-001")).toMatchObject({ verdict: "holds-loosely", computed: "5 weeks in a row on nine leading models, 5 on ten" });
    expect(find(ranking, "S1-001", { claim: withFigure(6) }).verdict).toBe("contradicted");
    expect(find(ranking, "S1-001", { rows: week("2026-03-15", "CN", { tokens: 1e12 }) })).toMatchObject({
      verdict: "contradicted",
      computed: "3 weeks in a row on nine leading models, 3 on ten",
    });
  });
  it("by calls the nine lead in three weeks of five, and on ten models 4.194 ÷ 4.151 is 1.0% more", () => {
    const finding = find(ranking, "S1-001");
    expect(finding.against).toContain("led in three of the five weeks");
    expect(finding.working.map(({ value, unit }) => `${value} ${unit}`)).toEqual(
      expect.arrayContaining(["173 against 290 million", "at least 272 against 152 million", "4.194 against 4.151 trillion, a lead of 1.0%"]),
    );
  });
  it("April as the first time is contradicted by all companies in the last week of March, 50.0 against 39.2%", () => {
    const finding = find(ranking, "S4-012");
    expect(finding).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
    expect(values(finding)).toContain("50.0% against 39.2%");
  });
});

describe("places", () => {
  it("one to six are Chinese by tokens, Qwen first and third; an American third contradicts both", () => {
    expect(find(places, "S1-009")).toMatchObject({ verdict: "holds", against: expect.stringContaining("number 2 with 109 million") });
    expect(find(places, "S1-010").verdict).toBe("holds");
    const rows = { "openrouter-models-week": setting(({ rank }) => rank === 3, { country: "US", company: "Other" }) };
    expect(find(places, "S1-009", { rows })).toMatchObject({ verdict: "contradicted", computed: "the first two are Chinese, week to 5 April 2026" });
    expect(find(places, "S1-010", { rows }).verdict).toBe("contradicted");
  });
  it("the first three since late February: not in the weeks to 1 and 8 March, when Gemini 3 Flash was second", () => {
    const finding = find(places, "S0-020");
    expect(finding).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
    expect(values(finding)).toEqual(["2", "2", "3", "3"]);
  });
  it("M2.5 leads in five of the six weeks before the article’s origin", () => {
    expect(find(places, "S0-022")).toMatchObject({ verdict: "holds-loosely", computed: "first in 5 of 6 weeks to 22 March 2026" });
  });
  it("the list of 24 February is open: Gemini third in the week to 22 February, 0.86 against 0.80, GLM-5 in the seven days to the 18th", () => {
    // GLM-5 in the seven days to the 18th: 0.63 in four days, and 3/7 of 0.80; Gemini 4/7 of 0.78 and 3/7 of 0.86.
    expect(0.63 + (3 / 7) * 0.8).toBeGreaterThan((4 / 7) * 0.78 + (3 / 7) * 0.86);
    const lines = find(entries, "S3-009").working;
    expect(lines[0]?.value).toBe("MiniMax M2.5 2.57, Kimi K2.5 1.04, Gemini 3 Flash Preview 0.86, GLM-5 0.80");
    expect(lines.find(({ what }) => what.includes("18 February"))?.value).toBe(
      "MiniMax M2.5 2.54, Kimi K2.5 1.19, GLM-5 0.97, Gemini 3 Flash Preview 0.81",
    );
    expect(find(entries, "S3-009").verdict).toBe("unverified");
    expect(find(entries, "S3-015").verdict).toBe("unverified");
  });
  it("M2.5’s 2.45 trillion holds loosely beside 2.57, and not without the first place", () => {
    expect(find(entries, "S3-014")).toMatchObject({
      verdict: "holds-loosely",
      loosely: "rounded",
      computed: "place 1 at first, then 1; 2.57 trillion tokens in the week to 22 February 2026",
    });
    expect(find(entries, "S3-014", { claim: withFigure(6e12) })).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
  });
  it("DeepSeek V4 is first priced on 24 April 2026 and not among the first ten that month", () => {
    expect(find(entries, "S4-016")).toMatchObject({ verdict: "unverified", favour: expect.stringContaining("number 9 in the week to 3 May 2026") });
  });
  it("M2.5’s month by four ways: 7.82 ÷ 1.44, 1.75 ÷ 1.44, 6.55 ÷ 4.01, 1.30 ÷ 2.57", () => {
    expect(find(month, "S0-023")).toMatchObject({ verdict: "unverified", computed: expect.stringContaining("+443%, +22%, +63%, −49%") });
  });
});

describe("shares", () => {
  it("5.158 ÷ (5.158 + 3.585) = 59.0% in the nearest week, loosely 61%", () => {
    expect(find(share, "S3-008")).toMatchObject({ verdict: "holds-loosely", computed: expect.stringContaining("59.0%") });
    expect(find(share, "S3-008", { claim: withFigure(0.7) })).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
  });
  it("57.6% and 60.5% are the shares of all Chinese companies; 12.96 is 48% of 27 trillion and 51% of 25.2, which the kinder way lets stand", () => {
    const finding = find(share, "S4-011");
    expect(finding).toMatchObject({ verdict: "holds-loosely", loosely: "narrower" });
    expect(finding.computed).toBe("57.6% and 60.5% for all Chinese companies; 12.96 trillion is 48% to 51% of the whole");
    // (6.656 ÷ 0.576 − 0.429 ÷ 0.584) ÷ 3 × 7 would be all of it; the pace of the Chinese part at its share of the last day is near.
    expect(values(finding)).toContain("25.2 trillion");
    expect(find(share, "S4-011", { claim: withFigure(0.75) })).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
  });
  it("6.01 ÷ 57.6 = 10.4% of the tokens of Chinese models at most, if use in China is 6.01%", () => {
    expect(find(share, "S1-011").working.at(-1)?.value).toBe("10.4%");
  });
  it("47.17 and 6.01% hold loosely at grade C, and such a source contradicts nothing", () => {
    expect(find(share, "S1-012").verdict).toBe("holds-loosely");
    expect(find(share, "S1-012", { claim: withFigure(0.4) }).verdict).toBe("unverified");
  });
});
