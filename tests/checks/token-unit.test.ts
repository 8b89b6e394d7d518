import { describe, expect, it } from "vitest";
import checks from "../../src/checks/token-unit.ts";
import { find, setting, withFigure } from "./run-check.ts";

describe("750 words for 1,000 tokens", () => {
  it("holds by the mean of texts from 7,324 ÷ 9,941 = 0.737 to 1,746 ÷ 1,994 = 0.876 words a token", () => {
    expect(find(checks, "S0-002")).toMatchObject({ verdict: "holds", computed: "mean 815, from 737 to 876 words for 1,000 tokens" });
  });
  it("would hold loosely at 690 words and be contradicted at 500", () => {
    expect(find(checks, "S0-002", { claim: withFigure(690, 1) }).verdict).toBe("holds-loosely");
    expect(find(checks, "S0-002", { claim: withFigure(500, 1) })).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
  });
  it("is contradicted where every English text takes 1.8 tokens a word", () => {
    const rows = { "tokens-per-word": setting(({ language }) => language === "en", { tokens: 1800, words: 1000 }) };
    expect(find(checks, "S3-033", { rows }).verdict).toBe("contradicted");
  });
});
