import { list, maybe, number, one, type RowOf, table, text } from "../table.ts";

/** What a source says of a number or an event: its value and its own words, without our summary of it. */
export const originTable = table("origins", {
  id: text,
  claims: list,
  value: maybe(number),
  unit: maybe(text),
  quotation: maybe(text),
  saidBy: maybe(text),
  place: maybe(text),
  date: text,
  grade: text,
});
export type Origin = RowOf<typeof originTable.fields>;

/** Finds an origin by its id. @throws DataError if there is none */
export const origin = (rows: readonly Origin[], id: string): Origin => one(rows, (row) => row.id === id, `${id} in origins`);

/** Lists the origins that speak of a claim. */
export const originsOf = (rows: readonly Origin[], claimId: string): readonly Origin[] => rows.filter(({ claims }) => claims.includes(claimId));

/** Says whether the words of a source, as quoted, have this expression. Words of ours are never searched. */
export const quotes = ({ quotation }: Origin, expression: string): boolean => quotation?.toLowerCase().includes(expression.toLowerCase()) ?? false;

/** Prints a source's words as a line of a working. */
export const quoted = ({ saidBy, quotation }: Origin): { readonly what: string; readonly value: string } => ({
  what: saidBy ?? "A source",
  value: quotation === null ? "no words kept" : `“${quotation}”`,
});
