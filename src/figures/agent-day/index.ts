import { choice, defineFigure } from "../../kit/figure.ts";
import { date, dollars, inWords, percent, significant, times, usd } from "../../kit/format.ts";
import { mixOf, mixTerms, modelOptions } from "../../kit/readings/model-choice.ts";
import { choosablePrices, currentPrices, type ListPrice, modelTables, newestOf } from "../../kit/readings/models.ts";
import { exampleVolumes } from "../../kit/readings/multiples.ts";
import { mixDials, taskAssumptions, taskDial } from "../../kit/readings/task-dials.ts";
import { roundTo } from "../../kit/round.ts";
import { one } from "../../kit/table.ts";
import { blendedUsdPerMTok, volumeForBillMTok } from "../../model/bill.ts";
import { agentDayUsd } from "../../model/routing.ts";
import { agentDayPicture } from "./picture.ts";

const priceOf = (prices: readonly ListPrice[], id: string): ListPrice => one(currentPrices(prices, [id], false), () => true, id);
const tokens = (mTok: number): string => inWords(roundTo(mTok, 2) * 1e6);

export default defineFigure({
  data: { ...modelTables, bills: exampleVolumes, tasks: taskAssumptions },
  controls: (data) => ({
    missions: taskDial(data.tasks, "missionsPerDay", { unit: "missions", min: 1, max: 1000, step: 1, scale: "log" }),
    tokens: taskDial(data.tasks, "missionMTok", { unit: "million", min: 0.01, max: 200, step: 0.01, scale: "log" }),
    ...mixDials(data.tasks, true),
    dear: choice<string>({ label: "Premium model", options: modelOptions(data), default: "claude-opus-4-6" }),
    cheap: choice<string>({ label: "Cheap model", options: modelOptions(data), default: "minimax-m2-5" }),
  }),
  lean: (data) => ({ ...data, prices: choosablePrices(data) }),
})({
  kind: "calculator",
  chapter: "your-bill",
  rows: ({ data, params }) =>
    (["dear", "cheap"] as const).map((side) => {
      const price = priceOf(data.prices, params[side]);
      const printed = one(data.bills, ({ id }) => id === (side === "dear" ? "developer-us" : "developer-cn"), "the developer's bill").amountUsd ?? 0;
      return {
        side,
        name: price.name,
        country: price.country,
        usdPerMTok: blendedUsdPerMTok(price, mixOf(params)),
        billUsd: agentDayUsd(params.missions, params.tokens, price, mixOf(params)),
        printedUsd: printed,
        printedMTok: volumeForBillMTok(printed, price, mixOf(params)) ?? 0,
      };
    }),
  columns: {
    side: { label: "Side", hidden: true },
    name: { label: "Model" },
    country: { label: "Developer in" },
    usdPerMTok: { label: "Price of the mix", unit: "USD per million tokens", format: usd },
    billUsd: { label: "Your day", unit: "USD", format: usd },
    printedUsd: { label: "A day as article S2 prints it", unit: "USD", format: dollars },
    printedMTok: { label: "Tokens that make it", unit: "million a day", format: (value: number) => significant(value) },
  },
  title: ({ rows, params }) => {
    const [dear, cheap] = rows;
    return (
      `${inWords(params.missions * params.tokens * 1e6)} tokens a day cost ${dollars(dear?.billUsd ?? null)} on ${dear?.name} and ` +
      `${dollars(cheap?.billUsd ?? null)} on ${cheap?.name}`
    );
  },
  subtitle: ({ params, versions }) =>
    `An agent’s day at list price, US dollars; ${significant(params.output)}% of tokens output, ${significant(params.cached)}% of input ` +
    "from cache. Diamonds: the two bills that article S2 prints. Both scales logarithmic. Prices as listed on " +
    `${date(versions.prices.asOf)}.`,
  summary: ({ rows }) => {
    const [dear, cheap] = rows;
    if (!dear || !cheap) return "";
    return (
      `The printed ${dollars(dear.printedUsd)} a day buys ${tokens(dear.printedMTok)} tokens on ${dear.name}, and the printed ` +
      `${dollars(cheap.printedUsd)} buys ${tokens(cheap.printedMTok)} on ${cheap.name}.`
    );
  },
  values: ({ rows, params }) => {
    const [dear, cheap] = rows;
    const money = (value = 0) => ({ value, text: dollars(value) });
    const volume = (value = 0) => ({ value, text: tokens(value) });
    const ratio = (dear?.usdPerMTok ?? 0) / (cheap?.usdPerMTok ?? 1);
    return {
      bill: money(dear?.billUsd),
      other: money(cheap?.billUsd),
      ratio: { value: ratio, text: times(ratio) },
      tokens: { value: params.missions * params.tokens, text: inWords(params.missions * params.tokens * 1e6) },
      dearMTok: volume(dear?.printedMTok),
      cheapMTok: volume(cheap?.printedMTok),
      dearMissions: { value: (dear?.printedMTok ?? 0) / params.tokens, text: significant((dear?.printedMTok ?? 0) / params.tokens, 2) },
      output: { value: params.output, text: percent(params.output / 100, params.output % 1 === 0 ? 0 : 1) },
      cached: { value: params.cached, text: percent(params.cached / 100) },
    };
  },
  formula: ({ data, params }) => {
    const price = priceOf(data.prices, params.dear);
    return {
      words:
        "missions × million tokens of a mission × (output share × output price + input share × (fresh share × input price + cached share × " +
        "cached price))",
      numbers:
        `${significant(params.missions)} × ${significant(params.tokens)} × ${mixTerms(price, mixOf(params))} = ` +
        `${usd(agentDayUsd(params.missions, params.tokens, price, mixOf(params)))}`,
    };
  },
  outcome: {
    label: "A day’s bill on the premium model",
    text: dollars,
    of: ({ data, params }) => agentDayUsd(params.missions, params.tokens, priceOf(data.prices, params.dear), mixOf(params)),
    backwards: { control: "missions", target: 900, unit: "US dollars a day" },
  },
  presets: (data) => [
    { label: "Opus 4.6 and MiniMax M2.5", set: {} },
    { label: "The models of S2’s own table", set: { dear: "claude-sonnet-4-5", cheap: "kimi-k2-5" } },
    { label: "The newest of both", set: { dear: newestOf(data, "opus"), cheap: newestOf(data, "kimi") } },
    { label: "Nothing cached", set: { cached: 0 } },
  ],
  draw: ({ rows, params, size }) => agentDayPicture(rows, params.missions * params.tokens, size),
  notes: [
    "Article S2 prints two bills a day and neither a volume nor a model. Where a line meets its diamond stands the volume that would make " +
      "the bill true.",
    "The mix opens at that of the nine leading models on OpenRouter in one week of spring 2026: agents read far more than they write, and " +
      "read much of it again.",
    "If both diamonds stand over the same volume, the two bills are for the same work. They need not be: the article does not say so.",
  ],
  claims: ["S0-016", "S2-010", "S2-023", "S2-024", "S2-028", "S3-023"],
});
