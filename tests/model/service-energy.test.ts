import { expect, test } from "vitest";
import { serviceEnergyKwh } from "../../src/model/service-energy.ts";

const day = { machines: 226.75, kwPerMachine: 10.2, hours: 24, pue: 1.2 };

test("226.75 DGX machines at 10.2 kW take 66,610 kWh in a day at a PUE of 1.2 (226.75 × 10.2 × 24 × 1.2)", () => {
  expect(serviceEnergyKwh(day)).toBeCloseTo(66_610.08, 2);
});

test("a service without machines takes nothing", () => {
  expect(serviceEnergyKwh({ ...day, machines: 0 })).toBe(0);
});

test("twice the hours take twice the electricity", () => {
  expect(serviceEnergyKwh({ ...day, hours: 48 })).toBeCloseTo(2 * serviceEnergyKwh(day), 9);
});

test("a PUE below 1 and negative hours are errors that name what is wrong", () => {
  expect(() => serviceEnergyKwh({ ...day, pue: 0.9 })).toThrow("invalid PUE; not ≥ 1: 0.9");
  expect(() => serviceEnergyKwh({ ...day, hours: -1 })).toThrow("invalid hours; not ≥ 0: -1");
});
