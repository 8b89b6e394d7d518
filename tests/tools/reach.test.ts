import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../support/root.ts";
import { READERS, reach } from "./reach.ts";

test.each([
  ["content/07-power.mdx", { folders: ["tests/content", "tests/site/book"] }],
  ["data/capacity/2026-11-22.json", { folders: ["tests/site/data", "tests/site/ledger", "tests/checks", "tests/content"] }],
  ["src/figures/capacity/index.ts", { figures: ["capacity"] }],
  ["tests/figures/cost-gap/chips.test.ts", { figures: ["cost-gap"] }],
  ["tests/figures/figures.test.ts", { sources: ["tests/figures/figures.test.ts"] }],
  ["src/kit/format.ts", { sources: ["src/kit/format.ts"] }],
  ["src/components/Slip.astro", { left: ["src/components/Slip.astro"] }],
])("a change of %s reaches the tests that look at it", (path, expected) => {
  expect(reach([path])).toEqual({ folders: [], figures: [], sources: [], left: [], ...expected });
});

test("what several files reach is named once", () => {
  expect(reach(["content/01-what-is-a-token.mdx", "content/07-power.mdx", "src/figures/growth/index.ts", "src/figures/growth/picture.ts"])).toEqual({
    folders: ["tests/content", "tests/site/book"],
    figures: ["growth"],
    sources: [],
    left: [],
  });
});

describe("the tests that read files by themselves", () => {
  test.each([...new Set(READERS.flatMap(([, folders]) => folders))])("%s are there", (path) => {
    expect(existsSync(join(root, path))).toBe(true);
  });
});
