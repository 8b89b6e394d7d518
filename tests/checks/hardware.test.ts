import { describe, expect, test } from "vitest";
import systems from "../../src/checks/hardware.ts";
import c950 from "../../src/checks/hardware-c950.ts";
import chips from "../../src/checks/hardware-chips.ts";
import { find, setting, withFigure } from "./run-check.ts";

const checks = { ...systems, ...chips };

test.each([
  ["S0-042", "holds", "384 processors"],
  ["S0-043", "holds", "up to 300 PFLOPS by its maker"],
  ["S0-044", "holds", "1 quadrillion operations a second"],
  ["S0-045", "holds-loosely", "1.67 times"],
  ["S0-046", "holds", "4.1 times in the source’s present text, 3.86 times from its kilowatts"],
  ["S3-036", "holds", "$25,000 to $30,000"],
  ["S3-037", "holds", "700 W, the chip’s maximum"],
  ["S4-061", "holds", "780 against 2,500 TFLOPS, dense BF16: 0.31 times"],
])("%s: %s, %s", (id, verdict, computed) => {
  expect(find(checks, id)).toMatchObject({ verdict, computed });
});

test.each<[string, number, string]>([
  ["S0-042", 256, "contradicted"],
  ["S0-043", 600, "contradicted"],
  ["S0-044", 1e12, "fails"],
  ["S0-045", 1.7, "holds"],
  ["S0-045", 3, "contradicted"],
  ["S0-046", 3.9, "holds-loosely"],
  ["S0-046", 2, "contradicted"],
  ["S3-036", 35_000, "holds-loosely"],
  ["S3-036", 50_000, "contradicted"],
  ["S3-037", 1_000, "contradicted"],
])("%s with %d stated: %s", (id, stated, verdict) => {
  const finding = find(checks, id, { claim: withFigure(stated) });
  expect(finding.verdict).toBe(verdict);
  expect(typeof finding.favour).toBe(/fails|contradicted/.test(verdict) ? "string" : "undefined");
});

test("S4-061: an Ascend of 1.2 PFLOPS trails the newest only, one of 3 PFLOPS trails nothing", () => {
  const ascend = (bf16DensePflops: number) => ({ rows: { accelerators: setting(({ chip }) => chip === "Ascend 910C", { bf16DensePflops }) } });
  expect(find(checks, "S4-061", ascend(1.2)).verdict).toBe("holds-loosely");
  expect(find(checks, "S4-061", ascend(3)).verdict).toBe("contradicted");
});

describe("the C950", () => {
  const source = (fields: Parameters<typeof setting>[1]) => ({ rows: { origins: setting(({ id }) => id === "c950", fields) } });
  test("was presented on 24 March 2026 as a server core, which is less than “specifically for agents”", () => {
    expect(find(c950, "S0-053")).toMatchObject({ verdict: "holds-loosely", computed: expect.stringContaining("24 March 2026") });
    expect(find(c950, "S0-053", source({ sourceSays: "A core for AI agents." })).verdict).toBe("holds");
  });
  test("is made in 5 nm", () => {
    expect(find(c950, "S0-054").verdict).toBe("holds");
    expect(find(c950, "S0-054", { claim: withFigure(7) }).verdict).toBe("contradicted");
    expect(find(c950, "S0-054", source({ value: null })).verdict).toBe("unverified");
  });
  test("was shown in March 2026 on RISC-V", () => {
    expect(find(c950, "S1-051").verdict).toBe("holds");
    expect(find(c950, "S1-051", source({ date: "2026-04-24" })).verdict).toBe("holds-loosely");
    expect(find(c950, "S1-051", source({ date: "2025-04-24", sourceSays: "An Arm core." })).verdict).toBe("contradicted");
  });
});
