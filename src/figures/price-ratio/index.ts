import { choice, defineFigure } from "../../kit/figure.ts";
import { date, percent, significant, spelled, times, usd } from "../../kit/format.ts";
import { mixOf, mixTerms, modelOptions } from "../../kit/readings/model-choice.ts";
import { choosablePrices, currentPrices, type ListPrice, modelTables } from "../../kit/readings/models.ts";
import { exampleBills, impliedMultiples, multipliers } from "../../kit/readings/multiples.ts";
import { agentMix, mixDials, taskAssumptions } from "../../kit/readings/task-dials.ts";
import { one } from "../../kit/table.ts";
import type { TokenMix } from "../../model/bill.ts";
import { priceRatio, type Side, usdPerMTokOf } from "../../model/price-ratio.ts";
import { ratioPicture } from "./picture.ts";

const SIDES: Readonly<Record<Side, string>> = { input: "Input", cached: "Cached input", output: "Output", blend: "Your mix" };
interface Pair {
  readonly dear: ListPrice;
  readonly cheap: ListPrice;
  readonly mix: TokenMix;
}
const pairOf = (prices: readonly ListPrice[], params: { dear: string; cheap: string; output: number; cached: number }): Pair => {
  const [dear, cheap] = [params.dear, params.cheap].map((id) => one(currentPrices(prices, [id], false), () => true, id)) as [ListPrice, ListPrice];
  return { dear, cheap, mix: mixOf(params) };
};
const ratioOf = ({ dear, cheap, mix }: Pair, side: Side): number => priceRatio(dear, cheap, side, mix) ?? 0;
/** Words a ratio to another model: "18.8 times the price of MiniMax M2.5", "75% of the price of …". */
const against = (ratio: number, other: string): string =>
  Math.abs(ratio - 1) < 0.005
    ? `the price of ${other}`
    : `${ratio > 1 ? times(ratio) : `${percent(ratio, ratio < 0.1 ? 1 : 0)} of`} the price of ${other}`;

