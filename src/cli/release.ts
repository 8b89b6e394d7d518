/**
 * npm run release   builds the site and packs it: releases/watts-to-words-<version>.tar.gz and .zip, a manifest and SHA256SUMS
 *
 * Refuses if a file is not committed, or if CHANGELOG.md has no section for the version of package.json. The build takes its
 * address from SITE_URL. The same commit gives the same bytes. Exit code 0: written. 1: refused, or the build failed; nothing
 * is written.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { checkData } from "../build/check-data.ts";
import { lastRelease, readChangelog } from "../site/data/changelog.ts";
import { dataFiles } from "../site/data/data-files.ts";
import { zip } from "../site/publish/zip.ts";
import { build, root } from "./tools/build.ts";
import { tar } from "./tools/tar.ts";

type Files = Readonly<Record<string, Uint8Array>>;
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Tells why a release cannot be made; null if it can. @param status output of `git status --porcelain` */
export function refusal(version: string, status: string, changelog: string): string | null {
  if (status.trim() !== "") return `not committed:\n${status.trimEnd()}`;
  const [, ...sections] = changelog.split(/^## /m);
  const told = sections.some((section) => {
    const [heading = "", ...lines] = section.split("\n");
    return heading.split(/\s/)[0] === version && lines.join("").trim() !== "";
  });
  return told ? null : `CHANGELOG.md has no section "## ${version}" with an entry`;
}

/**
 * Writes the list of a release as JSON: version, commit, the newest version of each dataset, and every file with size and
 * checksum.
 */
export function manifest(version: string, commit: string, data: Readonly<Record<string, string>>, files: Files): string {
  const listed = Object.entries(files).map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }));
  const bytes = listed.reduce((sum, file) => sum + file.bytes, 0);
  return `${JSON.stringify({ name: "watts-to-words", version, commit, files: listed.length, bytes, data, contents: listed }, null, 2)}\n`;
}

/** Packs a release: its archives, manifest and checksums, by file name. */
export function pack(version: string, day: string, listing: string, files: Files): Files {
  const name = `watts-to-words-${version}`;
  const inside: Files = Object.fromEntries(
    Object.entries({ ...files, "MANIFEST.json": Buffer.from(listing) })
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, bytes]) => [`${name}/${path}`, bytes]),
  );
  const made: Files = {
    [`${name}.tar.gz`]: gzipSync(tar(inside, day), { level: 9 }),
    [`${name}.zip`]: zip(inside, day),
    [`${name}.manifest.json`]: Buffer.from(listing),
  };
  const sums = Object.entries(made).map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`);
  return { ...made, SHA256SUMS: Buffer.from(sums.join("")) };
}

const git = (...args: readonly string[]): string => execFileSync("git", args, { cwd: root, encoding: "utf8" });

/** Reads every file of a folder, by its path in the folder and in the order of the paths. */
function filesOf(folder: string): Files {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = found.map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll("\\", "/"),
  );
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path))]));
}

function main(): void {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly version: string };
  const changelog = readFileSync(join(root, "CHANGELOG.md"), "utf8");
  const why = refusal(version, git("status", "--porcelain"), changelog);
  if (why) throw new Error(`no release of ${version}: ${why}`);
  const dist = join(root, "node_modules/.cache/release");
  rmSync(dist, { recursive: true, force: true });
  if (!build(dist, process.env.SITE_URL ?? "")) throw new Error("the build failed; nothing is written");
  const { datasets } = checkData(dataFiles(root), lastRelease(readChangelog(changelog)));
  const data = Object.fromEntries(datasets.ids.map((id) => [id, datasets.current(id).version]));
  const files = filesOf(dist);
  const day = git("log", "-1", "--format=%cs").trim();
  const listing = manifest(version, git("rev-parse", "HEAD").trim(), data, files);
  const folder = join(root, "releases");
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(pack(version, day, listing, files))) {
    writeFileSync(join(folder, name), bytes);
    console.log(`releases/${name}: ${bytes.length} bytes`);
  }
}

if (import.meta.main) {
  try {
    main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
