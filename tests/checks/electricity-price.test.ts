import { describe, expect, it, test } from "vitest";
import within from "../../src/checks/electricity-in-price.ts";
import electricity from "../../src/checks/electricity-price.ts";
import exported from "../../src/checks/export-value.ts";
import { claim, DEEPSEEK_DAY, find, price } from "./given.ts";

const row = (id: string, usdPerKwh: number, more: object = {}) => ({
  id,
  place: id,
  country: id.startsWith("us") ? "United States" : id.startsWith("cn") ? "China" : "Europe",
  kind: "national-average",
  usdPerKwh,
  cnyPerKwh: null,
  period: "2025",
  year: 2025,
  grade: "B",
  ...more,
});
/** Published prices of 2025, USD per kWh: EIA, Eurostat and Chinese grids; yuan at 7.1875. */
const prices = [
  row("us-2025", 0.0861),
  row("us-texas-2025", 0.0655, { kind: "state-average" }),
  row("us-virginia-2025", 0.0945, { kind: "state-average" }),
  row("us-illinois-2025", 0.1014, { kind: "state-average" }),
  row("us-california-2023", 0.1864, { kind: "state-average", year: 2023 }),
  row("cn-hohhot-delivered-2025", 0.0487, { kind: "delivered", cnyPerKwh: 0.35 }),
  row("cn-west-inner-mongolia-2025", 0.0682, { kind: "tariff", cnyPerKwh: 0.49 }),
  row("cn-guizhou-2025", 0.0878, { kind: "tariff", cnyPerKwh: 0.6309 }),
  row("cn-shandong-2025", 0.1013, { kind: "tariff", cnyPerKwh: 0.7284 }),
  row("cn-2024-briefing", 0.088, { grade: "C" }),
  row("cn-xinjiang-low", 0.0209, { kind: "generation", cnyPerKwh: 0.15 }),
  row("cn-xinjiang-high", 0.0365, { kind: "generation", cnyPerKwh: 0.262 }),
  row("eu-2025-h1", 0.215),
  row("cy-2023-h2", 0.2985),
];
const but = (id: string, change: object) => prices.map((given) => (given.id === id ? { ...given, ...change } : given));
/** The International Energy Agency's words for 2024: double, and half as much again. */
const ratios = [
  { id: "iea-eu-us-2024", ratio: 2 },
  { id: "iea-eu-cn-2024", ratio: 1.5 },
];

describe("prices of electricity", () => {
  it("finds 0.2 yuan between 0.15 and 0.262 at the plant, and not at a meter", () => {
    expect(find(electricity, [claim("S1-027", 0.2)], { prices })).toMatchObject({
      verdict: "holds-loosely",
      computed: "0.15 to 0.26 yuan at the plant, 0.35 delivered",
    });
    expect(find(electricity, [claim("S1-027", 0.2)], { prices: but("cn-hohhot-delivered-2025", { cnyPerKwh: 0.2 }) }).verdict).toBe("holds");
    expect(find(electricity, [claim("S1-027", 0.05)], { prices }).verdict).toBe("contradicted");
  });
  it("finds the west below Europe, and below the United States only at its cheapest sites", () => {
    expect(find(electricity, [claim("S1-028")], { prices, ratios }).verdict).toBe("holds");
    expect(find(electricity, [claim("S1-028")], { prices: but("us-virginia-2025", { usdPerKwh: 0.08 }), ratios }).verdict).toBe("holds-loosely");
  });
  it("finds 40% lower at one cluster (1 − 0.0487 ÷ 0.0861 = 43%) and not by tariff (−21% to +18%)", () => {
    expect(find(electricity, [claim("S3-043", 0.4)], { prices, ratios })).toMatchObject({
      verdict: "holds-loosely",
      computed: "−43% delivered at one cluster; −21% to +18% by grid tariff for industry",
    });
    expect(find(electricity, [claim("S3-043", 0.4)], { prices: but("cn-hohhot-delivered-2025", { usdPerKwh: 0.08 }), ratios }).verdict).toBe(
      "contradicted",
    );
  });
  it("finds American industry 28% below $0.12 (1 − 0.0861 ÷ 0.12), and would accept the range were it there", () => {
    const stated = claim("S4-041", [0.08, 0.1], [0.12, 0.16], [0.25, 0.35]);
    expect(find(electricity, [stated], { prices })).toMatchObject({
      verdict: "contradicted",
      why: expect.stringContaining("28%"),
      favour: expect.any(String),
    });
    expect(find(electricity, [stated], { prices: but("us-2025", { usdPerKwh: 0.13 }) }).verdict).toBe("holds-loosely");
  });
});

