import { expect, test } from "vitest";
import { priceSteps } from "../../../src/figures/price-history/price-lines.ts";

const dated = (model: string, outputUsdPerMTok: number, over: object = {}) => ({
  model,
  name: model,
  endpoint: "vendor",
  window: null,
  recordedOn: "2026-04-24",
  dateKind: "commit",
  validUntil: null,
  inputUsdPerMTok: 1,
  outputUsdPerMTok,
  grade: "B",
  ...over,
});
const listed = (model: string, outputUsdPerMTok: number, over: object = {}) => ({
  model,
  name: model,
  endpoint: "vendor",
  window: null,
  validFrom: null,
  current: true,
  inputUsdPerMTok: 1,
  outputUsdPerMTok,
  ...over,
});
/** Families as `data/model-families` has them: model, family, number. */
const families = [
  ["deepseek-v3", "deepseek", "3"],
  ["deepseek-v3-1", "deepseek", "3.1"],
  ["deepseek-v4-pro", "deepseek-pro", "4"],
  ["kimi-k2-5", "kimi", "2.5"],
  ["kimi-k2-6", "kimi", "2.6"],
  ["kimi-k3", "kimi", "3"],
  ["minimax-m2", "minimax", "2"],
  ["minimax-m2-5", "minimax", "2.5"],
  ["gpt-5-6-luna", "luna", "5.6"],
].map(([model = "", family = "", version = ""]) => ({ model, family, version, compared: true, country: family === "luna" ? "US" : "CN" }));
const said = (steps: ReturnType<typeof priceSteps>) =>
  steps.map(({ outputUsdPerMTok, from, until, known }) => [outputUsdPerMTok, from, until, known]);

test("a price lasts until the next of its family; the last until the day of the data", () => {
  const history = [dated("deepseek-v4-pro", 3.48), dated("deepseek-v4-pro", 0.87, { recordedOn: "2026-05-24" })];
  expect(said(priceSteps(history, [], families, "2026-09-23"))).toEqual([
    [3.48, "2026-04-24", "2026-05-24", "catalogue"],
    [0.87, "2026-05-24", "2026-09-23", "catalogue"],
  ]);
});

test("peak and off-peak run beside each other", () => {
  const by = { recordedOn: "2026-08-17", dateKind: "vendor" };
  const history = [dated("deepseek-v4-pro", 1.98, { ...by, window: "off-peak" }), dated("deepseek-v4-pro", 3.96, { ...by, window: "peak" })];
  expect(said(priceSteps(history, [], families, "2026-09-23"))).toEqual([
    [1.98, "2026-08-17", "2026-09-23", "vendor"],
    [3.96, "2026-08-17", "2026-09-23", "vendor"],
  ]);
});

test("the vendor's day wins over a catalogue's within the fortnight before it", () => {
  const history = [
    dated("deepseek-v3", 1.1, { recordedOn: "2025-02-08" }),
    dated("deepseek-v3-1", 1.68, { recordedOn: "2025-08-24" }),
    dated("deepseek-v3-1", 1.68, { recordedOn: "2025-09-05", dateKind: "vendor" }),
  ];
  expect(said(priceSteps(history, [], families, "2026-09-23"))).toEqual([
    [1.1, "2025-02-08", "2025-09-05", "catalogue"],
    [1.68, "2025-09-05", "2026-09-23", "vendor"],
  ]);
});

test("a price that the list keeps from before the first dated one has no first day, one that only the list holds has none either", () => {
  const history = [
    dated("gpt-5-6-luna", 1.2, { recordedOn: "2026-07-30", dateKind: "vendor" }),
    dated("kimi-k2-5", 3),
    dated("kimi-k2-6", 4, { recordedOn: "2026-05-21" }),
  ];
  const list = [listed("gpt-5-6-luna", 6), listed("gpt-5-6-luna", 1.2, { validFrom: "2026-07-30" }), listed("kimi-k3", 15)];
  expect(said(priceSteps(history, list, families, "2026-09-23"))).toEqual([
    [3, "2026-04-24", "2026-05-21", "catalogue"],
    [4, "2026-05-21", "2026-09-23", "catalogue"],
    [15, null, "2026-09-23", "listed"],
    [6, null, "2026-07-30", "before"],
    [1.2, "2026-07-30", "2026-09-23", "vendor"],
  ]);
});

test("prices of a marketplace, of grade C and repeated ones are no steps", () => {
  const history = [
    dated("minimax-m2", 1.2),
    dated("minimax-m2", 1.2, { recordedOn: "2026-06-01" }),
    dated("minimax-m2", 0.4, { endpoint: "openrouter" }),
    dated("minimax-m2", 0.6, { grade: "C" }),
    dated("minimax-m2-5", 1.5, { recordedOn: "2026-07-01" }),
  ];
  expect(priceSteps(history, [], families, "2026-09-23")).toHaveLength(2);
});

test("a family with one price, or the same one twice, is not drawn: its price has not changed that we know of", () => {
  expect(priceSteps([dated("minimax-m2", 1.2)], [], families, "2026-09-23")).toEqual([]);
  const again = [dated("minimax-m2", 1.2), dated("minimax-m2", 1.2, { recordedOn: "2026-06-01" })];
  expect(priceSteps(again, [], families, "2026-09-23")).toEqual([]);
});

test("a line is named from its first model to its last", () => {
  const history = [dated("minimax-m2", 1.2, { name: "MiniMax M2" }), dated("minimax-m2-5", 1.5, { name: "MiniMax M2.5", recordedOn: "2026-07-01" })];
  expect(priceSteps(history, [], families, "2026-09-23").map(({ familyName, country }) => [familyName, country])).toEqual([
    ["MiniMax M2 to M2.5", "CN"],
    ["MiniMax M2 to M2.5", "CN"],
  ]);
});
