import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  batchRates,
  hoursOfWeek,
  ratesByHour,
  ratesForPrompt,
  readHours,
  requestOf,
  requestUsd,
  shareOfHours,
  shareOfWeek,
  type TieredRates,
} from "../../src/model/price-rules.ts";

/** Makes rates in USD per million tokens: input, cached, stored, output. */
const rates = (input: number, cached: number | null, stored: number | null, output: number) => ({
  inputUsdPerMTok: input,
  cachedInputUsdPerMTok: cached,
  cacheWriteUsdPerMTok: stored,
  outputUsdPerMTok: output,
});
const NO_TIER = {
  longContextFromTokens: null,
  longContextInputUsdPerMTok: null,
  longContextCachedInputUsdPerMTok: null,
  longContextCacheWriteUsdPerMTok: null,
  longContextOutputUsdPerMTok: null,
};

/** Anthropic's prices of Claude Sonnet 4.5: twice the price for input and half as much again for output above 200,000 tokens. */
const sonnet45: TieredRates = {
  ...rates(3, 0.3, 3.75, 15),
  longContextFromTokens: 200_001,
  longContextInputUsdPerMTok: 6,
  longContextCachedInputUsdPerMTok: 0.6,
  longContextCacheWriteUsdPerMTok: 7.5,
  longContextOutputUsdPerMTok: 22.5,
};
const tokens = (fresh: number, cached: number, stored: number, output: number) => ({
  freshTokens: fresh,
  cachedTokens: cached,
  storedTokens: stored,
  outputTokens: output,
});
const cents = (usd: number): number => Math.round(usd * 100) / 100;

describe("a long prompt", () => {
  it("of 200,000 tokens pays Sonnet 4.5’s short rates, and of one more the long ones, output included", () => {
    expect(ratesForPrompt(sonnet45, 200_000)).toMatchObject(rates(3, 0.3, 3.75, 15));
    expect(ratesForPrompt(sonnet45, 200_001)).toEqual(rates(6, 0.6, 7.5, 22.5));
  });
  it("keeps the rates that have no long ones: Qwen3.5 Plus lists $0.50 and $3 from 256,001 tokens and nothing for the cache", () => {
    const plus = { ...rates(0.4, 0.04, null, 2.4), ...NO_TIER, longContextFromTokens: 256_001, longContextInputUsdPerMTok: 0.5 };
    expect(ratesForPrompt({ ...plus, longContextOutputUsdPerMTok: 3 }, 300_000)).toEqual(rates(0.5, 0.04, null, 3));
  });
  it("costs what a short one does where the vendor has no tier", () => {
    expect(ratesForPrompt({ ...rates(5, 0.5, 6.25, 25), ...NO_TIER }, 900_000)).toMatchObject(rates(5, 0.5, 6.25, 25));
  });
});

describe("a batch", () => {
  it("halves all four rates where the discount holds for the cache: $5, $0.50, $6.25 and $25 become $2.50, $0.25, $3.125 and $12.50", () => {
    expect(batchRates(rates(5, 0.5, 6.25, 25), { shareOfPrice: 0.5, discountsCache: true })).toEqual(rates(2.5, 0.25, 3.125, 12.5));
  });
  it("leaves the cached rate alone where the discounts do not add up: Gemini 2.5 Pro’s $1.25, $0.125 and $10 become $0.625, $0.125 and $5", () => {
    expect(batchRates(rates(1.25, 0.125, null, 10), { shareOfPrice: 0.5, discountsCache: false })).toEqual(rates(0.625, 0.125, null, 5));
  });
  it("never charges more for cached input than for fresh: $2.50 and $1.25 cached become $1 for both at 40 per cent", () => {
    expect(batchRates(rates(2.5, 1.25, null, 10), { shareOfPrice: 0.4, discountsCache: false })).toEqual(rates(1, 1, null, 4));
  });
  it("refuses a share above 1", () => {
    expect(() => batchRates(rates(1, 1, 1, 1), { shareOfPrice: 1.5, discountsCache: true })).toThrow("not from 0 to 1: 1.5");
  });
});

