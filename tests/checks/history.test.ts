import { expect, test } from "vitest";
import cable from "../../src/checks/history-1858-cable.ts";
import bitcoin from "../../src/checks/history-bitcoin.ts";
import { find, setting, withFigure } from "./run-check.ts";

test("S3-053 holds loosely: Sichuan in 2015, Yunnan and Xinjiang by 2021", () => {
  expect(find(bitcoin, "S3-053")).toMatchObject({
    verdict: "holds-loosely",
    computed: "around 2015: Sichuan; at some time: Sichuan, Yunnan and Xinjiang",
  });
});

test("S3-056 holds: more than 75 % in 2019", () => {
  expect(find(bitcoin, "S3-056")).toMatchObject({ verdict: "holds", computed: "more than 75% in September 2019" });
  expect(find(bitcoin, "S3-056", { claim: withFigure(0.9) })).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
});

test("S3-058 holds loosely: 46 % to nothing, and 22 % again in September 2021", () => {
  expect(find(bitcoin, "S3-058")).toMatchObject({
    verdict: "holds-loosely",
    loosely: "narrower",
    computed: "46% in April 2021, 0% in July 2021, 22% in September 2021",
  });
});

test("S3-059 holds loosely: 7.4 ÷ 0.56 = 13.2 < 18.1 for Kazakhstan, 17.8 ÷ 0.56 = 31.8 < 35.4, 4.7 ÷ 0.56 = 8.4 < 9.6 for Canada", () => {
  const finding = find(bitcoin, "S3-059");
  expect(finding).toMatchObject({ verdict: "holds-loosely", loosely: "part-untested" });
  expect(finding.working.map(({ value }) => value)).toEqual(["13.2%", "18.1%", "31.8%", "35.4%", "8.4%", "9.6%"]);
});

test("S3-001 holds loosely: landed on 5 August 1858, Ireland to Newfoundland, silent after 27 days", () => {
  expect(find(cable, "S3-001")).toMatchObject({
    verdict: "holds-loosely",
    loosely: "narrower",
    computed: expect.stringContaining("silent after 27 days"),
  });
  const to = (fields: Parameters<typeof setting>[1]) => ({ rows: { "submarine-cables": setting(() => true, fields) } });
  expect(find(cable, "S3-001", to({ landingPoints: ["London", "New York"] }))).toMatchObject({ verdict: "holds-loosely", loosely: "part-untested" });
});
