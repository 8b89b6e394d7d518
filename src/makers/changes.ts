import type { Dataset, Row } from "../lib/dataset.ts";
import type { Made } from "./maker.ts";

export type Change = Dataset["changes"][number];

const show = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** A row's key for the reader: its parts that are not null, as in "deepseek-v4-pro, off-peak". */
const nameOf = (row: Row, key: readonly string[]): string =>
  key
    .map((field) => row[field] ?? null)
    .filter((value) => value !== null)
    .map(show)
    .join(", ");

/**
 * What sets `next` apart from `previous`, one entry a row: rows are matched by primary key, and a corrected row names
 * each field with its old and new value. Changed fields, notes or other texts give one entry each. Empty if nothing differs.
 */
export function changesBetween(previous: Made, next: Made): Change[] {
  const key = next.primaryKey;
  const idOf = (row: Row): string => JSON.stringify(key.map((field) => row[field] ?? null));
  const before = new Map(previous.rows.map((row) => [idOf(row), row]));
  const after = new Map(next.rows.map((row) => [idOf(row), row]));
  const names = next.fields.map(({ name }) => name);
  const changes: Change[] = [];
  for (const [id, row] of after) {
    const old = before.get(id);
    if (!old) {
      changes.push({ kind: "added", note: nameOf(row, key) });
      continue;
    }
    const edits = names.filter((name) => name in old && JSON.stringify(old[name]) !== JSON.stringify(row[name]));
    if (edits.length > 0) {
      const words = edits.map((name) => `${name} ${show(old[name])} → ${show(row[name])}`);
      changes.push({ kind: "corrected", note: `${nameOf(row, key)}: ${words.join("; ")}` });
    }
  }
  for (const [id, row] of before) if (!after.has(id)) changes.push({ kind: "removed", note: nameOf(row, previous.primaryKey) });
  return [...changes, ...changesOfTexts(previous, next)];
}

function changesOfTexts(previous: Made, next: Made): Change[] {
  const changes: Change[] = [];
  const old = new Set(previous.fields.map(({ name }) => name));
  const current = new Set(next.fields.map(({ name }) => name));
  for (const name of current) if (!old.has(name)) changes.push({ kind: "added", note: `field ${name}` });
  for (const name of old) if (!current.has(name)) changes.push({ kind: "removed", note: `field ${name}` });
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const kept = next.fields.filter(({ name }) => old.has(name));
  for (const field of kept) {
    if (
      !same(
        field,
        previous.fields.find(({ name }) => name === field.name),
      )
    )
      changes.push({ kind: "corrected", note: `description of field ${field.name}` });
  }
  for (const part of ["title", "description", "licence", "grade", "sources", "primaryKey", "notes"] as const) {
    if (!same(previous[part], next[part])) changes.push({ kind: "corrected", note: part });
  }
  return changes;
}
