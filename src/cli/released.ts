/**
 * npm run released   adds the checksums of newly released versions to tests/output/released.json
 *
 * A released version never changes: neither its file in data/ nor what is published of it at its dated addresses.
 * Exit code 0: written, or nothing new. 1: a released version changed or is gone, or a build would refuse the data; nothing is written.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { checkData } from "../build/check-data.ts";
import type { Source, VersionFile } from "../kit/dataset.ts";
import { layOut } from "../makers/layout.ts";
import { lastRelease, readChangelog } from "../site/data/changelog.ts";
import { dataFiles } from "../site/data/data-files.ts";
import { readDataset } from "../site/data/validate.ts";
import { versionCsv, versionJson } from "../site/data/version-files.ts";

export type Checksums = Readonly<Record<string, string>>;

const LIST = "tests/output/released.json";
const sha256 = (text: string | Buffer): string => createHash("sha256").update(text).digest("hex");

/**
 * Computes the SHA-256 of every version under `root`: of its file, by repository path (`data/…`, claims too), and of the JSON
 * and CSV published of a dataset's version, by address (`/data/…`).
 */
export function checksums(root: string): Checksums {
  const sources = JSON.parse(readFileSync(join(root, "data/sources.json"), "utf8")) as Record<string, Source>;
  const paths = readdirSync(join(root, "data"), { recursive: true, encoding: "utf8" })
    .map((path) => `data/${path.replaceAll("\\", "/")}`)
    .filter((path) => /\/\d{4}-\d{2}-\d{2}\.json$/.test(path));
  const entries = paths.flatMap((path) => {
    const bytes = readFileSync(join(root, path));
    const file = [path, sha256(bytes)] as const;
    if (path.startsWith("data/claims/")) return [file];
    const dataset = readDataset(path, JSON.parse(bytes.toString("utf8")), sources);
    const address = `/${path.replace(/\.json$/, "")}`;
    return [file, [`${address}.json`, sha256(versionJson(dataset))] as const, [`${address}.csv`, sha256(versionCsv(dataset))] as const];
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Lists what stops a release: each version on the list that is gone or differs. Empty if all are as released. */
export function faults(released: Checksums, now: Checksums): readonly string[] {
  return Object.entries(released).flatMap(([path, sum]) => {
    if (now[path] === undefined) return [`${path}: released, and gone; put it back`];
    return now[path] === sum ? [] : [`${path}: released, and changed; put it back and write a correction as a new version`];
  });
}

/**
 * Lists the new versions of datasets under `root` that are not in the layout of all data files, each with its remedy. A released
 * version can no longer change.
 */
function unlaid(root: string, added: readonly string[]): readonly string[] {
  return added.flatMap((path) => {
    if (!path.startsWith("data/") || path.startsWith("data/claims/")) return [];
    const text = readFileSync(join(root, path), "utf8");
    return layOut(JSON.parse(text) as VersionFile) === text ? [] : [`${path}: not in the layout of data files; run npm run data -- --format ${path}`];
  });
}

/** Reads the list as committed; empty if there is none yet. */
export function readReleased(root: string): Checksums {
  const path = join(root, LIST);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Checksums) : {};
}

/**
 * Adds what is new under `root` to the list. Returns the message for the person who ran it.
 * @throws Error with a line for each fault; then nothing is written
 */
export function addReleased(root: string): string {
  checkData(dataFiles(root), lastRelease(readChangelog(readFileSync(join(root, "CHANGELOG.md"), "utf8"))));
  const released = readReleased(root);
  const now = checksums(root);
  const added = Object.keys(now).filter((path) => !(path in released));
  const found = [...faults(released, now), ...unlaid(root, added)];
  if (found.length > 0) throw new Error(`${found.join("\n")}\n${LIST}: not written`);
  if (added.length > 0) writeFileSync(join(root, LIST), `${JSON.stringify(now, null, 2)}\n`);
  return added.length > 0 ? `${LIST}: added\n${added.map((path) => `  ${path}`).join("\n")}` : `${LIST}: nothing new`;
}

if (import.meta.main) {
  try {
    console.log(addReleased(resolve(import.meta.dirname, "../..")));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
