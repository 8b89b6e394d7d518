import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { product, share } from "./share.ts";

const SAMPLED = { seed: 7, whole: false };

test("a full product has every case once, the last axis fastest", () => {
  expect(product({ width: [390, 1280], theme: ["light", "dark"] })).toEqual([
    { width: 390, theme: "light" },
    { width: 390, theme: "dark" },
    { width: 1280, theme: "light" },
    { width: 1280, theme: "dark" },
  ]);
});

describe("what is taken of a full product", () => {
  const cases = product({ page: Array.from({ length: 100 }, (_, i) => i), width: [280, 640], theme: ["light", "dark"] });

  test("is a twentieth of it where few kinds must be there, in the product's order, and the same at each run", () => {
    const taken = share(cases, { each: ["width", "theme"] }, SAMPLED);
    expect(taken).toHaveLength(20);
    expect(cases.filter((one) => taken.includes(one))).toEqual(taken);
    expect(share(cases, { each: ["width", "theme"] }, SAMPLED)).toEqual(taken);
  });

  test("is another by another seed, so that all cases are reached in time", () => {
    const reached = new Set(Array.from({ length: 200 }, (_, seed) => share(cases, { each: [] }, { seed, whole: false })).flat());
    expect(reached.size).toBe(cases.length);
  });

  test("has each kind at least once, whatever the seed, and no more cases than the largest number of kinds needs", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const taken = share(cases, { each: ["page", "width", "theme"] }, { seed, whole: false });
        expect(new Set(taken.map(({ page }) => page)).size).toBe(100);
        expect(new Set(taken.map(({ width }) => width)).size).toBe(2);
        expect(new Set(taken.map(({ theme }) => theme)).size).toBe(2);
        expect(taken).toHaveLength(100);
      }),
    );
  });

  test("has every case that a past failure names, by all its fields or by some", () => {
    const taken = share(cases, { each: [], failed: [{ page: 3 }, { page: 5, width: 280, theme: "dark" }] }, SAMPLED);
    expect(taken.filter(({ page }) => page === 3)).toHaveLength(4);
    expect(taken).toContainEqual({ page: 5, width: 280, theme: "dark" });
    expect(taken).toHaveLength(20);
  });

  test("is never nothing, and all of it where the whole is asked for", () => {
    expect(share([{ id: "a" }], { each: [] }, SAMPLED)).toEqual([{ id: "a" }]);
    expect(share(cases, { each: [] }, { seed: 7, whole: true })).toEqual(cases);
  });

  test("cannot lose a past failure unnoticed", () => {
    expect(() => share(cases, { each: [], failed: [{ page: 100 }] }, SAMPLED)).toThrow('no such case any more: {"page":100}');
  });
});
