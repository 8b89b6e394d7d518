import type { Dataset, Source } from "../../kit/dataset.ts";
import { EDITION } from "../pure/edition.ts";
import { csv } from "../pure/rows.ts";

/** Names under /data/ that no dataset may take. */
export const RESERVED = ["claims", "datapackage", "sources"];

const LONG = ["fields", "rows", "changes", "notes"];

/** JSON with a line for each key, and for each field, row, change and note: it reads well and differs well. */
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
 * One version as `/data/<id>/<date>.json`: the released file with its id in front. It depends on that file alone, so that
 * a dated address never changes; sources stand by id and are told in `/data/sources.json`.
 */
export function versionJson({ id, version, ...rest }: Dataset): string {
  return lay({ id, version, ...rest });
}

/**
 * The newest version as `/data/<id>.json`: as its dated file, and besides the release of the site, the dates of all versions,
 * oldest first, and what is known of each source by now.
 */
export function currentJson(versions: readonly [Dataset, ...Dataset[]], sources: Readonly<Record<string, Source>>): string {
  const { id, version, ...rest } = versions.at(-1) ?? versions[0];
  const sourceDetails = Object.fromEntries(sourcesOf({ ...rest, id, version }).map((name) => [name, sources[name] ?? null]));
  return lay({ id, version, edition: EDITION, versions: versions.map((each) => each.version), ...rest, sourceDetails });
}

/** A version's rows as CSV (RFC 4180); unknown is an empty cell, a list or geometry is JSON in its cell. */
export const versionCsv = ({ fields, rows }: Dataset): string =>
  csv(
    fields.map(({ name }) => name),
    rows,
  );

/** Ids of the sources that the file or any of its rows names, each once. */
export function sourcesOf({ sources, rows }: Dataset): readonly string[] {
  const named = rows.flatMap(({ source }) => (typeof source === "string" ? [source] : []));
  return [...new Set([...sources, ...named])];
}

/** Grades of the file or of its rows with how many rows have each, best first. */
export function gradesOf({ grade, rows }: Dataset): readonly (readonly [grade: string, rows: number])[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const each = grade ?? String(row.grade);
    counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a.localeCompare(b));
}
