import { listed } from "../../figures/cost-gap/comparison.ts";
import type { inputs as costGap } from "../../figures/cost-gap/inputs.ts";
import type { inputs as kilowattHourValue } from "../../figures/kilowatt-hour-value/inputs.ts";
import { worth } from "../../figures/kilowatt-hour-value/worth.ts";
import type { inputs as powerForTokens } from "../../figures/power-for-tokens/inputs.ts";
import { need, TRILLION } from "../../figures/power-for-tokens/need.ts";
import { ARTICLE_NAMES } from "../../kit/articles.ts";
import type { ProgramState } from "../../kit/figure.ts";
import { currentPrices } from "../../kit/readings/list-price.ts";
import { listPrices } from "../../kit/readings/models.ts";
import { deepseekDay, publishedDays } from "../../kit/readings/published-day.ts";
import type { Story } from "../../kit/story.ts";
import { maybe, number, one, readTable, table, text } from "../../kit/table.ts";
import { checkStory } from "../../stories/one-kilowatt-hour/conditions.ts";
import type { Country, Numbers, Place } from "../../stories/one-kilowatt-hour/numbers.ts";
import story from "../../stories/one-kilowatt-hour/story.ts";
import type { Datasets } from "../data/datasets.ts";
import { datasets, figureView } from "../registry.ts";
import { dataCentres, usesIn } from "./electricity-uses.ts";
import { yardsticksOf } from "./yardsticks.ts";

const paid = table("industrial-prices", { id: text, kind: text, usdPerKwh: number, period: text });
const lengths = table("text-lengths", { text, words: number });
const counts = table("tokens-per-word", { text, language: text, tokenizer: text, tokens: number, words: maybe(number) });

/** Places of the story by their id in its address: the price, and how they are called. */
const PLACES: readonly (Pick<Place, "id" | "name" | "label" | "country"> & { readonly price: string })[] = [
  { id: "horinger", name: "Horinger", label: "Horinger", country: "cn", price: "cn-hohhot-delivered-2025" },
  { id: "west-inner-mongolia", name: "western Inner Mongolia", label: "W. Inner Mongolia", country: "cn", price: "cn-west-inner-mongolia-2025" },
  { id: "texas", name: "Texas", label: "Texas", country: "us", price: "us-texas-2025" },
  { id: "america", name: "America, on average,", label: "America, mean", country: "us", price: "us-2025" },
  { id: "virginia", name: "Virginia", label: "Virginia", country: "us", price: "us-virginia-2025" },
];
const START = "west-inner-mongolia";
const MEANS: Readonly<Record<Country, string>> = { cn: START, us: "america" };
/** Kinds of prices, in the words of the story. */
const KINDS: Readonly<Record<string, string>> = {
  delivered: "Delivered to data centres",
  tariff: "The grid company’s tariff for large users",
  "national-average": "The mean of what industry pays",
  "state-average": "The mean of what industry pays",
};

/** One kilowatt-hour, for a page that tells it without knowing what it is about. */
export const kilowattHourStory = story as unknown as Story<unknown, unknown>;

/** Computes a figure at its defaults. */
const defaultsOf = (id: string, from: Datasets): unknown => figureView(id, {}, undefined, from).given;

/**
 * Collects the numbers of the story from the site’s figures and data.
 * @param from other datasets than the site’s, for tests
 * @throws Error naming the scene whose figure of speech no longer holds
 */
export function kilowattHourNumbers(from: Datasets = datasets): Numbers {
  const value = defaultsOf("kilowatt-hour-value", from) as ProgramState<typeof kilowattHourValue>;
  const { sales, hire, tokens } = worth(value.params);
  const gap = defaultsOf("cost-gap", from) as ProgramState<typeof costGap>;
  const pair = listed(gap.facts, gap.params.pair);
  const power = defaultsOf("power-for-tokens", from) as ProgramState<typeof powerForTokens>;
  const day = deepseekDay(readTable(publishedDays, from.current(publishedDays.dataset)));
  const [model] = currentPrices(readTable(listPrices, from.current(listPrices.dataset)), [SOLD], false);
  const uses = usesIn("cn", from);
  const centres = dataCentres(uses);
  const counted = one(readTable(counts, from.current(counts.dataset)), isOurCount, "words and tokens of the articles");
  const list = (of: Country) => ({ name: pair[of].name, usdPerMTok: pair[of].usd });
  const numbers: Numbers = {
    articles: Object.keys(ARTICLE_NAMES).length,
    places: placesOf(from),
    start: START,
    means: MEANS,
    pueRatio: value.params.pue,
    powerKw: value.params.power,
    tokensPerS: value.params.speed,
    tokens,
    wordsPerToken: (counted.words ?? 0) / counted.tokens,
    novelWords: one(readTable(lengths, from.current(lengths.dataset)), (row) => row.text === "novel", "a novel").words,
    dayMTok: [day.cachedMTok, day.freshMTok, day.outputMTok],
    salesUsd: sales,
    hireUsd: hire,
    sold: model?.name ?? SOLD,
    claimedTimes: value.facts.claimed,
    costPowerKw: gap.params.cnPower,
    costUseShare: gap.facts.utilisationShare,
    costPowerShare: Number(figureView("token-cost", {}, undefined, from).values.cnShare?.value),
    list: { cn: list("cn"), us: list("us") },
    nation: {
      tokensPerDay: power.params.volume * TRILLION,
      ...need(power.params),
      demandTwh: uses.demand.twh,
      demandYear: uses.demand.year,
      centresTwh: centres.twh,
      centresYear: centres.year,
    },
    yardsticks: yardsticksOf(from),
  };
  checkStory(numbers);
  return numbers;
}

/** The model at whose price the kilowatt-hour’s tokens are sold. */
const SOLD = "deepseek-v3-2";
const isOurCount = ({ text: of, language, tokenizer }: { readonly text: string; readonly language: string; readonly tokenizer: string }): boolean =>
  of === "five-articles" && language === "en" && tokenizer === "deepseek-v3";

/** Lists the places with their prices. */
function placesOf(from: Datasets): readonly Place[] {
  const prices = readTable(paid, from.current(paid.dataset));
  return PLACES.map(({ price, ...place }) => {
    const { kind, usdPerKwh, period } = one(prices, ({ id }) => id === price, price);
    return { ...place, usdPerKwh, kind: `${KINDS[kind] ?? kind}, ${period}` };
  });
}
