import { choice, defineFigure, toggle } from "../../kit/figure.ts";
import { date, dollars, inWords, percent, significant, usd } from "../../kit/format.ts";
import { bareName, mixOf, modelOptions } from "../../kit/readings/model-choice.ts";
import { choosablePrices, currentPrices, type ListPrice, modelTables } from "../../kit/readings/models.ts";
import { agentMix, assumption, mixDials, taskAssumptions, taskDial } from "../../kit/readings/task-dials.ts";
import { one } from "../../kit/table.ts";
import { billUsd } from "../../model/bill.ts";
import { breakEvenSuccessShare, type Routing, taskCost } from "../../model/routing.ts";
import { routingPicture } from "./picture.ts";

interface Params {
  readonly cheap: string;
  readonly dear: string;
  readonly share: number;
  readonly cheapSuccess: number;
  readonly dearSuccess: number;
  readonly tries: string;
  readonly escalate: boolean;
  readonly failure: number;
  readonly tokens: number;
  readonly output: number;
  readonly cached: number;
}
const priceOf = (prices: readonly ListPrice[], id: string): ListPrice => one(currentPrices(prices, [id], false), () => true, id);
const routingOf = (prices: readonly ListPrice[], params: Params, change: Partial<Routing> = {}): Routing => ({
  cheap: { usdPerTry: billUsd(params.tokens, priceOf(prices, params.cheap), mixOf(params)), successShare: params.cheapSuccess / 100 },
  dear: { usdPerTry: billUsd(params.tokens, priceOf(prices, params.dear), mixOf(params)), successShare: params.dearSuccess / 100 },
  shareToCheap: params.share / 100,
  cheapTries: Number(params.tries),
  escalate: params.escalate,
  failedTaskUsd: params.failure,
  ...change,
});
/** Replaces the success rate of the cheap model. */
const atRate = (routing: Routing, successShare: number): Routing => ({ ...routing, cheap: { ...routing.cheap, successShare } });
const perSuccess = (routing: Routing): number => taskCost(routing).usdPerSuccess ?? 0;
const known = new WeakMap<Params, number | null>();
/** Finds the success rate from which the cheap model pays. Searched for once for each state, since rows, texts and picture all ask for it. */
function breakEven(prices: readonly ListPrice[], params: Params): number | null {
  const found = known.get(params);
  if (found !== undefined) return found;
  const even = breakEvenSuccessShare(routingOf(prices, params));
  known.set(params, even);
  return even;
}
const namesOf = (prices: readonly ListPrice[], params: Params): readonly [string, string] => [
  bareName(priceOf(prices, params.cheap).name),
  bareName(priceOf(prices, params.dear).name),
];
/** Words the success rate from which the cheap model pays. */
const pays = (cheap: string, from: number | null): string =>
  from === null ? `${cheap} pays at no success rate` : `${cheap} pays from a success rate of ${percent(from, 1)}`;
