import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DataError, type Source, type VersionFile } from "../../kit/dataset.ts";
import { layOut } from "../../makers/layout.ts";
import type { Made } from "../../makers/maker.ts";
import { lastRelease, readChangelog } from "../../site/data/changelog.ts";
import { changesBetween } from "../../site/data/rules/changes.ts";
import { readDataset } from "../../site/data/validate.ts";
import { root } from "./build.ts";

const readSources = (): Record<string, Source> => JSON.parse(readFileSync(join(root, "data/sources.json"), "utf8")) as Record<string, Source>;

/** Returns the date given to a command, or today. @throws DataError for an invalid date */
export function dateOf(given: string | undefined): string {
  const date = given ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new DataError(`invalid date; not YYYY-MM-DD: ${date}`);
  return date;
}

/** Reads the newest version of a dataset, or the newest before a day, YYYY-MM-DD; undefined if there is none. */
export function newest(dataset: string, before = "9999-12-31"): { readonly path: string; readonly file: VersionFile } | undefined {
  const folder = join(root, "data", dataset);
  const name = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => /^\d{4}-\d{2}-\d{2}\.json$/.test(file) && file < before)
        .sort()
        .at(-1)
    : undefined;
  if (!name) return undefined;
  return { path: `data/${dataset}/${name}`, file: JSON.parse(readFileSync(join(folder, name), "utf8")) as VersionFile };
}

/**
 * Checks and writes the version dated `date`, with its changes. Returns the message for the person who ran it.
 * @throws DataError if a newer version or one of that date exists, or the new one breaks a rule
 */
export function writeVersion(dataset: string, date: string, made: Made, madeWith?: VersionFile["madeWith"]): string {
  const path = `data/${dataset}/${date}.json`;
  const previous = newest(dataset);
  if (previous && previous.file.version > date) throw new DataError(`${path}: older than the newest version, ${previous.path}`);
  const changes = previous ? changesBetween(previous.file, made) : [{ kind: "first", note: "First version." } as const];
  if (previous && changes.length === 0) return `${dataset}: nothing changed since ${previous.path}; no file written`;
  if (existsSync(join(root, path))) {
    const notes = changes.map(({ kind, note }) => `  ${kind}: ${note}`).join("\n");
    throw new DataError(`${path}: exists, and a released version is never overwritten: date the next one by --date. It differs:\n${notes}`);
  }
  const file: VersionFile = { ...made, version: date, changes, ...(madeWith ? { madeWith } : {}) };
  const text = layOut(file);
  readDataset(path, JSON.parse(text), readSources());
  mkdirSync(join(root, "data", dataset), { recursive: true });
  writeFileSync(join(root, path), text, { flag: "wx" });
  const told = date <= lastRelease(readChangelog(readFileSync(join(root, "CHANGELOG.md"), "utf8")));
  const notes = changes.map(({ kind, note }) => `  ${kind}: ${note}`);
  if (!told) {
    notes.push("  now give CHANGELOG.md a heading with the day of its release, and package.json its number:");
    notes.push("  a build refuses data that are later than the newest");
  }
  return [`${path}: ${file.rows.length} rows`, ...notes].join("\n");
}
