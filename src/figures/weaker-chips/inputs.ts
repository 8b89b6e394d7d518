import type { Grade } from "../../kit/dataset.ts";
import { defineInputs, range } from "../../kit/figure.ts";
import { CLOUDMATRIX, multipliedKw, NVL72 } from "./comparison.ts";
import { priceOf, published, systemOf } from "./published.ts";

const ARITHMETIC = { unit: "PFLOPS", min: 50, max: 1000, step: 1 };
const POWER = { unit: "kW", min: 50, max: 1500, step: 1 };
const PRICE = { unit: "$ a kWh", min: 0, max: 0.3, step: 0.001 };

/** Chinese prices shown on one scale with the break-even, by id. */
const SHOWN = {
  "cn-xinjiang-existing-2025": "Xinjiang wind farms",
  "cn-hohhot-delivered-2025": "Horinger, delivered",
  "cn-subsidised-2025-11": "Three provinces, subsidy",
  "cn-west-inner-mongolia-2025": "Inner Mongolia, tariff",
  "cn-guizhou-2025": "Guizhou, tariff",
};

export const inputs = defineInputs({
  data: published,
  controls: (data) => {
    const arithmetic = systemOf(data, CLOUDMATRIX, "arithmetic, vendor");
    const press = systemOf(data, CLOUDMATRIX, "arithmetic, press");
    const first = systemOf(data, CLOUDMATRIX, "power, first edition");
    const current = systemOf(data, CLOUDMATRIX, "power, current text");
    const other = systemOf(data, NVL72, "arithmetic, vendor");
    const otherPower = systemOf(data, NVL72, "power, whole system");
    const horinger = priceOf(data, "cn-hohhot-delivered-2025");
    const us = priceOf(data, "us-2025");
    const [kw, otherKw] = [first.powerKw ?? 0, otherPower.powerKw ?? 0];
    return {
      pflops: range({
        label: "Speed of Huawei’s system",
        ...ARITHMETIC,
        default: arithmetic.bf16DensePflops ?? 0,
        low: press.bf16DensePflops ?? 0,
        high: arithmetic.bf16DensePflops ?? 0,
        source: "Huawei, dense BF16, “up to”; low: from The Register’s figure for the chip",
        grade: arithmetic.grade as Grade,
      }),
      kw: range({
        label: "Power of Huawei’s system",
        ...POWER,
        default: kw,
        low: kw,
        high: multipliedKw(current.powerTimesNvl72 ?? 0, otherKw),
        source: "SemiAnalysis, first edition; high: its present multiple of the other system",
        grade: first.grade as Grade,
      }),
      otherPflops: range({
        label: "Speed of Nvidia’s system",
        ...ARITHMETIC,
        default: other.bf16DensePflops ?? 0,
        source: "Nvidia, dense BF16",
        grade: other.grade as Grade,
      }),
      otherKw: range({
        label: "Power of Nvidia’s system",
        ...POWER,
        default: otherKw,
        source: "SemiAnalysis, whole system",
        grade: otherPower.grade as Grade,
      }),
      cheap: range({
        label: "Electricity price for Huawei’s system",
        ...PRICE,
        default: horinger.usdPerKwh,
        low: horinger.usdPerKwh,
        high: priceOf(data, "cn-guizhou-2025").usdPerKwh,
        source: "delivered to data centres at Horinger, the lowest that we found; high: grid tariff in Guizhou",
        grade: horinger.grade as Grade,
      }),
      dear: range({
        label: "Electricity price for Nvidia’s system",
        ...PRICE,
        min: 0.005,
        default: us.usdPerKwh,
        low: priceOf(data, "us-texas-2025").usdPerKwh,
        high: priceOf(data, "us-virginia-2025").usdPerKwh,
        source: "American industrial mean, 2025; low: Texas; high: Virginia",
        grade: us.grade as Grade,
      }),
    };
  },
  facts: (data) => ({
    /** The power of the Chinese system as a multiple of the other’s, as its source has it now. */
    newerTimes: systemOf(data, CLOUDMATRIX, "power, current text").powerTimesNvl72 ?? 0,
    prices: Object.entries(SHOWN).map(([id, name]) => ({ name, usdPerKwh: priceOf(data, id).usdPerKwh })),
  }),
});
