import { describe, expect, test } from "vitest";
import checks from "../../src/checks/moe-architecture.ts";
import { find, type setting, withFigure } from "./run-check.ts";

test("S1-043 holds: Alibaba, Xiaomi, StepFun, MiniMax and DeepSeek, 5 of 5; without DeepSeek’s models it is unverified", () => {
  expect(find(checks, "S1-043")).toMatchObject({ verdict: "holds", computed: expect.stringContaining("5 of the 5") });
  const rows = { "model-parameters": (all: Parameters<ReturnType<typeof setting>>[0]) => all.filter(({ maker }) => maker !== "DeepSeek") };
  expect(find(checks, "S1-043", { rows }).verdict).toBe("unverified");
});

test("S1-045 holds loosely: 32 ÷ 1,000 = 3.2 % to 3 ÷ 30 = 10 %; knowledge is untested", () => {
  expect(find(checks, "S1-045")).toMatchObject({
    verdict: "holds-loosely",
    loosely: "part-untested",
    computed: expect.stringContaining("3.2% to 10.0%"),
  });
});

test("S3-047 and S4-044 hold: 37 ÷ 671 = 5.5 %, 671 ÷ 37 = 18.1 times", () => {
  expect(find(checks, "S3-047")).toMatchObject({ verdict: "holds", computed: expect.stringContaining("5.5%") });
  expect(find(checks, "S4-044")).toMatchObject({ verdict: "holds", computed: expect.stringContaining("18.1 times") });
});

describe("S3-049, MiniMax M2.5", () => {
  test("holds loosely: 229.9 billion is 230, not 229, rounded; 9.8 is 10", () => {
    const finding = find(checks, "S3-049");
    expect(finding).toMatchObject({ verdict: "holds-loosely", loosely: "rounded", why: expect.stringContaining("230 billion") });
    expect(finding.parts?.map(({ verdict }) => verdict)).toEqual(["holds-loosely", "holds"]);
  });
  test.each([
    [230e9, "holds"],
    [456e9, "contradicted"],
  ])("%d parameters: %s", (total, verdict) => {
    const claim = (given: Parameters<ReturnType<typeof withFigure>>[0]) => {
      const changed = withFigure(total)(given);
      return { ...changed, figures: changed.figures.map((figure, i) => (i === 0 ? { ...figure, asWritten: `${total / 1e9}B` } : figure)) };
    };
    expect(find(checks, "S3-049", { claim }).verdict).toBe(verdict);
  });
});
