import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compared, costRatio, inputForCostRatio, mixCostUsd, type Service } from "../../src/model/scenario.ts";

const first: Service = {
  acceleratorPriceUsd: 30_000,
  lifeYears: 5,
  costOfCapitalShare: 0.1,
  overheadRatio: 1.5,
  powerKwPerAccelerator: 1,
  pueRatio: 1.2,
  electricityUsdPerKwh: 0.0861,
  inputTokensPerSPerAccelerator: 9000,
  outputTokensPerSPerAccelerator: 1850,
  utilisationShare: 0.7,
  outputShare: 0.2,
  listUsdPerMTok: 10,
};
const second: Service = { ...first, electricityUsdPerKwh: 0.0487, listUsdPerMTok: 1 };
/** Hired at $2 and $4 an hour; all else the same. */
const rented = (leaseUsdPerAcceleratorHour: number): Service => ({ ...first, leaseUsdPerAcceleratorHour });

describe("mixCostUsd", () => {
  it("is the cost of output alone at a share of 1, and $0.19 for half of $0.08 and half of $0.30", () => {
    const service = {
      ...rented(2),
      utilisationShare: 1,
      inputTokensPerSPerAccelerator: 2 / 0.0036 / 0.08,
      outputTokensPerSPerAccelerator: 2 / 0.0036 / 0.3,
    };
    expect(mixCostUsd({ ...service, outputShare: 1 }).totalUsd).toBeCloseTo(0.3, 12);
    expect(mixCostUsd({ ...service, outputShare: 0.5 }).totalUsd).toBeCloseTo(0.19, 12);
  });
  it("has parts that add up", () => {
    const cost = mixCostUsd(first);
    expect(cost.depreciationUsd + cost.capitalUsd + cost.electricityUsd + cost.otherUsd).toBeCloseTo(cost.totalUsd, 12);
  });
  it("refuses a share above 1", () => {
    expect(() => mixCostUsd({ ...first, outputShare: 1.5 })).toThrow("invalid output share; not from 0 to 1: 1.5");
  });
});

describe("compared", () => {
  it("leaves 5 of a list ratio of 10 where one side rents at twice the price", () => {
    const found = compared({ ...rented(4), listUsdPerMTok: 10 }, { ...rented(2), listUsdPerMTok: 1 });
    expect(found.costRatio).toBeCloseTo(2, 12);
    expect(found.listRatio).toBe(10);
    expect(found.leftRatio).toBeCloseTo(5, 12);
  });
  it("leaves all of it where costs are the same", () => {
    expect(compared(first, { ...first, listUsdPerMTok: 1 })).toEqual({ costRatio: 1, listRatio: 10, leftRatio: 10 });
  });
  it("turns round, and its two ratios make the third", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1, noNaN: true }), fc.double({ min: 1, max: 20, noNaN: true }), (electricityUsdPerKwh, lifeYears) => {
        const other = { ...second, electricityUsdPerKwh, lifeYears };
        const [there, back] = [compared(first, other), compared(other, first)];
        expect(there.costRatio * back.costRatio).toBeCloseTo(1, 9);
        expect(there.costRatio * there.leftRatio).toBeCloseTo(there.listRatio, 9);
      }),
    );
  });
  it("refuses a list price of 0 and a side that costs nothing", () => {
    expect(() => compared(first, { ...second, listUsdPerMTok: 0 })).toThrow("invalid list price; not > 0: 0");
    expect(() => costRatio(first, { ...second, acceleratorPriceUsd: 0, electricityUsdPerKwh: 0 })).toThrow(
      "invalid cost of the second side; not > 0: 0",
    );
  });
});

describe("inputForCostRatio", () => {
  it("is the other side’s price of electricity for a ratio of 1, all else the same", () => {
    expect(inputForCostRatio(first, second, "electricityUsdPerKwh", 1, { min: 0, max: 1 })).toBeCloseTo(0.0487, 9);
  });
  it("is 925 and 185 tokens a second for ratios of 2 and 10 with all tokens output (1,850 ÷ 2; ÷ 10)", () => {
    const writes = { ...rented(2), outputShare: 1 };
    expect(inputForCostRatio(writes, writes, "outputTokensPerSPerAccelerator", 2, { min: 1, max: 10_000 })).toBeCloseTo(925, 6);
    expect(inputForCostRatio(writes, writes, "outputTokensPerSPerAccelerator", 10, { min: 1, max: 10_000 })).toBeCloseTo(185, 6);
  });
  it("is null where no price of electricity in range makes the ratio", () => {
    expect(inputForCostRatio(first, second, "electricityUsdPerKwh", 10, { min: 0, max: 0.5 })).toBeNull();
  });
  it("reaches the ratio that it was asked for", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 5, noNaN: true }), (ratio) => {
        const found = inputForCostRatio(first, second, "acceleratorPriceUsd", ratio, { min: 0, max: 1e6 });
        expect(found).not.toBeNull();
        expect(costRatio({ ...first, acceleratorPriceUsd: found ?? 0 }, second)).toBeCloseTo(ratio, 6);
      }),
      { numRuns: 30 },
    );
  });
  it("refuses an input that the side does not have, and a range outside its domain", () => {
    expect(() => inputForCostRatio(first, second, "leaseUsdPerAcceleratorHour", 1, { min: 1, max: 2 })).toThrow(
      "invalid input; not one of the first side: leaseUsdPerAcceleratorHour",
    );
    expect(() => inputForCostRatio(first, second, "pueRatio", 1, { min: 0.5, max: 2 })).toThrow("invalid PUE; not ≥ 1: 0.5");
  });
});
