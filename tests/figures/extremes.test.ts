import { describe, expect, test } from "vitest";
import { receiptOf, receiptText } from "../../src/site/pure/receipt.ts";
import { figureOf, figureView } from "../../src/site/registry.ts";

describe("the words at the ends of the dials", () => {
  test("one English word makes, and does not make", () => {
    const { title, summary } = figureView("words-and-tokens", { amount: 1 });
    expect(title).toMatch(/^1 English word makes /);
    expect(summary).toMatch(/^1 English word makes about /);
  });

  test("a wait of minutes has a distance that is small, and not nothing", () => {
    expect(figureView("request-journey", { tokens: 10_000 }).title).toMatch(/^Distance is less than 0\.1% of the wait/);
  });

  test("where no load may leave, the limit is said in words", () => {
    expect(figureView("follow-the-wind", { transfer: 0 }).title).toMatch(/as nothing may leave a place$/);
  });

  test("a thousand tokens are no fraction of a million", () => {
    expect(figureView("routing", { tokens: 0.001 }).subtitle).toContain("A try takes 1,000 tokens,");
  });

  test("one byte and one gigabyte are singular, in the receipt too", () => {
    const view = figureView("mixture-of-experts", { total: 1 });
    expect(view.summary).toContain("its 1 gigabyte of weights");
    expect(receiptText(receiptOf("mixture-of-experts", figureOf("mixture-of-experts"), view, null), "text")).toContain(
      "Bytes for a parameter: 1 byte\n",
    );
  });
});

test("the division of costs comes out with the numbers that are printed", () => {
  const [costs = "", prices = ""] = (figureView("cost-gap", {}).formula ?? "").split("; ");
  for (const sum of [costs, prices]) {
    const [us = 0, cn = 1, ratio = 0] = sum.split(/[÷=]/).map((part) => Number(part.replace(/[ $,]/g, "")));
    expect(us / cn).toBeCloseTo(ratio, 1);
  }
  expect(costs).not.toMatch(/^(\S+) ÷ \1 /);
});
