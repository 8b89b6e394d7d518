import { expect, test } from "vitest";
import type { Row } from "../../../src/kit/dataset.ts";
import type { Params } from "../../../src/kit/figure.ts";
import { datasetTexts } from "../../../src/site/data/data-files.ts";
import { Datasets } from "../../../src/site/data/datasets.ts";
import { figureView } from "../../../src/site/registry.ts";
import { root } from "../../support/root.ts";

const datasets = new Datasets(datasetTexts(root));
const rowOf = (dataset: string, fits: (row: Row) => boolean): Row => datasets.current(dataset).rows.find(fits) ?? {};
const size = (task: string): Row => rowOf("task-sizes", (row) => row.task === task);
/** Dials of ten requests a day that read 10,000 tokens and write 1,000, without a cache. */
const PLAIN: Params = { perDay: 10, calls: 1, input: 10_000, output: 1000, cached: 0, stored: 0 };
const bill = (set: Params): number => figureView("your-month", { ...PLAIN, ...set }).values.bill?.value ?? Number.NaN;
const models = (set: Params): readonly unknown[] => figureView("your-month", { count: 80, ...set }).rows.map(({ model }) => model);

test("the sizes of tasks follow from what their sources count", () => {
  // A question of 69.5 tokens; then that, its answer of 214.5, and another question.
  expect(size("chat").inputTokensPerCall).toBe((69.5 + (69.5 + 214.5 + 69.5)) / 2);
  const perRequest = 100.3e6 / 1289;
  expect(size("code").inputTokensPerCall).toBe(Math.round(perRequest));
  expect(size("code").outputTokensPerCall).toBe(Math.round(616_000 / 1289));
  expect(size("code").cachedShareOfInput).toBeCloseTo(84.2 / 100.3, 2);
  expect(size("code").callsPerTask).toBeCloseTo(42.9e6 / 38 / (perRequest + 616_000 / 1289), 1);
  expect(size("code").callsHigh).toBeCloseTo(3.3e9 / 187 / (perRequest + 616_000 / 1289), 0);
  const english = rowOf("tokens-per-word", ({ text, language, tokenizer }) => text === "udhr" && language === "en" && tokenizer === "o200k_base");
  const chinese = rowOf("tokens-per-word", ({ text, language, tokenizer }) => text === "udhr" && language === "zh" && tokenizer === "o200k_base");
  expect(size("summarise").inputTokensPerCall).toBe(5000 * Number(english.tokensPerWord));
  expect(size("translate").inputTokensPerCall).toBe(Math.round(500 * Number(english.tokensPerWord)));
  expect(size("translate").outputTokensPerCall).toBeCloseTo((576 * Number(chinese.tokens)) / Number(english.tokens), -1);
  expect(Number(size("support").inputTokensPerCall) + Number(size("support").outputTokensPerCall)).toBe(3700);
});

test("five sessions a day on Claude Sonnet 5 cost $105.79: 2,160 × (65,362 × $0.20 + 12,450 × $2.50 + 478 × $10) ÷ 1,000,000", () => {
  expect(figureView("your-month", { model: "claude-sonnet-5" }).values.bill?.value).toBeCloseTo(105.79, 2);
});

test("300 requests cost $18 on Claude Opus 5.5 at $4 and $20, and half in a batch: 300 × (10,000 × 4 + 1,000 × 20) ÷ 1,000,000 = 18", () => {
  expect(bill({ model: "claude-opus-5-5" })).toBeCloseTo(18, 9);
  expect(bill({ model: "claude-opus-5-5", batch: true })).toBeCloseTo(9, 9);
  // Moonshot's batches are not in the data: nothing changes.
  expect(bill({ model: "kimi-k3", batch: true })).toBe(bill({ model: "kimi-k3" }));
});

test("DeepSeek V4 Pro costs $2.57 off-peak, twice that at the peak, and the mean at half: 300 × (10,000 × 0.66 + 1,000 × 1.98) ÷ 1,000,000", () => {
  const at = (peak: number): number => bill({ model: "deepseek-v4-pro", peak });
  expect(at(0)).toBeCloseTo(2.574, 9);
  expect(at(100)).toBeCloseTo(5.148, 9);
  expect(at(50)).toBeCloseTo(3.861, 9);
});

test("a prompt of 272,000 tokens to GPT-5.4 pays $5 and $22.50, one token less $2.50 and $15", () => {
  const long = { model: "gpt-5-4", calls: 1, perDay: 1, output: 1000 };
  expect(bill({ ...long, input: 272_000 })).toBeCloseTo((30 * (272_000 * 5 + 1000 * 22.5)) / 1e6, 6);
  expect(bill({ ...long, input: 271_999 })).toBeCloseTo((30 * (271_999 * 2.5 + 1000 * 15)) / 1e6, 6);
});

test("the list holds all models that a request fits into, or those of a country, a maker, open weights or a context", () => {
  expect(models({ show: "all" })).toHaveLength(76);
  expect(models({ show: "all", input: 500_000 })).not.toContain("gpt-5-mini");
  expect(models({ show: "all", input: 500_000, model: "gpt-5-mini" })).toContain("gpt-5-mini");
  expect(models({ show: "all", maker: "xAI", model: "grok-4" })).toEqual(expect.arrayContaining(["grok-4", "grok-4-6"]));
  for (const [show, country] of [
    ["cn", "CN"],
    ["us", "US"],
  ]) {
    const { rows } = figureView("your-month", { show: show ?? "", count: 80 });
    expect(new Set(rows.filter(({ model }) => model !== "claude-sonnet-5").map((row) => row.country))).toEqual(new Set([country]));
  }
  expect(new Set(figureView("your-month", { show: "open", model: "kimi-k3" }).rows.map(({ openWeights }) => openWeights))).toEqual(new Set(["yes"]));
  const large = figureView("your-month", { show: "all", context: "1000", count: 80, model: "kimi-k3" }).rows;
  expect(Math.min(...large.map(({ contextTokens }) => Number(contextTokens)))).toBeGreaterThanOrEqual(1e6);
});

test("of each maker stands the dearest of its newest models, and the reader’s own; in the order of days the newest comes first", () => {
  const { rows } = figureView("your-month", { model: "claude-sonnet-5" });
  const makers = rows.filter(({ model }) => model !== "claude-sonnet-5").map(({ maker }) => maker);
  expect(new Set(makers).size).toBe(makers.length);
  expect(rows.map(({ billUsd }) => billUsd)).toEqual(rows.map(({ billUsd }) => Number(billUsd)).sort((a, b) => a - b));
  const days = figureView("your-month", { order: "day" }).rows.map(({ released }) => String(released ?? ""));
  expect(days).toEqual([...days].sort().reverse());
});

test("carbon dioxide follows the grid: in Iceland a fourteenth of the American amount, by the factors 0.02768 and 0.38598", () => {
  const grams = (grid: string): number => figureView("your-month", { grid }).values.carbon?.value ?? 0;
  expect(grams("IS") / grams("US")).toBeCloseTo(0.02768 / 0.38598, 9);
  expect(grams("either")).toBe(grams("CN"));
});
