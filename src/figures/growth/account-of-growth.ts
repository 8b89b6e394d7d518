import { decimal, inWords, significant, times } from "../../kit/format.ts";
import { type Volume, volumeTable } from "../../kit/readings/volume-series.ts";
import { roundTo } from "../../kit/round.ts";
import { maybe, number, one, type RowOf, table, text } from "../../kit/table.ts";
import { doublingTime, growthMultiple, monthsBetween } from "../../model/growth.ts";
import { unitsOf } from "../../model/words.ts";

const people = table("electricity", { country: text, year: number, population: maybe(number) });
const rates = table("tokens-per-word", { text, tokenizer: text, language: text, tokensPerWord: maybe(number) });
const lengths = table("text-lengths", { text, words: number });

/** The tables that the account of a growth reads. */
export const growthData = { volumes: volumeTable, people, rates, lengths };

/** Names a volume for addresses. */
export const idOf = ({ series, date: on }: Volume): string => `${series}-${on}`;
/** Writes a large count to two digits, since the data are no more exact; as a power of ten where there is no word for it. */
export const count = (value: number): string => {
  if (value < 1e18) return inWords(roundTo(value, 2));
  const power = Math.floor(Math.log10(value));
  return `${significant(value / 10 ** power, 2)} × 10${[...String(power)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("")}`;
};
/** Writes a multiple, in figures below a million. */
export const multipleText = (value: number): string => (value < 1e6 ? times(value) : `${count(value)} times`);
/** Writes a yearly rate in per cent to three digits. */
export const rateText = (rate: number): string => (rate < 1000 ? `${decimal(roundTo(rate * 100, 3))}%` : `${count(rate * 100)}%`);
/** Writes a number of months: one month, 26 months. */
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

/**
 * Puts the two volumes in the order of their dates and computes the pace between them: the multiple, then and ahead, and the doubling time in months.
 * Volumes of the same month have no pace, which is null.
 */
export function paceOf(data: Data, params: GrowthParams) {
  const two = [params.first, params.second].map((id) => one(data.volumes, (row) => idOf(row) === id, id));
  const [from, to] = two.sort((a, b) => a.date.localeCompare(b.date)) as [Volume, Volume];
  const months = monthsBetween(from.date, to.date);
  const multiple = growthMultiple(from.tokensPerDay, to.tokensPerDay);
  const ahead = months > 0 ? multiple ** (params.ahead / months) : null;
  const whole = ahead === null ? multiple : multiple * ahead;
  return { from, to, months, multiple, ahead, whole, doubling: months > 0 && multiple > 1 ? doublingTime(multiple, months) : null };
}
/** Finds the row of the newest year in which a country's population is known. */
export const newestPeople = (rows: Data["people"], country: string) =>
  rows.filter((row) => row.country === country && row.population !== null).sort((a, b) => b.year - a.year)[0];
const populationOf = (data: Data, country: string) => {
  const newest = newestPeople(data.people, country);
  return { year: newest?.year ?? 0, population: newest?.population ?? 1 };
};
/** Names the place of the people for a sentence. */
export const inSentence = (place: string): string => (place === "World" ? "of the world" : place === "China" ? "in China" : "in the United States");
/** Divides the later volume by the people: tokens a day for each, the same in English words, and in novels. */
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
/** Words the multiple over the whole time, with the time. */
export const span = (data: Data, params: GrowthParams): string => {
  const { months, whole } = paceOf(data, params);
  return `${multipleText(whole)} as many tokens after ${monthsText(months + params.ahead)}`;
};
