import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("the example in CONTRIBUTING stands in its figure line by line, with gaps where it says so", () => {
  const guide = readFileSync("CONTRIBUTING.md", "utf8");
  const [, path = "", example = ""] = /`(src\/figures\/[a-z-]+\/index\.ts)`[^`]*```ts\n(.*?)\n```/s.exec(guide) ?? [];
  const parts = example.split(/^ *…\n/m);
  expect(parts.length).toBeGreaterThan(1);
  let rest = readFileSync(path, "utf8");
  for (const part of parts) {
    const at = rest.indexOf(part);
    expect(at, part).toBeGreaterThanOrEqual(0);
    rest = rest.slice(at + part.length);
  }
  expect(example.split("\n").length).toBeLessThan(70);
});
