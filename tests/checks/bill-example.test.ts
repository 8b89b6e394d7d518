import { expect, test } from "vitest";
import bills from "../../src/checks/bill-example.ts";
import unknown from "../../src/checks/bill-without-volume.ts";
import { claim, find, price } from "./given.ts";

/** List prices as the vendors' pages gave them, USD per million tokens. */
const opus = price("claude-opus-4-6", 5, 25, { cachedInputUsdPerMTok: 0.5 });
const sonnet = price("claude-sonnet-4-6", 3, 15);
const m25 = price("minimax-m2-5", 0.3, 1.2, { cachedInputUsdPerMTok: 0.03 });
const v32 = price("deepseek-v3-2", 0.28, 0.42);

test("5,000 million × $5 is $25,000 and not $2,500; 500 million would be", () => {
  const bill = (tokens: number) => find(bills, [claim("S1-037", 2500), claim("S1-036", tokens), claim("S1-033", 5, 25)], { prices: [opus] });
  expect(bill(5e9)).toMatchObject({ verdict: "fails", computed: "$25,000 a month", favour: expect.stringContaining("500 million") });
  expect(bill(500e6).verdict).toBe("holds");
});

test("5,000 million × $0.30 is $1,500 and not just over $200; 500 million with 11% of output would be", () => {
  const bill = (tokens: number, stated = 200) =>
    find(bills, [claim("S1-038", stated), claim("S1-036", tokens), claim("S1-034", 0.3, 2.5)], { prices: [m25] });
  expect(bill(5e9)).toMatchObject({ verdict: "fails", computed: "$1,500 a month", favour: expect.stringContaining("11%") });
  expect(bill(700e6).verdict).toBe("holds");
});

test("100 million output tokens cost $42 on DeepSeek V3.2", () => {
  expect(find(bills, [claim("S4-019", 100e6, 42), claim("S4-048", 1.1)], { prices: [v32] })).toMatchObject({
    verdict: "holds",
    computed: "$42.00 a month",
  });
  expect(find(bills, [claim("S4-019", 100e6, 42), claim("S4-048", 1.1)], { prices: [{ ...v32, outputUsdPerMTok: 1.1 }] }).verdict).toBe(
    "contradicted",
  );
});

test("100 million output tokens cost $1,500 on GPT-5.4, half more than about $1,000", () => {
  const given = { prices: [price("gpt-5-4", 2.5, 15), price("gpt-5", 1.25, 10)] };
  expect(find(bills, [claim("S4-020", 1000), claim("S4-019", 100e6, 42)], given)).toMatchObject({
    verdict: "contradicted",
    computed: "$1,500 a month",
    favour: expect.any(String),
  });
  expect(find(bills, [claim("S4-020", 1500), claim("S4-019", 100e6, 42)], given).verdict).toBe("holds");
});

test("$900 against $50 is 18 to 1, where $15 against $2 to $3 allows 5 to 7.5", () => {
  const given = { prices: [opus, m25] };
  const own = [claim("S2-023", 50), claim("S2-012", [2, 3]), claim("S2-013", 15)] as const;
  expect(find(unknown, [claim("S2-024", 900), ...own], given)).toMatchObject({ verdict: "fails", favour: expect.stringContaining("16.7 to 20.8") });
  expect(find(unknown, [claim("S2-024", 300), ...own], given).verdict).toBe("holds");
});

test("$50 a day buys 50 ÷ 3 = 16.7 to 50 ÷ 2 = 25 million tokens: unverified until a volume is known", () => {
  const bill = (tokensPerPeriod: number | null) =>
    find(unknown, [claim("S2-023", 50), claim("S2-012", [2, 3]), claim("S2-010", 20e6)], { bills: [{ id: "developer-cn", tokensPerPeriod }] });
  expect(bill(null)).toMatchObject({ verdict: "unverified", computed: "16.7 to 25 million tokens a day at the article’s own prices" });
  expect(bill(20e6).verdict).toBe("holds");
  expect(bill(200e6).verdict).toBe("fails");
});

test("a bill an order of magnitude smaller is allowed by 5 ÷ 0.30 and by 3 ÷ 0.30, and not if Claude cost $1", () => {
  expect(find(unknown, [claim("S3-030", 10)], { prices: [opus, sonnet, m25] })).toMatchObject({
    verdict: "holds-loosely",
    computed: "10 to 20.8 times at list price",
  });
  const cheap = [price("claude-opus-4-6", 1, 4), price("claude-sonnet-4-6", 1, 4), m25];
  expect(find(unknown, [claim("S3-030", 10)], { prices: cheap }).verdict).toBe("contradicted");
});

test("$200 million a year at $0.0861 is 265 MW all year, and a metered site that pays as much would agree", () => {
  const rows = [
    { id: "us-2025", usdPerKwh: 0.0861 },
    { id: "cn-hohhot-delivered-2025", usdPerKwh: 0.0487 },
  ];
  const site = (energyTwh: number) =>
    find(unknown, [claim("S3-038"), claim("S3-037", 700)], { prices: rows, sites: [{ place: "A", kind: "reported", year: 2025, energyTwh }] });
  expect(site(0.17)).toMatchObject({ verdict: "unverified", computed: "265 to 469 MW drawn all year" });
  expect(site(3).verdict).toBe("holds-loosely");
});
