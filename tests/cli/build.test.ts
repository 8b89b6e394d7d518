import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../src/cli/tools/build.ts";

test("the commands work in the folder of package.json", () =>
  expect(JSON.parse(readFileSync(join(root, "package.json"), "utf8"))).toHaveProperty("name", "watts-to-words"));
