import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closeAfter, closeBefore } from "../../src/model/close.ts";

describe("closeAfter and closeBefore", () => {
  it("give HK$625 for an opening 13.8 per cent below HK$725, as printed", () => expect(closeAfter(725, -0.138)).toBeCloseTo(625, 0));
  it("give HK$508 before a rise of 42.72 per cent to HK$725, by hand", () => expect(closeBefore(725, 0.4272)).toBeCloseTo(508, 0));
  it("change nothing for a change of 0", () => expect([closeAfter(10, 0), closeBefore(10, 0)]).toEqual([10, 10]));
  it("undo each other", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e4, noNaN: true }), fc.double({ min: -0.9, max: 9, noNaN: true }), (close, change) => {
        expect(closeBefore(closeAfter(close, change), change) / close).toBeCloseTo(1, 10);
      }),
    );
  });
  it("refuse a loss of everything and a price of 0", () => {
    expect(() => closeAfter(1, -1)).toThrow("1 + change");
    expect(() => closeBefore(0, 0.1)).toThrow("close");
  });
});
