import { describe, expect, it } from "vitest";
import { billUsd, blendedUsdPerMTok, volumeForBillMTok } from "../../src/model/bill.ts";

/** Anthropic's list price of Claude Opus 4.6, USD per million tokens. */
const opus = { inputUsdPerMTok: 5, cachedInputUsdPerMTok: 0.5, outputUsdPerMTok: 25 };
const mix = (outputShare: number, cachedShareOfInput = 0) => ({ outputShare, cachedShareOfInput });

describe("billUsd", () => {
  it("is $25,000 for 5,000 million input tokens at $5 a million (5,000 × 5)", () => {
    expect(billUsd(5000, opus, mix(0))).toBe(25_000);
  });
  it("is $42 for 100 million output tokens at $0.42 a million", () => {
    expect(billUsd(100, { inputUsdPerMTok: 0.28, cachedInputUsdPerMTok: 0.028, outputUsdPerMTok: 0.42 }, mix(1))).toBeCloseTo(42, 9);
  });
  it("is $2,500 for 5,000 million tokens read wholly from the cache at $0.50", () => {
    expect(billUsd(5000, opus, mix(0, 1))).toBe(2500);
  });
  it("is zero for no tokens", () => {
    expect(billUsd(0, opus, mix(0.3))).toBe(0);
  });
  it("refuses a negative volume and names it", () => {
    expect(() => billUsd(-1, opus, mix(0))).toThrow("invalid volume; not ≥ 0: -1");
  });
});

describe("blendedUsdPerMTok", () => {
  it("weighs three parts in and one part out as (3 × 5 + 25) ÷ 4 = 10", () => {
    expect(blendedUsdPerMTok(opus, mix(0.25))).toBe(10);
  });
  it("charges cached input at the input price where no cached price is listed", () => {
    expect(blendedUsdPerMTok({ ...opus, cachedInputUsdPerMTok: null }, mix(0, 1))).toBe(5);
  });
  it("refuses a share above 1 and names it", () => {
    expect(() => blendedUsdPerMTok(opus, mix(1.2))).toThrow("invalid output share; not from 0 to 1: 1.2");
  });
  it("is homogeneous: twice every price is twice the blend", () => {
    const twice = { inputUsdPerMTok: 10, cachedInputUsdPerMTok: 1, outputUsdPerMTok: 50 };
    for (const share of [0, 0.2, 0.5, 1])
      expect(blendedUsdPerMTok(twice, mix(share, share))).toBeCloseTo(2 * blendedUsdPerMTok(opus, mix(share, share)), 12);
  });
});

describe("volumeForBillMTok", () => {
  it("is 500 million tokens for $2,500 at $5 a million", () => {
    expect(volumeForBillMTok(2500, opus, mix(0))).toBe(500);
  });
  it("undoes billUsd", () => {
    expect(volumeForBillMTok(billUsd(123, opus, mix(0.4, 0.2)), opus, mix(0.4, 0.2))).toBeCloseTo(123, 9);
  });
  it("is null where tokens are free", () => {
    expect(volumeForBillMTok(10, { inputUsdPerMTok: 0, cachedInputUsdPerMTok: 0, outputUsdPerMTok: 0 }, mix(0.5))).toBeNull();
  });
});
