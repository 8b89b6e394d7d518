import type { Dataset, Field, Value } from "../../../kit/dataset.ts";
import { type Edit, editText, type RowChange, rowChanges, rowName, textChanges } from "./changes.ts";
import type { Fault } from "./faults.ts";
import type { DatasetRules, Rule } from "./rule.ts";

/** By how much a new version may multiply or divide a value before an editor has to say that it is right. */
export const FACTOR = 4;
/** How far a place may move, in degrees, a year in years and a day in days. */
const [DEGREES, YEARS, DAYS] = [0.5, 1, 400];

/** Reads YYYY, YYYY-MM or YYYY-MM-DD as a count of days. */
const dayCount = (date: string): number => Date.parse(date.padEnd(10, "-01")) / 86_400_000;
const size = (value: Value): number => JSON.stringify(value).length;

/** Tells by how much a value moved, where that is more than its field allows; null where it is not. */
export function moved(field: Field, before: Value, after: Value, own: DatasetRules["fields"] = {}): string | null {
  const { name, type, unit } = field;
  if (before === null || after === null) return null;
  if (typeof before === "number" && typeof after === "number") {
    const gap = Math.abs(after - before);
    if (/^degrees (east|north)$/.test(unit ?? "")) return gap > DEGREES ? `by ${gap.toFixed(1)} degrees; it may by ${DEGREES}` : null;
    if (unit === "year") return gap > YEARS ? `by ${gap} years; it may by ${YEARS}` : null;
    if (before === 0 || after === 0) return "from or to 0";
    if (before < 0 !== after < 0) return "to the other sign";
    const factor = own[name]?.factor ?? FACTOR;
    const times = Math.max(after / before, before / after);
    return times > factor ? `by a factor of ${Number(times.toPrecision(3))}; it may by ${factor}` : null;
  }
  if (type === "date") {
    const gap = Math.abs(dayCount(String(after)) - dayCount(String(before)));
    return gap > DAYS ? `by ${Math.round(gap)} days; it may by ${DAYS}` : null;
  }
  if (type === "geojson") return "an outline, which no number judges";
  if (name === "unit") return "to another unit";
  if (type === "array" && typeof (after as readonly Value[])[0] === "number") return numbersMoved(before, after, own[name]?.factor ?? FACTOR);
  return type === "array" && Math.max(size(after) / size(before), size(before) / size(after)) > FACTOR ? "in length" : null;
}

function numbersMoved(before: Value, after: Value, factor: number): string | null {
  const sum = (list: Value): number => (list as readonly number[]).reduce((a, b) => a + Math.abs(b), 0);
  const times = Math.max(sum(after) / sum(before), sum(before) / sum(after));
  return times > factor ? `by a factor of ${Number(times.toPrecision(3))} in sum; it may by ${factor}` : null;
}

/** A value that a version moves by more than its field allows. */
export interface Jump {
  readonly row: string;
  readonly index: number;
  readonly edit: Edit;
  readonly how: string;
}

/** Lists the values that a version moves by more than their fields allow. */
export function jumps(
  previous: Dataset,
  next: Pick<Dataset, "fields" | "rows" | "primaryKey" | "title" | "description" | "licence" | "grade" | "sources" | "notes" | "asOf">,
  rules?: DatasetRules,
): readonly Jump[] {
  const fields = new Map(next.fields.map((field) => [field.name, field]));
  const places = new Map(next.rows.map((row, i) => [row, i]));
  return rowChanges(previous, next).flatMap((change: RowChange) => {
    if (change.kind !== "corrected") return [];
    return change.edits.flatMap((edit) => {
      const field = fields.get(edit.field);
      const how = field ? moved(field, edit.before, edit.after, rules?.fields) : null;
      return how === null ? [] : [{ row: rowName(change.row, next.primaryKey), index: places.get(change.row) ?? -1, edit, how }];
    });
  });
}

/** Requires an editor's word for each value that moves by more than its field allows: `confirmed` in the entry of `changes` that names it. */
export const moves: Rule = {
  name: "moves",
  faults: (next, rules, { previous }) => {
    if (!previous) return [];
    const confirmed = next.changes.filter((change) => change.confirmed !== undefined).map(({ note }) => note);
    const values = jumps(previous, next, rules)
      .filter(({ row, edit }) => !confirmed.some((note) => note.startsWith(`${row}: `) && note.includes(editText(edit))))
      .map(({ row, index, edit, how }) => ({
        path: ["rows", index, edit.field],
        rule: `moved ${how}: ${editText(edit)}; if it is right, give the change of ${JSON.stringify(row)} a reason in “confirmed”`,
      }));
    const units = next.fields.flatMap(({ name, unit }, i) => {
      const before = previous.fields.find((field) => field.name === name)?.unit;
      if (before === undefined || before === unit || confirmed.some((note) => note.includes(`unit of ${name}`))) return [];
      return [
        { path: ["fields", i, "unit"], rule: `another unit than before, ${JSON.stringify(before)}; name “unit of ${name}” in a confirmed change` },
      ];
    });
    const key =
      previous.primaryKey.join() === next.primaryKey.join() || confirmed.some((note) => note.includes("primaryKey"))
        ? []
        : [{ path: ["primaryKey"], rule: `another key than before, ${previous.primaryKey.join(" + ")}; name “primaryKey” in a confirmed change` }];
    return [...values, ...units, ...key];
  },
};

/** Requires `changes` to say what changed and nothing else: values as they were and are, nothing added or removed that was not. */
export const told: Rule = {
  name: "changes",
  faults: (next, _, { previous }) => {
    const fault = (i: number, rule: string): Fault => ({ path: ["changes", i], rule });
    if (!previous)
      return next.changes.flatMap(({ kind, note }, i) =>
        kind === "first" ? [] : [fault(i, `there is no version before this one: ${kind}, ${note}`)],
      );
    const rows = rowChanges(previous, next);
    const texts = textChanges(previous, next);
    const edits = new Map(rows.flatMap((each) => (each.kind === "corrected" ? [[rowName(each.row, next.primaryKey), each.edits] as const] : [])));
    return next.changes.flatMap(({ kind, note }, i) => {
      if (kind === "first") return [fault(i, "there is a version before this one, and it is not the first")];
      const some = [...rows, ...texts].some((each) => each.kind === kind);
      if (!some) return [fault(i, `nothing was ${kind} since ${previous.version}: ${JSON.stringify(note)}`)];
      if (kind !== "corrected") return [];
      const row = [...edits.keys()].filter((name) => note.startsWith(`${name}: `)).sort((a, b) => b.length - a.length)[0];
      const real = row === undefined ? [...edits.values()].flat() : (edits.get(row) ?? []);
      const rest = real
        .map(editText)
        .sort((a, b) => b.length - a.length)
        .reduce((text, edit) => text.replaceAll(edit, ""), note);
      return rest.includes(" → ") ? [fault(i, `says what did not change: ${JSON.stringify(rest)}`)] : [];
    });
  },
};
