import { choice, defineFigure, range, toggle } from "../lib/figure.ts";
import { date, dollars, percent, significant, usd } from "../lib/format.ts";
import { html } from "../lib/html.ts";
import { bareName, mixDials, mixOf, modelOptions } from "../lib/model-choice.ts";
import { currentPrices, type ListPrice, listPrices } from "../lib/models.ts";
import { one } from "../lib/table.ts";
import { billUsd } from "../model/bill.ts";
import { breakEvenSuccessShare, type Routing, taskCost } from "../model/routing.ts";

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
/** The routing with another success rate of the cheap model. */
const atRate = (routing: Routing, successShare: number): Routing => ({ ...routing, cheap: { ...routing.cheap, successShare } });
const perSuccess = (routing: Routing): number => taskCost(routing).usdPerSuccess ?? 0;
const namesOf = (prices: readonly ListPrice[], params: Params): readonly [string, string] => [
  bareName(priceOf(prices, params.cheap).name),
  bareName(priceOf(prices, params.dear).name),
];
/** From which success rate the cheap model pays, in words. */
const pays = (cheap: string, from: number | null): string =>
  from === null ? `${cheap} pays at no success rate` : `${cheap} pays from a success rate of ${percent(from, 1)}`;
const rate = (label: string, source: string, value: number) =>
  range({ label, unit: "% of tries", min: 1, max: 100, step: 0.1, default: value, low: 50, high: 95, source, grade: "C" });
/** The least of 1, 2, 5, 10 … that is no smaller. */
const roundUp = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5].find((step) => step * power >= value) ?? 10);
};

