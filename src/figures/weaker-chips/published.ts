import { type DataOf, maybe, number, one, table, text } from "../../kit/table.ts";

/** What is published of the two systems, and of the prices of electricity. */
export const published = {
  systems: table("systems", {
    system: text,
    aspect: text,
    bf16DensePflops: maybe(number),
    powerKw: maybe(number),
    powerTimesNvl72: maybe(number),
    grade: text,
  }),
  electricityPrices: table("industrial-prices", { id: text, usdPerKwh: number, grade: text }),
  stated: table("stated-hardware", { id: text, value: number }),
};
type Published = DataOf<typeof published>;

/** Finds what is published of one aspect of a system. @throws DataError for an unknown one */
export const systemOf = ({ systems }: Pick<Published, "systems">, system: string, aspect: string) =>
  one(systems, (row) => row.system === system && row.aspect === aspect, `${system}, ${aspect}`);
/** Finds a price of electricity. @throws DataError for an unknown one */
export const priceOf = ({ electricityPrices }: Pick<Published, "electricityPrices">, id: string) =>
  one(electricityPrices, (row) => row.id === id, id);
/** Finds a number as the articles print it. @throws DataError for an unknown one */
export const statedOf = ({ stated }: Pick<Published, "stated">, id: string): number => one(stated, (row) => row.id === id, id).value;
