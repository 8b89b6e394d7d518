import { expect, test } from "vitest";
import { dayEnergy, deepseekDay } from "../../../src/kit/readings/published-day.ts";
import { billUsd } from "../../../src/model/bill.ts";
import { DEEPSEEK_DAY } from "../../checks/given.ts";

/** DeepSeek's disclosure of 28 February 2025. */
const row = DEEPSEEK_DAY;

test("the day at R1's prices of $0.14, $0.55 and $2.19 comes within 0.1% of the $562,027 that DeepSeek states", () => {
  const day = deepseekDay([row]);
  const r1 = { inputUsdPerMTok: 0.55, cachedInputUsdPerMTok: 0.14, outputUsdPerMTok: 2.19 };
  expect(Math.abs(billUsd(day.mTok, r1, day.mix) / day.revenueUsd - 1)).toBeLessThan(0.001);
});

test("machines at 10.2 kW and a PUE of 1.2 take 66,610 kWh, 0.396 kWh a million output tokens", () => {
  const energy = dayEnergy(deepseekDay([row]), [
    { input: "powerKwPerAccelerator", centralValue: 1, highValue: 1.275 },
    { input: "pueRatio", centralValue: 1.2, highValue: 1.54 },
  ]);
  expect(energy.kwh).toBeCloseTo(66_610.08, 2);
  expect(energy.kwhPerOutputMTok).toBeCloseTo(0.396, 3);
});

test("a missing number is an error that names it", () => {
  expect(() => deepseekDay([{ ...row, hours: null }])).toThrow("deepseek-day: hours is missing");
});
