import { describe, expect, test } from "vitest";
import synergy from "../../src/checks/compute-electricity-synergy.ts";
import checks from "../../src/checks/edwc-hubs.ts";
import { find, setting, withFigure } from "./run-check.ts";

describe("S4-033, eight hubs", () => {
  test("holds: the programme names eight hubs", () => {
    expect(find(checks, "S4-033")).toMatchObject({ verdict: "holds", computed: "8 national hubs with 10 clusters" });
  });
  test("nine is contradicted and says what speaks for the article", () => {
    expect(find(checks, "S4-033", { claim: withFigure(9) })).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
  });
});

describe("S4-028, Horinger on wind and solar", () => {
  test("holds loosely: 84.57 % by contract, on a grid 0.6479 ÷ 0.5306 = 1.22 times the average", () => {
    const finding = find(checks, "S4-028");
    expect(finding).toMatchObject({ verdict: "holds-loosely", loosely: "part-untested", against: expect.stringContaining("22% more") });
    expect(finding.working.at(-1)).toMatchObject({ value: "1.22", total: true });
  });
  test("a third of green power still is a use", () => {
    const rows = { "hub-status": setting(({ id }) => id === "inner-mongolia-green-2025", { greenShare: 0.33 }) };
    expect(find(checks, "S4-028", { rows }).parts?.[0]).toMatchObject({ verdict: "holds-loosely" });
  });
});

test("S4-029 holds loosely by 20 °C in summer against 27; the grid emits 0.5683 ÷ 0.5306 = 1.07 times the average", () => {
  expect(find(checks, "S4-029")).toMatchObject({
    verdict: "holds-loosely",
    loosely: "part-untested",
    computed: "about 20 °C in summer, where air for servers may have 27",
    against: expect.stringContaining("107%"),
  });
});

test("S4-030 holds: reports name Apple, Tencent and Huawei", () => {
  expect(find(checks, "S4-030")).toMatchObject({ verdict: "holds", computed: "3 of 3 firms in reports" });
});

test("S0-034 and S2-036 hold loosely: the work report of 5 March 2026 names the synergy, not its rank", () => {
  expect(find(synergy, "S0-034")).toMatchObject({ verdict: "holds-loosely", computed: "named in the Government Work Report of 5 March 2026" });
  expect(find(synergy, "S2-036").verdict).toBe("holds-loosely");
});
