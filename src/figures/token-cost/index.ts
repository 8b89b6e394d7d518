import { choice, defineFigure } from "../../kit/figure.ts";
import { dollars, percent, significant, usd } from "../../kit/format.ts";
import { byRatio } from "../../kit/guess-words.ts";
import {
  ascend,
  type CostParams,
  chipSpeeds,
  costTables,
  named,
  partsOf,
  SIDE_NAMES,
  type Side,
  serviceOf,
  sharedDials,
  sideDials,
  usdPerKwh,
} from "../../kit/readings/cost-dials.ts";
import { currentPrices, listPrices } from "../../kit/readings/models.ts";
import { roundTo } from "../../kit/round.ts";
import { acceleratorHourUsd, tokenCostUsd } from "../../model/token-cost.ts";
import { costBars } from "./picture.ts";

/** Writes dollars to two significant digits, since the inputs are no more exact. */
const rounded = (value: number): string => dollars(roundTo(value, 2));
const cents = (amountUsd: number): string => {
  const count = roundTo(Math.abs(amountUsd) * 100, 2);
  return `${significant(count, 2)} ${count === 1 ? "cent" : "cents"}`;
};
const both = { group: "Both sides" };
const grouped = <C extends object>(dials: C): C =>
  Object.fromEntries(Object.entries(dials).map(([name, control]) => [name, { ...control, ...both }])) as C;

/** Computes the costs of both sides, in USD for a million tokens. */
function costsOf(params: CostParams) {
  const of = (side: Side) => {
    const { input, output } = tokenCostUsd(serviceOf(params, side));
    return { input, output, share: output.totalUsd > 0 ? output.electricityUsd / output.totalUsd : 0 };
  };
  const costs = { cn: of("cn"), us: of("us") };
  return { ...costs, saving: costs.us.output.electricityUsd - costs.cn.output.electricityUsd };
}
/** Words the difference between American and Chinese electricity in a clause. */
const savingText = (saving: number): string =>
  Math.abs(saving) < 5e-7
    ? "power costs both the same"
    : `Chinese power ${saving > 0 ? "saves" : "costs"} ${cents(saving)} ${saving > 0 ? "on" : "more for"} a million output tokens`;

