import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annualRate, compoundRate, doublingTime, growthMultiple, monthsBetween, paces } from "../../src/model/growth.ts";

describe("growthMultiple", () => {
  it("is 1,400 from 100 billion to 140 trillion", () => {
    expect(growthMultiple(100e9, 140e12)).toBeCloseTo(1400, 9);
  });
  it("refuses a start of 0", () => {
    expect(() => growthMultiple(0, 1)).toThrow("invalid start; not > 0: 0");
  });
});

describe("compoundRate and annualRate", () => {
  it("is √2 − 1, 41.4% a year, for Moore’s doubling every 24 months", () => {
    expect(annualRate(2, 24)).toBeCloseTo(Math.SQRT2 - 1, 12);
  });
  it("is 10% a year where 1.1 × 1.1 × 1.1 = 1.331 in three years", () => {
    expect(compoundRate(1.331, 3)).toBeCloseTo(0.1, 12);
  });
  it("is 0 where nothing grows and negative where it shrinks", () => {
    expect(compoundRate(1, 7)).toBe(0);
    expect(compoundRate(0.25, 2)).toBeCloseTo(-0.5, 12);
  });
  it("compounds back to the multiple", () => {
    expect((1 + compoundRate(1400, 26)) ** 26).toBeCloseTo(1400, 6);
  });
  it("refuses 0 periods and a multiple of 0", () => {
    expect(() => compoundRate(2, 0)).toThrow("invalid number of periods; not > 0: 0");
    expect(() => annualRate(0, 12)).toThrow("invalid multiple; not > 0: 0");
  });
});

describe("doublingTime", () => {
  it("is 10.24 years at 7% a year, as tables of interest print it", () => {
    expect(doublingTime(1.07, 1)).toBeCloseTo(10.2448, 4);
  });
  it("is the span itself for a multiple of 2, and a third of it for 8", () => {
    expect(doublingTime(2, 5)).toBeCloseTo(5, 12);
    expect(doublingTime(8, 6)).toBeCloseTo(2, 12);
  });
  it("refuses a multiple of 1, which never doubles", () => {
    expect(() => doublingTime(1, 3)).toThrow("never doubles: 1");
  });
});

describe("monthsBetween", () => {
  it("counts 26 months from January 2024 to March 2026, and −26 back", () => {
    expect(monthsBetween("2024-01", "2026-03")).toBe(26);
    expect(monthsBetween("2026-03-23", "2024-01")).toBe(-26);
  });
  it("refuses a year alone", () => {
    expect(() => monthsBetween("2024", "2026-03")).toThrow("invalid date; names no month: 2024");
  });
});

describe("paces", () => {
  it("gives 10 in 12 months as 21.2% a month and a doubling in 3.61 months, then 1.4 in 3 months as 6.18", () => {
    const [first, last] = paces([
      { date: "2026-03", volume: 14 },
      { date: "2024-12", volume: 1 },
      { date: "2025-12", volume: 10 },
    ]);
    expect(first).toMatchObject({ from: "2024-12", to: "2025-12", months: 12, multiple: 10 });
    expect(first?.monthlyRate).toBeCloseTo(0.2115, 4);
    expect(first?.doublingMonths).toBeCloseTo(3.612, 3);
    expect(last?.doublingMonths).toBeCloseTo(6.18, 2);
  });
  it("has no doubling for a fall, no interval within one month, and none for one volume", () => {
    expect(
      paces([
        { date: "2025-01", volume: 2 },
        { date: "2025-03", volume: 1 },
      ])[0]?.doublingMonths,
    ).toBeNull();
    expect(
      paces([
        { date: "2025-01-02", volume: 2 },
        { date: "2025-01-30", volume: 3 },
      ]),
    ).toEqual([]);
    expect(paces([{ date: "2025-01", volume: 2 }])).toEqual([]);
  });
  it("refuses a volume of 0", () => {
    expect(() =>
      paces([
        { date: "2025-01", volume: 0 },
        { date: "2025-03", volume: 1 },
      ]),
    ).toThrow("invalid start; not > 0: 0");
  });
  it("has multiples whose product is the multiple from first to last", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1, max: 1e15, noNaN: true }), { minLength: 2, maxLength: 12 }), (volumes) => {
        const product = paces(volumes.map((volume, i) => ({ date: `20${10 + i}-06`, volume }))).reduce((all, { multiple }) => all * multiple, 1);
        const whole = (volumes.at(-1) as number) / (volumes[0] as number);
        return Math.abs(product / whole - 1) < 1e-9;
      }),
    );
  });
});