export default defineFigure({
  data: { ...modelTables, multipliers, bills: exampleBills, tasks: taskAssumptions },
  controls: (data) => ({
    dear: choice<string>({ label: "Divide the price of", options: modelOptions(data), default: "claude-opus-4-6" }),
    cheap: choice<string>({ label: "by the price of", options: modelOptions(data), default: "minimax-m2-5" }),
    side: choice({ label: "Tokens", options: { input: "input", cached: "cached input", output: "output", blend: "a mix" }, default: "blend" }),
    ...mixDials(data.tasks),
  }),
  lean: (data) => ({ ...data, prices: choosablePrices(data) }),
})({
  kind: "calculator",
  chapter: "the-price-of-a-million",
  rows: ({ data, params }) => {
    const pair = pairOf(data.prices, params);
    const own = (Object.keys(SIDES) as Side[]).map((side) => {
      const ratio = ratioOf(pair, side);
      return {
        kind: "your pair",
        article: null,
        what: SIDES[side],
        timesLow: ratio,
        timesHigh: ratio,
        asPrinted: null,
        claims: null,
        chosen: side === params.side,
      };
    });
    const stated = data.multipliers.map(({ claim, article, what, timesLow, timesHigh, asPrinted }) => {
      return { kind: "printed", article, what, timesLow, timesHigh, asPrinted, claims: claim, chosen: false };
    });
    const quotients = impliedMultiples(data.bills).map(({ what, ratio, dear, cheap }) => {
      const asPrinted = `${dear.asPrinted} ÷ ${cheap.asPrinted}`;
      return {
        kind: "from two bills",
        article: dear.article,
        what,
        timesLow: ratio,
        timesHigh: ratio,
        asPrinted,
        claims: `${dear.claim}, ${cheap.claim}`,
        chosen: false,
      };
    });
    const sorted = (rows: typeof stated) =>
      rows.sort((a, b) => a.timesLow - b.timesLow || a.timesHigh - b.timesHigh || a.claims.localeCompare(b.claims));
    return [...own, ...sorted(stated), ...sorted(quotients)];
  },
  columns: {
    what: { label: "What is divided" },
    article: { label: "Article" },
    kind: { label: "Where from" },
    timesLow: { label: "Times, from", format: (value: number) => significant(value) },
    timesHigh: { label: "to", format: (value: number) => significant(value) },
    asPrinted: { label: "As printed" },
    claims: { label: "Claims" },
    chosen: { label: "Chosen", hidden: true },
  },
  title: ({ data, params, rows }) => {
    const pair = pairOf(data.prices, params);
    const printed = rows.filter(({ kind }) => kind === "printed");
    const ends =
      `${significant(Math.min(...printed.map((row) => row.timesLow)))} to ${significant(Math.max(...printed.map((row) => row.timesHigh)))} ` +
      "times";
    return (
      `${pair.dear.name} lists at ${against(ratioOf(pair, params.side), pair.cheap.name)}; the multiples that the articles print run from ` +
      `${ends}`
    );
  },
  subtitle: ({ params, versions }) => {
    const side =
      params.side === "blend"
        ? `a mix with ${significant(params.output)}% output, ${significant(params.cached)}% of input cached`
        : SIDES[params.side].toLowerCase();
    return (
      `Ratio of list prices for ${side}, and every multiple of the articles, on a logarithmic scale. Prices as listed on ` +
      `${date(versions.prices.asOf)}.`
    );
  },
  summary: ({ data, params, rows }) => {
    const pair = pairOf(data.prices, params);
    const ratio = ratioOf(pair, params.side);
    const others = rows.filter(({ kind }) => kind !== "your pair");
    const [smaller, larger] = [others.filter((row) => row.timesHigh < ratio).length, others.filter((row) => row.timesLow > ratio).length];
    const around = others.length - smaller - larger;
    const tail =
      around > 0 ? `, ${spelled(larger)} larger and ${spelled(around)} ${around === 1 ? "spans" : "meet"} it` : ` and ${spelled(larger)} larger`;
    const at = params.side === "blend" ? "your mix" : SIDES[params.side].toLowerCase();
    return (
      `For ${at}, ${pair.dear.name} lists at ${against(ratio, pair.cheap.name)}; of the articles’ ${others.length} multiples ` +
      `${spelled(smaller)} ${smaller === 1 ? "is" : "are"} smaller${tail}.`
    );
  },
  values: ({ data, params, rows }) => {
    const pair = pairOf(data.prices, params);
    const quantity = (value: number) => ({ value, text: times(value) });
    const printed = rows.filter(({ kind }) => kind === "printed");
    const count = (value: number) => ({ value, text: spelled(value) });
    return {
      ratio: quantity(ratioOf(pair, params.side)),
      share: { value: ratioOf(pair, params.side), text: percent(ratioOf(pair, params.side), ratioOf(pair, params.side) < 0.1 ? 1 : 0) },
      input: quantity(ratioOf(pair, "input")),
      cached: quantity(ratioOf(pair, "cached")),
      output: quantity(ratioOf(pair, "output")),
      blend: quantity(ratioOf(pair, "blend")),
      least: quantity(Math.min(...printed.map((row) => row.timesLow))),
      most: quantity(Math.max(...printed.map((row) => row.timesHigh))),
      printed: count(printed.length),
      ...Object.fromEntries(impliedMultiples(data.bills).map(({ example, ratio }) => [example, quantity(ratio)])),
    };
  },
  formula: ({ data, params }) => {
    const pair = pairOf(data.prices, params);
    const [above, below] = [pair.dear, pair.cheap].map((price) => usd(usdPerMTokOf(price, params.side, pair.mix)));
    const sums = params.side === "blend" ? `${mixTerms(pair.dear, pair.mix)} ÷ ${mixTerms(pair.cheap, pair.mix)} = ` : "";
    return {
      words:
        params.side === "blend"
          ? "price of the mix ÷ price of the mix, each: output share × output price + input share × (fresh share × input price + cached " +
            "share × cached price)"
          : "price of a million tokens ÷ price of a million tokens, same kind of tokens",
      numbers: `${sums}${above} ÷ ${below} = ${significant(ratioOf(pair, params.side))}`,
    };
  },
  outcome: {
    label: "A price ratio",
    text: (value) => significant(value),
    of: ({ data, params }) => ratioOf(pairOf(data.prices, params), params.side),
    backwards: { control: "output", target: 18, unit: "times" },
  },
  presets: ({ tasks }) => [
    { label: "Input by input (S3)", set: { side: "input" } },
    { label: "Output, GPT-5.4 by DeepSeek (S4)", set: { dear: "gpt-5-4", cheap: "deepseek-v3-2", side: "output" } },
    { label: "Output, Sonnet 4.5 by Kimi K2.5 (S2)", set: { dear: "claude-sonnet-4-5", cheap: "kimi-k2-5", side: "output" } },
    { label: "OpenRouter’s mix of tokens", set: agentMix(tasks) },
    { label: "GPT-5.6 Luna by Kimi K3", set: { dear: "gpt-5-6-luna", cheap: "kimi-k3" } },
  ],
  draw: ({ rows, data, params, size }) => {
    const pair = pairOf(data.prices, params);
    return ratioPicture(rows, { dear: pair.dear.name, cheap: pair.cheap.name, ratio: ratioOf(pair, params.side) }, size);
  },
  notes: [
    "A list price is what a vendor asks, not what was paid. The dashed line carries your ratio down to the articles’ multiples; 1 is the same price.",
    "Where an article prints an order of magnitude, it is read as ten. The bills are divided as printed; the articles do not print these quotients.",
    "For input, cached input or output alone the mix plays no part, and the range closes on the ratio itself. Offered are models for which " +
      "all three prices are listed.",
  ],
  claims: [
    "S0-029",
    "S0-031",
    "S0-050",
    "S1-035",
    "S1-037",
    "S1-038",
    "S1-039",
    "S2-014",
    "S2-023",
    "S2-024",
    "S3-029",
    "S3-030",
    "S3-048",
    "S4-019",
    "S4-020",
    "S4-021",
  ],
});
