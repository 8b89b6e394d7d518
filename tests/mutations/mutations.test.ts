import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkData } from "../../src/build/check-data.ts";
import { DataError, type Source } from "../../src/kit/dataset.ts";
import { lastRelease, readChangelog } from "../../src/site/data/changelog.ts";
import { dataFiles } from "../../src/site/data/data-files.ts";
import { MAX_BYTES } from "../../src/site/data/strict-json.ts";
import { root } from "../support/root.ts";
import { share } from "../support/share.ts";
import { inUse, type Mutation, mutationsOf } from "./index.ts";

const sound = dataFiles(root);
const claims = Object.fromEntries(Object.entries(sound).filter(([path]) => path.startsWith("data/claims/")));
const sources = { "data/sources.json": sound["data/sources.json"] as Uint8Array };
/** Claim files so small that a dataset can be checked beside them thousands of times. */
const noClaims = {
  "data/claims/topics.json": Buffer.from('{"topics": {}}'),
};

const released = lastRelease(readChangelog(readFileSync(new URL("../../CHANGELOG.md", import.meta.url), "utf8")));
const refusal = (files: Readonly<Record<string, Uint8Array>>): string => {
  try {
    checkData(files, released);
  } catch (error) {
    if (error instanceof DataError) return error.message;
    throw error;
  }
  return "";
};
const allSources = JSON.parse(Buffer.from(sources["data/sources.json"]).toString("utf8")) as Readonly<Record<string, Source>>;
/** The files beside which one is checked: of the sources only those that its sound version names, for speed. */
function around(path: string): Readonly<Record<string, Uint8Array>> {
  if (path.startsWith("data/claims/")) return { ...claims, "data/sources.json": Buffer.from("{}") };
  if (path === "data/sources.json") return sound;
  const text = Buffer.from(sound[path] ?? []).toString("utf8");
  const day = path.slice(-15, -5);
  const named = Object.entries(allSources)
    .filter(([id]) => text.includes(`"${id}"`))
    // Some were read again later than this version, for a newer one.
    .map(([id, source]) => [id, (source.retrieved ?? "") > day ? { ...source, retrieved: day } : source] as const);
  return { ...noClaims, "data/sources.json": Buffer.from(JSON.stringify(Object.fromEntries(named))) };
}

/** Most rows of a file that is broken: each is broken some eighty times, and whole ones are checked above. */
const MANY_ROWS = 500;
/** Reads a file as text, a dataset with at most so many rows. */
function shortened(path: string): string {
  const text = Buffer.from(sound[path] ?? []).toString("utf8");
  const { rows, ...rest } = JSON.parse(text) as { readonly rows?: readonly unknown[] };
  return rows && rows.length > MANY_ROWS ? JSON.stringify({ ...rest, rows: rows.slice(0, MANY_ROWS) }) : text;
}
const paths = inUse(Object.keys(sound));
const all = new Map(paths.map((path) => [path, mutationsOf(path, shortened(path))]));
/** In each file and of each kind at least one. */
const broken = share([...all.values()].flat(), { each: ["path", "kind"] });

/** What is wrong with a refusal, or nothing: it names file, place and rule in one line. */
function weakness({ name, path, bytes, where, rule }: Mutation, others: ReturnType<typeof around>): readonly string[] {
  const said = refusal({ ...others, [path]: bytes });
  const prefix = where === "" ? "" : `${path} ${where}`;
  const ok = said.split("\n").some((line) => line.startsWith(prefix) && (where !== "" || line.includes("data/")) && rule.test(line));
  return ok ? [] : [`${name}: ${said === "" ? "taken" : said.slice(0, 300)}`];
}

test("the files that are broken here are sound", () => expect(refusal(sound)).toBe(""));

describe("a file with one thing broken is refused with file, place and rule:", () => {
  test.each(paths)("%s", (path) => {
    expect(all.get(path)?.length).toBeGreaterThan(15);
    const others = around(path);
    const own = broken.filter((mutation) => mutation.path === path);
    expect(own.length).toBeGreaterThan(0);
    expect(own.flatMap((mutation) => weakness(mutation, others))).toEqual([]);
  });
});

test("every kind of fault that a file can have is among them", () => {
  const kinds = new Set(broken.map(({ kind }) => kind));
  for (const kind of [
    "missing",
    "missing field",
    "wrong type",
    "unit",
    "NaN and infinity",
    "duplicate key",
    "dangling source",
    "dangling claim",
    "future date",
    "order",
    "encoding",
    "huge number",
    "truncated",
    "extra",
    "key twice",
    "constraints",
    "licence",
    "made with",
  ])
    expect(kinds).toContain(kind);
});

test("a file too large to be read by hand is refused before it is read", () => {
  const path = "data/capacity/2026-11-22.json";
  expect(refusal({ ...sources, ...noClaims, [path]: new Uint8Array(MAX_BYTES + 1) })).toBe(
    `${path} file: larger than ${MAX_BYTES} bytes: ${MAX_BYTES + 1}`,
  );
});

test.each(["data/capacity/", "data/claims/s1/"])(
  "a version in %s that is dated after the newest release is refused, whatever the clock says",
  (folder) => {
    const day = (from: string, days: number): string => new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
    const dated = (version: string): string => {
      const text = Buffer.from(sound[`${folder}2026-11-22.json`] ?? []).toString("utf8");
      return refusal({ ...sound, [`${folder}${version}.json`]: Buffer.from(text.replace('"version": "2026-11-22"', `"version": "${version}"`)) });
    };
    expect(dated(day(released, 1))).toContain(
      `${folder}${day(released, 1)}.json version: later than the newest release in CHANGELOG.md, ${released}`,
    );
    expect(dated("2999-01-01")).toContain("later than the newest release");
    expect(dated(released)).not.toContain("later than");
  },
);

test("faults in several files are all named, one a line", () => {
  const one = "data/capacity/2026-11-22.json";
  const two = "data/claims/s1/2026-11-22.json";
  const said = refusal({ ...sound, [one]: Buffer.from("5"), [two]: Buffer.from("{") });
  expect(said).toContain(`${one} file: expected an object, got 5`);
  expect(said).toContain(`${two}: not valid JSON`);
});
