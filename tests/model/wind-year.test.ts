import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scheduleYear, sizeToShare } from "../../src/model/wind-year.ts";

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const flat = (hours: number, mwh = 1): readonly number[] => Array.from({ length: hours }, () => mwh);
/** Hours with one gust. */
const gust = (hours: number, at: number, mwh: number): readonly number[] => flat(hours, 0).map((none, t) => (t === at ? mwh : none));

describe("sizeToShare", () => {
  const calm = { wind: [9, 0, 0, 0], sun: [0, 0, 0, 0] };
  it("serves 20% of four even hours on the spot by 0.8 MWh in the one hour of wind, and 50% over the year by 2 MWh in it", () => {
    const served = (servedShare: number, reading: "on-the-spot" | "over-the-year") =>
      sizeToShare(calm, flat(4), { windShare: 1, servedShare, reading });
    expect(served(0.2, "on-the-spot")[0]).toBeCloseTo(0.8, 9);
    expect(served(0.5, "over-the-year")).toEqual([2, 0, 0, 0]);
  });
  it("mixes 70% of wind and 30% of sun over the year: 20 MWh as 7 and 7 of wind, 0 and 6 of sun", () => {
    const supply = sizeToShare({ wind: [1, 1], sun: [0, 2] }, [10, 10], { windShare: 0.7, servedShare: 1, reading: "over-the-year" });
    expect(supply[0]).toBeCloseTo(7, 9);
    expect(supply[1]).toBeCloseTo(13, 9);
  });
  it("serves the share asked for, whatever the weather", () => {
    const curve = fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: 24, maxLength: 24 });
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(curve, curve, curve, part, part, (wind, sun, load, windShare, servedShare) => {
        const spot = sizeToShare({ wind, sun }, load, { windShare, servedShare, reading: "on-the-spot" });
        expect(sum(load.map((asked, t) => Math.min(asked, spot[t] ?? 0))) / sum(load)).toBeCloseTo(servedShare, 6);
        expect(sum(sizeToShare({ wind, sun }, load, { windShare, servedShare, reading: "over-the-year" })) / sum(load)).toBeCloseTo(servedShare, 9);
      }),
      { numRuns: 60 },
    );
  });
  it("refuses a share that the hours of wind cannot serve, a sun that never shines, and lists of unequal length", () => {
    const half = { windShare: 1, servedShare: 0.5, reading: "on-the-spot" } as const;
    expect(() => sizeToShare(calm, flat(4), half)).toThrow("invalid share served; no wind and sun serve it: 0.5");
    expect(() => sizeToShare(calm, flat(4), { ...half, windShare: 0.5 })).toThrow("invalid wind or sun; not > 0: 0");
    expect(() => sizeToShare(calm, flat(3), half)).toThrow("invalid wind and sun; not 3 hours: 4, 4");
  });
});

describe("scheduleYear", () => {
  const rules = { flexibleShare: 1, windowHours: 2, transferMwh: 0 };
  it(
    "lets work wait past midnight: of 3 MWh of wind in the first hour of the second day 1 is used as asked, and all 3 when two hours can " + "wait",
    () => {
      const { fixed, moved } = scheduleYear([{ loadMwh: flat(48), renewableMwh: gust(48, 24, 3) }], rules);
      expect(fixed.days).toEqual([
        { askedMwh: 24, servedMwh: 0, curtailedMwh: 0 },
        { askedMwh: 24, servedMwh: 1, curtailedMwh: 2 },
      ]);
      expect(moved.days[1]).toEqual({ askedMwh: 24, servedMwh: 3, curtailedMwh: 0 });
      expect(moved.renewableShare).toBeCloseTo(3 / 48, 9);
    },
  );
  it("does not run work before it is asked for: wind in the first hour of a day catches nothing that is asked later in it", () => {
    const { moved } = scheduleYear([{ loadMwh: gust(48, 30, 1), renewableMwh: gust(48, 24, 1) }], { ...rules, windowHours: 6 });
    expect(moved.renewableMwh).toBe(0);
  });
  it("counts the hours at each place: of 24, one is served in full with wind to spare, and one just in full", () => {
    const [place] = scheduleYear([{ loadMwh: flat(24), renewableMwh: gust(24, 3, 2).map((mwh, t) => (t === 4 ? 1 : mwh)) }], rules).fixed.places;
    expect(place).toEqual({ renewableShare: 2 / 24, fullHoursShare: 2 / 24, spareHoursShare: 1 / 24, curtailedMwh: 1 });
  });
  it("adds up: places and days come to the whole", () => {
    const real = fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: 48, maxLength: 48 });
    const hubs = fc.array(fc.record({ loadMwh: real, renewableMwh: real }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(hubs, fc.nat(5), (all, transferMwh) => {
        for (const plan of Object.values(scheduleYear(all, { ...rules, transferMwh }))) {
          expect(sum(plan.days.map(({ servedMwh }) => servedMwh))).toBeCloseTo(plan.renewableMwh, 6);
          expect(sum(plan.places.map(({ curtailedMwh }) => curtailedMwh))).toBeCloseTo(plan.curtailedMwh, 6);
          expect(sum(plan.days.map(({ askedMwh }) => askedMwh))).toBeCloseTo(sum(all.flatMap(({ loadMwh }) => loadMwh)), 6);
        }
      }),
      { numRuns: 20 },
    );
  });
  it("refuses hours that are no whole days", () => {
    expect(() => scheduleYear([{ loadMwh: flat(25), renewableMwh: flat(25) }], rules)).toThrow("invalid number of hours; not whole days: 25");
  });
});
