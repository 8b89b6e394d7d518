import type { Grade } from "../../kit/dataset.ts";
import { choice, range, type Size } from "../../kit/figure.ts";
import { significant, usd } from "../../kit/format.ts";
import { html, type Markup } from "../../kit/html.ts";
import {
  ascend,
  type CostData,
  chipSpeeds,
  costTables,
  named,
  SIDE_NAMES,
  SIDES,
  type Side,
  sharedDials,
  sideDials,
} from "../../kit/readings/cost-dials.ts";
import { bareName } from "../../kit/readings/model-choice.ts";
import { currentPrices, listPrices, modelFamilies, newestOf } from "../../kit/readings/models.ts";
import { deepseekDay, publishedDays } from "../../kit/readings/published-day.ts";
import { roundTo } from "../../kit/round.ts";
import { type DataOf, maybe, one, table, text } from "../../kit/table.ts";
import { blendedUsdPerMTok } from "../../model/bill.ts";
import { compared, inputForCostRatio, mixCostUsd, type Service } from "../../model/scenario.ts";
import type { CostParts } from "../../model/token-cost.ts";

/** Pairs of models to compare: each side one model, or the newest of a family. */
const modelPairs = table("model-pairs", {
  pair: text,
  american: maybe(text),
  chinese: maybe(text),
  americanFamily: maybe(text),
  chineseFamily: maybe(text),
});

export const gapTables = {
  ...costTables,
  throughput: { ...costTables.throughput, fields: { ...publishedDays.fields, ...costTables.throughput.fields } },
  prices: listPrices,
  modelPairs,
  families: modelFamilies,
};
export type GapData = DataOf<typeof gapTables>;

/** Finds the list prices of a pair, in USD for a million tokens mixed as on DeepSeek’s day. */
export function pairPrices(data: GapData, pair: string) {
  const { mix } = deepseekDay(data.throughput);
  const { american, americanFamily, chinese, chineseFamily } = one(data.modelPairs, (row) => row.pair === pair, `the pair ${pair}`);
  const of = (named: string | null, family: string | null) => {
    const model = named ?? newestOf(data, family ?? "");
    const [price] = currentPrices(data.prices, [model], false);
    return { name: bareName(price?.name ?? model), usd: price ? blendedUsdPerMTok(price, mix) : 0 };
  };
  return { cn: of(chinese, chineseFamily), us: of(american, americanFamily) };
}

/** Makes the dials of the scenario: a pair of list prices, and the parts of cost on either side. */
export function gapDials(data: GapData) {
  const options = Object.fromEntries(
    data.modelPairs.map(({ pair }) => {
      const { cn, us } = pairPrices(data, pair);
      return [pair, `${us.name} and ${cn.name}`];
    }),
  );
  const side = <P extends Side>(name: P) => {
    const { electricity, price, rate, power } = sideDials(data as CostData, name);
    const speed = range({
      label: "Tokens a second",
      unit: "times DeepSeek’s published speed",
      min: 0.05,
      max: 50,
      step: 0.01,
      scale: "log",
      default: 1,
      grade: "C" as Grade,
      source: "our assumption: the same machine and model on both sides; no American service has published its own, so it has no likely range",
    });
    return named(name, { electricity, price, rate, power, speed });
  };
  return { pair: choice<string>({ label: "List prices of", options, default: "opus-minimax", group: "Both sides" }), ...side("cn"), ...side("us") };
}

/** Compares speeds with DeepSeek’s nodes at the mix of its day: Huawei’s chip at slow and at quick answers, and NVIDIA’s newest chip when writing. */
function relativeSpeeds(data: GapData) {
  const { mix } = deepseekDay(data.throughput);
  const speeds = chipSpeeds(data as CostData);
  const seconds = (input: number, output: number): number => (1 - mix.outputShare) / input + mix.outputShare / output;
  const measured = seconds(speeds.input, speeds.output);
  const newest = one(data.throughput, ({ id }) => id === "nvidia-gb300", "NVIDIA’s newest chip").decodeTokensPerSPerAccelerator ?? speeds.output;
  return {
    slow: roundTo(measured / seconds(speeds.ascendInput, speeds.ascendOutput), 2),
    quick: roundTo(measured / seconds(speeds.ascendInput, speeds.ascendQuick), 2),
    newest: roundTo(newest / speeds.output, 2),
  };
}

/** Collects price, power and speed of Huawei’s chip for the mix of DeepSeek’s day. */
export const huawei = (data: GapData) => ({ ...ascend(data as CostData), ...relativeSpeeds(data) });

type Dial = "Electricity" | "Price" | "Rate" | "Power" | "Speed";
export type GapParams = { readonly [K in `${Side}${Dial}`]: number } & { readonly pair: string };

/** Finds the list prices of the chosen pair. @throws RangeError for an unknown pair */
function listed({ prices }: GapFacts, { pair }: GapParams) {
  const found = prices[pair];
  if (!found) throw new RangeError(`no pair of models: ${pair}`);
  return found;
}

function serviceOf(facts: GapFacts, params: GapParams, side: Side): Service {
  const { lifeYears, overheadRatio, utilisationShare, outputShare } = facts;
  const at = (name: Dial): number => params[`${side}${name}`];
  return {
    acceleratorPriceUsd: at("Price"),
    lifeYears,
    costOfCapitalShare: at("Rate") / 100,
    overheadRatio,
    powerKwPerAccelerator: at("Power"),
    pueRatio: facts.pueRatio[side],
    electricityUsdPerKwh: at("Electricity"),
    inputTokensPerSPerAccelerator: facts.inputTokensPerS * at("Speed"),
    outputTokensPerSPerAccelerator: facts.outputTokensPerS * at("Speed"),
    utilisationShare,
    outputShare,
    listUsdPerMTok: listed(facts, params)[side].usd,
  };
}

