import { type End, kmBetween } from "../../kit/readings/journey-ends.ts";
import { journeyAssumptions, placeTables } from "../../kit/readings/journey-places.ts";
import { type DataOf, maybe, number, one, table, text } from "../../kit/table.ts";

/** A region of this cloud stands for the city that it is in, up to so many km from its middle. */
const [CLOUD, NEAR_KM] = ["Azure", 50];
/** The vocabulary by which the words of the answer are counted. */
const COUNTED = { text: "udhr", language: "en", tokenizer: "deepseek-v3" };

export const tables = {
  ...placeTables,
  assumptions: journeyAssumptions,
  delays: table("cloud-latencies", { from: text, to: text, roundTripMs: number }),
  regions: table("cloud-regions", { provider: text, region: text, lon: number, lat: number }),
  counts: table("tokens-per-word", { text, language: text, tokenizer: text, tokensPerWord: maybe(number) }),
};
type Data = DataOf<typeof tables>;

/** Finds the measured round trip between two cities, in ms; null where the cloud measures none. */
export function measuredMs({ delays, regions }: Data, from: End, to: End): number | null {
  const near = (end: End): readonly string[] =>
    regions.filter(({ provider, lon, lat }) => provider === CLOUD && kmBetween(end, { name: "", lon, lat }) < NEAR_KM).map(({ region }) => region);
  const [asks, answers] = [near(from), near(to)];
  return delays.find((pair) => asks.includes(pair.from) && answers.includes(pair.to))?.roundTripMs ?? null;
}

/** Finds an assumption on the answer. */
export const assumed = (data: Data, input: string) => one(data.assumptions, (row) => row.input === input, input);

/** Computes the words that are written in a second: the tokens of a second over the tokens of a word. */
export function wordsPerS(data: Data): number {
  const { tokensPerWord } = one(
    data.counts,
    (row) => Object.entries(COUNTED).every(([key, value]) => row[key as "text"] === value),
    "the words counted",
  );
  return assumed(data, "tokensPerS").centralValue / (tokensPerWord ?? 1);
}
