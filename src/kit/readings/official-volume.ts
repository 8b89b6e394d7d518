import { inWords } from "../format.ts";
import { maybe, number, one, type RowOf, table, text } from "../table.ts";

/** Stated daily volumes, as the checks of growth read them. */
export const volumes = table("token-volumes", {
  series: text,
  who: text,
  country: maybe(text),
  date: text,
  dateAsStated: text,
  tokensPerDay: number,
  grade: text,
});
export type Volume = RowOf<typeof volumes.fields>;

/** China's official count of a month, YYYY-MM. @throws DataError if there is none */
export const official = (rows: readonly Volume[], month: string): Volume =>
  one(rows, ({ series, date: of }) => series === "china-nda" && of === month, `token-volumes: china-nda ${month}`);
/** A volume in words: "140 trillion". */
export const trillion = (row: Volume): string => inWords(row.tokensPerDay);
