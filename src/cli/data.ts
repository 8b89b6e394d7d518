/**
 * npm run data -- <dataset> [--date YYYY-MM-DD]   makes the next version of a dataset with src/makers/<dataset>.ts
 * npm run data -- --format <file> …               rewrites a hand-made version in the layout of all data files
 * npm run data -- --changes <file> …              adds to a hand-made version's changes what they do not name yet
 *
 * Exit code 0: written, or nothing to write because rows and texts equal those of the newest version. 1: an error.
 * A version is checked before it is written, and an existing file is never overwritten.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { DataError, type VersionFile } from "../kit/dataset.ts";
import { layOut } from "../makers/layout.ts";
import type { Maker } from "../makers/maker.ts";
import { unnamedChanges } from "../site/data/rules/changes.ts";
import { root } from "./tools/build.ts";
import { dateOf, newest, writeVersion } from "./tools/version.ts";

const USAGE = "usage: npm run data -- <dataset> [--date YYYY-MM-DD]  |  npm run data -- --format | --changes <file> …";

/** Reads the release of an installed package from its own package.json. @throws Error if the package is not installed */
export function installedVersion(name: string): string {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const path = folders.map((folder) => join(folder, name, "package.json")).find((file) => existsSync(file));
  if (!path) throw new Error(`package not found: ${name}`);
  return (JSON.parse(readFileSync(path, "utf8")) as { readonly version: string }).version;
}

/** Makes and writes the version dated `date`. Returns the message for the person who ran it. */
async function makeVersion(dataset: string, date: string): Promise<string> {
  const makerPath = join(root, "src/makers", `${dataset}.ts`);
  if (!/^[a-z][a-z0-9-]*$/.test(dataset) || !existsSync(makerPath)) throw new DataError(`no maker: src/makers/${dataset}.ts`);
  const { default: maker } = (await import(makerPath)) as { default?: Maker };
  if (!maker) throw new DataError(`src/makers/${dataset}.ts: no default export; use defineMaker`);
  const made = await maker.make();
  return writeVersion(dataset, date, made, maker.package === null ? undefined : { package: maker.package, version: installedVersion(maker.package) });
}

/** Rewrites one file in the common layout; its values stay. Returns the message for the person who ran it. */
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

/** Adds to a version's changes what differs from the version before and is not named. Returns the message for the person who ran it. */
function addChanges(path: string): string {
  const shown = relative(root, resolve(path)).replaceAll("\\", "/");
  const [, id = "", version = ""] = /^data\/([a-z0-9-]+)\/(\d{4}-\d{2}-\d{2})\.json$/.exec(shown) ?? [];
  const file = JSON.parse(readFileSync(path, "utf8")) as VersionFile;
  const previous = newest(id, version);
  if (!previous) throw new DataError(`${shown}: there is no version before it`);
  const missing = unnamedChanges(previous.file, { ...file, id });
  if (missing.length === 0) return `${shown}: names every change`;
  writeFileSync(path, layOut({ ...file, changes: [...file.changes, ...missing] }));
  return [`${shown}: added`, ...missing.map(({ kind, note }) => `  ${kind}: ${note}`)].join("\n");
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { date: { type: "string" }, format: { type: "boolean", default: false }, changes: { type: "boolean", default: false } },
  });
  if (positionals.length === 0) throw new DataError(USAGE);
  if (values.format) {
    for (const path of positionals) console.log(formatFile(path));
    return;
  }
  if (values.changes) {
    for (const path of positionals) console.log(addChanges(path));
    return;
  }
  const date = dateOf(values.date);
  for (const dataset of positionals) console.log(await makeVersion(dataset, date));
}

if (import.meta.main) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
