import { defineFigure, type Range } from "../../kit/figure.ts";
import { dollars, percent, significant, times, usd } from "../../kit/format.ts";
import { roundTo } from "../../kit/round.ts";
import { compareSides, exactly, gapBars, gapDials, gapFacts, gapTables, huawei, needed, pairPrices } from "./gap.ts";

const rounded = (value: number): string => dollars(roundTo(value, 2));
const ratioText = (ratio: number): string => times(roundTo(ratio, 3));
const bare = (ratio: number): string => ratioText(ratio).replace(" times", "");

export default defineFigure({
  data: gapTables,
  controls: gapDials,
  facts: gapFacts,
})({
  kind: "calculator",
  chapter: "have-they-won",
  rows: ({ facts, params }) => {
    const { cn, us, prices } = compareSides(facts, params);
    const row = (what: string, cnUsd: number, usUsd: number) => ({ what, cnUsd, usUsd, ratio: cnUsd > 0 ? usUsd / cnUsd : null });
    return [
      row("Electricity", cn.electricityUsd, us.electricityUsd),
      row("Machines", cn.totalUsd - cn.electricityUsd, us.totalUsd - us.electricityUsd),
      row("Cost, together", cn.totalUsd, us.totalUsd),
      row("List price", prices.cn.usd, prices.us.usd),
    ];
  },
  columns: {
    what: { label: "A million tokens" },
    cnUsd: { label: "China", unit: "USD", format: usd },
    usUsd: { label: "United States", unit: "USD", format: usd },
    ratio: { label: "US ÷ China", format: (value: number | null) => (value === null ? "—" : significant(value, 3)) },
  },
  title: ({ facts, params }) => {
    const { costRatio, listRatio, leftRatio } = compareSides(facts, params);
    const cost = Math.abs(costRatio - 1) < 0.005 ? "Costs are the same on both sides" : `American costs are ${ratioText(costRatio)} Chinese ones`;
    const rest = leftRatio >= 1 ? `which leaves ${bare(leftRatio)} that cost does not explain` : "less than cost alone would make them";
    return `${cost}; list prices are ${ratioText(listRatio)}, ${rest}`;
  },
  subtitle: ({ facts, params }) => {
    const { prices } = compareSides(facts, params);
    return (
      `Cost of a million tokens and list price of ${prices.us.name} and ${prices.cn.name}, US dollars, tokens mixed as on DeepSeek’s day. ` +
      "Both sides start with the same machine and speed, each with its own electricity."
    );
  },
  summary: ({ facts, params }) => {
    const { cn, us, prices, costRatio, listRatio } = compareSides(facts, params);
    return (
      `A million tokens cost ${exactly(us.totalUsd)} to make in the United States and ${exactly(cn.totalUsd)} in China, ` +
      `${ratioText(costRatio)}, while ${prices.us.name} lists at ${exactly(prices.us.usd)} and ${prices.cn.name} at ` +
      `${exactly(prices.cn.usd)}, ${ratioText(listRatio)}.`
    );
  },
  values: ({ facts, params }) => {
    const { cn, us, prices, costRatio, listRatio, leftRatio } = compareSides(facts, params);
    const ratio = (value: number) => ({ value, text: ratioText(value) });
    const money = (value: number) => ({ value, text: exactly(value) });
    const answer = (value: number | null, say: (value: number) => string) => ({
      value: value ?? Number.NaN,
      text: value === null ? "—" : say(value),
    });
    const speed = (goal: number) => answer((params.cnSpeed * goal) / costRatio, (value) => times(roundTo(value, 2)));
    const price = (goal: number) => answer(needed(facts, params, "acceleratorPriceUsd", goal), rounded);
    const power = (goal: number) => answer(needed(facts, params, "electricityUsdPerKwh", goal), rounded);
    return {
      ratio: ratio(costRatio),
      listRatio: ratio(listRatio),
      left: ratio(leftRatio),
      cnCost: money(cn.totalUsd),
      usCost: money(us.totalUsd),
      cnList: money(prices.cn.usd),
      usList: money(prices.us.usd),
      speedFor1: speed(1),
      speedFor2: speed(2),
      speedFor10: speed(10),
      priceFor2: price(2),
      priceFor10: price(10),
      electricityFor1: power(1),
      electricityFor2: power(2),
      electricityFor10: power(10),
      electricityShare: { value: cn.electricityUsd / cn.totalUsd, text: percent(cn.electricityUsd / cn.totalUsd) },
    };
  },
  formula: ({ facts, params }) => {
    const { cn, us, prices, costRatio, listRatio, leftRatio } = compareSides(facts, params);
    return {
      words:
        "American cost ÷ Chinese cost = cost ratio; American list price ÷ Chinese list price = list ratio; list ratio ÷ cost ratio = what " +
        "cost leaves",
      numbers:
        `${exactly(us.totalUsd)} ÷ ${exactly(cn.totalUsd)} = ${significant(costRatio, 3)}; ${exactly(prices.us.usd)} ÷ ` +
        `${exactly(prices.cn.usd)} = ${significant(listRatio, 3)}; ${significant(listRatio, 3)} ÷ ${significant(costRatio, 3)} = ` +
        `${significant(leftRatio, 3)}`,
    };
  },
  outcome: {
    label: "The ratio of American to Chinese cost",
    text: (value) => `${bare(value)}×`,
    of: ({ facts, params }) => compareSides(facts, params).costRatio,
    backwards: {
      control: "cnSpeed",
      target: (data) => {
        const { cn, us } = pairPrices(data, gapDials(data).pair.default);
        return roundTo(us.usd / cn.usd, 2);
      },
      unit: "times",
    },
  },
  presets: (data) => {
    const chip = huawei(data);
    const dials = gapDials(data);
    const low = ({ low: end }: Range): number => end ?? 0;
    const high = ({ high: end }: Range): number => end ?? 0;
    const ascend = { cnPrice: chip.price, cnPower: chip.power };
    return [
      { label: "Same machine, own power", set: {} },
      { label: "Free power in China", set: { cnElectricity: 0 } },
      { label: "Huawei’s chip in China", set: { ...ascend, cnSpeed: chip.slow } },
      { label: "Huawei’s chip, quick answers", set: { ...ascend, cnSpeed: chip.quick } },
      { label: "NVIDIA’s newest, by its own word", set: { usSpeed: chip.newest } },
      {
        label: "All but speed in China’s favour",
        set: {
          cnElectricity: low(dials.cnElectricity),
          cnPrice: low(dials.cnPrice),
          cnRate: low(dials.cnRate),
          cnPower: low(dials.cnPower),
          usElectricity: high(dials.usElectricity),
          usPrice: high(dials.usPrice),
          usRate: high(dials.usRate),
          usPower: high(dials.usPower),
        },
      },
    ];
  },
  draw: ({ facts, params, size }) => gapBars(compareSides(facts, params), size),
  notes: [
    "Years in use, time in use, PUE and the investment around the chip are the central values of the token-cost calculator, the same on both sides.",
    "The cost is that of serving DeepSeek’s V3 and R1. Nobody outside knows what serving the American models takes; their speed is a dial, " +
      "not a finding.",
    "Tokens a second have no likely range, since published speeds exist for one side only. The presets set them to Huawei’s measurement of " +
      "its chip and to NVIDIA’s claim for its newest, which is a vendor’s figure for writing alone, at a chip price left as it is.",
    "What is left of the list-price gap is not profit. It holds training, staff, the size of the model, reserves, marketing, and what " +
      "buyers will pay.",
  ],
  claims: ["S0-049", "S2-016", "S4-040", "S4-072", "S4-075"],
});
