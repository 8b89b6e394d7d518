import type { Dataset, Source, Value } from "../../kit/dataset.ts";
import { csvText } from "../pure/csv.ts";
import { EDITION } from "../pure/edition.ts";
import { csv } from "../pure/rows.ts";

/** Names under /data/ that no dataset may take. */
export const RESERVED = ["api", "claims", "datapackage", "openapi", "sources"];

const LONG = ["fields", "rows", "changes", "notes"];

/** Writes JSON with a line for each key, and for each field, row, change and note, so that it is easy to read and to compare. */
function lay(value: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => {
      const items = LONG.includes(key) && Array.isArray(part) && part.length > 0 ? (part as readonly unknown[]) : null;
      const text = items ? `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(",\n")}\n  ]` : JSON.stringify(part);
      return `  ${JSON.stringify(key)}: ${text}`;
    });
  return `{\n${entries.join(",\n")}\n}\n`;
}

/**
 * Writes one version as `/data/<id>/<date>.json`: the released file with its id in front. It depends on that file alone, so that a dated address
 * never changes; sources are given by id and described in `/data/sources.json`.
 */
export function versionJson({ id, version, ...rest }: Dataset): string {
  return lay({ id, version, ...rest });
}

/**
 * Writes the newest version as `/data/<id>.json`: its dated file, and besides it the release of the site, the dates of all versions, oldest first,
 * and the current entry of each source.
 */
export function currentJson(versions: readonly [Dataset, ...Dataset[]], sources: Readonly<Record<string, Source>>): string {
  const { id, version, ...rest } = versions.at(-1) ?? versions[0];
  const sourceDetails = Object.fromEntries(sourcesOf({ ...rest, id, version }).map((name) => [name, sources[name] ?? null]));
  return lay({ id, version, edition: EDITION, versions: versions.map((each) => each.version), ...rest, sourceDetails });
}

/** Writes a value as dated files have it for ever. */
const cell = (value: Value | undefined): string =>
  value === null || value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);

/**
 * Writes a version's rows as `/data/<id>/<date>.csv` (RFC 4180), whose bytes never change. Unknown is an empty cell; a list or geometry is JSON in
 * its cell.
 */
export const versionCsv = ({ fields, rows }: Dataset): string =>
  csvText([fields.map(({ name }) => name), ...rows.map((row) => fields.map(({ name }) => cell(row[name])))]);

/** Writes the newest version's rows as `/data/<id>.csv`, for spreadsheets: numbers to 15 digits, a geometry as well-known text. */
export const currentCsv = ({ fields, rows }: Dataset): string =>
  csv(
    fields.map(({ name }) => name),
    rows,
  );

/** Lists the ids of the sources that the file or any of its rows names, each once. */
export function sourcesOf({ sources, rows }: Dataset): readonly string[] {
  const named = rows.flatMap(({ source }) => (typeof source === "string" ? [source] : []));
  return [...new Set([...sources, ...named])];
}

/** Lists the grades of the file or of its rows, each with its number of rows, best first. */
export function gradesOf({ grade, rows }: Dataset): readonly (readonly [grade: string, rows: number])[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const each = grade ?? String(row.grade);
    counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a.localeCompare(b));
}
