import { maybe, one, type RowOf, table, text } from "../table.ts";

/** Who stated the official volumes, when and where, and in which word. */
export const statementTable = table("volume-statements", {
  series: text,
  date: text,
  saidBy: text,
  saidOn: text,
  where: text,
  verb: maybe(text),
  grade: text,
});
/** One statement. */
export type Statement = RowOf<typeof statementTable.fields>;

/** Finds who stated China's official count for a date. @throws DataError if nobody did */
export const statementOn = (rows: readonly Statement[], on: string): Statement =>
  one(rows, ({ series, date }) => series === "china-nda" && date === on, `volume-statements: china-nda ${on}`);

/** Says that the official word for the tokens changed; nothing if it did not. */
export function wordNote(rows: readonly Statement[]): string {
  const worded = rows.filter(({ series, verb }) => series === "china-nda" && verb !== null).sort((a, b) => a.date.localeCompare(b.date));
  const [first, last] = [worded[0], worded.at(-1)];
  return !first || !last || first.verb === last.verb
    ? ""
    : `Tokens were “${first.verb}” in the count of ${first.date.slice(0, 4)} and “${last.verb}” in that of ${last.date.slice(0, 4)}; whether the ` +
        "count changed with the word is not published.";
}
