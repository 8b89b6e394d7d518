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
const values = ({ working }: { readonly working: readonly { readonly value: string }[] }) => working.map(({ value }) => value);

describe("140 trillion a day", () => {
  it("holds as the official figure of March 2026, contradicted at 200 trillion with what speaks for it", () => {
    expect(find(national, "S0-008")).toMatchObject({ verdict: "holds", computed: "more than 140 trillion tokens a day, March 2026" });
    expect(find(national, "S4-001", { claim: withFigure(200e12) })).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
  });
  it("holds at a floor that has been passed, since the article says “exceeds”", () => {
    expect(find(national, "S0-008", { claim: withFigure(139e12) }).verdict).toBe("holds");
  });
  it("says that the official word changed, and is another’s if another said it", () => {
    expect(find(national, "S0-009").why).toContain("“consumed” in the count of 2024 and “called” in that of 2026");
    const rows = { "volume-statements": setting(({ series }) => series === "china-nda", { saidBy: "Li Qiang" }) };
    expect(find(national, "S0-009", { rows })).toMatchObject({ verdict: "contradicted", why: "The figure was given by Li Qiang." });
  });
});

describe("the forum in Beijing", () => {
  it("holds by speaker, occasion, city and month", () => {
    expect(find(national, "S4-004")).toMatchObject({
      verdict: "holds",
      computed: "Liu Liehong, China Development Forum, Beijing, 23 March 2026",
    });
    const said = (fields: Parameters<typeof setting>[1]) => ({ rows: { "volume-statements": setting(() => true, fields) } });
    expect(find(national, "S4-004", said({ where: "Digital China Summit, Fuzhou" })).verdict).toBe("contradicted");
    expect(find(national, "S4-004", said({ saidOn: "2026-04-29" })).verdict).toBe("contradicted");
  });
});

describe("12.96 against 3.03 trillion", () => {
  it("4.60 + 3.08 + 1.64 + 1.26 + 1.19 + 1.19 = 12.96 trillion for the six Chinese models of nine, loosely for China", () => {
    const finding = find(openrouter, "S1-003");
    expect(finding).toMatchObject({ verdict: "holds-loosely", loosely: "narrower" });
    expect(values(finding).slice(0, 7)).toEqual(["4.60", "3.08", "1.64", "1.26", "1.19", "1.19", "12.96"]);
    // 0.576 × 27.
    expect(values(finding)).toContain("15.6 trillion");
  });
  it("is contradicted where the sum is 15 trillion", () => {
    expect(find(openrouter, "S4-010", { rows: week("2026-04-05", "CN", 15) }).verdict).toBe("contradicted");
  });
  it("3.03 is contradicted: (3.547 − 0.226) ÷ 3 × 7 = 7.75 and 0.308 × 27 = 8.32 trillion for all American companies named", () => {
    const finding = find(openrouter, "S1-005");
    expect(finding.verdict).toBe("contradicted");
    expect(values(finding)).toEqual(expect.arrayContaining(["7.75 trillion", "8.32 trillion"]));
  });
  it("3.03 ÷ 12.96 = 23.4% in the chart; 30.8 ÷ 57.6 = 53% over all companies named, 30.8 ÷ 69.2 = 45% were all others Chinese", () => {
    expect(find(openrouter, "S1-006")).toMatchObject({ verdict: "contradicted", computed: "23.4% in the chart, 45% to 53% for all companies" });
  });
  it("12.96 ÷ 7 = 1.85 trillion a day, nearly 2 but not 3; no firmer than the week", () => {
    expect(find(openrouter, "S1-007")).toMatchObject({ verdict: "holds-loosely", computed: "1.85 trillion tokens a day" });
    expect(find(openrouter, "S1-007", { claim: withFigure(3e12) }).verdict).toBe("fails");
  });
});

describe("the weeks", () => {
  it("5 of 6 weeks from the first lead to the origin’s day are Chinese, 4 if one more turns", () => {
    expect(find(weeks, "S2-003")).toMatchObject({ verdict: "holds-loosely", computed: expect.stringContaining("ahead in 5 of 6 weeks") });
    expect(find(weeks, "S2-003", { rows: week("2026-03-22", "CN", 1) }).computed).toContain("ahead in 4 of 6 weeks");
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
  it("12.96 ÷ 7 × 0.737 = 1.36 trillion words: 270 English Wikipedias, 29 of all at 5 × 64.3 ÷ 6.94 = 46 billion: more than several", () => {
    expect(find(wikipedia, "S1-008")).toMatchObject({
      verdict: "unverified",
      computed: "about 270 times the English Wikipedia a day, and at least 29 times that of all languages",
      favour: expect.any(String),
    });
  });
  it("is less than several with 40 trillion words", () => {
    const rows = { origins: setting(({ unit }) => unit === "words", { value: 40e12 }) };
    expect(find(wikipedia, "S1-008", { rows })).toMatchObject({
      verdict: "contradicted",
      why: "A day’s tokens make less than several Wikipedias.",
    });
  });
});
