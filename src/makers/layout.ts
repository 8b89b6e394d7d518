import type { VersionFile } from "../kit/dataset.ts";
import { datasetFile } from "../kit/schemas/dataset.ts";

const KEYS = datasetFile.keyof().options;

/** Writes JSON on one line, with a blank after each comma and colon, as in `{ "kind": "first" }`. */
function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${oneLine(inner)}`);
    return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
  }
  return JSON.stringify(value) ?? "null";
}

const oneALine = (items: readonly unknown[]): string =>
  items.length === 0 ? "[]" : `[\n${items.map((item) => `    ${oneLine(item)}`).join(",\n")}\n  ]`;

/**
 * Writes a version in the layout of all data files: keys in the order of the schema; every field, row, change and note on
 * a line of its own; a final newline. Values never change; a row's keys follow `fields`.
 */
export function layOut(file: VersionFile): string {
  const names = file.fields.map(({ name }) => name);
  const rows = file.rows.map((row) => {
    const known = names.filter((name) => name in row).map((name) => [name, row[name]]);
    const others = Object.entries(row).filter(([name]) => !names.includes(name));
    return Object.fromEntries([...known, ...others]) as unknown;
  });
  const texts = KEYS.flatMap((key) => {
    const value = key === "rows" ? rows : file[key];
    if (value === undefined) return [];
    const long = key === "fields" || key === "rows" || key === "changes" || key === "notes";
    return `  ${JSON.stringify(key)}: ${long && Array.isArray(value) ? oneALine(value) : oneLine(value)}`;
  });
  const unknown = Object.entries(file)
    .filter(([key]) => !(KEYS as readonly string[]).includes(key))
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${oneLine(value)}`);
  return `{\n${[...texts, ...unknown].join(",\n")}\n}\n`;
}
