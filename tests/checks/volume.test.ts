import { describe, expect, it } from "vitest";
import national from "../../src/checks/volume-national.ts";
import openrouter from "../../src/checks/volume-openrouter.ts";
import weeks from "../../src/checks/volume-weeks.ts";
import wikipedia from "../../src/checks/volume-wikipedia.ts";
import { find, setting, withFigure } from "./run-check.ts";

/** Sets the tokens of one country and week, in trillions. */
const week = (weekEnd: string, country: string, trillion: number) => ({
  "openrouter-weekly": setting((row) => row["weekEnd"] === weekEnd && row["country"] === country, { tokens: trillion * 1e12 }),
});

describe("140 trillion a day", () => {
  it("holds as the official figure of March 2026, contradicted at 200 trillion with what speaks for it", () => {
    expect(find(national, "S0-008")).toMatchObject({ verdict: "holds", computed: "more than 140 trillion tokens a day, March 2026" });
    expect(find(national, "S4-001", { claim: withFigure(200e12) })).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
  });
  it("holds at a floor that has been passed, since the article says “more than”", () => {
    expect(find(national, "S0-008", { claim: withFigure(139e12) }).verdict).toBe("holds");
  });
});

describe("the forum in Beijing", () => {
  it("holds by the event’s place, month, speaker and source", () => {
    expect(find(national, "S4-004")).toMatchObject({ verdict: "holds", computed: "23 March 2026, Beijing" });
    expect(find(national, "S4-004", { rows: { events: setting(() => true, { place: "Fuzhou" }) } }).verdict).toBe("contradicted");
  });
});

describe("12.96 against 3.03 trillion", () => {
  it("holds: 4.60 + 3.08 + 1.64 + 1.26 + 1.19 + 1.19 = 12.96 trillion for the six Chinese models of nine", () => {
    const finding = find(openrouter, "S1-003");
    expect(finding.verdict).toBe("holds");
    expect(finding.working.map(({ value }) => value)).toEqual(["4.60", "3.08", "1.64", "1.26", "1.19", "1.19", "12.96"]);
  });
  it("is contradicted where the sum is 14 trillion", () => {
    expect(find(openrouter, "S4-010", { rows: week("2026-04-05", "CN", 14) }).verdict).toBe("contradicted");
  });
  it("holds only loosely for the American side, whose companies had 3.55 trillion in part of the week", () => {
    expect(find(openrouter, "S1-005").verdict).toBe("holds-loosely");
    const rows = { "openrouter-authors": setting(() => true, { tokensWeekToDate: 2e12 }) };
    expect(find(openrouter, "S1-005", { rows }).verdict).toBe("holds");
  });
  it("is 3.03 ÷ 12.96 = 23.4% in the chart and 30.8 ÷ 57.6 = 53% over all companies", () => {
    expect(find(openrouter, "S1-006")).toMatchObject({ verdict: "holds-loosely", computed: "23.4% in the chart, 53% for all companies named" });
    expect(find(openrouter, "S1-006", { claim: withFigure(0.2) })).toMatchObject({ verdict: "fails", favour: expect.any(String) });
  });
  it("is 12.96 ÷ 7 = 1.85 trillion a day, nearly 2 but not 3", () => {
    expect(find(openrouter, "S1-007")).toMatchObject({ verdict: "holds", computed: "1.85 trillion tokens a day" });
    expect(find(openrouter, "S1-007", { claim: withFigure(3e12) }).verdict).toBe("fails");
  });
});

describe("the weeks", () => {
  it("10 of 13 weeks from the first lead are Chinese, 9 if one more turns", () => {
    expect(find(weeks, "S2-003")).toMatchObject({ verdict: "holds-loosely", computed: "ahead in 10 of 13 weeks" });
    expect(find(weeks, "S2-003", { rows: week("2026-05-10", "CN", 1) }).computed).toBe("ahead in 9 of 13 weeks");
  });
  it("5.158 + 3.585 = 8.74 trillion for the first ten in the week to 22 February", () => {
    expect(find(weeks, "S3-012")).toMatchObject({ verdict: "holds", computed: "8.74 trillion tokens, week to 22 February 2026" });
  });
  it("5.16 is 2.7% below 5.3 trillion, so loosely; 6 trillion is contradicted", () => {
    expect(find(weeks, "S3-013").verdict).toBe("holds-loosely");
    expect(find(weeks, "S3-013", { claim: withFigure(6e12) }).verdict).toBe("contradicted");
  });
});

describe("Wikipedia", () => {
  it("12.96 ÷ 7 = 1.85 trillion tokens × 0.737 words = 1.36 trillion, ÷ 5 billion = 273: more than several", () => {
    expect(find(wikipedia, "S1-008")).toMatchObject({ verdict: "holds-loosely", computed: "about 273 times the English Wikipedia a day" });
  });
  it("would be several with 300 billion words, and not once with 2 trillion", () => {
    const size = (value: number) => ({ rows: { origins: setting(({ unit }) => unit === "words", { value }) } });
    expect(find(wikipedia, "S1-008", size(300e9)).verdict).toBe("holds");
    expect(find(wikipedia, "S1-008", size(2e12))).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
  });
});
