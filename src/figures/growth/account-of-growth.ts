import { decimal, inWords, significant, times } from "../../kit/format.ts";
import { type Volume, volumeTable } from "../../kit/readings/volume-series.ts";
import { roundTo } from "../../kit/round.ts";
import { maybe, number, one, type RowOf, table, text } from "../../kit/table.ts";
import { doublingTime, growthMultiple, monthsBetween } from "../../model/growth.ts";
import { unitsOf } from "../../model/words.ts";

const people = table("electricity", { country: text, year: number, population: maybe(number) });
const rates = table("tokens-per-word", { text, tokenizer: text, language: text, tokensPerWord: maybe(number) });
const lengths = table("text-lengths", { text, words: number });

/** The tables that a growth reads. */
export const growthData = { volumes: volumeTable, people, rates, lengths };

/** A volume’s name in the address. */
export const idOf = ({ series, date: on }: Volume): string => `${series}-${on}`;
/** A large count to two digits, which is more than the data bear; beyond any word as a power of ten. */
export const count = (value: number): string => {
  if (value < 1e18) return inWords(roundTo(value, 2));
  const power = Math.floor(Math.log10(value));
  return `${significant(value / 10 ** power, 2)} × 10${[...String(power)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("")}`;
};
/** A multiple, in figures below a million. */
export const multipleText = (value: number): string => (value < 1e6 ? times(value) : `${count(value)} times`);
/** A rate of a year, in per cent to three digits. */
export const rateText = (rate: number): string => (rate < 1000 ? `${decimal(roundTo(rate * 100, 3))}%` : `${count(rate * 100)}%`);
/** One month, 26 months. */
export const monthsText = (months: number): string => (months === 1 ? "one month" : `${decimal(months)} months`);

/** What a reader chooses. */
export interface GrowthParams {
  readonly first: string;
  readonly second: string;
  readonly ahead: number;
  readonly per: string;
}
type Data = {
  readonly volumes: readonly Volume[];
  readonly people: readonly RowOf<typeof people.fields>[];
  readonly rates: readonly RowOf<typeof rates.fields>[];
  readonly lengths: readonly RowOf<typeof lengths.fields>[];
};

/** The two volumes in the order of their dates, and the pace between them; null for both of one month, which have none. */
export function paceOf(data: Data, params: GrowthParams) {
  const two = [params.first, params.second].map((id) => one(data.volumes, (row) => idOf(row) === id, id));
  const [from, to] = two.sort((a, b) => a.date.localeCompare(b.date)) as [Volume, Volume];
  const months = monthsBetween(from.date, to.date);
  const multiple = growthMultiple(from.tokensPerDay, to.tokensPerDay);
  const ahead = months > 0 ? multiple ** (params.ahead / months) : null;
  const whole = ahead === null ? multiple : multiple * ahead;
  return { from, to, months, multiple, ahead, whole, doubling: months > 0 && multiple > 1 ? doublingTime(multiple, months) : null };
}
/** The row of the newest year that the data have for a country. */
export const newestPeople = (rows: Data["people"], country: string) =>
  rows.filter((row) => row.country === country && row.population !== null).sort((a, b) => b.year - a.year)[0];
const populationOf = (data: Data, country: string) => {
  const newest = newestPeople(data.people, country);
  return { year: newest?.year ?? 0, population: newest?.population ?? 1 };
};
/** The place of the people, as it stands in a sentence. */
export const inSentence = (place: string): string => (place === "World" ? "of the world" : place === "China" ? "in China" : "in the United States");
/** The later volume for each person: tokens a day, the same in English words, and in novels. */
export function perHeadOf(data: Data, params: GrowthParams) {
  const { population, year } = populationOf(data, params.per);
  const tokens = paceOf(data, params).to.tokensPerDay / population;
  const rate = one(data.rates, (row) => row.text === "five-articles" && row.tokenizer === "o200k_base" && row.language === "en", "tokens per word");
  const words = unitsOf(tokens, rate.tokensPerWord ?? 1);
  const lengthOf = (id: string): number => one(data.lengths, (row) => row.text === id, id).words;
  return {
    population,
    year,
    tokens,
    words,
    novels: words / lengthOf("novel"),
    articles: words / lengthOf("five-articles"),
    novelWords: lengthOf("novel"),
  };
}
/** The multiple over the whole time, with the time in words. */
export const span = (data: Data, params: GrowthParams): string => {
  const { months, whole } = paceOf(data, params);
  return `${multipleText(whole)} as many tokens after ${monthsText(months + params.ahead)}`;
};
