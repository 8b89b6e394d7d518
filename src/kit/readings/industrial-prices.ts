import { decimal, percent } from "../format.ts";
import { flag, maybe, number, one, type RowOf, table, text } from "../table.ts";

/** Prices of a kilowatt-hour for industry, of several kinds that must not be confused. */
export const industrialPrices = table("industrial-prices", {
  id: text,
  place: text,
  country: text,
  region: maybe(text),
  kind: text,
  basis: maybe(text),
  usdPerKwh: number,
  cnyPerKwh: maybe(number),
  period: text,
  year: number,
  grade: text,
});
/** How many times as dear one country’s power is as another’s, by the International Energy Agency. */
export const priceRatios = table("industrial-price-ratios", { id: text, ratio: number });
/** Mean prices of American states, of years and of single months. */
export const statePrices = table("us-state-prices", {
  state: text,
  date: text,
  midwest: flag,
  residentialUsdPerKwh: number,
  industrialUsdPerKwh: number,
  allUsersUsdPerKwh: maybe(number),
});
export type IndustrialPrice = RowOf<typeof industrialPrices.fields>;
type StatePrice = RowOf<typeof statePrices.fields>;

/** Finds a price by its id. @throws DataError for an unknown one */
export const industrialPrice = (rows: readonly IndustrialPrice[], id: string): IndustrialPrice =>
  one(rows, (row) => row.id === id, `industrial price ${id}`);

/** Picks the official tariffs of Chinese grids, cheapest first, without those of weak sources. */
export const chineseTariffs = (rows: readonly IndustrialPrice[]): readonly IndustrialPrice[] =>
  rows.filter(({ country, kind, grade }) => country === "China" && kind === "tariff" && grade !== "C").sort((a, b) => a.usdPerKwh - b.usdPerKwh);

/** Lists the states of the newest full year. */
export function yearOfStates(rows: readonly StatePrice[]): readonly StatePrice[] {
  const year = rows
    .map(({ date }) => date)
    .filter((date) => /^\d{4}$/.test(date))
    .sort()
    .at(-1);
  return rows.filter(({ date }) => date === year);
}

/** Computes how many times as much heavy industry pays in China as in the United States, from the agency’s two ratios. */
export function chinaOverAmerica(rows: readonly RowOf<typeof priceRatios.fields>[]): number {
  const ratio = (id: string): number => one(rows, (row) => row.id === id, id).ratio;
  return ratio("iea-eu-us-2024") / ratio("iea-eu-cn-2024");
}

/** Writes the price of a kilowatt-hour as a line of a working. */
export const kwhLine = ({ place, period, usdPerKwh }: IndustrialPrice) => ({
  what: `${place}, ${period}`,
  value: decimal(usdPerKwh, 4),
  unit: "$ per kWh",
});

/** Writes the least and the greatest of prices of a kilowatt-hour: $0.068 to $0.101. */
export const kwhSpan = (amounts: readonly number[]): string => `$${decimal(Math.min(...amounts), 3)} to $${decimal(Math.max(...amounts), 3)}`;

/** Writes the difference from another price with its sign: −43%. */
export const difference = (share: number): string => `${share < 0 ? "−" : "+"}${percent(Math.abs(share))}`;

/** Finds the middle of values, without those that are not known. @throws RangeError if none is */
export function median(values: readonly (number | null)[]): number {
  const sorted = values.flatMap((value) => (value === null ? [] : [value])).sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new RangeError("no value to take the middle of");
  return sorted.length % 2 === 1 ? middle : (middle + (sorted[sorted.length / 2 - 1] ?? middle)) / 2;
}
