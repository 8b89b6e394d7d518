import { inWords } from "../format.ts";
import { one } from "../table.ts";
import type { Volume } from "./volume-series.ts";

/** Finds China's official count of a month, YYYY-MM. @throws DataError if there is none */
export const official = (rows: readonly Volume[], month: string): Volume =>
  one(rows, ({ series, date: of }) => series === "china-nda" && of === month, `token-volumes: china-nda ${month}`);
/** Writes a volume in words: "140 trillion". */
export const trillion = (row: Volume): string => inWords(row.tokensPerDay);
