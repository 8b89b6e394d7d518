import { describe, expect, test } from "vitest";
import checks from "../../src/checks/electricity-volume.ts";
import { find, setting, withFigure } from "./run-check.ts";

const china = (demandTwh: number) => ({ rows: { electricity: setting(({ country, year }) => country === "China" && year === 2025, { demandTwh }) } });

test("S1-023 holds: 10,368.2 TWh × a billion is 10.37 trillion kWh", () => {
  expect(find(checks, "S1-023")).toMatchObject({ verdict: "holds", computed: "10.368 trillion kWh" });
  expect(find(checks, "S1-023", { claim: withFigure(1.037e12) }).verdict).toBe("contradicted");
  expect(find(checks, "S1-023", china(10_500)).verdict).toBe("holds-loosely");
});

test("S1-024 holds: 10,368.2 ÷ 4,386.9 = 2.36", () => {
  expect(find(checks, "S1-024")).toMatchObject({ verdict: "holds", computed: "2.36 times" });
  expect(find(checks, "S1-024", { claim: withFigure(3) })).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
});

test("S1-025 holds: 2,697.8 + 1,211.3 + 2,057.6 + 1,022.3 = 6,989 < 10,368", () => {
  expect(find(checks, "S1-025")).toMatchObject({ verdict: "holds", computed: "10,368 TWh against 6,989 TWh" });
  expect(find(checks, "S1-025", china(6_800)).verdict).toBe("holds-loosely");
  expect(find(checks, "S1-025", china(6_000)).verdict).toBe("contradicted");
});

describe("S4-042, 1,000 TWh by 2026", () => {
  const world = (row: { readonly energyTwh: number; readonly kind: string }) => ({
    rows: { "data-centre-electricity": (rows: readonly Record<string, unknown>[]) => [...rows, { place: "World", year: 2026, ...row }] as never },
  });
  test("is unverified: 415 × (945 ÷ 415)^(2 ÷ 6) = 546 in 2026, and no projection for that year is known", () => {
    expect(find(checks, "S4-042")).toMatchObject({ verdict: "unverified", computed: expect.stringContaining("546 TWh in 2026") });
  });
  test.each<[string, number, string]>([
    ["projection", 1050, "holds-loosely"],
    ["projection", 800, "contradicted"],
    ["estimate", 1010, "holds"],
    ["estimate", 560, "contradicted"],
  ])("with a %s of %d TWh for 2026: %s", (kind, energyTwh, verdict) => {
    expect(find(checks, "S4-042", world({ kind, energyTwh })).verdict).toBe(verdict);
  });
});
