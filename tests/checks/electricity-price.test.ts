import { expect, test } from "vitest";
import within from "../../src/checks/electricity-in-price.ts";
import national from "../../src/checks/electricity-price.ts";
import midwest from "../../src/checks/electricity-price-midwest.ts";
import west from "../../src/checks/electricity-price-west.ts";
import { find } from "./run-check.ts";

test("S1-021 holds loosely: households’ prices rose in 7 of 9 Midwestern states, 18.32 ÷ 16.54 = +11% in Illinois, −2% in Ohio", () => {
  const finding = find(midwest, "S1-021");
  expect(finding).toMatchObject({ verdict: "holds-loosely", loosely: "part-untested", against: expect.stringContaining("Ohio (−2%)") });
  expect(finding.working.find(({ what }) => what.startsWith("Illinois"))?.value).toBe("+11%");
});

test("S1-022 holds: AES Indiana asked for $193 million, DTE for $574 million", () => {
  expect(find(midwest, "S1-022")).toMatchObject({ verdict: "holds", computed: "AES Indiana in Indiana, DTE Energy in Michigan" });
});

test("S1-027 holds loosely: 0.18 yuan at the plant by a weak report, 0.25 the least that is paid, 0.35 delivered", () => {
  expect(find(west, "S1-027")).toMatchObject({
    verdict: "holds-loosely",
    loosely: "narrower",
    computed: "0.18 yuan at the plant at the lowest, 0.35 delivered",
  });
});

test("S1-028 holds loosely: of 50 states of 2023, 42 are dearer than Western Inner Mongolia and 16 dearer than Guizhou", () => {
  expect(find(west, "S1-028")).toMatchObject({ verdict: "holds-loosely", computed: expect.stringContaining("below 42 and 16 of 50") });
});

test("S3-043 is unverified: 1 − 0.0682 ÷ 0.0861 = 21% less to 18% more by tariff, 43% and 35% less at sites, all users unknown", () => {
  expect(find(national, "S3-043")).toMatchObject({
    verdict: "unverified",
    computed: "−21% to +18% for industry by tariff; −43% and −35% for data centres in the west",
  });
});

test("S4-041 is contradicted: American industry paid 1 − 0.0861 ÷ 0.12 = 28% less than the lower end", () => {
  expect(find(national, "S4-041")).toMatchObject({ verdict: "contradicted", why: expect.stringContaining("28%"), favour: expect.any(String) });
});

test("S1-032 is contradicted: 66,610 ÷ 168,000 = 0.396 kWh, 1.5 cents saved, 34 at most, of a gap of $23.80", () => {
  const finding = find(within, "S1-032");
  expect(finding).toMatchObject({ verdict: "contradicted", computed: "at most 34 cents of a gap of $23.80 per million output tokens" });
  expect(finding.why).toContain("saves 1.5 cents");
});
