import type { Grade } from "../../kit/dataset.ts";
import { defineInputs, range } from "../../kit/figure.ts";
import { powerInputs, servedTokensPerS, throughput } from "../../kit/readings/day-energy.ts";
import { currentPrices } from "../../kit/readings/list-price.ts";
import { listPrices } from "../../kit/readings/models.ts";
import { deepseekDay } from "../../kit/readings/published-day.ts";
import { roundTo } from "../../kit/round.ts";
import { maybe, number, one, table, text } from "../../kit/table.ts";
import { blendedUsdPerMTok } from "../../model/bill.ts";

export const inputs = defineInputs({
  data: {
    throughput,
    inputs: powerInputs,
    prices: listPrices,
    electricityPrices: table("industrial-prices", { id: text, usdPerKwh: number, unitsPerUsd: maybe(number), grade: text }),
    origins: table("origins", { id: text, value: maybe(number) }),
  },
  controls: ({ throughput: rows, inputs: assumed, prices, electricityPrices: paid }) => {
    const day = deepseekDay(rows);
    const speed = servedTokensPerS(rows);
    const blend = (model: string): number =>
      roundTo(Math.max(...currentPrices(prices, [model], false).map((price) => blendedUsdPerMTok(price, day.mix))), 3);
    const kw = one(assumed, ({ input }) => input === "powerKwPerAccelerator", "power per accelerator");
    const pue = one(assumed, ({ input }) => input === "pueRatio", "PUE");
    const perKwh = (id: string) => one(paid, (row) => row.id === id, id);
    const tariff = perKwh("cn-west-inner-mongolia-2025");
    const rent = one(rows, ({ id }) => id === "deepseek-day", "DeepSeek's day").leaseUsdPerAcceleratorHour ?? 0;
    return {
      price: range({
        label: "A million tokens sell for",
        unit: "$",
        min: 0.005,
        max: 20,
        step: 0.005,
        default: blend("deepseek-v3-2"),
        low: roundTo(blend("deepseek-v3-2") / 2, 3),
        high: roundTo(day.revenueUsd / day.mTok, 3),
        scale: "log",
        source: "DeepSeek V3.2 at list price, mixed as on DeepSeek’s day; low: half the tokens paid for; high: its own theoretical sales",
        grade: "B",
      }),
      electricity: range({
        label: "Electricity price",
        unit: "$ a kWh",
        min: 0.005,
        max: 0.5,
        step: 0.001,
        default: tariff.usdPerKwh,
        low: perKwh("cn-hohhot-delivered-2025").usdPerKwh,
        high: perKwh("cn-guizhou-2025").usdPerKwh,
        source: "grid tariff in western Inner Mongolia; low: delivered at Horinger; high: tariff in Guizhou",
        grade: tariff.grade as Grade,
      }),
      speed: range({
        label: "Speed of a chip",
        unit: "tokens a second",
        min: 100,
        max: 50_000,
        step: 10,
        default: Math.round(speed.day),
        low: Math.round(speed.slow),
        high: Math.round(speed.day),
        scale: "log",
        source: "DeepSeek’s day, as published; low: Huawei’s chip when it answers fastest. No faster whole service has been published",
        grade: "B",
      }),
      power: range({
        label: "Power drawn by a chip",
        unit: "kW",
        min: 0.2,
        max: 2.5,
        step: 0.025,
        default: kw.highValue,
        low: kw.lowValue,
        high: kw.highValue,
        source: "an eighth of a whole server at its maximum; low: the chip alone",
        grade: "B",
      }),
      pue: range({
        label: "Cooling and losses",
        unit: "× the chips’ power, PUE",
        min: 1,
        max: 2.5,
        step: 0.01,
        default: pue.centralValue,
        low: pue.lowValue,
        high: pue.highValue,
        source: "our assumption for a new, large centre",
        grade: pue.grade as Grade,
      }),
      rent: range({
        label: "Rent of a chip",
        unit: "$ an hour",
        min: 0,
        max: 12,
        step: 0.05,
        default: rent,
        source: "DeepSeek’s own rate for its account. It does not change the multiple, only what is left",
        grade: "A",
      }),
    };
  },
  facts: ({ origins }) => ({
    /** The multiple of its price that the articles claim for a kilowatt-hour. */
    claimed: one(origins, ({ id }) => id === "value-22", "the multiple that is claimed").value ?? 0,
  }),
});
