import { expect, test } from "vitest";
import { firstPrice, usdSpan } from "../../../src/kit/readings/price-history.ts";
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
