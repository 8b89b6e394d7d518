import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { billUsd } from "../../src/model/bill.ts";
import { acceleratorHourUsd, annuityUsd, electricityUsdPerHour, perMTokUsd, tokenCostUsd } from "../../src/model/token-cost.ts";

/** DeepSeek's day in February 2025, as it published it: 226.75 nodes of 8 accelerators at $2 an hour. */
const leased = { leaseUsdPerAcceleratorHour: 2, powerKwPerAccelerator: 1, pueRatio: 1.2, electricityUsdPerKwh: 0.0861 };
const bought = {
  acceleratorPriceUsd: 27_500,
  lifeYears: 5,
  costOfCapitalShare: 0.1,
  overheadRatio: 1,
  powerKwPerAccelerator: 1,
  pueRatio: 1.2,
  electricityUsdPerKwh: 0.088,
};
const throughput = { inputTokensPerSPerAccelerator: 73_700 / 8, outputTokensPerSPerAccelerator: 14_800 / 8, utilisationShare: 1 };
const parts = ["depreciationUsd", "capitalUsd", "electricityUsd", "otherUsd", "totalUsd"] as const;

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyPurchase = fc.record({
  acceleratorPriceUsd: number(0, 1e6),
  lifeYears: number(0.1, 50),
  costOfCapitalShare: number(0, 2),
  overheadRatio: number(1, 5),
  powerKwPerAccelerator: number(0, 10),
  pueRatio: number(1, 4),
  electricityUsdPerKwh: number(0, 2),
});
const anyThroughput = fc.record({
  inputTokensPerSPerAccelerator: number(1, 1e5),
  outputTokensPerSPerAccelerator: number(1, 1e5),
  utilisationShare: number(0.01, 1),
});

describe("annuityUsd", () => {
  it("is $1,627.45 a year for $10,000 over 10 years at 10% (capital recovery factor 0.162745 in tables)", () => {
    expect(annuityUsd(10_000, 10, 0.1)).toBeCloseTo(1627.45, 2);
  });
  it("is price ÷ life without interest, and comes to that as interest goes to 0", () => {
    expect(annuityUsd(10_000, 4, 0)).toBe(2500);
    expect(annuityUsd(10_000, 4, 1e-300)).toBeCloseTo(2500, 9);
  });
  it("pays back exactly: payments discounted at the rate add up to the price", () => {
    fc.assert(
      fc.property(number(1, 1e6), fc.integer({ min: 1, max: 40 }), number(0, 1), (price, years, rate) => {
        const yearly = annuityUsd(price, years, rate);
        const worth = Array.from({ length: years }, (_, i) => yearly / (1 + rate) ** (i + 1)).reduce((a, b) => a + b, 0);
        expect(worth / price).toBeCloseTo(1, 9);
      }),
    );
  });
  it("refuses a life of 0 years and a negative rate", () => {
    expect(() => annuityUsd(1, 0, 0.1)).toThrow("invalid life; not > 0: 0");
    expect(() => annuityUsd(1, 1, -0.1)).toThrow("invalid cost of capital; not ≥ 0: -0.1");
  });
});

describe("acceleratorHourUsd", () => {
  it("makes DeepSeek’s $87,072 of 226.75 × 8 accelerators × 24 hours × $2", () => {
    expect(acceleratorHourUsd(leased).totalUsd * 226.75 * 8 * 24).toBeCloseTo(87_072, 9);
  });
  it("is $0.628 depreciation, $0.200 interest and $0.106 electricity for $27,500 over 5 years at 10% (7,254.43 ÷ 8,760; 1.2 × 0.088)", () => {
    const hour = acceleratorHourUsd(bought);
    expect(hour.depreciationUsd).toBeCloseTo(27_500 / 43_800, 9);
    expect(hour.depreciationUsd + hour.capitalUsd).toBeCloseTo(7254.43 / 8760, 6);
    expect(hour.electricityUsd).toBeCloseTo(0.1056, 9);
    expect(hour.otherUsd).toBe(0);
  });
  it("counts server and building as other: half as much again at an overhead of 1.5", () => {
    const hour = acceleratorHourUsd({ ...bought, overheadRatio: 1.5 });
    expect(hour.otherUsd).toBeCloseTo((hour.depreciationUsd + hour.capitalUsd) / 2, 12);
  });
  it("splits a rent into electricity, $0.103, and the rest", () => {
    const hour = acceleratorHourUsd(leased);
    expect(hour.electricityUsd).toBeCloseTo(1.2 * 0.0861, 12);
    expect(hour.otherUsd).toBeCloseTo(2 - 1.2 * 0.0861, 12);
  });
  it("costs nothing where all is free", () => {
    expect(acceleratorHourUsd({ ...bought, acceleratorPriceUsd: 0, electricityUsdPerKwh: 0 }).totalUsd).toBe(0);
  });
  it("has parts that are not negative and add up to the total", () => {
    fc.assert(
      fc.property(anyPurchase, (machine) => {
        const hour = acceleratorHourUsd(machine);
        for (const part of parts) expect(hour[part]).toBeGreaterThanOrEqual(0);
        expect(hour.depreciationUsd + hour.capitalUsd + hour.electricityUsd + hour.otherUsd).toBeCloseTo(hour.totalUsd, 6);
      }),
    );
  });
  it("is homogeneous in dollars: twice both prices is twice the cost", () => {
    fc.assert(
      fc.property(anyPurchase, (machine) => {
        const twice = { ...machine, acceleratorPriceUsd: 2 * machine.acceleratorPriceUsd, electricityUsdPerKwh: 2 * machine.electricityUsdPerKwh };
        expect(acceleratorHourUsd(twice).totalUsd).toBeCloseTo(2 * acceleratorHourUsd(machine).totalUsd, 6);
      }),
    );
  });
  it("refuses a PUE below 1, an overhead below 1 and a rent that does not pay for its electricity", () => {
    expect(() => acceleratorHourUsd({ ...bought, pueRatio: 0.9 })).toThrow("invalid PUE; not ≥ 1: 0.9");
    expect(() => acceleratorHourUsd({ ...bought, overheadRatio: 0.5 })).toThrow("invalid overhead; not ≥ 1: 0.5");
    expect(() => acceleratorHourUsd({ ...leased, leaseUsdPerAcceleratorHour: 0.05 })).toThrow("invalid lease; less than its electricity");
  });
});

