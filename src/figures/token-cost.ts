import { defineFigure, type Range, range } from "../lib/figure.ts";
import { dollars, percent, significant, usd } from "../lib/format.ts";
import { html } from "../lib/html.ts";
import { maybe, number, one, table, text } from "../lib/table.ts";
import { acceleratorHourUsd, perMTokUsd } from "../model/token-cost.ts";

const assumptions = table("cost-assumptions", {
  input: text,
  label: text,
  lowValue: number,
  centralValue: number,
  highValue: number,
  centralBasis: text,
  grade: text,
  source: maybe(text),
});
type Assumption = {
  readonly input: string;
  readonly label: string;
  readonly lowValue: number;
  readonly centralValue: number;
  readonly highValue: number;
  readonly centralBasis: string;
  readonly grade: string;
};

/** A dial for one assumption; `scale` turns shares into per cent. */
const dial = (rows: readonly Assumption[], input: string, unit: string, limits: Pick<Range, "min" | "max" | "step">, scale = 1): Range => {
  const row = one(rows, (candidate) => candidate.input === input, input);
  const times = (value: number): number => Number((value * scale).toPrecision(12));
  return range({
    label: row.label,
    unit,
    ...limits,
    default: times(row.centralValue),
    low: times(row.lowValue),
    high: times(row.highValue),
    grade: row.grade as "A" | "B" | "C",
    source: row.centralBasis.replace(/ \([ABC][^)]*\)\.?$/, ""),
  });
};

/** Dollars to two significant digits, which is more than the inputs bear. */
const rounded = (value: number): string => dollars(Number(value.toPrecision(2)));

interface Inputs {
  readonly price: number;
  readonly life: number;
  readonly rate: number;
  readonly power: number;
  readonly pue: number;
  readonly electricity: number;
  readonly speed: number;
  readonly use: number;
}
const hourOf = (params: Inputs) =>
  acceleratorHourUsd({
    acceleratorPriceUsd: params.price,
    lifeYears: params.life,
    costOfCapitalShare: params.rate / 100,
    overheadRatio: 1,
    powerKwPerAccelerator: params.power,
    pueRatio: params.pue,
    electricityUsdPerKwh: params.electricity,
  });
const costOf = (params: Inputs) => perMTokUsd(hourOf(params), params.speed, params.use / 100);

