import ts from "typescript";
import type { Version } from "../../kit/figure.ts";
import type { DataOf, Tables } from "../../kit/table.ts";

/** Finds every name in the code, and every text in it that could be a name. */
function names(code: string): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) found.add(node.text);
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile("lean.js", code, ts.ScriptTarget.ES2022));
  return found;
}

/** Writes rows as columns, for `watts.rows` to turn back; a column whose value never changes has it once. */
function columns(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const fields = Object.keys(rows[0] ?? {});
  if (rows.length < 2 || fields.length === 0) return JSON.stringify(rows);
  const packed = fields.map((field, i) => {
    const values = rows.map((row) => row[field]);
    const same = i > 0 && typeof values[0] !== "object" && values.every((value) => value === values[0]);
    return [field, same || (i > 0 && values.every((value) => value === null)) ? values[0] : values] as const;
  });
  return `watts.rows(${JSON.stringify(Object.fromEntries(packed))})`;
}

/** Writes the tables of a figure as code: only the tables, and of them only the fields, whose names the figure's code uses. */
export function leanData(data: DataOf<Tables>, code: string): string {
  const used = names(code);
  const tables = Object.entries(data).flatMap(([name, rows]) => {
    if (!used.has(name)) return [];
    const lean = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([field]) => used.has(field))));
    return [`${JSON.stringify(name)}:${columns(lean)}`];
  });
  return `{${tables.join()}}`;
}

/** Picks the title and version of each dataset for the receipt; its date if the code asks for it. */
export const leanVersions = (versions: Readonly<Record<string, Version>>, code: string): object =>
  Object.fromEntries(
    Object.entries(versions).map(([name, { title, version, asOf }]) => [name, { title, version, ...(names(code).has("asOf") && { asOf }) }]),
  );
