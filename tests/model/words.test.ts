import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pagesOf, tokensOf, tokensOfPages, unitsOf } from "../../src/model/words.ts";

const amount = fc.double({ min: 1e-3, max: 1e9, noNaN: true });
const rate = fc.double({ min: 0.05, max: 20, noNaN: true });

describe("unitsOf and tokensOf", () => {
  it("are 750 words for 1,000 tokens at 1.3333 a word, the rule of thumb of OpenAI’s help page", () => {
    expect(unitsOf(1000, 4 / 3)).toBeCloseTo(750, 9);
  });
  it("are 2,010 tokens for the Universal Declaration’s 1,746 English words at GPT-5’s 1.1512", () => {
    expect(tokensOf(1746, 1.1512)).toBeCloseTo(2010, 0);
  });
  it("undo each other and grow in proportion", () => {
    fc.assert(
      fc.property(amount, rate, (tokens, tokensPerUnit) => {
        expect(tokensOf(unitsOf(tokens, tokensPerUnit), tokensPerUnit) / tokens).toBeCloseTo(1, 12);
        expect(unitsOf(2 * tokens, tokensPerUnit) / unitsOf(tokens, tokensPerUnit)).toBeCloseTo(2, 12);
      }),
    );
  });
  it("are 0 for none, and refuse a negative count and a rate of 0", () => {
    expect([unitsOf(0, 1), tokensOf(0, 1)]).toEqual([0, 0]);
    expect(() => unitsOf(-1, 1)).toThrow("invalid tokens; not ≥ 0: -1");
    expect(() => tokensOf(1, 0)).toThrow("invalid tokens per unit; not > 0: 0");
  });
});

describe("pagesOf and tokensOfPages", () => {
  it("are 60 pages for 20,000 tokens at 4/3 a word and 250 words a page (15,000 ÷ 250)", () => {
    expect(pagesOf(20_000, 4 / 3, 250)).toBeCloseTo(60, 9);
  });
  it("undo each other", () => {
    fc.assert(
      fc.property(amount, rate, fc.integer({ min: 1, max: 2000 }), (pages, tokensPerUnit, unitsPerPage) => {
        expect(pagesOf(tokensOfPages(pages, tokensPerUnit, unitsPerPage), tokensPerUnit, unitsPerPage) / pages).toBeCloseTo(1, 12);
      }),
    );
  });
  it("refuse pages without words", () => {
    expect(() => pagesOf(1, 1, 0)).toThrow("invalid units per page; not > 0: 0");
  });
});