export default defineFigure({
  data: { ...costTables, prices: listPrices },
  controls: (data) => ({
    side: choice({ label: "Result, range and backward question for", options: { cn: "China", us: "the United States" }, default: "cn", ...both }),
    machine: choice({ label: "Accelerators are", options: { bought: "bought", hired: "hired" }, default: "bought", ...both }),
    ...grouped(sharedDials(data)),
    ...named("cn", sideDials(data, "cn")),
    ...named("us", sideDials(data, "us")),
  }),
})({
  kind: "calculator",
  chapter: "what-a-token-is-made-of",
  rows: ({ params }) => {
    const costs = costsOf(params);
    const total = ["totalUsd", "Together"] as const;
    return [...partsOf(params.machine), total].map(([part, label]) => ({
      part: label,
      cnOutputUsd: costs.cn.output[part],
      usOutputUsd: costs.us.output[part],
      cnInputUsd: costs.cn.input[part],
      usInputUsd: costs.us.input[part],
      cnShare: costs.cn.output.totalUsd > 0 ? costs.cn.output[part] / costs.cn.output.totalUsd : 0,
      usShare: costs.us.output.totalUsd > 0 ? costs.us.output[part] / costs.us.output.totalUsd : 0,
    }));
  },
  columns: {
    part: { label: "Part" },
    cnOutputUsd: { label: "Output, China", unit: "USD per million tokens", format: usd },
    usOutputUsd: { label: "Output, US", unit: "USD per million tokens", format: usd },
    cnInputUsd: { label: "Input, China", unit: "USD per million tokens", format: usd },
    usInputUsd: { label: "Input, US", unit: "USD per million tokens", format: usd },
    cnShare: { label: "Share, China", format: (value: number) => percent(value, 1) },
    usShare: { label: "Share, US", format: (value: number) => percent(value, 1) },
  },
  title: ({ params }) => {
    const { cn, us, saving } = costsOf(params);
    return (
      `Electricity is ${percent(cn.share)} of what a token costs to make in China and ${percent(us.share)} in the United States; ` +
      `${savingText(saving)}`
    );
  },
  subtitle: ({ params }) =>
    `Cost of a million input and output tokens, US dollars, on ${params.machine} accelerators, with the speeds of DeepSeek’s day in ` +
    "February 2025. Both sides start with the same machine; every input can be moved, and the bracket under it is its likely range.",
  summary: ({ params }) => {
    const { cn, us } = costsOf(params);
    return (
      `A million output tokens cost ${rounded(cn.output.totalUsd)} to make in China, ${rounded(cn.output.electricityUsd)} of it electricity, ` +
      `and ${rounded(us.output.totalUsd)} in the United States, ${rounded(us.output.electricityUsd)} of it electricity; a million input ` +
      `tokens cost ${rounded(cn.input.totalUsd)} and ${rounded(us.input.totalUsd)}.`
    );
  },
  values: ({ params, data }) => {
    const { cn, us, saving } = costsOf(params);
    const { output: mine, share } = params.side === "cn" ? cn : us;
    const [dear, cheap] = currentPrices(data.prices, ["claude-opus-4-6", "minimax-m2-5"], false);
    const gap = (dear?.outputUsdPerMTok ?? 0) - (cheap?.outputUsdPerMTok ?? 0);
    const perKwh = (side: Side): number => (side === "cn" ? params.cnElectricity : params.usElectricity);
    const rest = mine.totalUsd - mine.electricityUsd;
    // The price at which electricity is half of the cost of bought machines: the others’ cost ÷ electricity’s × its price.
    const half = mine.electricityUsd > 0 ? (rest / mine.electricityUsd) * perKwh(params.side) : 0;
    const money = (value: number) => ({ value, text: rounded(value) });
    const part = (value: number) => ({ value, text: percent(value) });
    return {
      cost: money(mine.totalUsd),
      electricity: money(mine.electricityUsd),
      electricityShare: part(share),
      cnCost: money(cn.output.totalUsd),
      usCost: money(us.output.totalUsd),
      cnInput: money(cn.input.totalUsd),
      usInput: money(us.input.totalUsd),
      cnShare: part(cn.share),
      usShare: part(us.share),
      saving: { value: saving, text: `${saving < 0 ? "−" : ""}${cents(saving)}` },
      listGap: { value: gap, text: dollars(gap) },
      half: { value: half, text: half > 0 ? dollars(roundTo(half, 2)) : "—" },
    };
  },
  formula: ({ params }) => {
    const service = serviceOf(params, params.side);
    const hour = acceleratorHourUsd(service);
    const mTok = service.outputTokensPerSPerAccelerator * 0.0036 * service.utilisationShare;
    const machines = hour.totalUsd - hour.electricityUsd;
    const supply = `${significant(service.powerKwPerAccelerator)} × ${significant(service.pueRatio)} × ${usd(service.electricityUsdPerKwh)}`;
    const bought = params.machine === "bought";
    return {
      words:
        "Bought: (yearly payment that pays back price × whole investment with interest over its life ÷ 8,760 + power × PUE × price of " +
        "electricity) ÷ (tokens a second × 3,600 × time in use ÷ 1,000,000). Hired: the rent in place of the sum",
      numbers:
        `${SIDE_NAMES[params.side]}, output: ${bought ? `(${usd(machines)} + ${supply})` : usd(hour.totalUsd)} ÷ ` +
        `(${significant(service.outputTokensPerSPerAccelerator, 4)} × 3,600 × ${significant(params.use)}% ÷ 1,000,000) = ` +
        `${usd(hour.totalUsd)} ÷ ${significant(mTok, 3)} = ${usd(hour.totalUsd / mTok)}`,
    };
  },
  outcome: {
    label: "The chosen side’s cost of a million output tokens",
    text: rounded,
    of: ({ params }) => tokenCostUsd(serviceOf(params, params.side)).output.totalUsd,
    backwards: {
      control: "use",
      target: ({ prices }) => currentPrices(prices, ["deepseek-v3-2"], false)[0]?.outputUsdPerMTok ?? 0,
      unit: "US dollars",
    },
  },
  guess: {
    kind: "number",
    question: "How much of the cost of making a token in China is electricity?",
    unit: "per cent",
    min: 0,
    max: 100,
    step: 1,
    text: (value) => percent(value / 100),
    answer: ({ params }) => 100 * costsOf(params).cn.share,
    say: (guess, answer) => byRatio(guess, answer, (value) => percent(value / 100)),
  },
  presets: (data) => {
    const chip = ascend(data);
    const article = data.accelerators.filter(({ chip: of }) => of === "H100 SXM");
    const price = Math.max(...article.map(({ priceUsdHigh }) => priceUsdHigh ?? 0));
    const power = Math.max(...article.map(({ powerKw }) => powerKw ?? 0));
    const { rent } = chipSpeeds(data);
    return [
      { label: "Central case", set: {} },
      { label: "DeepSeek’s own account", set: { machine: "hired", use: 100, cnRent: rent, usRent: rent } },
      { label: "The chip alone, as S3 counts", set: { overhead: 1, cnPrice: price, usPrice: price, cnPower: power, usPower: power } },
      { label: "China at its cheapest cluster", set: { cnElectricity: usdPerKwh(data, "cn-hohhot-delivered-2025") } },
      { label: "Free power in China", set: { cnElectricity: 0 } },
      { label: "Huawei’s chip in China", set: { cnPrice: chip.price, cnPower: chip.power, cnInput: chip.input, cnOutput: chip.output } },
    ];
  },
  draw: ({ params, size }) => costBars(costsOf(params), partsOf(params.machine), size),
  notes: [
    "Reading and writing are done by different chips, as at DeepSeek; each bears its own cost. Cached input counts as input. The two " +
      "prices of a list follow neither.",
    "What differs between the countries at the start is electricity alone. No published figure says that machine, speed or capital differ; " +
      "where you know better, move the dials.",
    "Staff, training, unused reserves and taxes are left out, and would make the share of electricity smaller. An idle accelerator is " +
      "counted as if it drew full power, and a rent below the cost of its electricity as that cost. DeepSeek’s speeds are means of a whole " +
      "day and hold its quiet hours already; set time in use to the whole for its own account.",
  ],
  claims: ["S1-032", "S2-016", "S3-034", "S3-035", "S4-040"],
});
