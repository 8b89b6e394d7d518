import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Hub, type Rules, schedule } from "../../src/model/schedule.ts";

const total = (numbers: readonly (readonly number[])[]): number => numbers.flat().reduce((sum, number) => sum + number, 0);

/** Most renewable electricity that any plan uses, by trying every place and hour for every unit of a load that is all flexible. */
function best(hubs: readonly Hub[], { windowHours, transferMwh }: Rules): number {
  const hours = hubs[0]?.loadMwh.length ?? 0;
  const jobs = hubs.flatMap(({ loadMwh }, h) => loadMwh.flatMap((load, t) => Array.from({ length: load }, () => ({ h, t }))));
  const placed = hubs.map(() => new Array<number>(hours).fill(0));
  const left = hubs.map(() => new Array<number>(hours).fill(0));
  const used = () =>
    hubs.reduce((sum, { renewableMwh }, h) => sum + renewableMwh.reduce((part, supply, t) => part + Math.min(supply, placed[h]?.[t] ?? 0), 0), 0);
  const add = (counts: number[][], h: number, t: number, by: number): number => {
    const row = counts[h] ?? [];
    row[t] = (row[t] ?? 0) + by;
    return row[t] ?? 0;
  };
  const tryFrom = (i: number): number => {
    const job = jobs[i];
    if (!job) return used();
    let most = Number.NEGATIVE_INFINITY;
    for (let wait = 0; wait <= windowHours; wait++) {
      const t = (job.t + wait) % hours;
      for (const [h, { capacityMwh }] of hubs.entries()) {
        const away = h !== job.h;
        const fits = add(placed, h, t, 1) <= (capacityMwh ?? Number.MAX_VALUE);
        const allowed = !away || add(left, job.h, t, 1) <= transferMwh;
        if (fits && allowed) most = Math.max(most, tryFrom(i + 1));
        add(placed, h, t, -1);
        if (away) add(left, job.h, t, -1);
      }
    }
    return most;
  };
  return tryFrom(0);
}

const HOURS = 3;
const list = (most: number) => fc.array(fc.nat(most), { minLength: HOURS, maxLength: HOURS });
const smallHub = fc.record({ loadMwh: list(1), renewableMwh: list(3), capacityMwh: fc.constantFrom(1, 2, 9) });
const smallRules = fc.record({ flexibleShare: fc.constant(1), windowHours: fc.nat(HOURS - 1), transferMwh: fc.nat(2) });
const real = (most: number) => fc.array(fc.double({ min: 0, max: most, noNaN: true }), { minLength: 6, maxLength: 6 });
const hub = fc.record({ loadMwh: real(10), renewableMwh: real(20) });
const rules = fc.record({
  flexibleShare: fc.double({ min: 0, max: 1, noNaN: true }),
  windowHours: fc.nat(5),
  transferMwh: fc.double({ min: 0, max: 20, noNaN: true }),
});
const hubs = fc.array(hub, { minLength: 1, maxLength: 3 }).filter((all) => total(all.map(({ loadMwh }) => loadMwh)) > 1);

