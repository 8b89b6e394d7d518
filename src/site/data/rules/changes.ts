import type { Dataset, Row, Value } from "../../../kit/dataset.ts";

/** An entry in a version's list of changes. */
export type Change = Dataset["changes"][number];
/** A version without the parts that only its release adds: id, date and the changes themselves. */
export type Content = Omit<Dataset, "id" | "version" | "changes" | "madeWith">;

/** One field of a row whose value differs from the version before. */
export interface Edit {
  readonly field: string;
  readonly before: Value;
  readonly after: Value;
}

/** One row that was added, removed or changed. `row` is the row as it now is, or as it last was. */
export type RowChange =
  | { readonly kind: "added" | "removed"; readonly row: Row }
  | { readonly kind: "corrected"; readonly row: Row; readonly edits: readonly Edit[] };

const show = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Writes a row's key for the reader from its parts that are not null: "deepseek-v4-pro, off-peak". */
export const rowName = (row: Row, key: readonly string[]): string =>
  key
    .map((field) => row[field] ?? null)
    .filter((value) => value !== null)
    .map(show)
    .join(", ");

/**
 * Finds the rows in which `next` differs from `previous`, matched by the primary key of `next`, or of `previous` where that has no such field: first
 * those changed or added, in the order of `next`, then those removed. A field that only one version has is no edit of a row.
 */
export function rowChanges(previous: Content, next: Content): RowChange[] {
  const key = next.primaryKey.every((name) => previous.fields.some((field) => field.name === name)) ? next.primaryKey : previous.primaryKey;
  const idOf = (row: Row): string => JSON.stringify(key.map((field) => row[field] ?? null));
  const before = new Map(previous.rows.map((row) => [idOf(row), row]));
  const after = new Map(next.rows.map((row) => [idOf(row), row]));
  const changes: RowChange[] = [];
  for (const [id, row] of after) {
    const old = before.get(id);
    if (!old) {
      changes.push({ kind: "added", row });
      continue;
    }
    const edits = next.fields
      .filter(({ name }) => name in old && !same(old[name], row[name]))
      .map(({ name }) => ({ field: name, before: old[name] ?? null, after: row[name] ?? null }));
    if (edits.length > 0) changes.push({ kind: "corrected", row, edits });
  }
  for (const [id, row] of before) if (!after.has(id)) changes.push({ kind: "removed", row });
  return changes;
}

/** Lists the differences between the texts of two versions: fields, their descriptions, title, notes and the like. */
export function textChanges(previous: Content, next: Content): Change[] {
  const changes: Change[] = [];
  const old = new Map(previous.fields.map((field) => [field.name, field]));
  const current = new Set(next.fields.map(({ name }) => name));
  for (const name of current) if (!old.has(name)) changes.push({ kind: "added", note: `field ${name}` });
  for (const name of old.keys()) if (!current.has(name)) changes.push({ kind: "removed", note: `field ${name}` });
  for (const field of next.fields) {
    if (old.has(field.name) && !same(field, old.get(field.name))) changes.push({ kind: "corrected", note: `description of field ${field.name}` });
  }
  for (const part of ["title", "description", "licence", "grade", "sources", "primaryKey", "notes"] as const) {
    if (!same(previous[part], next[part])) changes.push({ kind: "corrected", note: part });
  }
  return changes;
}

/** Writes an edit as a list of corrections reads it: "outputUsdPerMTok 25 → 20". */
export const editText = ({ field, before, after }: Edit): string => `${field} ${show(before)} → ${show(after)}`;

/**
 * Lists what a version changes or drops and does not name in its `changes`, as it would have to stand there. A corrected value needs "row:
 * field old →
 * new" in an entry of the kind `corrected`, a row that is gone its name in one of the kind `removed`. Rows and fields that are new need none.
 */
export function unnamedChanges(previous: Content, next: Dataset): Change[] {
  const notes = (kind: Change["kind"]): readonly string[] => next.changes.filter((change) => change.kind === kind).map(({ note }) => note);
  const [corrected, removed] = [notes("corrected"), notes("removed")];
  return rowChanges(previous, next).flatMap((change): Change[] => {
    if (change.kind === "added") return [];
    const name = rowName(change.row, change.kind === "removed" ? previous.primaryKey : next.primaryKey);
    if (change.kind !== "corrected") return removed.some((note) => note.includes(name)) ? [] : [{ kind: "removed", note: name }];
    const silent = change.edits.filter((edit) => !corrected.some((note) => note.startsWith(`${name}: `) && note.includes(editText(edit))));
    return silent.length > 0 ? [{ kind: "corrected", note: `${name}: ${silent.map(editText).join("; ")}` }] : [];
  });
}

/**
 * Describes in words how `next` differs from `previous`, one entry a row and one for each changed text. A corrected row names each field with its old
 * and new value. Empty if nothing differs.
 */
export function changesBetween(previous: Content, next: Content): Change[] {
  const rows = rowChanges(previous, next).map((change): Change => {
    const name = rowName(change.row, change.kind === "removed" ? previous.primaryKey : next.primaryKey);
    if (change.kind !== "corrected") return { kind: change.kind, note: name };
    return { kind: "corrected", note: `${name}: ${change.edits.map(editText).join("; ")}` };
  });
  return [...rows, ...textChanges(previous, next)];
}
