import { expect, test } from "vitest";
import american from "../../src/checks/price-american.ts";
import cost from "../../src/checks/price-and-cost.ts";
import chinese from "../../src/checks/price-chinese.ts";
import { find, setting } from "./run-check.ts";

/** Expected values: the makers' and shops' own pages of early 2026, by hand. */
test.each([
  [american, "S0-025", "5 March 2026"],
  [american, "S0-026", "$2.50 to $3.00 per million input tokens"],
  [american, "S0-028", "$15.00 per million output tokens"],
  [american, "S1-033", "$5.00 in and $25.00 out, per million tokens"],
  [american, "S2-013", "$15.00 per million output tokens"],
  [american, "S4-018", "$10.00 to $25.00 per million output tokens"],
  [chinese, "S0-024", "input $0.28 to $0.30, output $0.42 to $1.20"],
  [chinese, "S1-034", "$0.12 to $0.30 in and $0.99 to $1.20 out, by the record"],
  [chinese, "S3-028", "$0.30 against $5.00 per million input tokens"],
  [chinese, "S2-012", "output $1.20 to $3.00, input $0.30 to $0.60"],
  [chinese, "S4-017", "$0.28 to $3.48 at OpenRouter, $0.38 to $2.80 at DeepInfra"],
  [chinese, "S4-048", "$0.38 to $0.42 per million output tokens"],
] as const)("the price of %s %s", (checks, id, computed) => {
  expect(find(checks, id).computed).toBe(computed);
});

test("a price is that of the article's shop and day: a cut of May changes nothing in February or April", () => {
  const may = setting((row) => row["model"] === "minimax-m2-5" && String(row["recordedOn"]) >= "2026-05", {
    inputUsdPerMTok: 9,
    outputUsdPerMTok: 9,
  });
  for (const id of ["S1-034", "S3-028"]) expect(find(chinese, id, { rows: { "price-history": may } }).computed).toBe(find(chinese, id).computed);
});

test("the predecessor's $1.10 is named in favour of $1.10 for V3.2", () => {
  expect(find(chinese, "S4-048").favour).toContain("DeepSeek V3 in 2025");
});

test("at $0.28, $0.028 and $0.42 the published day earns 266 × 280 + 342 × 28 + 168 × 420 = $154,616 against $87,072", () => {
  const { why, computed } = find(cost, "S4-049");
  expect(why).toContain("$154,616");
  expect(computed).toContain("1.8 times"); // 154,616 ÷ 87,072 = 1.776
});

test("makers' gross margins on tokens differ: −0.4% and 69.4% by their prospectuses", () => {
  expect(find(cost, "S3-051")).toMatchObject({ verdict: "holds-loosely", why: expect.stringContaining("69.4%") });
});
