import { expect, test } from "vitest";
import rules from "../../src/checks/export-rules.ts";
import space from "../../src/checks/space-race.ts";
import { find, setting, withFigure } from "./run-check.ts";

const event = (title: string, fields: Parameters<typeof setting>[1]) => ({
  rows: { events: setting((row) => String(row["title"]).includes(title), fields) },
});

test("S1-066 holds: in force since 1 August 2024; not if it were from 2027", () => {
  expect(find(rules, "S1-066")).toMatchObject({ verdict: "holds", computed: "in force since 1 August 2024" });
  expect(find(rules, "S1-066", event("AI Act", { date: "2027-08-01" }))).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
});

test("S3-070 and S4-060 hold loosely: 2,500 TFLOPS × 16 bits = 40,000, above 21,000", () => {
  for (const id of ["S3-070", "S4-060"]) {
    expect(find(rules, id)).toMatchObject({ verdict: "holds-loosely", computed: "40,000 for a GPU of the GB200, against a line at 21,000" });
    const eased = { rows: { origins: setting((row) => row["id"] === "chip-rule-2026", { value: 50_000 }) } };
    expect(find(rules, id, eased)).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
  }
});

test("S3-073 holds by year and country", () => {
  expect(find(space, "S3-073")).toMatchObject({ verdict: "holds", computed: "4 October 1957, by the Soviet Union" });
  expect(find(space, "S3-073", event("Sputnik 1", { date: "1958-10-04" }))).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
});

test("S3-074 holds at $264 billion, loosely at 189, not at 26", () => {
  const cost = (value: number) => ({ rows: { origins: setting((row) => row["id"] === "apollo-cost", { value }) } });
  expect(find(space, "S3-074")).toMatchObject({ verdict: "holds", computed: "$264 billion in dollars of 2019" });
  expect(find(space, "S3-074", cost(189)).verdict).toBe("holds-loosely");
  expect(find(space, "S3-074", cost(26))).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
});
