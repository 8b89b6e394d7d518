import { defineProgram } from "../../kit/figure.ts";
import { inProse, percent, significant, times, usd } from "../../kit/format.ts";
import { CLOUDMATRIX, compared, multipliedKw, NVL72, type Side } from "./comparison.ts";
import type { inputs } from "./inputs.ts";
import { drawSystems } from "./picture.ts";
import { asMuch, cents, energyOf, even, partOf, SHORT, twice } from "./wording.ts";

const fourDigits = (value: number): string => significant(value, 4);

export default defineProgram<typeof inputs>()({
  rows: ({ params }) => {
    const { chinese, american, breakEven } = compared(params);
    const row = (system: string, country: string, { usdPerPflopsHour, ...side }: Side, breakEvenUsdPerKwh: number | null) => ({
      system,
      country,
      ...side,
      breakEvenUsdPerKwh,
      usdPerPflopsHour,
    });
    return [row(CLOUDMATRIX, "CN", chinese, breakEven), row(inProse(NVL72), "US", american, null)];
  },
  cells: {
    pflops: fourDigits,
    kw: fourDigits,
    joulesPerTflop: significant,
    usdPerKwh: usd,
    breakEvenUsdPerKwh: usd,
    usdPerPflopsHour: usd,
  },
  title: ({ params }) => {
    const { energy, breakEvenShare, bill } = compared(params);
    if (energy <= 1 || even(energy)) return `For the same arithmetic ${SHORT.CN} takes ${energyOf(energy)} ${SHORT.US}`;
    const kept = even(bill) ? ", which is about what it costs" : `; it costs ${asMuch(params.cheap / params.dear)}`;
    return (
      `${SHORT.CN} takes ${twice(energy)} the energy for the same arithmetic: its electricity must cost less than ${partOf(breakEvenShare)} of ` +
      `the other’s${kept}`
    );
  },
  subtitle: () =>
    "Huawei’s CloudMatrix 384 against Nvidia’s GB200 NVL72, both at full load: energy for a trillion operations, price of electricity, and " +
    "the two multiplied, US cents for a PFLOPS in an hour.",
  summary: ({ params }) => {
    const { energy, bill, breakEven, chinese, american } = compared(params);
    return (
      `For the same arithmetic ${SHORT.CN} takes ${energyOf(energy)} ${SHORT.US}; at ${usd(chinese.usdPerKwh)} against ` +
      `${usd(american.usdPerKwh)} a kilowatt-hour its electricity costs ${asMuch(bill)}, ` +
      `and the two would be even at ${usd(breakEven)}.`
    );
  },
  values: ({ facts, params }) => {
    const { energy, bill, breakEven, breakEvenShare } = compared(params);
    const newer = compared({ ...params, kw: multipliedKw(facts.newerTimes, params.otherKw) }).energy;
    const [arithmetic, priceShare] = [params.pflops / params.otherPflops, params.cheap / params.dear];
    return {
      bill: { value: bill, text: twice(bill) },
      arithmetic: { value: arithmetic, text: times(arithmetic) },
      energy: { value: energy, text: twice(energy) },
      energyByNewer: { value: newer, text: twice(newer) },
      breakEven: { value: breakEven, text: usd(breakEven) },
      breakEvenShare: { value: breakEvenShare, text: percent(breakEvenShare) },
      priceShare: { value: priceShare, text: percent(priceShare) },
    };
  },
  formula: ({ params }) => {
    const { energy, bill, chinese, american } = compared(params);
    const energies = `${significant(chinese.joulesPerTflop)} ÷ ${significant(american.joulesPerTflop)}`;
    return (
      `(${significant(params.kw, 4)} ÷ ${significant(params.pflops, 4)}) ÷ (${significant(params.otherKw, 4)} ÷ ` +
      `${significant(params.otherPflops, 4)}) = ${energies} = ${significant(energy)}; ` +
      `${significant(energy)} × ${usd(params.cheap)} ÷ ${usd(params.dear)} = ${significant(bill)}`
    );
  },
  outcome: {
    label: "Huawei’s power bill over Nvidia’s",
    text: (value) => `${significant(value, 2)}×`,
    of: ({ params }) => compared(params).bill,
    backwards: { control: "cheap" },
  },
  brief: ({ params }) => {
    const { chinese, american } = compared(params);
    const bar = (name: string, usdPerPflopsHour: number, hue: "cn" | "us") => ({
      name,
      value: usdPerPflopsHour,
      text: `${cents(usdPerPflopsHour)} an hour`,
      hue,
    });
    return [bar("Power for a PFLOPS, Huawei", chinese.usdPerPflopsHour, "cn"), bar("Power for a PFLOPS, Nvidia", american.usdPerPflopsHour, "us")];
  },
  draw: ({ facts, params, size }) => drawSystems(compared(params), facts.prices, size),
});