export default defineFigure({
  data: { assumptions },
  controls: ({ assumptions: rows }) => ({
    price: dial(rows, "acceleratorPriceUsd", "US dollars", { min: 1000, max: 60_000, step: 500 }),
    life: dial(rows, "lifeYears", "years", { min: 1, max: 10, step: 0.5 }),
    rate: dial(rows, "costOfCapitalShare", "% a year", { min: 0, max: 25, step: 0.5 }, 100),
    power: dial(rows, "powerKwPerAccelerator", "kW", { min: 0.2, max: 2.5, step: 0.025 }),
    pue: dial(rows, "pueRatio", "× the machines’ power", { min: 1, max: 2.5, step: 0.01 }),
    electricity: dial(rows, "electricityUsdPerKwh", "US dollars per kWh", { min: 0, max: 0.5, step: 0.001 }),
    speed: dial(rows, "outputTokensPerSPerAccelerator", "per accelerator", { min: 50, max: 5000, step: 10 }),
    use: dial(rows, "utilisationShare", "% of hours", { min: 5, max: 100, step: 1 }, 100),
  }),
})({
  kind: "calculator",
  chapter: "what-a-token-is-made-of",
  rows: ({ params }) => {
    const { depreciationUsd, capitalUsd, electricityUsd, totalUsd } = costOf(params);
    return [
      { part: "Wear of the accelerator", usdPerMTok: depreciationUsd, share: depreciationUsd / totalUsd },
      { part: "Cost of capital", usdPerMTok: capitalUsd, share: capitalUsd / totalUsd },
      { part: "Electricity", usdPerMTok: electricityUsd, share: electricityUsd / totalUsd },
    ];
  },
  columns: {
    part: { label: "Part" },
    usdPerMTok: { label: "Cost", unit: "USD per million output tokens", format: usd },
    share: { label: "Share", format: (value: number) => percent(value, 1) },
  },
  title: ({ params }) => {
    const cost = costOf(params);
    return `Electricity is ${percent(cost.electricityUsd / cost.totalUsd)} of what a million tokens cost to make`;
  },
  subtitle: () =>
    "Cost of a million output tokens, US dollars, on bought accelerators. Every input can be moved; the bracket under it is its likely range.",
  summary: ({ params }) => {
    const { electricityUsd, totalUsd } = costOf(params);
    return `A million output tokens cost ${rounded(totalUsd)} to make, of which ${rounded(electricityUsd)} is electricity.`;
  },
  values: ({ params }) => {
    const cost = costOf(params);
    return {
      cost: { value: cost.totalUsd, text: rounded(cost.totalUsd) },
      electricity: { value: cost.electricityUsd, text: rounded(cost.electricityUsd) },
      electricityShare: { value: cost.electricityUsd / cost.totalUsd, text: percent(cost.electricityUsd / cost.totalUsd) },
    };
  },
  formula: ({ params }) => {
    const hour = hourOf(params);
    const hardware = hour.depreciationUsd + hour.capitalUsd;
    const mTok = (params.speed * 3600 * params.use) / 100 / 1e6;
    return {
      words: "(hardware for an hour + power × PUE × price of electricity) ÷ (tokens a second × 3,600 × time in use ÷ 1,000,000)",
      numbers: `(${usd(hardware)} + ${significant(params.power)} × ${significant(params.pue)} × ${usd(params.electricity)}) ÷ (${significant(params.speed, 4)} × 3,600 × ${significant(params.use)}% ÷ 1,000,000) = ${usd(hour.totalUsd)} ÷ ${significant(mTok, 3)} = ${usd(hour.totalUsd / mTok)}`,
    };
  },
  outcome: {
    label: "Cost of a million output tokens",
    text: rounded,
    of: ({ params }) => costOf(params).totalUsd,
    backwards: { control: "electricity", target: 0.2, unit: "US dollars" },
  },
  presets: ({ assumptions: rows }) => {
    const { lowValue, highValue } = one(rows, ({ input }) => input === "electricityUsdPerKwh", "the price of electricity");
    return [
      { label: "Central case", set: {} },
      { label: "DeepSeek’s own day", set: { use: 100 } },
      { label: "Cheapest western cluster", set: { electricity: lowValue } },
      { label: "European firms", set: { electricity: highValue } },
      { label: "Free electricity", set: { electricity: 0 } },
    ];
  },
  draw: ({ rows, size }) => {
    const total = rows.reduce((sum, { share }) => sum + share, 0);
    const fills = ["fill-paper stroke-ink", "fill-hatch stroke-ink", "fill-ink"];
    let left = 0;
    const parts = rows.map(({ share }, i) => {
      const width = total > 0 ? (share / total) * (size.width - 2) : 0;
      left += width;
      return html`<rect class="${fills[i] ?? ""}" x="${left - width + 1}" y="1" width="${width}" height="26"/>`;
    });
    const lines = rows.map(
      ({ part, usdPerMTok, share }, i) =>
        html`<g data-row="${i}"><rect class="${fills[i] ?? ""}" x="1" y="${47 + i * 28}" width="12" height="12"/><text class="label" x="22" y="${58 + i * 28}">${part}</text><text class="label" x="${size.width - 70}" y="${58 + i * 28}" text-anchor="end">${usd(usdPerMTok)}</text><text class="label" x="${size.width}" y="${58 + i * 28}" text-anchor="end">${percent(share)}</text><line class="stroke-hair" x1="0" x2="${size.width}" y1="${67 + i * 28}" y2="${67 + i * 28}"/></g>`,
    );
    return html`<g data-height="${44 + rows.length * 28}">${parts}${lines}</g>`.text;
  },
  notes: [
    "The whole cost falls on output tokens; the input tokens served beside them count nothing. Buildings, network, staff and training are left out, and would make the share of electricity smaller still.",
    "An idle accelerator is counted as if it drew full power.",
  ],
  claims: ["S1-032", "S2-016", "S3-034", "S4-040"],
});
