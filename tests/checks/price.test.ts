import { describe, expect, it, test } from "vitest";
import american from "../../src/checks/price-american.ts";
import cost from "../../src/checks/price-and-cost.ts";
import chinese from "../../src/checks/price-chinese.ts";
import { claim, DEEPSEEK_DAY, find, price } from "./given.ts";

/** List prices as the vendors' pages gave them in early 2026, USD per million tokens. */
const opus = price("claude-opus-4-6", 5, 25);
const sonnet = price("claude-sonnet-4-6", 3, 15);
const gpt = price("gpt-5-4", 2.5, 15, { recordedOn: "2026-03-05" });
const v32 = price("deepseek-v3-2", 0.28, 0.42, { cachedInputUsdPerMTok: 0.028 });
const v3 = price("deepseek-v3", 0.27, 1.1);
const m25 = price("minimax-m2-5", 0.3, 1.2);

describe("quoted prices", () => {
  it("finds Opus 4.6 at $5 and $25, and would see another price", () => {
    const stated = claim("S1-033", 5, 25);
    expect(find(american, [stated], { prices: [opus] }).verdict).toBe("holds");
    expect(find(american, [stated], { prices: [{ ...opus, outputUsdPerMTok: 50 }] })).toMatchObject({
      verdict: "contradicted",
      favour: expect.any(String),
    });
  });
  it("finds $0.90 to $3 loose, since nothing is near $0.90", () => {
    expect(find(american, [claim("S0-026", [0.9, 3])], { prices: [gpt, sonnet] }).verdict).toBe("holds-loosely");
    expect(find(american, [claim("S0-026", [2.5, 3])], { prices: [gpt, sonnet] }).verdict).toBe("holds");
    expect(find(american, [claim("S0-026", [0.9, 2])], { prices: [gpt, sonnet] }).verdict).toBe("contradicted");
  });
  it("finds GPT-5.4 in early March by its first price, and not if that were in June", () => {
    expect(find(american, [claim("S0-025")], { prices: [gpt] })).toMatchObject({ verdict: "holds", computed: "5 March 2026" });
    expect(find(american, [claim("S0-025")], { prices: [{ ...gpt, recordedOn: "2026-06-05" }] }).verdict).toBe("contradicted");
  });
  it("finds $0.10 to $0.30 true of input alone", () => {
    expect(find(chinese, [claim("S0-024", [0.1, 0.3])], { prices: [v32, m25] }).verdict).toBe("holds-loosely");
    expect(find(chinese, [claim("S0-024", [0.1, 1.5])], { prices: [v32, m25] }).verdict).toBe("holds");
    expect(find(chinese, [claim("S0-024", [0.01, 0.02])], { prices: [v32, m25] }).verdict).toBe("contradicted");
  });
  it("takes “less than $2.5” at its word: $1.20 and $2.40 are less", () => {
    const fast = price("minimax-m2-5-lightning", 0.3, 2.4);
    expect(find(chinese, [claim("S1-034", 0.3, 2.5)], { prices: [m25, fast] }).verdict).toBe("holds");
    expect(find(chinese, [claim("S1-034", 0.3, 2)], { prices: [m25, fast] }).verdict).toBe("holds-loosely");
    expect(find(chinese, [claim("S1-034", 0.3, 1)], { prices: [m25, fast] }).verdict).toBe("contradicted");
  });
  it("finds V3.2 at $0.42 and not at $1.10, the price of V3", () => {
    const bill = claim("S4-019", 100e6, 42);
    const found = find(chinese, [claim("S4-048", 1.1), bill], { prices: [v32, v3] });
    expect(found).toMatchObject({ verdict: "contradicted", computed: "$0.42 per million output tokens", favour: expect.stringContaining("V3") });
    expect(find(chinese, [claim("S4-048", 0.42), bill], { prices: [v32, v3] }).verdict).toBe("holds");
  });
});

/** DeepSeek's disclosure of 28 February 2025. */
const day = DEEPSEEK_DAY;

describe("price against cost", () => {
  const stated = claim("S4-048", 1.1);
  it("finds $87,072 ÷ 168,000 million = $0.52 below $1.10, and the day covered at 342 × 28 + 266 × 280 + 168 × 420 = $154,616", () => {
    const found = find(cost, [claim("S4-049"), stated], { days: [day], prices: [v32] });
    expect(found).toMatchObject({ verdict: "holds-loosely", computed: "$0.52 of running cost per million output tokens" });
    expect(found.working.at(-1)?.value).toBe("$154,616");
    expect(find(cost, [claim("S4-049"), stated], { days: [{ ...day, costUsdPerDay: 200_000 }], prices: [v32] }).verdict).toBe("contradicted");
  });
  it("leaves losses as the norm disputed on one maker's day, and loosely right if that day lost money", () => {
    expect(find(cost, [claim("S3-051")], { days: [day], prices: [v32] }).verdict).toBe("disputed");
    expect(find(cost, [claim("S3-051")], { days: [{ ...day, costUsdPerDay: 200_000 }], prices: [v32] }).verdict).toBe("holds-loosely");
  });
  it("refuses a day with a number missing", () => {
    expect(() => find(cost, [claim("S3-051")], { days: [{ ...day, outputTokens: null }], prices: [v32] })).toThrow("outputTokens is missing");
  });
});

test("a dollar a million is 3 cents over 30,000 tokens and $20 over 20 million", () => {
  const found = find(cost, [claim("S2-028"), claim("S2-010", 20e6), claim("S2-009", 30_000), claim("S2-012", [2, 3])]);
  expect(found).toMatchObject({ verdict: "holds", computed: "$0.03 for a chatbot’s task, $20.00 for an agent’s" });
  expect(find(cost, [claim("S2-028"), claim("S2-010", 60_000), claim("S2-009", 30_000), claim("S2-012", [2, 3])]).verdict).toBe("holds-loosely");
});
