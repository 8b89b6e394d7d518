import { expect, test } from "vitest";
import electricity from "../../src/checks/bill-electricity.ts";
import bills from "../../src/checks/bill-example.ts";
import { find } from "./run-check.ts";

test("5,000 million × $0.50 is $2,500, Opus 4.6 from cache or Gemini 3 Flash; × $5, the printed price, $25,000", () => {
  const { verdict, working } = find(bills, "S1-037");
  expect(verdict).toBe("unverified");
  expect(working.filter(({ value }) => value === "$2,500").map(({ what }) => what)).toEqual([
    "Claude Opus 4.6, all input read from cache at $0.50",
    "Gemini 3 Flash, all input at $0.50",
    "All input at the printed price, with 500 million tokens",
  ]);
  expect(working[1]?.value).toContain("$25,000");
});

test("5,000 million × $0.30 is $1,500, and × $0.03 from cache $150", () => {
  const { verdict, why } = find(bills, "S1-038");
  expect(verdict).toBe("unverified");
  for (const bill of ["$1,500", "$150"]) expect(why).toContain(bill);
});

test("100 million output tokens cost $38 at DeepInfra and $42 at DeepSeek on V3.2, and $1,500 on GPT-5.4", () => {
  expect(find(bills, "S4-019")).toMatchObject({ verdict: "holds", computed: "$38 to $42 a month" });
  expect(find(bills, "S4-020")).toMatchObject({ verdict: "contradicted", computed: "$1,500 a month" });
});

test("478 MW × 8,760 h × $0.0861 is $361 million; $200 million is the bill of 265 MW", () => {
  const { computed, why } = find(electricity, "S3-038");
  expect(computed).toBe("$361 million a year for 478 MW");
  expect(why).toContain("265 MW");
});