describe("schedule", () => {
  it("moves half of a flat load into the one hour of wind that it can wait for: 25% to 50% (1 ÷ 4; 2 ÷ 4, as each hour holds back half)", () => {
    const found = schedule([{ loadMwh: [1, 1, 1, 1], renewableMwh: [4, 0, 0, 0] }], { flexibleShare: 0.5, windowHours: 2, transferMwh: 0 });
    expect(found.fixed.renewableShare).toBe(0.25);
    expect(found.fixed.curtailedMwh).toBe(3);
    // Hours 2 and 3 can wait until hour 0 of the next day; hour 1 cannot.
    expect(found.moved.loadMwh).toEqual([[2, 1, 0.5, 0.5]]);
    expect(found.moved.renewableShare).toBe(0.5);
    expect(found.moved.curtailedMwh).toBe(2);
  });
  it("sends load to where the wind blows, as far as the transfer limit goes: 3 of 5 MWh, then 5", () => {
    const calmAndWindy = [
      { loadMwh: [5], renewableMwh: [0] },
      { loadMwh: [0], renewableMwh: [8] },
    ];
    expect(schedule(calmAndWindy, { flexibleShare: 1, windowHours: 0, transferMwh: 3 }).moved.loadMwh).toEqual([[2], [3]]);
    expect(schedule(calmAndWindy, { flexibleShare: 1, windowHours: 0, transferMwh: 9 }).moved.renewableShare).toBe(1);
  });
  it("stops at the machines that are there: 4 of 6 MWh in the windy hour", () => {
    const found = schedule([{ loadMwh: [2, 2, 2], renewableMwh: [0, 0, 6], capacityMwh: 4 }], { flexibleShare: 1, windowHours: 2, transferMwh: 0 });
    expect(found.moved.loadMwh[0]?.[2]).toBe(4);
    expect(found.moved.renewableMwh).toBe(4);
  });
  it("does better than taking jobs in order: the one that can run nowhere else keeps its hour", () => {
    // Load of hour 0 fits hour 0 or 1, load of hour 1 fits hour 1 or 2; wind blows in hours 0 and 1.
    expect(
      schedule([{ loadMwh: [1, 1, 0], renewableMwh: [1, 1, 0] }], { flexibleShare: 1, windowHours: 1, transferMwh: 0 }).moved.renewableShare,
    ).toBe(1);
  });
  it("changes nothing where nothing is flexible, or nothing may wait or leave", () => {
    fc.assert(
      fc.property(hubs, rules, (all, given) => {
        for (const still of [
          { ...given, flexibleShare: 0 },
          { ...given, windowHours: 0, transferMwh: 0 },
        ]) {
          const { fixed, moved } = schedule(all, still);
          expect(moved.renewableMwh).toBeCloseTo(fixed.renewableMwh, 9);
          for (const [h, row] of moved.loadMwh.entries()) for (const [t, load] of row.entries()) expect(load).toBeCloseTo(all[h]?.loadMwh[t] ?? 0, 9);
        }
      }),
      { numRuns: 30 },
    );
  });
  it("uses as much as the best of all plans, tried one by one, of two hubs and three hours", () => {
    fc.assert(
      fc.property(smallHub, smallHub, smallRules, (a, b, given) => {
        fc.pre(total([a.loadMwh, b.loadMwh]) > 0);
        const { moved } = schedule([a, b], given);
        expect(moved.renewableMwh).toBe(best([a, b], given));
        expect(moved.loadMwh.flat().every((load) => Number.isInteger(load) && load >= 0)).toBe(true);
        for (const [h, { capacityMwh }] of [a, b].entries()) expect(Math.max(...(moved.loadMwh[h] ?? []))).toBeLessThanOrEqual(capacityMwh);
      }),
      { numRuns: 150 },
    );
  });
  it("runs all load, and raises the renewable share by no more than the flexible share and to no more than the supply", () => {
    fc.assert(
      fc.property(hubs, rules, (all, given) => {
        const { fixed, moved } = schedule(all, given);
        const [load, supply] = [total(all.map(({ loadMwh }) => loadMwh)), total(all.map(({ renewableMwh }) => renewableMwh))];
        expect(total(moved.loadMwh)).toBeCloseTo(load, 6);
        expect(moved.renewableShare).toBeGreaterThanOrEqual(fixed.renewableShare - 1e-9);
        expect(moved.renewableShare).toBeLessThanOrEqual(Math.min(1, supply / load, fixed.renewableShare + given.flexibleShare) + 1e-9);
        expect(moved.renewableMwh + moved.curtailedMwh).toBeCloseTo(supply, 6);
      }),
      { numRuns: 50 },
    );
  });
  it("never uses less with more flexible load, a longer window or a wider connection", () => {
    fc.assert(
      fc.property(hubs, rules, (all, given) => {
        const used = schedule(all, given).moved.renewableMwh;
        const wider = [
          { ...given, flexibleShare: (1 + given.flexibleShare) / 2 },
          { ...given, windowHours: Math.min(given.windowHours + 1, 5) },
          { ...given, transferMwh: given.transferMwh + 1 },
        ];
        for (const rule of wider) expect(schedule(all, rule).moved.renewableMwh).toBeGreaterThanOrEqual(used - 1e-9);
      }),
      { numRuns: 30 },
    );
  });
  it("plans ten hubs of 24 hours that may wait 23 in less than a second", () => {
    const many = Array.from({ length: 10 }, (_, h) => ({
      loadMwh: Array.from({ length: 24 }, (_, t) => 50 + 10 * Math.sin(t + h)),
      renewableMwh: Array.from({ length: 24 }, (_, t) => 60 + 60 * Math.sin((t * (h + 1)) / 4)),
    }));
    const start = performance.now();
    const { fixed, moved } = schedule(many, { flexibleShare: 0.4, windowHours: 23, transferMwh: 15 });
    expect(performance.now() - start).toBeLessThan(1000);
    expect(moved.renewableShare).toBeGreaterThan(fixed.renewableShare);
  });
  it("refuses lists of unequal length, no load, a window of the whole day and a load above the machines", () => {
    const given = { flexibleShare: 1, windowHours: 0, transferMwh: 0 };
    expect(() => schedule([{ loadMwh: [1, 2], renewableMwh: [1] }], given)).toThrow("invalid hub 0; not 2 hours");
    expect(() => schedule([{ loadMwh: [0], renewableMwh: [1] }], given)).toThrow("invalid load; not > 0: 0");
    expect(() => schedule([{ loadMwh: [1, 1], renewableMwh: [1, 1] }], { ...given, windowHours: 2 })).toThrow("invalid window; not below 2 hours: 2");
    expect(() => schedule([{ loadMwh: [3], renewableMwh: [1], capacityMwh: 2 }], given)).toThrow("invalid capacity, hub 0; not ≥ 3: 2");
    expect(() => schedule([], given)).toThrow("invalid number of hours");
  });
});
