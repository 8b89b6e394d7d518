import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  co2G,
  energyTwhPerYear,
  joulesPerToken,
  kwhMultiple,
  powerGw,
  shareOfDemand,
  tokenSalesUsdPerKwh,
  tokensPerDay,
  tokensWh,
  usdPerMTokForMultiple,
} from "../../src/model/energy.ts";

const amount = fc.double({ min: 1e-6, max: 1e6, noNaN: true });

describe("joulesPerToken", () => {
  it("is 3.6 J for a million tokens a kWh, as a kWh is 3.6 million joules", () => {
    expect(joulesPerToken(1, 1e6)).toBe(3.6);
  });
  it("is 1.43 J for 66,610 kWh and 168 billion output tokens (66,610 × 3.6 ÷ 168,000)", () => {
    expect(joulesPerToken(66_610, 168e9)).toBeCloseTo(1.4274, 4);
  });
  it("is 0 without electricity, and refuses no tokens", () => {
    expect(joulesPerToken(0, 1)).toBe(0);
    expect(() => joulesPerToken(1, 0)).toThrow("invalid tokens; not > 0: 0");
  });
});

describe("tokensWh and co2G", () => {
  it("are 1 Wh for 3,600 tokens at a joule, and 0.5 g of carbon dioxide at half a kilogram a kWh", () => {
    expect(tokensWh(1, 3600)).toBe(1);
    expect(co2G(1, 0.5)).toBe(0.5);
  });
  it("refuse a negative number and name it", () => {
    expect(() => tokensWh(1, -1)).toThrow("invalid tokens; not ≥ 0: -1");
    expect(() => co2G(1, -1)).toThrow("invalid factor; not ≥ 0: -1");
  });
});

describe("powerGw, tokensPerDay and energyTwhPerYear", () => {
  it("are 1.62 GW and 14.2 TWh a year for 140 trillion tokens a day at 1 J (140 ÷ 86.4; × 8.76)", () => {
    expect(powerGw(1, 140e12)).toBeCloseTo(1.6204, 4);
    expect(energyTwhPerYear(powerGw(1, 140e12))).toBeCloseTo(14.194, 3);
  });
  it("make a year’s TWh of a day’s kWh × 365", () => {
    fc.assert(
      fc.property(amount, amount, (kwhADay, tokens) => {
        const day = tokens * 1e6;
        expect(energyTwhPerYear(powerGw(joulesPerToken(kwhADay * 1e6, day), day))).toBeCloseTo((kwhADay * 365) / 1e3, 6);
      }),
    );
  });
  it("undo each other, and grow in proportion", () => {
    fc.assert(
      fc.property(amount, amount, (joules, gw) => {
        expect(powerGw(joules, tokensPerDay(joules, gw)) / gw).toBeCloseTo(1, 12);
        expect(tokensPerDay(joules, 2 * gw) / tokensPerDay(joules, gw)).toBeCloseTo(2, 12);
      }),
    );
  });
  it("are 8.76 TWh for a GW and 0 for none", () => {
    expect(energyTwhPerYear(1)).toBe(8.76);
    expect([powerGw(1, 0), tokensPerDay(1, 0), energyTwhPerYear(0)]).toEqual([0, 0, 0]);
  });
  it("refuse a negative number, and a volume for no energy at all", () => {
    expect(() => powerGw(-1, 1)).toThrow("invalid energy per token; not ≥ 0: -1");
    expect(() => tokensPerDay(0, 1)).toThrow("invalid energy per token; not > 0: 0");
  });
});

describe("shareOfDemand", () => {
  it("is 0.137% for 14.2 TWh of 10,370 (14.2 ÷ 10,370), and may pass 1", () => {
    expect(shareOfDemand(14.2, 10_370)).toBeCloseTo(0.001369, 6);
    expect(shareOfDemand(3, 2)).toBe(1.5);
  });
  it("refuses no demand", () => {
    expect(() => shareOfDemand(1, 0)).toThrow("invalid demand; not > 0: 0");
  });
});

describe("tokenSalesUsdPerKwh, kwhMultiple and usdPerMTokForMultiple", () => {
  it("are $1.80 a kWh, 22.5 times a price of 8 cents, at 1 J and $0.50 a million (3.6 × 0.5; ÷ 0.08)", () => {
    expect(tokenSalesUsdPerKwh(0.5, 1)).toBeCloseTo(1.8, 12);
    expect(kwhMultiple(0.5, 1, 0.08)).toBeCloseTo(22.5, 12);
  });
  it("ask $0.49 a million tokens for 22 times 8 cents at 1 J (22 × 0.08 ÷ 3.6)", () => {
    expect(usdPerMTokForMultiple(22, 1, 0.08)).toBeCloseTo(0.48889, 5);
  });
  it("undo each other", () => {
    fc.assert(
      fc.property(amount, amount, amount, (multiple, joules, usdPerKwh) => {
        expect(kwhMultiple(usdPerMTokForMultiple(multiple, joules, usdPerKwh), joules, usdPerKwh) / multiple).toBeCloseTo(1, 12);
      }),
    );
  });
  it("are 0 for free tokens, and refuse free electricity, of which nothing is a multiple", () => {
    expect(kwhMultiple(0, 1, 0.1)).toBe(0);
    expect(() => kwhMultiple(1, 1, 0)).toThrow("invalid price of electricity; not > 0: 0");
  });
});
