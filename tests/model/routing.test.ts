import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agentDayUsd, breakEvenSuccessShare, type Routing, taskCost } from "../../src/model/routing.ts";

const routing: Routing = {
  cheap: { usdPerTry: 1, successShare: 0.5 },
  dear: { usdPerTry: 10, successShare: 0.9 },
  shareToCheap: 1,
  cheapTries: 1,
  escalate: false,
  failedTaskUsd: 0,
};
/** A share; none so small that a success would cost more than numbers hold. */
const unit = fc.double({ min: 0, max: 1, noNaN: true }).map((share) => (share < 1e-12 ? 0 : share));
const usd = fc.double({ min: 0, max: 1000, noNaN: true });
const any = fc.record({
  cheap: fc.record({ usdPerTry: usd, successShare: unit }),
  dear: fc.record({ usdPerTry: usd, successShare: fc.double({ min: 0.01, max: 1, noNaN: true }) }),
  shareToCheap: unit,
  cheapTries: fc.integer({ min: 1, max: 6 }),
  escalate: fc.boolean(),
  failedTaskUsd: usd,
});

/** Expected cost and success of a task sent to the cheap model, by walking through every course that it can take. */
function walked({ cheap, dear, cheapTries, escalate }: Routing): readonly [usd: number, success: number] {
  const walk = (tries: number): readonly [number, number] => {
    if (tries === 0) return escalate ? [dear.usdPerTry, dear.successShare] : [0, 0];
    const [restUsd, rest] = walk(tries - 1);
    return [cheap.usdPerTry + (1 - cheap.successShare) * restUsd, cheap.successShare + (1 - cheap.successShare) * rest];
  };
  return walk(cheapTries);
}

describe("taskCost", () => {
  it("is $2 a success at $1 a try and one success in two tries, however often it may try", () => {
    for (const cheapTries of [1, 2, 7]) expect(taskCost({ ...routing, cheapTries }).usdPerSuccess).toBeCloseTo(2, 12);
  });
  it("is $6.00 of tokens and 95% success where the dear model takes over (1 + 0.5 × 10; 0.5 + 0.5 × 0.9)", () => {
    const task = taskCost({ ...routing, escalate: true });
    expect(task.tokensUsd).toBeCloseTo(6, 12);
    expect(task.successShare).toBeCloseTo(0.95, 12);
    expect(task.usdPerSuccess).toBeCloseTo(6 / 0.95, 12);
  });
  it("is 80% at $1 and 20% at $10, $2.80, where all tries succeed", () => {
    const sure = { cheap: { usdPerTry: 1, successShare: 1 }, dear: { usdPerTry: 10, successShare: 1 } };
    expect(taskCost({ ...routing, ...sure, shareToCheap: 0.8 })).toEqual({ tokensUsd: 2.8, successShare: 1, usdPerSuccess: 2.8 });
  });
  it("adds a failed task of $100 to half of the tasks: (1 + 50) ÷ 0.5 = $102", () => {
    expect(taskCost({ ...routing, failedTaskUsd: 100 }).usdPerSuccess).toBeCloseTo(102, 12);
  });
  it("has no cost per success where nothing succeeds, and pays for all tries", () => {
    const task = taskCost({ ...routing, cheap: { usdPerTry: 1, successShare: 0 }, cheapTries: 3 });
    expect(task).toEqual({ tokensUsd: 3, successShare: 0, usdPerSuccess: null });
  });
  it("agrees with a walk through every course of a task", () => {
    fc.assert(
      fc.property(any, (given) => {
        const [tokensUsd, success] = walked(given);
        const task = taskCost({ ...given, shareToCheap: 1 });
        expect(task.tokensUsd).toBeCloseTo(tokensUsd, 7);
        expect(task.successShare).toBeCloseTo(success, 9);
      }),
    );
  });
  it("never costs more for a better cheap model, nor less for a dearer failure", () => {
    fc.assert(
      fc.property(any, unit, usd, (given, better, more) => {
        const cost = (routing: Routing) => taskCost(routing).usdPerSuccess ?? Number.MAX_VALUE;
        const improved = { ...given.cheap, successShare: given.cheap.successShare + (1 - given.cheap.successShare) * better };
        const base = taskCost({ ...given, shareToCheap: 1 }).usdPerSuccess;
        fc.pre(base === null || base < 1e9);
        expect(cost({ ...given, shareToCheap: 1, cheap: improved })).toBeLessThanOrEqual(base === null ? Number.MAX_VALUE : base * (1 + 1e-9) + 1e-6);
        expect(cost({ ...given, failedTaskUsd: given.failedTaskUsd + more })).toBeGreaterThanOrEqual(cost(given) - 1e-9 * cost(given));
      }),
    );
  });
  it("refuses a share above 1, no tries and a negative cost", () => {
    expect(() => taskCost({ ...routing, shareToCheap: 1.1 })).toThrow("invalid share to the cheap model; not from 0 to 1: 1.1");
    expect(() => taskCost({ ...routing, cheapTries: 0 })).toThrow("invalid number of tries; not a whole number ≥ 1: 0");
    expect(() => taskCost({ ...routing, cheap: { usdPerTry: -1, successShare: 1 } })).toThrow("invalid cost of a try, cheap model; not ≥ 0: -1");
  });
});

