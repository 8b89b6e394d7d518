import { articleShortName } from "../../kit/articles.ts";
import { hueOf } from "../../kit/drawings/marks.ts";
import { defineProgram, type ProgramState } from "../../kit/figure.ts";
import { date, percent, significant, spelled, times, usd } from "../../kit/format.ts";
import { mixOf, mixTerms } from "../../kit/readings/token-mix.ts";

import { one } from "../../kit/table.ts";
import { priceRatio, type Side, usdPerMTokOf } from "../../model/price-ratio.ts";
import type { inputs } from "./inputs.ts";
import { ratioPicture } from "./picture.ts";

type State = ProgramState<typeof inputs>;

const SIDES: Readonly<Record<Side, string>> = { input: "Input", cached: "Cached input", output: "Output", blend: "Your mix" };

/** Finds the two models that are compared, and their price ratio for each kind of tokens. */
function pairOf({ facts, params }: State) {
  const priceOf = (id: string) => one(facts.prices, ({ model }) => model === id, id);
  const [dear, cheap, mix] = [priceOf(params.dear), priceOf(params.cheap), mixOf(params)];
  const ratioOf = (side: Side): number => priceRatio(dear, cheap, side, mix) ?? 0;
  return { dear, cheap, mix, ratioOf, ratio: ratioOf(params.side) };
}

const share = (ratio: number): string => percent(ratio, ratio < 0.1 ? 1 : 0);
/** Words a ratio to another model: "18.8 times the price of MiniMax M2.5", "75% of the price of …". */
const against = (ratio: number, other: string, itself: boolean): string => {
  if (Math.abs(ratio - 1) < 0.005) return itself ? "its own price" : `the price of ${other}`;
  return `${ratio > 1 ? times(ratio) : `${share(ratio)} of`} the price of ${other}`;
};

/** Finds the smallest and the largest multiple that the articles print, both in words, and how many they are. */
function printedOf({ multiples }: State["facts"]) {
  const printed = multiples.filter(({ kind }) => kind === "printed");
  const least = Math.min(...printed.map(({ timesLow }) => timesLow));
  const most = Math.max(...printed.map(({ timesHigh }) => timesHigh));
  return { count: printed.length, least, most, ends: `${significant(least)} to ${significant(most)} times` };
}

export default defineProgram<typeof inputs>()({
  rows: (state) => {
    const { ratioOf } = pairOf(state);
    const own = (Object.keys(SIDES) as Side[]).map((side) => ({
      kind: "your pair",
      article: null,
      what: SIDES[side],
      timesLow: ratioOf(side),
      timesHigh: ratioOf(side),
      asPrinted: null,
      claims: null,
      chosen: side === state.params.side,
    }));
    return [...own, ...state.facts.multiples.map((multiple) => ({ ...multiple, chosen: false }))];
  },
  cells: {
    article: (id: string | null) => (id === null ? "—" : articleShortName(id)),
    timesLow: (value: number) => significant(value),
    timesHigh: (value: number) => significant(value),
  },
  title: (state) => {
    const { dear, cheap, ratio } = pairOf(state);
    return (
      `${dear.name} lists at ${against(ratio, cheap.name, dear === cheap)}; ` +
      `the multiples that the articles print run from ${printedOf(state.facts).ends}`
    );
  },
  subtitle: ({ params, versions }) => {
    const side =
      params.side === "blend"
        ? `a mix with ${significant(params.output)}% output, ${significant(params.cached)}% of input cached`
        : SIDES[params.side].toLowerCase();
    return (
      `Ratio of list prices for ${side}, and every multiple of the articles, each tenfold the same length. Prices as listed on ` +
      `${date(versions.prices.asOf)}.`
    );
  },
  summary: (state) => {
    const { dear, cheap, ratio } = pairOf(state);
    const { multiples } = state.facts;
    const smaller = multiples.filter(({ timesHigh }) => timesHigh < ratio).length;
    const larger = multiples.filter(({ timesLow }) => timesLow > ratio).length;
    const around = multiples.length - smaller - larger;
    const tail =
      around > 0 ? `, ${spelled(larger)} larger and ${spelled(around)} ${around === 1 ? "spans" : "meet"} it` : ` and ${spelled(larger)} larger`;
    const all = [smaller, larger].includes(multiples.length);
    const counted = all
      ? `all of the articles’ ${multiples.length} multiples are ${larger > 0 ? "larger" : "smaller"}`
      : `of the articles’ ${multiples.length} multiples ${spelled(smaller)} ${smaller === 1 ? "is" : "are"} smaller${tail}`;
    const side = state.params.side === "blend" ? "your mix" : SIDES[state.params.side].toLowerCase();
    return `For ${side}, ${dear.name} lists at ${against(ratio, cheap.name, dear === cheap)}; ${counted}.`;
  },
  values: (state) => {
    const { ratio, ratioOf } = pairOf(state);
    const { count, least, most, ends } = printedOf(state.facts);
    const quantity = (value: number) => ({ value, text: times(value) });
    return {
      ratio: quantity(ratio),
      share: { value: ratio, text: share(ratio) },
      input: quantity(ratioOf("input")),
      cached: quantity(ratioOf("cached")),
      output: quantity(ratioOf("output")),
      blend: quantity(ratioOf("blend")),
      least: quantity(least),
      most: quantity(most),
      ends: { value: most, text: ends },
      printed: { value: count, text: spelled(count) },
      ...Object.fromEntries(Object.entries(state.facts.quotients).map(([example, value]) => [example, quantity(value)])),
    };
  },
  formula: (state) => {
    const { dear, cheap, mix, ratio } = pairOf(state);
    const [above, below] = [dear, cheap].map((price) => usd(usdPerMTokOf(price, state.params.side, mix)));
    const sums = state.params.side === "blend" ? `${mixTerms(dear, mix)} ÷ ${mixTerms(cheap, mix)} = ` : "";
    return `${sums}${above} ÷ ${below} = ${significant(ratio)}`;
  },
  outcome: {
    label: "Price gap",
    text: (value) => significant(value),
    of: (state) => pairOf(state).ratio,
    backwards: { control: "output" },
  },
  brief: (state) => {
    const { dear, cheap, mix } = pairOf(state);
    return [dear, cheap].map((price) => {
      const paid = usdPerMTokOf(price, state.params.side, mix) ?? 0;
      return { name: price.name, value: paid, text: `${usd(paid)} a million`, hue: hueOf(price.country) };
    });
  },
  draw: (given) => {
    const { dear, cheap, ratio } = pairOf(given);
    return ratioPicture(given.rows, { dear: dear.name, cheap: cheap.name, ratio }, given.size);
  },
});
