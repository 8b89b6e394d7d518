import { expect, test } from "vitest";
import rules from "../../src/checks/export-rules.ts";
import space from "../../src/checks/space-race.ts";
import { find } from "./run-check.ts";

test("S1-066 holds: in force since 1 August 2024, twenty months before the article", () => {
  expect(find(rules, "S1-066")).toMatchObject({ verdict: "holds", computed: "in force since 1 August 2024" });
});

test("S3-070 and S4-060 hold loosely: 2,500 TFLOPS × 16 bits = 40,000, above 21,000; their weight is untested", () => {
  for (const id of ["S3-070", "S4-060"])
    expect(find(rules, id)).toMatchObject({
      verdict: "holds-loosely",
      loosely: "part-untested",
      computed: expect.stringMatching(/^40,000 .* against a line at 21,000$/),
    });
});

test("S3-073 holds loosely: the launch by year and country, the shock contested", () => {
  const finding = find(space, "S3-073");
  expect(finding).toMatchObject({ verdict: "holds-loosely", loosely: "narrower", against: expect.stringContaining("Milwaukee") });
  expect(finding.parts?.map(({ verdict }) => verdict)).toEqual(["holds", "holds-loosely"]);
});

test("S3-074 holds loosely: $264 billion by an index of NASA’s, 189 by consumer prices", () => {
  expect(find(space, "S3-074")).toMatchObject({
    verdict: "holds-loosely",
    computed: "$264 billion in dollars of 2019, $189 billion in dollars of 2025",
  });
});
