import { describe, expect, test } from "vitest";
import checks from "../../src/checks/moe-architecture.ts";
import { find, setting, withFigure } from "./run-check.ts";

const dense = { "model-parameters": setting(() => true, { totalBillion: 70, activeBillion: 70 }) };

test("S1-043 holds: Alibaba, Xiaomi, MiniMax and DeepSeek of five makers; without DeepSeek’s model it is loose, with dense ones untested", () => {
  expect(find(checks, "S1-043")).toMatchObject({ verdict: "holds", computed: expect.stringContaining("4 of the 5") });
  expect(find(checks, "S1-043", { rows: { "model-parameters": (rows) => rows.filter(({ maker }) => maker !== "DeepSeek") } }).verdict).toBe(
    "holds-loosely",
  );
  expect(find(checks, "S1-043", { rows: dense }).verdict).toBe("unverified");
});

test("S1-045 holds loosely: 32 ÷ 1,000 = 3.2 % to 3 ÷ 30 = 10 %; dense models would contradict it", () => {
  expect(find(checks, "S1-045")).toMatchObject({ verdict: "holds-loosely", computed: expect.stringContaining("3.2% to 10.0%") });
  expect(find(checks, "S1-045", { rows: dense })).toMatchObject({ verdict: "contradicted", favour: expect.any(String) });
});

test("S3-047 and S4-044 hold: 37 ÷ 671 = 5.5 %, 671 ÷ 37 = 18.1 times; a dense DeepSeek would contradict both", () => {
  expect(find(checks, "S3-047")).toMatchObject({ verdict: "holds", computed: expect.stringContaining("5.5%") });
  expect(find(checks, "S4-044")).toMatchObject({ verdict: "holds", computed: expect.stringContaining("18.1 times") });
  for (const id of ["S3-047", "S4-044"]) expect(find(checks, id, { rows: dense }).verdict).toBe("contradicted");
});

describe("S3-049, MiniMax M2.5", () => {
  test("holds: 229.9 and 9.8 billion are 229 and 10, rounded", () => {
    expect(find(checks, "S3-049").verdict).toBe("holds");
  });
  test.each([
    [215e9, "holds-loosely"],
    [456e9, "contradicted"],
  ])("%d parameters: %s", (total, verdict) => {
    expect(find(checks, "S3-049", { claim: withFigure(total) }).verdict).toBe(verdict);
  });
});
