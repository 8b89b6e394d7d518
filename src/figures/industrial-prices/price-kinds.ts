import { maybe, number, type RowOf, table, text } from "../../kit/table.ts";

/** Prices of a kilowatt-hour, of several kinds that must not be confused. */
export const electricityPrices = table("industrial-prices", {
  id: text,
  place: text,
  country: text,
  kind: text,
  usdPerKwh: number,
  period: text,
  year: number,
  grade: text,
});
/** Prices that the articles state. */
export const statedPrices = table("stated-electricity-prices", {
  id: text,
  claim: text,
  country: text,
  usdPerKwhLow: maybe(number),
  usdPerKwhHigh: maybe(number),
  ratioToUs: maybe(number),
});
export type Price = RowOf<typeof electricityPrices.fields>;

/** A group of prices of one kind, in the order in which a chart shows them. */
export interface Band {
  readonly band: string;
  /** A remark on the kind, in few words. */
  readonly remark: string;
  readonly country: string;
  /**
   * Sign to draw: a disc for an average, a line for a tariff, a diamond for a single price, a triangle for what the plant is paid. Hollow if asked
   * for or subsidised.
   */
  readonly sign: "disc" | "line" | "diamond" | "hollow" | "triangle";
  readonly of: (price: Price) => boolean;
}

const china =
  (...kinds: readonly string[]) =>
  ({ country, kind }: Price): boolean =>
    country === "China" && kinds.includes(kind);

/** Kinds of price, from what plants are paid to averages over industry. */
export const BANDS: readonly Band[] = [
  { band: "Paid to wind and solar plants", remark: "China, before the grid", country: "CN", sign: "triangle", of: china("generation") },
  { band: "Delivered to data centres", remark: "China, one cluster", country: "CN", sign: "diamond", of: china("delivered") },
  { band: "With subsidy, or as a target", remark: "China, three provinces", country: "CN", sign: "hollow", of: china("subsidised", "target") },
  {
    band: "Grid tariffs for industry",
    remark: "China, by province",
    country: "CN",
    sign: "line",
    of: (price) => china("tariff")(price) && price.grade !== "C",
  },
  { band: "Average over industry", remark: "China, weak source", country: "CN", sign: "disc", of: china("national-average") },
  {
    band: "Average by state",
    remark: "United States",
    country: "US",
    sign: "line",
    of: ({ country, kind }) => country === "United States" && kind === "state-average",
  },
  {
    band: "Average over industry",
    remark: "United States",
    country: "US",
    sign: "disc",
    of: ({ country, kind }) => country === "United States" && kind === "national-average",
  },
  {
    band: "Average, all but homes",
    remark: "European Union and its extremes",
    country: "EU",
    sign: "disc",
    of: ({ country, kind }) => !["China", "United States"].includes(country) && kind === "national-average",
  },
];

/** Tells whether a price is the mean of a whole year. */
const wholeYear = ({ period, year }: Price): boolean => period === `${year}`;

/** Finds the newest price of each place in a band: the newest mean of a whole year if there is one, else the newest of all. */
export function newestByPlace(prices: readonly Price[]): readonly Price[] {
  const best = new Map<string, Price>();
  const better = (a: Price, b: Price): boolean => (wholeYear(a) === wholeYear(b) ? a.year > b.year : wholeYear(a));
  for (const price of prices) {
    const known = best.get(price.place);
    if (!known || better(price, known)) best.set(price.place, price);
  }
  return [...best.values()].sort((a, b) => a.usdPerKwh - b.usdPerKwh || a.id.localeCompare(b.id));
}
