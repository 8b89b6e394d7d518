import { expect, test } from "vitest";
import { figureView } from "../../../src/site/registry.ts";

/** Share of the dollar price that a model's yuan price is. */
const share = (model: string, side = "input"): unknown => figureView("yuan-and-dollars", { side }).rows.find((row) => row.model === model)?.ofDollars;

test("Qwen3.5 Plus costs 30 per cent of its dollar price in yuan, GLM-5.3 84 and Kimi K3 98: yuan ÷ 6.7758 ÷ dollars", () => {
  // The rate of June 2026 is the Federal Reserve's; 0.8 yuan against $0.40, 8 against $1.40, 20 against $3.
  expect(share("qwen3-5-plus")).toBeCloseTo(0.8 / 6.7758 / 0.4, 9);
  expect(share("qwen3-5-plus")).toBeCloseTo(0.295, 3);
  expect(share("glm-5-3")).toBeCloseTo(0.843, 3);
  expect(share("kimi-k3")).toBeCloseTo(0.984, 3);
});

test("DeepSeek V4 Pro’s yuan are worth 101 per cent of its dollars for input and for output: 4.5 against $0.66, 13.5 against $1.98", () => {
  expect(share("deepseek-v4-pro")).toBeCloseTo(1.006, 3);
  expect(share("deepseek-v4-pro", "output")).toBeCloseTo(1.006, 3);
});

test("a model has one row, off-peak where the vendor prices by the hour, and every yuan price in the data has its dollar price", () => {
  const { rows } = figureView("yuan-and-dollars", {});
  expect(rows.map(({ model }) => model).sort()).toEqual(
    ["deepseek-v4-1-flash", "deepseek-v4-pro", "glm-5-2", "glm-5-3", "kimi-k3", "minimax-m2-5", "minimax-m2-7"].concat([
      "qwen3-5-plus",
      "qwen3-6-plus",
      "qwen3-max",
    ]),
  );
  expect(rows.find(({ model }) => model === "deepseek-v4-pro")?.cnyPerMTok).toBe(4.5);
});
