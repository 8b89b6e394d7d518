/**
 * npm run data -- <dataset> [--date YYYY-MM-DD]   makes the next version of a dataset with src/makers/<dataset>.ts
 * npm run data -- --format <file> …               rewrites a hand-made version in the layout of all data files
 *
 * Exit code 0: written, or nothing to write because rows and texts are those of the newest version. 1: an error.
 * A version is checked before it is written, and a file that exists is never overwritten.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { lastRelease, readChangelog } from "../lib/changelog.ts";
import { changesBetween } from "../lib/changes.ts";
import { DataError, type Source } from "../lib/dataset.ts";
import { readDataset } from "../lib/validate.ts";
import { layOut, type VersionFile } from "../makers/layout.ts";
import type { Maker } from "../makers/maker.ts";

const root = resolve(import.meta.dirname, "../..");
const USAGE = "usage: npm run data -- <dataset> [--date YYYY-MM-DD]  |  npm run data -- --format <file> …";

/** The release of an installed package, from its own package.json. */
export function installedVersion(name: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const path = folders.map((folder) => join(folder, name, "package.json")).find((file) => existsSync(file));
  if (!path) throw new Error(`package not found: ${name}`);
  return (JSON.parse(readFileSync(path, "utf8")) as { readonly version: string }).version;
}

const readSources = (): Record<string, Source> => JSON.parse(readFileSync(join(root, "data/sources.json"), "utf8")) as Record<string, Source>;

/** The newest version of a dataset on or before any date; undefined if there is none. */
function newest(dataset: string): { readonly path: string; readonly file: VersionFile } | undefined {
  const folder = join(root, "data", dataset);
  const name = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => /^\d{4}-\d{2}-\d{2}\.json$/.test(file))
        .sort()
        .at(-1)
    : undefined;
  if (!name) return undefined;
  return { path: `data/${dataset}/${name}`, file: JSON.parse(readFileSync(join(folder, name), "utf8")) as VersionFile };
}

/** Makes and writes the version dated `date`. Returns what to tell the person who ran it. */
async function makeVersion(dataset: string, date: string): Promise<string> {
  const path = `data/${dataset}/${date}.json`;
  const makerPath = join(root, "src/makers", `${dataset}.ts`);
  if (!/^[a-z][a-z0-9-]*$/.test(dataset) || !existsSync(makerPath)) throw new DataError(`no maker: src/makers/${dataset}.ts`);
  const { default: maker } = (await import(makerPath)) as { default?: Maker };
  if (!maker) throw new DataError(`src/makers/${dataset}.ts: no default export; use defineMaker`);
  const made = await maker.make();
  const previous = newest(dataset);
  if (previous && previous.file.version > date) throw new DataError(`${path}: older than the newest version, ${previous.path}`);
  const changes = previous ? changesBetween(previous.file, made) : [{ kind: "first", note: "First version." } as const];
  if (previous && changes.length === 0) return `${dataset}: nothing changed since ${previous.path}; no file written`;
  if (existsSync(join(root, path))) {
    const notes = changes.map(({ kind, note }) => `  ${kind}: ${note}`).join("\n");
    throw new DataError(`${path}: exists, and a released version is never overwritten; it differs:\n${notes}`);
  }
  const file: VersionFile = {
    ...made,
    version: date,
    changes,
    ...(maker.package === null ? {} : { madeWith: { package: maker.package, version: installedVersion(maker.package) } }),
  };
  const text = layOut(file);
  readDataset(path, JSON.parse(text), readSources());
  mkdirSync(join(root, "data", dataset), { recursive: true });
  writeFileSync(join(root, path), text, { flag: "wx" });
  const told = date <= lastRelease(readChangelog(readFileSync(join(root, "CHANGELOG.md"), "utf8")));
  const notes = changes.map(({ kind, note }) => `  ${kind}: ${note}`);
  if (!told) notes.push("  now give CHANGELOG.md a heading with the day of its release: a build refuses data that are later than the newest");
  return [`${path}: ${file.rows.length} rows`, ...notes].join("\n");
}

/** Rewrites one file in the common layout; its values stay. */
function formatFile(path: string): string {
  const before = readFileSync(path, "utf8");
  const json = JSON.parse(before) as VersionFile;
  const shown = relative(root, resolve(path));
  if (!Array.isArray(json.fields) || !Array.isArray(json.rows)) throw new DataError(`${shown}: not a dataset; no fields or rows`);
  const text = layOut(json);
  if (text === before) return `${shown}: already in this form`;
  writeFileSync(path, text);
  return `${shown}: rewritten`;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { date: { type: "string" }, format: { type: "boolean", default: false } },
  });
  if (positionals.length === 0) throw new DataError(USAGE);
  if (values.format) {
    for (const path of positionals) console.log(formatFile(path));
    return;
  }
  const date = values.date ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new DataError(`invalid date; not YYYY-MM-DD: ${date}`);
  for (const dataset of positionals) console.log(await makeVersion(dataset, date));
}

if (import.meta.main) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
