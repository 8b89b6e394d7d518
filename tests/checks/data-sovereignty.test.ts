import { describe, expect, test } from "vitest";
import checks from "../../src/checks/data-sovereignty.ts";
import { find, setting } from "./run-check.ts";

describe("S3-010, requests go to data centres in China", () => {
  test("is unverified, since hosts’ own word is grade C: 1.76 + 3.27 + 2.26 + 1.31 + 0.53 + 0.02 = 9.15 % at most, of 40.13 %", () => {
    const finding = find(checks, "S3-010");
    expect(finding.verdict).toBe("unverified");
    expect(finding.working.slice(0, -1).map(({ value }) => value)).toEqual(["40.13%", "0.00%", "+ 1.76%", "+ 7.39%", "9.15%", "22.8%", "47.1%"]);
  });
  test("stays so where every Chinese host keeps silent about its places", () => {
    const rows = { "provider-locations": setting(() => true, { dataCentres: null }) };
    expect(find(checks, "S3-010", { rows }).verdict).toBe("unverified");
  });
  test("holds loosely at best where the hosts’ word puts most of it in China", () => {
    const rows = { "provider-locations": setting(() => true, { dataCentres: ["CN"] }) };
    expect(find(checks, "S3-010", { rows })).toMatchObject({ verdict: "holds-loosely", loosely: "narrower" });
  });
});

describe("S3-039, a second or two", () => {
  test("holds loosely: (1,000 − 133) ÷ 50 = 17 to (2,000 − 133) ÷ 15 = 124 tokens", () => {
    const finding = find(checks, "S3-039");
    expect(finding).toMatchObject({ verdict: "holds-loosely", loosely: "narrower" });
    expect(finding.working.slice(-2).map(({ value }) => value)).toEqual(["17", "124"]);
  });
});
