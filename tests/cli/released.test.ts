import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { addReleased, checksums, faults, readReleased } from "../../src/cli/released.ts";
import { root } from "../support/root.ts";

const released = readReleased(root);
const now = checksums(root);

test("every released version stands as it was released: its file, and its JSON and CSV at the dated addresses", () => {
  expect(faults(released, now)).toEqual([]);
});

test("every version in data/ has its checksum; npm run released adds it", () => {
  expect(Object.keys(now).filter((path) => !(path in released))).toEqual([]);
});

test("the checksums are of claims and datasets, 64 hexadecimal digits each, and of nothing that may change", () => {
  expect(Object.keys(released).filter((path) => path.startsWith("data/claims/")).length).toBeGreaterThanOrEqual(5);
  for (const [path, sum] of Object.entries(released)) {
    expect(path).toMatch(/^\/?data\/.+\/\d{4}-\d{2}-\d{2}\.(json|csv)$/);
    expect(sum).toMatch(/^[0-9a-f]{64}$/);
  }
});

test("a version that changed or is gone is named, and a new one is not a fault", () => {
  expect(
    faults({ "data/a/2026-11-22.json": "1", "data/b/2026-11-22.json": "2" }, { "data/a/2026-11-22.json": "3", "data/c/2026-11-22.json": "4" }),
  ).toEqual([
    "data/a/2026-11-22.json: released, and changed; put it back and write a correction as a new version",
    "data/b/2026-11-22.json: released, and gone; put it back",
  ]);
});

/** A copy of the data and their list, with a new version of the capacity of the grids. */
function withVersion(day: string, change: (text: string) => string): string {
  const copy = mkdtempSync(join(tmpdir(), "released-"));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  for (const path of ["data", "CHANGELOG.md", "tests/output/released.json"]) cpSync(join(root, path), join(copy, path), { recursive: true });
  const text = readFileSync(join(copy, "data/capacity/2026-11-22.json"), "utf8").replace('"version": "2026-11-22"', `"version": "${day}"`);
  writeFileSync(join(copy, `data/capacity/${day}.json`), change(text));
  return copy;
}

test("a new version in the common layout is added to the list", () => {
  const copy = withVersion("2026-11-21", (text) => text);
  expect(addReleased(copy)).toContain("  data/capacity/2026-11-21.json");
  expect(readReleased(copy)["data/capacity/2026-11-21.json"]).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  ["in another layout", "2026-11-21", "not in the layout of data files; run npm run data -- --format data/capacity/2026-11-21.json"],
  ["that a build would refuse", "2999-01-01", "data/capacity/2999-01-01.json version: later than the newest release in CHANGELOG.md"],
])("a new version %s is not released", (_, day, words) => {
  const copy = withVersion(day, (text) => text.replace("{\n", "{"));
  expect(() => addReleased(copy)).toThrow(words);
  expect(readReleased(copy)).toEqual(released);
});
