import type { Grade } from "../../kit/dataset.ts";
import { defineFigure, range } from "../../kit/figure.ts";
import { percent, significant, times, usd } from "../../kit/format.ts";
import { roundTo } from "../../kit/round.ts";
import { maybe, number, one, table, text } from "../../kit/table.ts";
import { CLOUDMATRIX, COMPARED, compared, drawSystems, NVL72, SHORT, twice } from "./picture.ts";

const systems = table("systems", {
  system: text,
  aspect: text,
  bf16DensePflops: maybe(number),
  powerKw: maybe(number),
  powerTimesNvl72: maybe(number),
  grade: text,
});
const stated = table("stated-hardware", { id: text, value: number });
const electricityPrices = table("industrial-prices", { id: text, usdPerKwh: number, grade: text });

const ARITHMETIC = { unit: "PFLOPS", min: 50, max: 1000, step: 1 };
const POWER = { unit: "kW", min: 50, max: 1500, step: 1 };
const PRICE = { unit: "US dollars per kWh", min: 0, max: 0.3, step: 0.001 };

/** Computes the power of the newer system from a multiple of the other's, in kW. */
const newerKw = (multiple: number, otherKw: number): number => roundTo(multiple * otherKw, 4);

export default defineFigure({
  data: { systems, electricityPrices, stated },
  controls: ({ systems: rows, electricityPrices: paid }) => {
    const of = (system: string, aspect: string) => one(rows, (row) => row.system === system && row.aspect === aspect, `${system}, ${aspect}`);
    const perKwh = (id: string) => one(paid, (row) => row.id === id, id);
    const [arithmetic, press] = [of(CLOUDMATRIX, "arithmetic, vendor"), of(CLOUDMATRIX, "arithmetic, press")];
    const [first, current] = [of(CLOUDMATRIX, "power, first edition"), of(CLOUDMATRIX, "power, current text")];
    const [other, otherPower] = [of(NVL72, "arithmetic, vendor"), of(NVL72, "power, whole system")];
    const [horinger, us] = [perKwh("cn-hohhot-delivered-2025"), perKwh("us-2025")];
    const [kw, otherKw] = [first.powerKw ?? 0, otherPower.powerKw ?? 0];
    return {
      pflops: range({
        label: "CloudMatrix 384, arithmetic",
        ...ARITHMETIC,
        default: arithmetic.bf16DensePflops ?? 0,
        low: press.bf16DensePflops ?? 0,
        high: arithmetic.bf16DensePflops ?? 0,
        source: "Huawei, dense BF16, “up to”; low: from The Register’s figure for the chip",
        grade: arithmetic.grade as Grade,
      }),
      kw: range({
        label: "CloudMatrix 384, power",
        ...POWER,
        default: kw,
        low: kw,
        high: newerKw(current.powerTimesNvl72 ?? 0, otherKw),
        source: "SemiAnalysis, first edition; high: its present multiple of the other system",
        grade: first.grade as Grade,
      }),
      otherPflops: range({
        label: "GB200 NVL72, arithmetic",
        ...ARITHMETIC,
        default: other.bf16DensePflops ?? 0,
        source: "NVIDIA, dense BF16",
        grade: other.grade as Grade,
      }),
      otherKw: range({
        label: "GB200 NVL72, power",
        ...POWER,
        default: otherKw,
        source: "SemiAnalysis, whole system",
        grade: otherPower.grade as Grade,
      }),
      cheap: range({
        label: "Electricity for CloudMatrix",
        ...PRICE,
        default: horinger.usdPerKwh,
        low: horinger.usdPerKwh,
        high: perKwh("cn-guizhou-2025").usdPerKwh,
        source: "delivered to data centres at Horinger, the lowest that we found; high: grid tariff in Guizhou",
        grade: horinger.grade as Grade,
      }),
      dear: range({
        label: "Electricity for NVL72",
        ...PRICE,
        min: 0.005,
        default: us.usdPerKwh,
        low: perKwh("us-texas-2025").usdPerKwh,
        high: perKwh("us-virginia-2025").usdPerKwh,
        source: "American industrial mean, 2025; low: Texas; high: Virginia",
        grade: us.grade as Grade,
      }),
    };
  },
})({
  kind: "calculator",
  chapter: "fewer-parameters-weaker-chips",
  rows: ({ params }) => {
    const { chinese, american, breakEven } = compared(params);
    return [
      {
        system: CLOUDMATRIX,
        country: "CN",
        pflops: params.pflops,
        kw: params.kw,
        joulesPerTflop: chinese.joules,
        usdPerKwh: chinese.price,
        breakEvenUsdPerKwh: breakEven as number | null,
        usdPerPflopsHour: chinese.usd,
      },
      {
        system: NVL72,
        country: "US",
        pflops: params.otherPflops,
        kw: params.otherKw,
        joulesPerTflop: american.joules,
        usdPerKwh: american.price,
        breakEvenUsdPerKwh: null,
        usdPerPflopsHour: american.usd,
      },
    ];
  },
  columns: {
    system: { label: "System" },
    country: { label: "Made in", hidden: true },
    pflops: { label: "Arithmetic", unit: "PFLOPS, dense BF16", format: (value: number) => significant(value, 4) },
    kw: { label: "Power", unit: "kW", format: (value: number) => significant(value, 4) },
    joulesPerTflop: { label: "Energy", unit: "joules per trillion operations", format: (value: number) => significant(value, 3) },
    usdPerKwh: { label: "Electricity", unit: "USD per kWh", format: usd },
    breakEvenUsdPerKwh: { label: "Break-even", unit: "USD per kWh", format: usd },
    usdPerPflopsHour: { label: "Electricity of a PFLOPS", unit: "USD an hour", format: usd },
  },
  title: ({ params }) => {
    const { energy, breakEvenShare, bill } = compared(params);
    if (energy <= 1) return `For the same arithmetic ${SHORT.CN} takes ${percent(energy)} of the energy of ${SHORT.US}`;
    return (
      `${SHORT.CN} takes ${twice(energy)} the energy for the same arithmetic: its electricity must cost under ${percent(breakEvenShare)} of ` +
      `the other’s, ${bill > 1 ? "and it does not" : "and it does"}`
    );
  },
  subtitle: () =>
    "Huawei’s CloudMatrix 384 against NVIDIA’s GB200 NVL72, both at full load: energy for a trillion operations, price of electricity, and " +
    "the two multiplied, US cents for a PFLOPS in an hour.",
  summary: ({ params }) => {
    const { energy, bill, breakEven, chinese, american } = compared(params);
    return (
      `For the same arithmetic ${SHORT.CN} takes ${twice(energy)} the energy of ${SHORT.US}; at ${usd(chinese.price)} against ` +
      `${usd(american.price)} a kilowatt-hour its electricity costs ${bill >= 1 ? `${twice(bill)} as much` : `${percent(bill)} as much`}, ` +
      `and the two would be even at ${usd(breakEven)}.`
    );
  },
  values: ({ params, data }) => {
    const { energy, bill, breakEven, breakEvenShare } = compared(params);
    const { powerTimesNvl72 } = one(
      data.systems,
      ({ system, aspect }) => system === CLOUDMATRIX && aspect === "power, current text",
      "newer multiple",
    );
    const newer = compared({ ...params, kw: newerKw(powerTimesNvl72 ?? 0, params.otherKw) }).energy;
    return {
      bill: { value: bill, text: twice(bill) },
      arithmetic: { value: params.pflops / params.otherPflops, text: times(params.pflops / params.otherPflops) },
      energy: { value: energy, text: twice(energy) },
      energyByNewer: { value: newer, text: twice(newer) },
      breakEven: { value: breakEven, text: usd(breakEven) },
      breakEvenShare: { value: breakEvenShare, text: percent(breakEvenShare) },
      priceShare: { value: params.cheap / params.dear, text: percent(params.cheap / params.dear) },
    };
  },
  formula: ({ params }) => {
    const { energy, bill, chinese, american } = compared(params);
    return {
      words:
        "(power ÷ arithmetic of the one) ÷ (power ÷ arithmetic of the other) = energy ratio; energy ratio × price ÷ price of the other = " +
        "ratio of the electricity bills",
      numbers:
        `(${significant(params.kw, 4)} ÷ ${significant(params.pflops, 4)}) ÷ (${significant(params.otherKw, 4)} ÷ ` +
        `${significant(params.otherPflops, 4)}) = ${significant(chinese.joules)} ÷ ${significant(american.joules)} = ${significant(energy)}; ` +
        `${significant(energy)} × ${usd(params.cheap)} ÷ ${usd(params.dear)} = ${significant(bill)}`,
    };
  },
  outcome: {
    label: "Electricity bill for the same arithmetic",
    text: (value) => `${significant(value, 2)}×`,
    of: ({ params }) => compared(params).bill,
    backwards: { control: "cheap", target: 1, unit: "times the other’s" },
  },
  presets: ({ systems: rows, electricityPrices: paid, stated: printed }) => {
    const says = (id: string): number => one(printed, (row) => row.id === id, id).value;
    const of = (system: string, aspect: string) => one(rows, (row) => row.system === system && row.aspect === aspect, `${system}, ${aspect}`);
    const perKwh = (id: string): number => one(paid, (row) => row.id === id, id).usdPerKwh;
    const [otherKw, otherPflops] = [of(NVL72, "power, whole system").powerKw ?? 0, of(NVL72, "arithmetic, vendor").bf16DensePflops ?? 0];
    return [
      { label: "Published figures", set: {} },
      {
        label:
          `Article S0: ${significant(says("cloudmatrix-times-power"))} times the power, ${significant(says("cloudmatrix-times-pflops"))} ` +
          "times the arithmetic",
        set: {
          kw: roundTo(says("cloudmatrix-times-power") * otherKw, 4),
          pflops: says("cloudmatrix-times-pflops") * otherPflops,
        },
      },
      { label: "The same price of electricity", set: { cheap: perKwh("us-2025") } },
      { label: "Xinjiang wind at the plant’s gate", set: { cheap: perKwh("cn-xinjiang-existing-2025") } },
      { label: "Grid tariff in Guizhou", set: { cheap: perKwh("cn-guizhou-2025") } },
    ];
  },
  draw: ({ params, size, data }) =>
    drawSystems(
      params,
      COMPARED.map(({ id, name }) => ({ name, usdPerKwh: one(data.electricityPrices, (row) => row.id === id, id).usdPerKwh })),
      size,
    ),
  notes: [
    "Only electricity is counted. What the systems cost to buy was not found in one like form, and by our calculator of a token’s cost it " +
      "weighs more than electricity.",
    "The figures are peaks at full load. Answering needs memory and its bandwidth too, of which CloudMatrix 384 has more. One firm, " +
      "SemiAnalysis, stands behind both powers.",
    "Cooling and losses are taken as alike for both and left out; they do not change the ratio.",
  ],
  claims: ["S0-040", "S0-041", "S0-043", "S0-045", "S0-046", "S0-047", "S4-061"],
});