describe("a working week", () => {
  const WEEKDAYS = [0, 1, 2, 3, 4];
  const peak = hoursOfWeek(WEEKDAYS, readHours("01:00–04:00, 06:00–10:00"), 0);
  const inPeak = (from: number, to: number, aheadOfUtc: number): number => shareOfWeek(hoursOfWeek(WEEKDAYS, [[from, to]], aheadOfUtc), peak);
  it("from 9 to 17 falls by three quarters into DeepSeek’s peak in Beijing, by a quarter in Berlin’s winter, and not at all in New York", () => {
    // Beijing: 9 to 12 and 14 to 17, 6 hours of 8. Berlin: 8 to 16 UTC, of which 8 to 10. New York: 14 to 22 UTC.
    expect(inPeak(9, 17, 8)).toBeCloseTo(6 / 8, 12);
    expect(inPeak(9, 17, 1)).toBeCloseTo(2 / 8, 12);
    expect(inPeak(9, 17, -5)).toBe(0);
  });
  it("of evenings in Los Angeles is for 16 hours of 30 in the peak: Friday’s is already Saturday in Beijing", () => {
    // 18 to 24 is 2 to 8 UTC of the next day: 2 to 4 and 6 to 8, on Tuesday to Friday.
    expect(inPeak(18, 24, -8)).toBeCloseTo(16 / 30, 12);
  });
  it("of Monday morning in Auckland reaches back into Sunday, which has no peak", () => {
    // 9 to 17 is 20 UTC of the day before to 4 UTC: 1 to 4 UTC, on all five days.
    expect(inPeak(9, 17, 13)).toBeCloseTo(3 / 8, 12);
    // 0 to 8 on Monday is 11 to 19 UTC on Sunday.
    expect(inPeak(0, 8, 13)).toBe(0);
  });
  it("of all hours of all days is in the peak for 35 of 168", () => {
    expect(shareOfWeek(hoursOfWeek([0, 1, 2, 3, 4, 5, 6], [[0, 24]], 5.5), peak)).toBeCloseTo(35 / 168, 12);
    expect(() => shareOfWeek([], peak)).toThrow("invalid work; not > 0: 0");
  });
});

describe("hours", () => {
  const peak = readHours("01:00–04:00, 06:00–10:00");
  it("are read as pairs, with minutes as parts of an hour", () => {
    expect(peak).toEqual([
      [1, 4],
      [6, 10],
    ]);
    expect(readHours("08:30–09:45")).toEqual([[8.5, 9.75]]);
    expect(() => readHours("all other hours")).toThrow("invalid hours; not like 01:00–04:00: all other hours");
  });
  it("of DeepSeek’s peak are 7 of a day’s 24, all but two of a day from 9 to 18 in Beijing, and none of one from 10 to 17 in New York", () => {
    expect(shareOfHours(0, 0, peak)).toBeCloseTo(7 / 24, 12);
    // 9 to 18 in Beijing is 1 to 10 UTC; the break from 12 to 14 is 4 to 6.
    expect(shareOfHours(1, 10, peak)).toBeCloseTo(7 / 9, 12);
    // 10 to 17 in New York’s winter is 15 to 22 UTC.
    expect(shareOfHours(15, 22, peak)).toBe(0);
  });
  it("run past midnight: from 22 to 2 UTC one hour of four is peak", () => {
    expect(shareOfHours(22, 2, peak)).toBeCloseTo(1 / 4, 12);
  });
  it("mix the rates: a quarter of the work at V4 Pro’s peak costs 0.75 × $0.66 + 0.25 × $1.32 = $0.825 for input", () => {
    const mixed = ratesByHour(rates(0.66, 0.022, null, 1.98), rates(1.32, 0.044, null, 3.96), 0.25);
    expect(mixed.inputUsdPerMTok).toBeCloseTo(0.825, 12);
    expect(mixed.cachedInputUsdPerMTok).toBeCloseTo(0.0275, 12);
    expect(mixed.outputUsdPerMTok).toBeCloseTo(2.475, 12);
    expect(mixed.cacheWriteUsdPerMTok).toBeNull();
  });
});

describe("the tokens of a request", () => {
  it("of 1,000 read, 40 per cent of them cached and 10 stored, are 500 fresh, 400 cached and 100 stored", () => {
    expect(requestOf(1000, 50, 0.4, 0.1)).toEqual(tokens(500, 400, 100, 50));
  });
  it("are never fewer than none fresh: with 90 per cent cached at most 10 are stored", () => {
    expect(requestOf(1000, 0, 0.9, 0.5)).toEqual(tokens(0, 900, 100, 0));
  });
  it("sum to what was read, whatever the shares", () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), part, part, (input, cached, stored) => {
        const { freshTokens, cachedTokens, storedTokens } = requestOf(input, 0, cached, stored);
        expect(freshTokens + cachedTokens + storedTokens).toBeCloseTo(input, 6);
        expect(Math.min(freshTokens, cachedTokens, storedTokens)).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });
});

