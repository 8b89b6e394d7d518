import { resolve } from "node:path";
import { expect, test } from "vitest";
import { checksums, faults, readReleased } from "../src/cli/released.ts";

const root = resolve(import.meta.dirname, "..");
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
