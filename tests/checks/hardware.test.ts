import { describe, expect, test } from "vitest";
import systems from "../../src/checks/hardware.ts";
import c950 from "../../src/checks/hardware-c950.ts";
import chips from "../../src/checks/hardware-chips.ts";
import { find, setting, withFigure } from "./run-check.ts";

const checks = { ...systems, ...chips };

test.each([
  ["S0-042", "holds-loosely", "384 processors; all links optical by one source, not the shortest by another"],
  ["S0-043", "holds-loosely", "up to 300 PFLOPS by its maker"],
  ["S0-044", "holds", "1 quadrillion operations a second"],
  ["S0-045", "holds-loosely", "1.67 times"],
  ["S0-046", "holds-loosely", "4.1 times in the source’s present text, 3.86 times from its kilowatts"],
  ["S3-036", "holds-loosely", "$25,000 to $30,000"],
  ["S3-037", "holds", "700 W, the chip’s maximum"],
  ["S0-069", "holds-loosely", "780 TFLOPS for the Ascend 910C, against 2,500"],
  ["S4-061", "holds-loosely", "780 against 2,500 TFLOPS, dense BF16: 0.31 times"],
])("%s: %s, %s", (id, verdict, computed) => {
  expect(find(checks, id)).toMatchObject({ verdict, computed });
});

test.each<[string, number, string]>([
  ["S0-042", 256, "contradicted"],
  ["S0-043", 600, "contradicted"],
  ["S0-045", 1.7, "holds"],
  ["S0-045", 3, "contradicted"],
  ["S0-046", 3.9, "holds-loosely"],
  ["S0-046", 2, "contradicted"],
  ["S3-037", 1_000, "contradicted"],
])("%s with %d stated: %s", (id, stated, verdict) => {
  const finding = find(checks, id, { claim: withFigure(stated) });
  expect(finding.verdict).toBe(verdict);
  expect(typeof finding.favour).toBe(/fails|contradicted/.test(verdict) ? "string" : "undefined");
});

test("S4-061: Cambricon stays untested; an Ascend of 3 PFLOPS would not trail the 2.5 of the fastest", () => {
  expect(find(chips, "S4-061").parts).toEqual([
    { part: "Huawei’s chips trail", verdict: "holds" },
    { part: "Cambricon’s chips trail", verdict: "untested" },
  ]);
  const rows = { accelerators: setting(({ chip }) => chip === "Ascend 910C", { bf16DensePflops: 3 }) };
  expect(find(chips, "S4-061", { rows }).parts?.[0]).toMatchObject({ verdict: "contradicted" });
});

describe("the C950", () => {
  test("was presented on 24 March 2026 for agents beside other uses, which is less than “specifically”", () => {
    const finding = find(c950, "S0-053");
    expect(finding).toMatchObject({ verdict: "holds-loosely", loosely: "narrower", computed: expect.stringContaining("24 March 2026") });
    expect(finding.working.map(({ value }) => value)).toContain("“potentially becoming a new type of high-end CPU for the AI Agent era”");
  });
  test("is made in 5 nm, and was shown in March 2026 on RISC-V", () => {
    expect(find(c950, "S0-054")).toMatchObject({ verdict: "holds-loosely", loosely: "part-untested" });
    expect(find(c950, "S1-051").verdict).toBe("holds");
  });
  test("is not the first single processor with 671 billion parameters: an EPYC 9374F ran V3 at 4 bits in January 2025", () => {
    expect(find(c950, "S1-052")).toMatchObject({
      verdict: "contradicted",
      computed: "done by 2 January 2025 (fairydreaming, on GitHub)",
      favour: expect.stringContaining("RISC-V"),
    });
  });
});