/** Computes the cost and list price of each side in USD for a million mixed tokens, and the American ones divided by the Chinese. */
export function compareSides(facts: GapFacts, params: GapParams) {
  const [cn, us] = [serviceOf(facts, params, "cn"), serviceOf(facts, params, "us")];
  return { cn: mixCostUsd(cn), us: mixCostUsd(us), prices: listed(facts, params), ...compared(us, cn) };
}

/** Finds the value of one Chinese input at which American cost is `goal` times Chinese; null if none does. */
export function needed(facts: GapFacts, params: GapParams, input: "acceleratorPriceUsd" | "electricityUsdPerKwh", goal: number): number | null {
  const max = { acceleratorPriceUsd: 1e6, electricityUsdPerKwh: 5 }[input];
  return inputForCostRatio(serviceOf(facts, params, "cn"), serviceOf(facts, params, "us"), input, 1 / goal, { min: 0, max });
}

/** Collects from the tables the inputs that no dial sets, and the list prices of each pair. */
export function gapFacts(data: GapData) {
  const { life, overhead, use } = sharedDials(data as CostData);
  const pue = (side: Side): number => sideDials(data as CostData, side).pue.default;
  const { input, output } = chipSpeeds(data as CostData);
  return {
    lifeYears: life.default,
    overheadRatio: overhead.default,
    utilisationShare: use.default / 100,
    pueRatio: { cn: pue("cn"), us: pue("us") },
    inputTokensPerS: input,
    outputTokensPerS: output,
    outputShare: deepseekDay(data.throughput).mix.outputShare,
    prices: Object.fromEntries(data.modelPairs.map(({ pair }) => [pair, pairPrices(data, pair)])),
  };
}
export type GapFacts = ReturnType<typeof gapFacts>;

/** Writes dollars to three digits, so that similar costs can be told apart: $0.114. */
export const exactly = (amountUsd: number): string => (amountUsd < 1 ? `$${significant(amountUsd, 3)}` : usd(amountUsd));

/** Draws list prices with the cost as a part of them, on one scale, and below them the costs alone, enlarged. */
export function gapBars({ cn, us, prices, costRatio, listRatio }: ReturnType<typeof compareSides>, size: Size): string {
  const narrow = size.name === "narrow";
  const costs: Readonly<Record<Side, CostParts>> = { cn, us };
  const left = narrow ? 0 : 104;
  const room = size.width - left - (narrow ? 2 : 70);
  const step = narrow ? 44 : 30;
  const tall = 18;
  const deep = (narrow ? 52 : 42) + 2 * step;
  const panel = (y: number, head: string, ratio: string, most: number, of: (side: Side) => { name: string; total: number; parts: Markup }): Markup =>
    html`
      <line class="stroke-ink" x1="0" x2="${size.width}" y1="${y + 1}" y2="${y + 1}"/>
      <text class="strong" x="0" y="${y + 20}">${head}</text>
      <text class="strong" x="${size.width}" y="${y + 20}" text-anchor="end">${ratio}</text>
      ${SIDES.map((side, i) => {
        const { name, total, parts } = of(side);
        const at = y + (narrow ? 54 : 34) + i * step;
        const end = left + (most > 0 ? total / most : 0) * room;
        return html`
          <g transform="translate(0,${at})">
            ${parts}
            <text class="label" x="0" y="${narrow ? -6 : 14}">${name}</text>
            <text class="strong" x="${narrow ? size.width : end + 8}" y="${narrow ? -6 : 14}"
              text-anchor="${narrow ? "end" : "start"}">${exactly(total)}</text>
          </g>
        `;
      })}
    `;
  const mostList = Math.max(prices.cn.usd, prices.us.usd, cn.totalUsd, us.totalUsd);
  const mostCost = Math.max(cn.totalUsd, us.totalUsd);
  const long = (value: number, most: number): number => (most > 0 ? (value / most) * room : 0);
  const bar = (row: number, classes: string, from: number, width: number): Markup =>
    html`<g data-row="${row}"><rect class="${classes}" x="${left + 1 + from}" y="0" width="${width}" height="${tall}"/></g>`;
  const list = panel(0, "List price, cost solid in it", `${significant(listRatio, 3)} to 1`, mostList, (side) => ({
    name: SIDE_NAMES[side],
    total: prices[side].usd,
    parts: html`
      ${bar(3, `fill-${side}-wash stroke-${side}`, 0, long(prices[side].usd, mostList))}
      ${bar(2, `fill-${side}`, 0, Math.max(long(costs[side].totalUsd, mostList), 1))}
    `,
  }));
  const own = panel(
    deep + 6,
    narrow ? "Cost, enlarged" : "Cost alone, enlarged: electricity solid, machines pale",
    `${significant(costRatio, 3)} to 1`,
    mostCost,
    (side) => {
      const power = long(costs[side].electricityUsd, mostCost);
      return {
        name: SIDE_NAMES[side],
        total: costs[side].totalUsd,
        parts: html`
          ${bar(0, `fill-${side}`, 0, power)}
          ${bar(1, `fill-${side}-wash stroke-${side}`, power, long(costs[side].totalUsd, mostCost) - power)}
        `,
      };
    },
  );
  const key = narrow && html`<text class="label" x="0" y="${2 * deep + 18}">Solid: electricity. Pale: machines.</text>`;
  return html`<g data-height="${2 * deep + (narrow ? 26 : 4)}">${list}${own}${key}</g>`.text;
}
