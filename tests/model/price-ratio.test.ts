import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { priceRatio, usdPerMTokOf } from "../../src/model/price-ratio.ts";

/** List prices of Claude Opus 4.6 and of DeepSeek V3.2, USD per million tokens. */
const opus = { inputUsdPerMTok: 5, cachedInputUsdPerMTok: 0.5, outputUsdPerMTok: 25 };
const deepseek = { inputUsdPerMTok: 0.28, cachedInputUsdPerMTok: 0.028, outputUsdPerMTok: 0.42 };
const mix = { outputShare: 0.25, cachedShareOfInput: 0 };
const usd = fc.double({ min: 0.001, max: 1000, noNaN: true });
const price = fc.record({ inputUsdPerMTok: usd, cachedInputUsdPerMTok: usd, outputUsdPerMTok: usd });
const unit = fc.double({ min: 0, max: 1, noNaN: true });

describe("priceRatio", () => {
  it("is 17.9 for input and cached input, 59.5 for output and 31.7 for a quarter of output (5 ÷ 0.28; 25 ÷ 0.42; 10 ÷ 0.315)", () => {
    expect(priceRatio(opus, deepseek, "input", mix)).toBeCloseTo(17.857, 3);
    expect(priceRatio(opus, deepseek, "cached", mix)).toBeCloseTo(17.857, 3);
    expect(priceRatio(opus, deepseek, "output", mix)).toBeCloseTo(59.524, 3);
    expect(priceRatio(opus, deepseek, "blend", mix)).toBeCloseTo(31.746, 3);
  });
  it("is null against a free model and where no cached price is listed", () => {
    expect(priceRatio(opus, { ...deepseek, outputUsdPerMTok: 0 }, "output", mix)).toBeNull();
    expect(priceRatio({ ...opus, cachedInputUsdPerMTok: null }, deepseek, "cached", mix)).toBeNull();
  });
  it("lies, blended, between the least and the greatest of the three, and turns round", () => {
    fc.assert(
      fc.property(price, price, unit, unit, (a, b, outputShare, cachedShareOfInput) => {
        const blend = { outputShare, cachedShareOfInput };
        const sides = (["input", "cached", "output"] as const).map((side) => priceRatio(a, b, side, blend) ?? 0);
        const found = priceRatio(a, b, "blend", blend) ?? 0;
        expect(found).toBeGreaterThanOrEqual(Math.min(...sides) * (1 - 1e-9));
        expect(found).toBeLessThanOrEqual(Math.max(...sides) * (1 + 1e-9));
        expect(found * (priceRatio(b, a, "blend", blend) ?? 0)).toBeCloseTo(1, 9);
      }),
    );
  });
  it("refuses a share above 1 and a negative price", () => {
    expect(() => priceRatio(opus, deepseek, "blend", { outputShare: 2, cachedShareOfInput: 0 })).toThrow("invalid output share");
    expect(() => priceRatio({ ...opus, inputUsdPerMTok: -1 }, deepseek, "input", mix)).toThrow("invalid input price; not ≥ 0: -1");
  });
});

describe("usdPerMTokOf", () => {
  it("reads $5, $0.50 and $25 off the list, whatever the mix", () => {
    expect((["input", "cached", "output"] as const).map((side) => usdPerMTokOf(opus, side, mix))).toEqual([5, 0.5, 25]);
  });
  it("is null for an unlisted cached price, which a blend charges at the input price", () => {
    const unlisted = { ...opus, cachedInputUsdPerMTok: null };
    expect(usdPerMTokOf(unlisted, "cached", mix)).toBeNull();
    expect(usdPerMTokOf(unlisted, "blend", { outputShare: 0, cachedShareOfInput: 1 })).toBe(5);
  });
});
