import { expect, test } from "vitest";
import within from "../../src/checks/electricity-in-price.ts";
import electricity from "../../src/checks/electricity-price.ts";
import exported from "../../src/checks/export-value.ts";
import { claim, DEEPSEEK_DAY, find, price } from "./given.ts";
import { find as findNow } from "./run-check.ts";

test("S1-021 holds loosely: households’ prices rose in 7 of 9 Midwestern states, 18.32 ÷ 16.54 = +11% in Illinois, −2% in Ohio", () => {
  const finding = findNow(electricity, "S1-021");
  expect(finding).toMatchObject({ verdict: "holds-loosely", loosely: "part-untested", against: expect.stringContaining("Ohio (−2%)") });
  expect(finding.working.find(({ what }) => what.startsWith("Illinois"))?.value).toBe("+11%");
});

test("S1-022 holds: AES Indiana asked for $193 million, DTE for $574 million", () => {
  expect(findNow(electricity, "S1-022")).toMatchObject({ verdict: "holds", computed: "AES Indiana in Indiana, DTE Energy in Michigan" });
});

test("S1-027 holds loosely: 0.18 yuan at the plant by a weak report, 0.25 the least that is paid, 0.35 delivered", () => {
  expect(findNow(electricity, "S1-027")).toMatchObject({
    verdict: "holds-loosely",
    loosely: "narrower",
    computed: "0.18 yuan at the plant at the lowest, 0.35 delivered",
  });
});

test("S1-028 holds loosely: of 50 states of 2023, 42 are dearer than Western Inner Mongolia and 16 dearer than Guizhou", () => {
  expect(findNow(electricity, "S1-028")).toMatchObject({ verdict: "holds-loosely", computed: expect.stringContaining("below 42 and 16 of 50") });
});

test("S3-043 is unverified: 1 − 0.0682 ÷ 0.0861 = 21% less to 18% more by tariff, 43% and 35% less at sites, all users unknown", () => {
  expect(findNow(electricity, "S3-043")).toMatchObject({
    verdict: "unverified",
    computed: "−21% to +18% for industry by tariff; −43% and −35% for data centres in the west",
  });
});

test("S4-041 is contradicted: American industry paid 1 − 0.0861 ÷ 0.12 = 28% less than the lower end", () => {
  expect(findNow(electricity, "S4-041")).toMatchObject({ verdict: "contradicted", why: expect.stringContaining("28%"), favour: expect.any(String) });
});

test("S1-032 is contradicted: 66,610 ÷ 168,000 = 0.396 kWh, 1.5 cents saved, 34 at most, of a gap of $23.80", () => {
  const finding = findNow(within, "S1-032");
  expect(finding).toMatchObject({ verdict: "contradicted", computed: "at most 34 cents of a gap of $23.80 per million output tokens" });
  expect(finding.why).toContain("saves 1.5 cents");
});

/** DeepSeek’s disclosure of 28 February 2025; a DGX at its greatest draw, 10.2 kW, and a PUE of 1.2. */
const day = DEEPSEEK_DAY;
const inputs = [
  { input: "powerKwPerAccelerator", centralValue: 1, highValue: 1.275 },
  { input: "pueRatio", centralValue: 1.2, highValue: 1.54 },
];
/** Published prices of 2025, USD per kWh, yuan at 7.1875. */
const prices = [
  { id: "cn-hohhot-delivered-2025", place: "Hohhot", usdPerKwh: 0.0487 },
  { id: "cn-guizhou-2025", place: "Guizhou", usdPerKwh: 0.0878 },
];

test("22 times is within reach of $154,616 ÷ 66,610 kWh = $2.32 a kWh, 26 to 48 times western power, and 1,000 times is not", () => {
  const list = [price("deepseek-v3-2", 0.28, 0.42, { cachedInputUsdPerMTok: 0.028 })];
  const given = { days: [day], inputs, prices, list };
  expect(find(exported, [claim("S0-037", 1, 22)], given)).toMatchObject({
    verdict: "holds-loosely",
    computed: expect.stringContaining("26 to 48 times"),
  });
  expect(find(exported, [claim("S0-037", 1, 1000)], given).verdict).toBe("contradicted");
});

test("22 times stays unverified until a source quotes Liu Liehong with it", () => {
  const origin = (saidBy: string) => ({ claims: ["S0-036"], sourceSays: "0.5 yuan becomes 11 yuan.", value: 22, saidBy, date: "2026-03-19" });
  expect(find(exported, [claim("S0-036", 22)], { origins: [origin("not named")] }).verdict).toBe("unverified");
  expect(find(exported, [claim("S0-036", 22)], { origins: [origin("Liu Liehong, at a press conference")] }).verdict).toBe("holds");
});
