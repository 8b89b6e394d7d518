import { rowName } from "./changes.ts";
import { perRow, type Rule } from "./rule.ts";

const plain = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

/** Requires keys that differ in more than case, blanks and the form of letters. */
export const keys: Rule = {
  name: "keys",
  faults: ({ rows, primaryKey }) => {
    const seen = new Map<string, number>();
    return perRow(rows, (row, i) => {
      const key = plain(JSON.stringify(primaryKey.map((field) => row[field] ?? null)));
      const first = seen.get(key);
      if (first === undefined) seen.set(key, i);
      return first === undefined ? [] : [["", `nearly the same key as rows[${first}]: ${rowName(row, primaryKey)}`]];
    });
  },
};

/** Writes a key without all but its letters and digits, to find one that was only written otherwise. */
const bare = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]/gu, "");

/** Requires a row to keep its key: one that is added may not be one that is removed, written otherwise. */
export const renamed: Rule = {
  name: "renamed",
  faults: ({ rows, primaryKey }, _, { previous }) => {
    if (!previous || previous.primaryKey.join() !== primaryKey.join()) return [];
    const name = (row: (typeof rows)[number]): string => rowName(row, primaryKey);
    const [before, after] = [new Set(previous.rows.map(name)), new Set(rows.map(name))];
    const gone = new Map([...before].filter((key) => !after.has(key)).map((key) => [bare(key), key]));
    return perRow(rows, (row) => {
      const old = before.has(name(row)) ? undefined : gone.get(bare(name(row)));
      return old === undefined
        ? []
        : [["", `the key of the version before, written otherwise: ${JSON.stringify(old)} → ${JSON.stringify(name(row))}`]];
    });
  },
};
