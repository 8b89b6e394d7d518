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
  const only = (...given: readonly { readonly energyTwh: number; readonly kind: string; readonly scenario: string }[]) => ({
    rows: {
      "data-centre-electricity": (rows: readonly Record<string, unknown>[]) =>
        [
          ...rows.filter(({ year, place }) => year !== 2026 || place !== "World"),
          ...given.map((row) => ({ place: "World", year: 2026, scope: "data centres", ...row })),
        ] as never,
    },
  });
  test("holds loosely: 1,050 in the upper case of January 2024; 415 × (945 ÷ 415)^(2 ÷ 6) = 546 on the path of 2025", () => {
    const finding = find(checks, "S4-042");
    expect(finding).toMatchObject({
      verdict: "holds-loosely",
      computed: "projected for 2026: 620, 800, 1,050 TWh; on the path of the newer report, about 546 TWh",
    });
    expect(find(checks, "S4-042", { claim: withFigure(1100) })).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
  });
  test("without a projection for 2026 it is unverified", () => {
    expect(find(checks, "S4-042", only()).verdict).toBe("unverified");
  });
  test.each<[string, string, number, string]>([
    ["projection", "high", 1050, "holds-loosely"],
    ["projection", "base", 1050, "holds"],
    ["projection", "base", 800, "contradicted"],
    ["estimate", "none", 1010, "holds"],
    ["estimate", "none", 560, "contradicted"],
  ])("with a %s, %s case, of %d TWh for 2026: %s", (kind, scenario, energyTwh, verdict) => {
    expect(find(checks, "S4-042", only({ kind, scenario, energyTwh })).verdict).toBe(verdict);
  });
});