export default defineFigure({
  data: { ...modelTables, tasks: taskAssumptions },
  controls: (data) => ({
    cheap: choice<string>({ label: "Cheap model", options: modelOptions(data), default: "minimax-m2-5" }),
    dear: choice<string>({ label: "Dear model", options: modelOptions(data), default: "claude-opus-4-6" }),
    share: taskDial(data.tasks, "shareToCheap", { unit: "% of tasks", min: 0, max: 100, step: 1, percent: true }),
    cheapSuccess: taskDial(data.tasks, "cheapSuccessShare", { unit: "% of tries", min: 1, max: 100, step: 0.1, percent: true }),
    dearSuccess: taskDial(data.tasks, "dearSuccessShare", { unit: "% of tries", min: 1, max: 100, step: 0.1, percent: true }),
    tries: choice({ label: "The cheap model may try", options: { "1": "once", "2": "twice", "3": "3 times", "5": "5 times" }, default: "1" }),
    escalate: toggle({ label: "What it fails at goes to the dear model", default: false }),
    failure: taskDial(data.tasks, "failedTaskUsd", { unit: "US dollars", min: 0.01, max: 10_000, step: 0.01, scale: "log" }),
    tokens: taskDial(data.tasks, "tryMTok", { unit: "million", min: 0.001, max: 100, step: 0.001, scale: "log", likely: false }),
    ...mixDials(data.tasks),
  }),
  lean: (data) => ({ ...data, prices: choosablePrices(data) }),
})({
  kind: "calculator",
  chapter: "your-bill",
  rows: ({ data, params }) => {
    const now = routingOf(data.prices, params);
    const even = breakEven(data.prices, params);
    const steps = Array.from({ length: 20 }, (_, i) => (i + 1) / 20);
    const rates = [...new Set([...steps, params.cheapSuccess / 100, ...(even ? [even] : [])])].sort((a, b) => a - b);
    return rates.map((success) => ({
      success,
      mark: success === params.cheapSuccess / 100 ? "your rate" : success === even ? "break-even" : "",
      cheapUsd: perSuccess(atRate({ ...now, shareToCheap: 1 }, success)),
      mixedUsd: perSuccess(atRate(now, success)),
      dearUsd: perSuccess({ ...now, shareToCheap: 0 }),
    }));
  },
  columns: {
    success: { label: "Cheap model succeeds", format: (value: number) => percent(value, 1) },
    mark: { label: "Which rate" },
    cheapUsd: { label: "All to the cheap model", unit: "USD per success", format: usd },
    mixedUsd: { label: "Your routing", unit: "USD per success", format: usd },
    dearUsd: { label: "All to the dear model", unit: "USD per success", format: usd },
  },
  title: ({ data, params }) => {
    const [cheap, dear] = namesOf(data.prices, params);
    const even = breakEven(data.prices, params);
    return even === null
      ? `At these prices ${cheap} saves nothing on ${dear}, however often it succeeds`
      : `${cheap} is the cheaper way if it succeeds at more than ${percent(even, 1)} of tries while ${dear} succeeds at ` +
          `${significant(params.dearSuccess)}%`;
  },
  subtitle: ({ params, versions }) =>
    `Expected cost of a task done, US dollars: tokens at list price, and ${dollars(params.failure)} for each failure. A try takes ` +
    `${inWords(params.tokens * 1e6)} tokens, ${significant(params.output)}% of them output; both are assumed. Prices as listed on ` +
    `${date(versions.prices.asOf)}.`,
  summary: ({ data, params }) => {
    const [cheap, dear] = namesOf(data.prices, params);
    const now = routingOf(data.prices, params);
    const [mixed, alone] = [perSuccess(now), perSuccess({ ...now, shareToCheap: 0 })].map((value) => dollars(value));
    return (
      `With ${significant(params.share)}% of tasks sent to ${cheap}, a task done costs ${mixed}, against ${alone} with ${dear} alone; ` +
      `${pays(cheap, breakEven(data.prices, params))}.`
    );
  },
  values: ({ data, params }) => {
    const now = routingOf(data.prices, params);
    const money = (value: number) => ({ value, text: dollars(value) });
    const even = breakEven(data.prices, params);
    const { tokensUsd, successShare } = taskCost(now);
    return {
      cost: money(perSuccess(now)),
      cheap: money(perSuccess({ ...now, shareToCheap: 1 })),
      dear: money(perSuccess({ ...now, shareToCheap: 0 })),
      breakEven: { value: even ?? Number.NaN, text: even === null ? "—" : percent(even, 1) },
      tokens: money(tokensUsd),
      success: { value: successShare, text: percent(successShare, 1) },
    };
  },
  formula: ({ data, params }) => {
    const { tokensUsd, successShare, usdPerSuccess } = taskCost(routingOf(data.prices, params));
    return {
      words: "(tokens of a task, all its tries + share of tasks that fail × cost of a failed task) ÷ share of tasks that succeed",
      numbers: `(${usd(tokensUsd)} + ${percent(1 - successShare, 1)} × ${usd(params.failure)}) ÷ ${percent(successShare, 1)} = ${usd(usdPerSuccess)}`,
    };
  },
  outcome: {
    label: "Cost of a task done",
    text: dollars,
    of: ({ data, params }) => perSuccess(routingOf(data.prices, params)),
    backwards: { control: "cheapSuccess", target: 10, unit: "US dollars" },
  },
  presets: ({ tasks }) => {
    const tokens = assumption(tasks, "tryMTok");
    return [
      { label: "Zhang’s 80% (S0)", set: {} },
      { label: "A chat of 30,000 tokens (S0)", set: { tokens: tokens.lowValue ?? tokens.centralValue } },
      { label: "An agent’s 20 million (S0)", set: { tokens: tokens.highValue ?? tokens.centralValue, ...agentMix(tasks) } },
      { label: "A failure that is dear", set: { failure: assumption(tasks, "dearFailureUsd").centralValue } },
      { label: "Try, then hand on", set: { share: 100, tries: "2", escalate: true } },
    ];
  },
  draw: ({ rows, data, params, size }) => {
    const [cheapName, dearName] = namesOf(data.prices, params);
    const now = routingOf(data.prices, params);
    const [cheapHue, dearHue] = [params.cheap, params.dear].map((id) => (priceOf(data.prices, id).country === "CN" ? "stroke-cn" : "stroke-us"));
    const curve = (name: string, routing: Routing, style: string, look: "thin" | "thick" | "dashed") => {
      return { name, style, look, at: (share: number) => perSuccess(atRate(routing, share)), here: perSuccess(routing) };
    };
    const rest = size.name === "wide" ? `, the rest to ${dearName}` : "";
    return routingPicture(
      {
        model: cheapName,
        steps: rows,
        own: params.cheapSuccess / 100,
        even: breakEven(data.prices, params),
        curves: [
          curve(`All to ${cheapName}`, { ...now, shareToCheap: 1 }, cheapHue ?? "", "dashed"),
          curve(`${significant(params.share)}% to ${cheapName}${rest}`, now, "stroke-ink", "thick"),
          curve(`All to ${dearName}`, { ...now, shareToCheap: 0 }, dearHue ?? "", "thin"),
        ],
      },
      size,
    );
  },
  notes: [
    "The two success rates are one test’s, as an article prints them; we have not seen the test. Put in the rates of your own tasks: they " +
      "decide the result.",
    "Tries are taken as independent, and a failure as noticed free of charge. Where a model fails at the same task again and again, " +
      "retries are worth less. Both models are taken to need as many tokens.",
    "How many tasks go to the cheap model does not move the break-even: each task sent there pays or does not. In the shaded part it does not.",
  ],
  claims: ["S0-018", "S0-019", "S2-015", "S2-020", "S2-021", "S2-022", "S2-025", "S3-027"],
});
