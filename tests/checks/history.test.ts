import { expect, test } from "vitest";
import cable from "../../src/checks/history-1858-cable.ts";
import bitcoin from "../../src/checks/history-bitcoin.ts";
import { find, setting, withFigure } from "./run-check.ts";

test("S3-056 holds: more than 75 % in 2019", () => {
  expect(find(bitcoin, "S3-056")).toMatchObject({ verdict: "holds", computed: "more than 75% in September 2019" });
  expect(find(bitcoin, "S3-056", { claim: withFigure(0.9) })).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
});

test("S3-058 holds loosely: 46 % to nothing, and 22 % again in September 2021", () => {
  expect(find(bitcoin, "S3-058")).toMatchObject({ verdict: "holds-loosely", computed: "46% in April 2021, 0% in July 2021, 22% in September 2021" });
  const gone = { "bitcoin-hashrate": setting(({ country, month }) => country === "CN" && String(month) > "2021-06", { shareOfHashrate: 0 }) };
  expect(find(bitcoin, "S3-058", { rows: gone }).verdict).toBe("holds");
  const stayed = { "bitcoin-hashrate": setting(({ country }) => country === "CN", { shareOfHashrate: 0.4 }) };
  expect(find(bitcoin, "S3-058", { rows: stayed })).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
});

test("S3-059 holds loosely: 8.2 ÷ 0.54 = 15.2 < 18.1 for Kazakhstan, 16.8 ÷ 0.54 = 31.1 < 35.4 for the United States", () => {
  const finding = find(bitcoin, "S3-059");
  expect(finding.verdict).toBe("holds-loosely");
  expect(finding.working.map(({ value }) => value)).toEqual(["15.2%", "18.1%", "31.1%", "35.4%", "9.6%"]);
  const lost = { "bitcoin-hashrate": setting(({ country, month }) => country !== "CN" && month === "2021-08", { shareOfHashrate: 0.1 }) };
  expect(find(bitcoin, "S3-059", { rows: lost }).verdict).toBe("contradicted");
});

test("S3-001 holds loosely: landed on 5 August 1858, Ireland to Newfoundland, silent after 27 days", () => {
  expect(find(cable, "S3-001")).toMatchObject({ verdict: "holds-loosely", computed: expect.stringContaining("silent after 27 days") });
  const to = (fields: Parameters<typeof setting>[1]) => ({ rows: { "submarine-cables": setting(() => true, fields) } });
  expect(find(cable, "S3-001", to({ landingPoints: ["London", "New York"] })).verdict).toBe("holds");
  expect(find(cable, "S3-001", to({ inService: "1857-12-05" }))).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
});
