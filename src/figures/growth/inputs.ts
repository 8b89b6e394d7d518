import { choice, defineInputs, range } from "../../kit/figure.ts";
import { date } from "../../kit/format.ts";
import { type Volume, volumeTable } from "../../kit/readings/volume-series.ts";
import { type DataOf, maybe, number, one, table, text } from "../../kit/table.ts";
import { PLACES } from "./wording.ts";

const tables = {
  volumes: volumeTable,
  people: table("electricity", { country: text, year: number, population: maybe(number) }),
  rates: table("tokens-per-word", { text, tokenizer: text, language: text, tokensPerWord: maybe(number) }),
  lengths: table("text-lengths", { text, words: number }),
};
type Data = DataOf<typeof tables>;

/** Names a volume for addresses. */
const idOf = ({ series, date: on }: Pick<Volume, "series" | "date">): string => `${series}-${on}`;

/** Writes a date with its month in three letters. */
const shortDate = (on: string): string => date(on).replace(/(?<= |^)(\p{Lu}\p{Ll}{2})\p{Ll}+(?= \d)/u, "$1");

/** Finds the people of a place in the newest year for which they are known. */
function newestPeople({ people }: Data, place: keyof typeof PLACES) {
  const known = people.flatMap(({ country, year, population }) => (country === place && population !== null ? [{ year, population }] : []));
  const newestFirst = known.sort((a, b) => b.year - a.year);
  return one(newestFirst, () => true, `the people of ${place}`);
}

/** Finds the tokens per English word of the five articles, by the tokenizer of GPT-5. */
function tokensPerWord({ rates }: Data): number {
  const rate = one(rates, (row) => row.text === "five-articles" && row.tokenizer === "o200k_base" && row.language === "en", "tokens per word");
  return rate.tokensPerWord ?? 1;
}

const wordsOf = ({ lengths }: Data, id: string): number => one(lengths, (row) => row.text === id, id).words;

export const inputs = defineInputs({
  data: tables,
  controls: ({ volumes }) => {
    const options: Record<string, string> = Object.fromEntries(volumes.map((row) => [idOf(row), `${row.who}, ${shortDate(row.date)}`]));
    return {
      first: choice<string>({ label: "From", options, default: "china-nda-2024-01" }),
      second: choice<string>({ label: "To", options, default: "china-nda-2026-03" }),
      ahead: range({ label: "If it went on", unit: "months more", min: 0, max: 60, step: 1, default: 0 }),
      per: choice({ label: "Share it among the people", options: PLACES, default: "China" }),
    };
  },
  facts: (data) => ({
    volumes: data.volumes.map(({ qualifier: _, ...volume }) => ({ id: idOf(volume), ...volume })),
    people: {
      China: newestPeople(data, "China"),
      "United States": newestPeople(data, "United States"),
      World: newestPeople(data, "World"),
    },
    tokensPerWord: tokensPerWord(data),
    novelWords: wordsOf(data, "novel"),
    articlesWords: wordsOf(data, "five-articles"),
  }),
});
