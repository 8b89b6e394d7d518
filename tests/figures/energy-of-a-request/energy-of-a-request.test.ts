import { expect, test } from "vitest";
import type { Params } from "../../../src/kit/figure.ts";
import { figureView } from "../../../src/site/registry.ts";

const estimate = (what: string, set: Params = {}) => figureView("energy-of-a-request", set).rows.find((row) => row.what === what) ?? {};
const LOW = "By DeepSeek’s day, its chips alone";
const HIGH = "By Huawei’s chip at its quickest";

test("a chat’s request of 426 tokens takes 0.0179 to 0.121 watt-hours, by hand from DeepSeek’s day and Huawei’s chip", () => {
  // 226.75 nodes of 8 chips at 0.7 kW × PUE 1.1 for a day: 1,814 × 0.77 × 24 = 33,522.7 kWh, for 776 billion tokens: 0.15552 J each.
  expect(Number(estimate(LOW).joules)).toBeCloseTo((1814 * 0.77 * 24 * 3.6e6) / 776e9, 6);
  expect(Number(estimate(LOW).energyWh)).toBeCloseTo((426 * 0.15552) / 3600, 5);
  // 608 of 776 tokens are read at 6,688 a second, 168 written at 538: 0.0005196 s of a chip that draws 1.275 × 1.54 kW: 1.0203 J.
  const seconds = 608 / 776 / 6688 + 168 / 776 / 538;
  expect(Number(estimate(HIGH).joules)).toBeCloseTo(seconds * 1.275 * 1.54 * 1000, 6);
  expect(Number(estimate(HIGH).energyWh)).toBeCloseTo((426 * seconds * 1963.5) / 3600, 6);
});

test("its carbon dioxide is that of the grid: 0.58582 g a watt-hour in China, 0.6479 in Inner Mongolia in 2023, 0.267606 in Virginia", () => {
  for (const [grid, factor] of [
    ["CN", 0.58582],
    ["CN-NM", 0.6479],
    ["US-VA", 0.267606],
  ] as const) {
    const { energyWh, carbonG } = estimate(LOW, { grid });
    expect(Number(carbonG)).toBeCloseTo(Number(energyWh) * factor, 9);
  }
});

test("everyday things stand among the estimates in the order of their watt-hours, without those that are far larger", () => {
  const chat = figureView("energy-of-a-request", {}).rows;
  expect(chat.map(({ energyWh }) => energyWh)).toEqual(chat.map(({ energyWh }) => Number(energyWh)).sort((a, b) => a - b));
  expect(chat.map(({ what }) => what)).not.toContain("An average American home, one day");
  expect(figureView("energy-of-a-request", { task: "code" }).rows.map(({ what }) => what)).toContain("A litre of water brought to the boil");
});