describe("electricityUsdPerHour", () => {
  it("is 1.2 cents for 0.1 kW at a PUE of 1.2 and 10 cents (0.1 × 1.2 × 0.1)", () => {
    expect(electricityUsdPerHour({ powerKwPerAccelerator: 0.1, pueRatio: 1.2, electricityUsdPerKwh: 0.1 })).toBeCloseTo(0.012, 12);
  });
  it("refuses a negative price", () => {
    expect(() => electricityUsdPerHour({ ...leased, electricityUsdPerKwh: -0.01 })).toThrow("invalid price of electricity; not ≥ 0: -0.01");
  });
});

describe("tokenCostUsd and perMTokUsd", () => {
  it("are $0.060 a million input and $0.300 a million output tokens at DeepSeek’s rates a node, which make $87,072 of its day within 0.1%", () => {
    const { input, output } = tokenCostUsd({ ...leased, ...throughput });
    expect(input.totalUsd).toBeCloseTo(16 / (73_700 * 0.0036), 9);
    expect(output.totalUsd).toBeCloseTo(16 / (14_800 * 0.0036), 9);
    expect(Math.abs((608_000 * input.totalUsd + 168_000 * output.totalUsd) / 87_072 - 1)).toBeLessThan(0.001);
  });
  it("are $0.518 a million output tokens if these bear DeepSeek’s whole day (87,072 ÷ 168,000)", () => {
    const all = 168e9 / 86_400 / (226.75 * 8);
    expect(perMTokUsd(acceleratorHourUsd(leased), all, 1).totalUsd).toBeCloseTo(87_072 / 168_000, 9);
  });
  it("stand beside theoretical sales of $562,027, which R1’s prices make within 0.02% (342,000 × 0.14 + 266,000 × 0.55 + 168,000 × 2.19)", () => {
    const price = { inputUsdPerMTok: 0.55, cachedInputUsdPerMTok: 0.14, outputUsdPerMTok: 2.19 };
    const sales = billUsd(776_000, price, { outputShare: 168 / 776, cachedShareOfInput: 342 / 608 });
    expect(sales).toBeCloseTo(562_100, 6);
    expect(Math.abs(sales / 562_027 - 1)).toBeLessThan(0.0002);
  });
  it("double as utilisation halves, every part", () => {
    fc.assert(
      fc.property(anyPurchase, anyThroughput, (machine, rates) => {
        const full = tokenCostUsd({ ...machine, ...rates }).output;
        const half = tokenCostUsd({ ...machine, ...rates, utilisationShare: rates.utilisationShare / 2 }).output;
        for (const part of parts) expect(half[part]).toBeCloseTo(2 * full[part], 6);
      }),
    );
  });
  it("never rise with throughput or life, and never fall with any price, power or PUE", () => {
    fc.assert(
      fc.property(anyPurchase, anyThroughput, number(1, 3), (machine, rates, more) => {
        const base = { ...machine, ...rates };
        const cost = tokenCostUsd(base).output.totalUsd;
        const slack = 1e-9 * cost + 1e-12;
        for (const name of ["outputTokensPerSPerAccelerator", "lifeYears"] as const)
          expect(tokenCostUsd({ ...base, [name]: base[name] * more }).output.totalUsd).toBeLessThanOrEqual(cost + slack);
        for (const name of [
          "acceleratorPriceUsd",
          "costOfCapitalShare",
          "overheadRatio",
          "powerKwPerAccelerator",
          "pueRatio",
          "electricityUsdPerKwh",
        ] as const)
          expect(tokenCostUsd({ ...base, [name]: base[name] * more }).output.totalUsd).toBeGreaterThanOrEqual(cost - slack);
      }),
    );
  });
  it("refuse a utilisation of 0 and no tokens a second", () => {
    expect(() => perMTokUsd(acceleratorHourUsd(leased), 1000, 0)).toThrow("invalid utilisation; not > 0: 0");
    expect(() => tokenCostUsd({ ...leased, ...throughput, inputTokensPerSPerAccelerator: 0 })).toThrow("invalid tokens a second; not > 0: 0");
  });
  it("refuse what drives the result beyond all numbers", () => {
    expect(() => tokenCostUsd({ ...bought, ...throughput, acceleratorPriceUsd: 1e308, outputTokensPerSPerAccelerator: 1e-9 })).toThrow(
      "out of range",
    );
  });
});
