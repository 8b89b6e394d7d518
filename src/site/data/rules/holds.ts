import { DataError, type Row } from "../../../kit/dataset.ts";
import { rowName } from "./changes.ts";
import type { Fault } from "./faults.ts";
import { perRow, type Rule } from "./rule.ts";

/** How far the two sides of “=” may lie apart, and what is summed of rounded numbers above its limit. */
const TOLERANCE = 0.01;

type Value = number | string | null;
/** A side of a statement: a field, a number, or fields joined by one of + × ÷. Null where a field of it is not known. */
function sideOf(side: string, row: Row): Value {
  const parts = side.split(/ ([+×÷]) /);
  if (parts.length === 1) {
    const value = /^[\d.]+$/.test(side) ? Number(side) : (row[side] ?? null);
    return typeof value === "number" || typeof value === "string" ? value : null;
  }
  const [first = "", ...rest] = parts;
  return rest.reduce<Value>(
    (sum, part, i) => {
      const operator = rest[i - 1];
      if (i % 2 === 0 || sum === null) return sum;
      const [a, b] = [Number(sum), sideOf(part, row)];
      if (b === null) return null;
      return operator === "+" ? a + Number(b) : operator === "×" ? a * Number(b) : a / Number(b);
    },
    sideOf(first, row),
  );
}

/** Tells whether two values stand in a relation, “≤” or “=”; what is not known does. */
function stand(a: Value, relation: string, b: Value, computed: boolean): boolean {
  if (a === null || b === null) return true;
  if (typeof a === "string" || typeof b === "string") return relation === "≤" ? String(a) <= String(b).padEnd(10, "-99") : a === b;
  return relation === "≤" ? a <= b + Math.abs(b) * (computed ? TOLERANCE : 1e-9) : Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

const fieldsIn = (statement: string): readonly string[] =>
  statement.match(/[a-z][A-Za-z0-9]*/g)?.filter((word) => word !== "sum" && word !== "by") ?? [];

function sumFaults(statement: string, rows: readonly Row[]): Fault[] {
  const [, field = "", by = "", most = ""] = /^sum (\w+)(?: by ([\w, ]+))? ≤ ([\d.]+)$/.exec(statement) ?? [];
  const groups = by ? by.split(", ") : [];
  const sums = new Map<string, number>();
  return rows.flatMap((row, i) => {
    const group = rowName(row, groups);
    const before = sums.get(group) ?? 0;
    const sum = before + Number(row[field] ?? 0);
    sums.set(group, sum);
    const limit = Number(most) * (1 + TOLERANCE);
    return sum > limit && before <= limit
      ? [{ path: ["rows", i, field], rule: `with the rows before it more than ${most}${group && ` for ${group}`}: ${sum}` }]
      : [];
  });
}

function rowFaults(statement: string, rows: readonly Row[]): Fault[] {
  const parts = statement.split(/ ([≤=]) /);
  return perRow(rows, (row) =>
    parts.flatMap((relation, i) => {
      const [left = "", right = ""] = [parts[i - 1], parts[i + 1]];
      if (i % 2 === 0) return [];
      const [a, b] = [sideOf(left, row), sideOf(right, row)];
      const place = fieldsIn(left)[0] ?? "";
      return stand(a, relation, b, `${left}${right}`.includes(" "))
        ? []
        : [[place, `expected ${left} ${relation} ${right}, got ${a} and ${b}`] as const];
    }),
  );
}

/** Lists the statements that names of fields make by themselves: a low end lies below its high end, and what they are the ends of between them. */
export function statementsOf(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => {
    const [, start = "", end] = /^(\w*?)(Low|low)(?:Value)?$/.exec(name) ?? [];
    if (end === undefined) return [];
    const high = name.replace(/Low|low/, (found) => (found === "Low" ? "High" : "high"));
    const middle = [start, name.replace(/^low/, "central")].find((each) => each !== name && names.includes(each));
    return names.includes(high) ? [[name, middle, high].filter(Boolean).join(" ≤ ")] : [];
  });
}

/** Requires what a dataset says is true of its rows, and low ≤ central ≤ high by the names of its fields. */
export const holds: Rule = {
  name: "holds",
  faults: ({ id, fields, rows }, { holds: own = [] }) => {
    const names = fields.map(({ name }) => name);
    return [...statementsOf(names), ...own].flatMap((statement) => {
      const lost = fieldsIn(statement).find((name) => !names.includes(name));
      if (lost !== undefined) throw new DataError(`data/rules.json datasets.${id}.holds: ${JSON.stringify(statement)} names no field: ${lost}`);
      return statement.startsWith("sum ") ? sumFaults(statement, rows) : rowFaults(statement, rows);
    });
  },
};