describe("bills to the cent", () => {
  const opus5 = rates(5, 0.5, 6.25, 25);
  const opus55 = rates(4, 0.2, 5, 20);
  const haiku3 = rates(0.25, 0.03, 0.3, 1.25);
  const bills: readonly (readonly [title: string, usd: number, bill: () => number])[] = [
    // Published by the vendors.
    [
      // Anthropic's page of prices, Claude Opus 5, an hour's session: $0.25 + $0.375; the session's fee of $0.08 is not for tokens.
      "Anthropic’s session of 50,000 tokens read and 15,000 written",
      0.625,
      () => requestUsd(opus5, tokens(50_000, 0, 0, 15_000)),
    ],
    [
      // The same page: $0.05 + $0.02 + $0.375.
      "the same with 40,000 tokens from the cache",
      0.445,
      () => requestUsd(opus5, tokens(10_000, 40_000, 0, 15_000)),
    ],
    [
      // Anthropic, Contextual Retrieval, 2024, Claude 3 Haiku: $1.02 for a million tokens of documents of 8,000 tokens in chunks of 800, each read
      // with the whole document from the cache and 50 tokens of instructions, and answered with 100. A document: 8,000 × 0.30 + 10 × (8,000 × 0.03 +
      // 850 × 0.25 + 100 × 1.25) = 8,175 millionths of a dollar; × 125 documents.
      "a million tokens of documents made ready for retrieval",
      1.02,
      () => cents(125 * (requestUsd(haiku3, tokens(0, 0, 8_000, 0)) + 10 * requestUsd(haiku3, tokens(850, 8_000, 0, 100)))),
    ],
    [
      // DeepSeek's day of February 2025 in full at R1's prices: 266 bn × $0.55 + 342 bn × $0.14 + 168 bn × $2.19 = $562,100; it printed $562,027,
      // for it rounded its volumes.
      "a day of DeepSeek’s service",
      562_100,
      () => requestUsd(rates(0.55, 0.14, null, 2.19), tokens(266e9, 342e9, 0, 168e9)),
    ],
    // Of their shape, at their prices, worked by hand.
    [
      // 10,000 × (5,000 × $4 + 800 × $20) ÷ 10⁶ = 10,000 × $0.036, halved.
      "10,000 requests to Claude Opus 5.5 in a batch, 5,000 tokens read and 800 written",
      180,
      () => 10_000 * requestUsd(batchRates(opus55, { shareOfPrice: 0.5, discountsCache: true }), tokens(5_000, 0, 0, 800)),
    ],
    [
      // 250,000 × $6 + 4,000 × $22.50 = $1.50 + $0.09; at the short rates it would be $0.81.
      "a prompt of 250,000 tokens to Claude Sonnet 4.5, answered with 4,000",
      1.59,
      () => requestUsd(ratesForPrompt(sonnet45, 250_000), tokens(250_000, 0, 0, 4_000)),
    ],
    [
      // 300,000 × $5 + 10,000 × $22.50 = $1.50 + $0.225, as all tokens pay the long rate from 272,000 on.
      "a prompt of 300,000 tokens to GPT-5.4, answered with 10,000",
      1.725,
      () => {
        const gpt54 = { ...rates(2.5, 0.25, null, 15), ...NO_TIER, longContextFromTokens: 272_000, longContextInputUsdPerMTok: 5 };
        return requestUsd(ratesForPrompt({ ...gpt54, longContextOutputUsdPerMTok: 22.5 }, 300_000), tokens(300_000, 0, 0, 10_000));
      },
    ],
    [
      // 1,000 × (8,000 × $0.125 + 2,000 × $0.625 + 500 × $5) ÷ 10⁶ = 1,000 × ($0.001 + $0.00125 + $0.0025).
      "1,000 requests to Gemini 2.5 Pro in a batch, 8,000 of 10,000 tokens cached, 500 written",
      4.75,
      () => 1_000 * requestUsd(batchRates(rates(1.25, 0.125, null, 10), { shareOfPrice: 0.5, discountsCache: false }), tokens(2_000, 8_000, 0, 500)),
    ],
    [
      // 22 days × 100 × (1,000 × $0.825 + 9,000 × $0.0275 + 1,000 × $2.475) ÷ 10⁶ = 2,200 × $0.0035475.
      "22 days of 100 requests to DeepSeek V4 Pro, a quarter of them at peak hours",
      7.8,
      () =>
        cents(2_200 * requestUsd(ratesByHour(rates(0.66, 0.022, null, 1.98), rates(1.32, 0.044, null, 3.96), 0.25), tokens(1_000, 9_000, 0, 1_000))),
    ],
    [
      // 20 turns of 30,000 tokens, 27,000 cached and 3,000 stored, 600 written: 20 × (27,000 × $0.20 + 3,000 × $2.50 + 600 × $10) ÷ 10⁶ =
      // 20 × ($0.0054 + $0.0075 + $0.006).
      "a session of 20 turns on Claude Sonnet 5, each storing what is new",
      0.378,
      () => 20 * requestUsd(rates(2, 0.2, 2.5, 10), requestOf(30_000, 600, 0.9, 0.1)),
    ],
  ];
  test.each(bills)("%s: $%d", (_, usd, bill) => {
    expect(bill()).toBeCloseTo(usd, 6);
  });

  it("cached and stored tokens pay the price of input where none of their own is listed: 3,000 × $0.60 = $0.0018", () => {
    expect(requestUsd(rates(0.6, null, null, 3.6), tokens(1_000, 1_000, 1_000, 0))).toBeCloseTo(0.0018, 12);
  });
  it("a negative number of tokens is refused by name", () => {
    expect(() => requestUsd(opus5, tokens(0, -1, 0, 0))).toThrow("invalid cached tokens; not ≥ 0: -1");
  });
});
