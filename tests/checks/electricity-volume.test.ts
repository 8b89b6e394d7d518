import { describe, expect, test } from "vitest";
import checks from "../../src/checks/electricity-volume.ts";
import { find, withFigure } from "./run-check.ts";

test("S1-017 holds: the post calls energy the first principle and a constraint on how much intelligence", () => {
  expect(find(checks, "S1-017")).toMatchObject({ verdict: "holds", against: expect.stringContaining("quotation marks") });
});

test("S1-023 holds: 10,368.2 TWh × a billion is 10.37 trillion kWh", () => {
  expect(find(checks, "S1-023")).toMatchObject({ verdict: "holds", computed: "10.368 trillion kWh" });
  expect(find(checks, "S1-023", { claim: withFigure(1.037e12) }).verdict).toBe("contradicted");
});

test("S1-024 holds: 10,368.2 ÷ 4,386.9 = 2.36", () => {
  expect(find(checks, "S1-024")).toMatchObject({ verdict: "holds", computed: "2.36 times" });
  expect(find(checks, "S1-024", { claim: withFigure(3) })).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
});

test("S1-025 holds: 2,697.8 + 1,211.3 + 2,057.6 + 1,022.3 = 6,989 < 10,368", () => {
  expect(find(checks, "S1-025")).toMatchObject({ verdict: "holds", computed: "10,368 TWh against 6,989 TWh" });
});

describe("S4-042, a projection of more than 1,000 TWh by 2026", () => {
  test("holds loosely: 1,050 in the upper case of January 2024; 415 × (945 ÷ 415)^(2 ÷ 6) = 546 on the path of 2025", () => {
    expect(find(checks, "S4-042")).toMatchObject({
      verdict: "holds-loosely",
      loosely: "narrower",
      computed: "projected for 2026: 620, 800, 1,050 TWh; on the path of the newer report, about 546 TWh",
    });
    expect(find(checks, "S4-042", { claim: withFigure(1100) })).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
  });
});