/** DeepSeek's disclosure of 28 February 2025; a DGX at its greatest draw, 10.2 kW, and a PUE of 1.2. */
const day = DEEPSEEK_DAY;
const inputs = [
  { input: "powerKwPerAccelerator", centralValue: 1, highValue: 1.275 },
  { input: "pueRatio", centralValue: 1.2, highValue: 1.54 },
];

describe("electricity in a price", () => {
  const list = [price("claude-opus-4-6", 5, 25), price("minimax-m2-5", 0.3, 1.2)];
  it("finds 66,610 kWh ÷ 168,000 × (0.0861 − 0.0487) = 1.5 cents of a gap of $23.80", () => {
    const found = find(within, [claim("S1-032")], { days: [day], inputs, prices, list });
    expect(found).toMatchObject({
      verdict: "contradicted",
      computed: "1.5 cents of a gap of $23.80 per million output tokens",
      favour: expect.any(String),
    });
    const near = [price("claude-opus-4-6", 5, 1.22), price("minimax-m2-5", 0.3, 1.2)];
    expect(find(within, [claim("S1-032")], { days: [day], inputs, prices, list: near }).verdict).toBe("holds");
  });
  it("counts it as one reason where a site is cheaper, and not where none is", () => {
    const stated = [claim("S2-016"), claim("S2-012", [2, 3]), claim("S2-013", 15)] as const;
    expect(find(within, stated, { days: [day], inputs, prices }).verdict).toBe("holds-loosely");
    expect(find(within, stated, { days: [day], inputs, prices: but("cn-hohhot-delivered-2025", { usdPerKwh: 0.09 }) }).verdict).toBe("contradicted");
  });
  it("finds 1,000 TWh × $0.05 = $50 billion, and 66,610 × 0.05 ÷ 87,072 = 3.8% of running cost", () => {
    const stated = [claim("S4-043"), claim("S4-041", [0.08, 0.1], [0.12, 0.16], [0.25, 0.35]), claim("S4-042", 1000)] as const;
    expect(find(within, stated, { days: [day], inputs, prices })).toMatchObject({
      verdict: "holds-loosely",
      computed: "$50 billion a year on its own figures; 3.8% of a service’s running cost",
    });
    expect(find(within, stated, { days: [{ ...day, costUsdPerDay: 20_000 }], inputs, prices }).verdict).toBe("holds");
  });
});

test("22 times is within reach of $154,616 ÷ 66,610 kWh = $2.32 a kWh, 26 to 48 times western power, and 1,000 times is not", () => {
  const list = [price("deepseek-v3-2", 0.28, 0.42, { cachedInputUsdPerMTok: 0.028 })];
  const given = { days: [day], inputs, prices, list };
  expect(find(exported, [claim("S0-037", 1, 22)], given)).toMatchObject({
    verdict: "holds-loosely",
    computed: expect.stringContaining("26 to 48 times"),
  });
  expect(find(exported, [claim("S0-037", 1, 1000)], given).verdict).toBe("contradicted");
});

test("22 times stays unverified until a source quotes Liu Liehong with it", () => {
  const origin = (saidBy: string) => ({ claims: ["S0-036"], sourceSays: "0.5 yuan becomes 11 yuan.", value: 22, saidBy, date: "2026-03-19" });
  expect(find(exported, [claim("S0-036", 22)], { origins: [origin("not named")] }).verdict).toBe("unverified");
  expect(find(exported, [claim("S0-036", 22)], { origins: [origin("Liu Liehong, at a press conference")] }).verdict).toBe("holds");
});