describe("breakEvenSuccessShare", () => {
  it("is 9% at $1 against $10 with 90% (0.9 × 1 ÷ 10), and 82.64% if a failure costs $100 (0.9 × 101 ÷ 110)", () => {
    expect(breakEvenSuccessShare(routing)).toBeCloseTo(0.09, 9);
    expect(breakEvenSuccessShare({ ...routing, failedTaskUsd: 100 })).toBeCloseTo((0.9 * 101) / 110, 9);
  });
  it("is 9% ÷ (1 + 10% × failure ÷ 10) where the dear model takes over: cheap × dear rate ÷ (dear + (1 − dear rate) × failure)", () => {
    expect(breakEvenSuccessShare({ ...routing, escalate: true })).toBeCloseTo(0.09, 9);
    expect(breakEvenSuccessShare({ ...routing, escalate: true, failedTaskUsd: 100 })).toBeCloseTo(0.9 / 20, 9);
  });
  it("is 0 for a free model that hands over its failures, and null for one that costs more than the dear one", () => {
    expect(breakEvenSuccessShare({ ...routing, escalate: true, cheap: { usdPerTry: 0, successShare: 0.2 } })).toBe(0);
    expect(breakEvenSuccessShare({ ...routing, cheap: { usdPerTry: 12, successShare: 1 } })).toBeNull();
  });
  it("does not depend on the present success rate or the share of tasks", () => {
    expect(breakEvenSuccessShare({ ...routing, shareToCheap: 0.1, cheap: { usdPerTry: 1, successShare: 0.99 } })).toBe(
      breakEvenSuccessShare(routing),
    );
  });
  it("makes a success cost the same both ways", () => {
    fc.assert(
      fc.property(any, (given) => {
        const found = breakEvenSuccessShare(given);
        fc.pre(found !== null && found > 1e-3);
        const alone = taskCost({ ...given, shareToCheap: 0 }).usdPerSuccess ?? 0;
        const routed = taskCost({ ...given, shareToCheap: 1, cheap: { ...given.cheap, successShare: found ?? 0 } }).usdPerSuccess ?? 0;
        expect(Math.abs(routed - alone)).toBeLessThan(1e-5 * (1 + alone + given.failedTaskUsd));
      }),
    );
  });
  it("refuses a dear model that never succeeds", () => {
    expect(() => breakEvenSuccessShare({ ...routing, dear: { usdPerTry: 10, successShare: 0 } })).toThrow(
      "invalid success rate, dear model; not > 0: 0",
    );
  });
});

describe("agentDayUsd", () => {
  const price = { inputUsdPerMTok: 3, cachedInputUsdPerMTok: 0.3, outputUsdPerMTok: 15 };
  it("is $192 for two missions of 20 million tokens, 15% output and none cached, at $3 and $15 (40 × (0.85 × 3 + 0.15 × 15))", () => {
    expect(agentDayUsd(2, 20, price, { outputShare: 0.15, cachedShareOfInput: 0 })).toBeCloseTo(192, 9);
  });
  it("is nothing for no missions, and refuses fewer", () => {
    expect(agentDayUsd(0, 20, price, { outputShare: 0.15, cachedShareOfInput: 0 })).toBe(0);
    expect(() => agentDayUsd(-1, 20, price, { outputShare: 0, cachedShareOfInput: 0 })).toThrow("invalid missions a day; not ≥ 0: -1");
  });
  it("is the same for twice the missions of half the length", () => {
    fc.assert(
      fc.property(usd, usd, unit, unit, (missions, mTok, outputShare, cachedShareOfInput) => {
        const mix = { outputShare, cachedShareOfInput };
        expect(agentDayUsd(2 * missions, mTok / 2, price, mix)).toBeCloseTo(agentDayUsd(missions, mTok, price, mix), 6);
      }),
    );
  });
});
