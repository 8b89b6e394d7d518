import { expect, test } from "vitest";
import ratios from "../../src/checks/price-ratio.ts";
import quoted from "../../src/checks/price-ratio-quoted.ts";
import { claim, find, price } from "./given.ts";

/** List prices as the vendors' pages gave them, USD per million tokens. */
const opus = price("claude-opus-4-6", 5, 25);
const sonnet = price("claude-sonnet-4-6", 3, 15);
const gpt = price("gpt-5-4", 2.5, 15);
const v32 = price("deepseek-v3-2", 0.28, 0.42);
const m25 = price("minimax-m2-5", 0.3, 1.2);
const prices = [opus, sonnet, gpt, v32, m25];

test("1 to 10 fits input (2.50 ÷ 0.30 = 8.33 to 3 ÷ 0.28 = 10.7) and not output (12.5 to 35.7)", () => {
  expect(find(ratios, [claim("S0-029", 10)], { prices })).toMatchObject({
    verdict: "holds-loosely",
    computed: "8.33 to 10.7 times for input, 12.5 to 35.7 times for output",
  });
  expect(find(ratios, [claim("S0-029", 100)], { prices }).verdict).toBe("contradicted");
});

test("ten times the tokens for an answer's price is the low end: 15 ÷ 1.20 = 12.5", () => {
  expect(find(ratios, [claim("S0-031", 10)], { prices }).verdict).toBe("holds-loosely");
  expect(find(ratios, [claim("S0-031", 100)], { prices }).verdict).toBe("contradicted");
});

test("a tenth is more than 0.30 ÷ 5 = 6% and 1.20 ÷ 25 = 4.8%: loosely right, and false if the price were a third", () => {
  expect(find(ratios, [claim("S1-035", 0.1)], { prices })).toMatchObject({ verdict: "holds-loosely", computed: "6.0% for input, 4.8% for output" });
  expect(find(ratios, [claim("S1-035", 0.1)], { prices: [opus, sonnet, price("minimax-m2-5", 1.5, 8)] }).verdict).toBe("contradicted");
});

test("17 times is 5 ÷ 0.30 = 16.7, rounded", () => {
  expect(find(ratios, [claim("S3-029", 17)], { prices }).verdict).toBe("holds");
  expect(find(ratios, [claim("S3-029", 17)], { prices: [{ ...opus, inputUsdPerMTok: 15 }, m25] }).verdict).toBe("contradicted");
});

test("10 to 20 times touches its own ranges at 10 ÷ 20 of 2 to 3, and fails if none of its own prices meets it", () => {
  const own = (high: number, deepseek: number, bill: number) =>
    find(
      ratios,
      [
        claim("S4-021", [10, 20]),
        claim("S4-017", [2, 3]),
        claim("S4-018", [10, high]),
        claim("S4-019", 100e6, 42),
        claim("S4-020", bill),
        claim("S4-048", deepseek),
      ],
      { prices },
    );
  expect(own(20, 1.1, 1000)).toMatchObject({
    verdict: "holds-loosely",
    computed: "3.33 to 10 times from its price ranges, 23.8 times from its bill",
  });
  expect(own(18, 0.1, 1000)).toMatchObject({ verdict: "fails", favour: expect.any(String) });
  expect(own(30, 1.1, 630).verdict).toBe("holds");
});

test("six times is 15 ÷ 2.50, and fails at 12", () => {
  const given = { prices: [price("claude-sonnet-4-5", 3, 15), price("kimi-k2-0905", 0.6, 2.5)] };
  expect(find(quoted, [claim("S2-014", 6), claim("S2-013", 15), claim("S2-012", [2, 3])], given)).toMatchObject({
    verdict: "holds",
    computed: "6 times, from 5 to 7.5",
  });
  expect(find(quoted, [claim("S2-014", 12), claim("S2-013", 15), claim("S2-012", [2, 3])], given).verdict).toBe("fails");
});

test("36 times equals 10 ÷ 0.28 at launch and not 10 ÷ 1.10 after: unverified, since no test is named", () => {
  const launch = price("deepseek-v3", 0.14, 0.28, { recordedOn: null, validUntil: "2025-02-08" });
  const after = price("deepseek-v3", 0.27, 1.1, { recordedOn: "2025-02-08" });
  const gpt4o = price("gpt-4o", 2.5, 10);
  expect(find(quoted, [claim("S3-048", 36)], { prices: [gpt4o, launch, after] })).toMatchObject({
    verdict: "unverified",
    why: expect.stringContaining("35.7"),
  });
  expect(find(quoted, [claim("S3-048", 36)], { prices: [gpt4o, launch, { ...after, outputUsdPerMTok: 0.28 }] }).verdict).toBe("holds-loosely");
});
