import { expect, test } from "vitest";
import { firstPrice, pricesOf, pricesOn, usdSpan } from "../../../src/kit/readings/price-history.ts";
import { price } from "../../checks/given.ts";

test("the first price is the vendor's earliest, not the marketplace's, a window's, an undated one or one of grade C", () => {
  const prices = [
    price("m", 9, 9, { recordedOn: "2026-05-01" }),
    price("m", 1, 1, { recordedOn: "2026-01-01", endpoint: "openrouter" }),
    price("m", 2, 2, { recordedOn: "2026-01-01", window: "peak" }),
    price("m", 3, 3, { recordedOn: null }),
    price("m", 4, 4, { recordedOn: "2026-01-01", grade: "C" }),
    price("m", 5, 5, { recordedOn: "2026-02-01" }),
  ];
  expect(firstPrice(prices, "m").inputUsdPerMTok).toBe(5);
});

test("a model without a dated price of the vendor is an error that names it", () => {
  expect(() => firstPrice([], "m")).toThrow("no dated price of the vendor for m");
});

test("a span names both ends, and one amount once", () => {
  expect(usdSpan([0.3, 0.28])).toBe("$0.28 to $0.30");
  expect(usdSpan([15, 15])).toBe("$15.00");
});

test("the price on a day is each source’s newest that is not later, once where they agree", () => {
  const at = (recordedOn: string, input: number, source: string) => price("m", input, 9, { endpoint: "openrouter", recordedOn, source });
  const prices = [at("2026-02-01", 3, "a"), at("2026-04-01", 2, "a"), at("2026-04-30", 1, "b"), at("2026-05-01", 7, "a")];
  const on = (day: string) => pricesOn(prices, { model: "m", shop: "openrouter", on: day }).map((row) => row.inputUsdPerMTok);
  expect(on("2026-03")).toEqual([3]);
  expect(on("2026-04-15")).toEqual([2]);
  expect(on("2026-04")).toEqual([2, 1]);
  expect(on("2026-01-31")).toEqual([]);
});

test("a claim’s prices are those of its article’s shops, and its maker’s where they have none", () => {
  const data = {
    prices: [price("a", 1, 1, { endpoint: "deepinfra" }), price("a", 5, 5), price("b", 2, 2)],
    shops: [{ article: "S4", shop: "deepinfra", on: "2026-04" }],
    models: [
      { model: "a", claims: ["S4-001"], readFor: [], onSale: true },
      { model: "b", claims: [], readFor: ["S4-001"], onSale: true },
    ],
  };
  expect(pricesOf(data, "S4-001").map((row) => row.inputUsdPerMTok)).toEqual([1, 2]);
  expect(() => pricesOf({ ...data, prices: [] }, "S4-001")).toThrow("no price of a for S4-001");
  expect(() => pricesOf(data, "S4-002")).toThrow("no model for S4-002");
});
