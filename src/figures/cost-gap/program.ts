import { defineProgram } from "../../kit/figure.ts";
import { dollars, percent, significant, times, timesThe, usd } from "../../kit/format.ts";
import { roundTo } from "../../kit/round.ts";
import { compareSides, needed } from "./comparison.ts";
import { exactly } from "./exactly.ts";
import type { inputs } from "./inputs.ts";
import { gapBars } from "./picture.ts";

const rounded = (value: number): string => dollars(roundTo(value, 2));
const ratioText = (ratio: number): string => times(roundTo(ratio, 3));
const bare = (ratio: number): string => (ratio > 0 && ratio < 0.01 ? `1/${bare(1 / ratio)}` : significant(roundTo(ratio, 3), ratio < 1 ? 2 : 3));
/** Tells whether two amounts read as the same. */
const same = (ratio: number): boolean => ratioText(ratio) === "1×";
/** Words a ratio that follows both amounts. */
const asText = (ratio: number): string => (same(ratio) ? "about the same" : `${ratioText(ratio)} as much`);

export default defineProgram<typeof inputs>()({
  rows: (state) => {
    const { cn, us, prices } = compareSides(state);
    const row = (what: string, cnUsd: number, usUsd: number) => ({ what, cnUsd, usUsd, ratio: cnUsd > 0 ? usUsd / cnUsd : null });
    return [
      row("Electricity", cn.electricityUsd, us.electricityUsd),
      row("Machines", cn.totalUsd - cn.electricityUsd, us.totalUsd - us.electricityUsd),
      row("Cost, together", cn.totalUsd, us.totalUsd),
      row("List price", prices.cn.usd, prices.us.usd),
    ];
  },
  cells: { cnUsd: usd, usUsd: usd, ratio: (ratio: number | null) => significant(ratio, 3) },
  title: (given) => {
    const { costRatio, listRatio, leftRatio } = compareSides(given);
    const cost = same(costRatio) ? "Costs are about the same on both sides" : `American costs are ${timesThe(roundTo(costRatio, 3), "Chinese ones")}`;
    const less = leftRatio < 1 ? "less than cost alone would make them" : `which leaves a factor of ${bare(leftRatio)} that cost does not explain`;
    const list = same(listRatio) ? "about the same" : timesThe(roundTo(listRatio, 3), "Chinese ones");
    return `${cost}; list prices are ${list}, ${same(leftRatio) ? "as cost alone would make them" : less}`;
  },
  subtitle: (given) => {
    const { prices } = compareSides(given);
    return (
      `Cost of a million tokens and list price of ${prices.us.name} and ${prices.cn.name}, US dollars, tokens mixed as on DeepSeek’s day. ` +
      "Both sides start with the same machine and speed, each with its own electricity."
    );
  },
  summary: (given) => {
    const { cn, us, prices, costRatio, listRatio } = compareSides(given);
    return (
      `A million tokens cost ${exactly(us.totalUsd)} to make in the United States and ${exactly(cn.totalUsd)} in China, ` +
      `${asText(costRatio)}, while ${prices.us.name} lists at ${exactly(prices.us.usd)} and ${prices.cn.name} at ` +
      `${exactly(prices.cn.usd)}, ${asText(listRatio)}.`
    );
  },
  values: (given) => {
    const { cn, us, prices, costRatio, listRatio, leftRatio } = compareSides(given);
    const electricityShare = cn.electricityUsd / cn.totalUsd;
    const ratio = (value: number) => ({ value, text: ratioText(value) });
    const money = (value: number) => ({ value, text: exactly(value) });
    const answer = (value: number | null, say: (value: number) => string) => ({
      value: value ?? Number.NaN,
      text: value === null ? "—" : say(value),
    });
    const speed = (goal: number) => answer((given.params.cnSpeed * goal) / costRatio, (value) => times(roundTo(value, 2)));
    const price = (goal: number) => answer(needed(given, "acceleratorPriceUsd", goal), rounded);
    const power = (goal: number) => answer(needed(given, "electricityUsdPerKwh", goal), rounded);
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
      electricityShare: { value: electricityShare, text: percent(electricityShare) },
    };
  },
  formula: (given) => {
    const { cn, us, prices, costRatio, listRatio, leftRatio } = compareSides(given);
    return (
      `${exactly(us.totalUsd)} ÷ ${exactly(cn.totalUsd)} = ${significant(costRatio, 3)}; ${exactly(prices.us.usd)} ÷ ` +
      `${exactly(prices.cn.usd)} = ${significant(listRatio, 3)}; ${significant(listRatio, 3)} ÷ ${significant(costRatio, 3)} = ` +
      `${significant(leftRatio, 3)}`
    );
  },
  outcome: {
    label: "American cost over Chinese cost",
    text: (value) => `${bare(value)}×`,
    of: (state) => compareSides(state).costRatio,
    backwards: { control: "cnSpeed" },
  },
  brief: (given) => {
    const { costRatio, listRatio } = compareSides(given);
    return [
      { name: "Cost, US over China", value: costRatio, text: `${bare(costRatio)}×` },
      { name: "List price, US over China", value: listRatio, text: `${bare(listRatio)}×` },
    ];
  },
  draw: (given) => gapBars(compareSides(given), given.size),
});