export default defineFigure({
  data: { prices: listPrices },
  controls: ({ prices }) => ({
    cheap: choice<string>({ label: "Cheap model", options: modelOptions(prices), default: "minimax-m2-5" }),
    dear: choice<string>({ label: "Dear model", options: modelOptions(prices), default: "claude-opus-4-6" }),
    share: range({
      label: "Tasks to the cheap model",
      unit: "% of tasks",
      min: 0,
      max: 100,
      step: 1,
      default: 80,
      source: "Terry Zhang, as article S0 tells of him",
    }),
    cheapSuccess: rate("Success of the cheap model", "MiniMax M2.5 in one coding test, as article S3 prints it; the range is our assumption", 80.2),
    dearSuccess: rate("Success of the dear model", "Claude Opus 4.6 in the same test, as article S3 prints it; the range is our assumption", 80.8),
    tries: choice({ label: "The cheap model may try", options: { "1": "once", "2": "twice", "3": "3 times", "5": "5 times" }, default: "1" }),
    escalate: toggle({ label: "What it fails at goes to the dear model", default: false }),
    failure: range({
      label: "A failed task costs",
      unit: "US dollars",
      min: 0.01,
      max: 10_000,
      step: 0.01,
      default: 10,
      low: 2,
      high: 25,
      scale: "log",
      source: "our assumption: somebody has to notice and repair it",
      grade: "C",
    }),
    tokens: range({
      label: "Tokens of a try",
      unit: "million",
      min: 0.001,
      max: 100,
      step: 0.001,
      default: 1,
      scale: "log",
      source: "our assumption; articles print 30,000 for a chat and up to 20 million for an agent",
      grade: "C",
    }),
    ...mixDials(),
  }),
})({
  kind: "calculator",
  chapter: "your-bill",
  rows: ({ data, params }) => {
    const now = routingOf(data.prices, params);
    const even = breakEvenSuccessShare(now);
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
    mark: { label: "" },
    cheapUsd: { label: "All to the cheap model", unit: "USD per success", format: usd },
    mixedUsd: { label: "Your routing", unit: "USD per success", format: usd },
    dearUsd: { label: "All to the dear model", unit: "USD per success", format: usd },
  },
  title: ({ data, params }) => {
    const [cheap, dear] = namesOf(data.prices, params);
    const even = breakEvenSuccessShare(routingOf(data.prices, params));
    return even === null
      ? `At these prices ${cheap} saves nothing on ${dear}, however often it succeeds`
      : `${cheap} is the cheaper way if it succeeds at more than ${percent(even, 1)} of tries while ${dear} succeeds at ${significant(params.dearSuccess)}%`;
  },
  subtitle: ({ params, versions }) =>
    `Expected cost of a task done, US dollars: tokens at list price, and ${dollars(params.failure)} for each failure. A try takes ${significant(params.tokens)} million tokens, ${significant(params.output)}% of them output; both are assumed. Prices as listed on ${date(versions.prices.asOf)}.`,
  summary: ({ data, params }) => {
    const [cheap, dear] = namesOf(data.prices, params);
    const now = routingOf(data.prices, params);
    const [mixed, alone] = [perSuccess(now), perSuccess({ ...now, shareToCheap: 0 })].map((value) => dollars(value));
    return `With ${significant(params.share)}% of tasks sent to ${cheap}, a task done costs ${mixed}, against ${alone} with ${dear} alone; ${pays(cheap, breakEvenSuccessShare(now))}.`;
  },
  values: ({ data, params }) => {
    const now = routingOf(data.prices, params);
    const money = (value: number) => ({ value, text: dollars(value) });
    const even = breakEvenSuccessShare(now);
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
  presets: () => [
    { label: "Zhang’s 80% (S0)", set: {} },
    { label: "A chat of 30,000 tokens (S0)", set: { tokens: 0.03 } },
    { label: "An agent’s 20 million (S0)", set: { tokens: 20 } },
    { label: "A failure that is dear", set: { failure: 1000 } },
    { label: "Try, then hand on", set: { share: 100, tries: "2", escalate: true } },
  ],
  draw: ({ data, params, size }) => {
    const [cheapName, dearName] = namesOf(data.prices, params);
    const hue = (id: string): string => (priceOf(data.prices, id).country === "CN" ? "stroke-cn" : "stroke-us");
    const now = routingOf(data.prices, params);
    const [own, even] = [params.cheapSuccess / 100, breakEvenSuccessShare(now)];
    const ways = [
      { name: `All to ${cheapName}`, routing: { ...now, shareToCheap: 1 }, style: hue(params.cheap), width: 1.5, dash: "7 4" },
      {
        name: `${significant(params.share)}% to ${cheapName}${size.name === "wide" ? `, the rest to ${dearName}` : ""}`,
        routing: now,
        style: "stroke-ink",
        width: 2.5,
        dash: "",
      },
      { name: `All to ${dearName}`, routing: { ...now, shareToCheap: 0 }, style: hue(params.dear), width: 1.5, dash: "" },
    ];
    const here = ways.map(({ routing }) => perSuccess(routing));
    const top = roundUp(Math.max((here[2] ?? 0) * 1.5, (here[1] ?? 0) * 1.1));
    const parts = String(top).includes("2") ? 4 : 5;
    const lines = Array.from({ length: parts + 1 }, (_, i) => (i * top) / parts);
    const [left, right, head, height] = [
      12 + 7 * Math.max(...lines.map((line) => dollars(line).length)),
      size.width - 6,
      40,
      size.name === "narrow" ? 190 : 230,
    ];
    const x = (share: number): number => left + share * (right - left);
    const y = (value: number): number => head + height * (1 - value / top);
    const curves = ways.map(({ routing, style, width, dash }) => {
      const points = Array.from({ length: 400 }, (_, i) => (i + 1) / 400)
        .map((share) => ({ share, cost: perSuccess(atRate(routing, share)) }))
        .filter(({ cost }) => cost <= top);
      return html`<polyline class="fill-none ${style}" stroke-width="${width}" stroke-dasharray="${dash || "none"}" points="${points.map(({ share, cost }) => `${x(share).toFixed(1)},${y(cost).toFixed(1)}`).join(" ")}"/>`;
    });
    const grid = [
      lines.map(
        (value) =>
          html`<line class="stroke-hair" x1="${left}" x2="${right}" y1="${y(value)}" y2="${y(value)}"/><text class="label" x="${left - 7}" y="${y(value) + 4}" text-anchor="end">${dollars(value)}</text>`,
      ),
      [0, 0.25, 0.5, 0.75, 1].map(
        (part) =>
          html`<text class="label" x="${x(part)}" y="${head + height + 19}" text-anchor="${part === 1 ? "end" : "middle"}">${percent(part)}</text>`,
      ),
    ];
    const flag = (share: number, text: string, line: number, style: string) => {
      const anchor = share > 0.8 ? "end" : share < 0.2 ? "start" : "middle";
      return html`<text class="${style}" x="${anchor === "start" ? x(0) : anchor === "end" ? right : x(share)}" y="${line}" text-anchor="${anchor}">${text}</text>`;
    };
    const dots = here.map(
      (cost) => cost <= top && html`<circle class="fill-ink stroke-paper" cx="${x(own)}" cy="${y(cost)}" r="4.5" stroke-width="1.5"/>`,
    );
    const marks = [
      even !== null && html`<rect class="fill-leaf" x="${left}" y="${head}" width="${x(even) - left}" height="${height}"/>`,
      grid,
      even !== null && html`<line class="stroke-ink" x1="${x(even)}" x2="${x(even)}" y1="${head - 4}" y2="${head + height}" stroke-dasharray="2 3"/>`,
      even !== null && flag(even, `break-even ${percent(even, 1)}`, 14, "label"),
      html`<line class="stroke-ink-3" x1="${x(own)}" x2="${x(own)}" y1="${head - 4}" y2="${head + height}"/>`,
      flag(own, `yours ${significant(params.cheapSuccess)}%`, 31, "strong"),
    ];
    const under = head + height + 40;
    const rows = ways.map(({ name, style, width, dash }, i) => {
      const line = under + 12 + i * 28;
      const text = i === 1 ? "strong" : "label";
      return html`<line class="${style}" x1="0" x2="26" y1="${line + 13}" y2="${line + 13}" stroke-width="${width}" stroke-dasharray="${dash || "none"}"/><text class="${text}" x="36" y="${line + 18}">${name}</text><text class="${text}" x="${size.width}" y="${line + 18}" text-anchor="end">${usd(here[i] ?? null)}</text><line class="stroke-hair" x1="0" x2="${size.width}" y1="${line + 28}" y2="${line + 28}"/>`;
    });
    return html`<g data-height="${under + 12 + 3 * 28 + 2}">${marks}${curves}${dots}<text class="label" x="${right}" y="${under}" text-anchor="end">${`how often ${cheapName} succeeds`}</text>${rows}</g>`
      .text;
  },
  notes: [
    "The two success rates are one test’s, as an article prints them; we have not seen the test. Put in the rates of your own tasks: they decide the result.",
    "Tries are taken as independent, and a failure as noticed free of charge. Where a model fails at the same task again and again, retries are worth less. Both models are taken to need as many tokens.",
    "How many tasks go to the cheap model does not move the break-even: each task sent there pays or does not. In the shaded part it does not.",
  ],
  claims: ["S0-018", "S0-019", "S2-015", "S2-020", "S2-021", "S2-022", "S2-025", "S3-027"],
});
