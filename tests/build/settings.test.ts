import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../support/root.ts";

const read = (path: string): string => readFileSync(join(root, path), "utf8");
/** What commands set for each other, or for tools of others: nobody else is to set them. */
const OWN = ["ASTRO_TELEMETRY_DISABLED", "DISK", "REFRESHED_FROM"];

test("every setting that the site's programs read from their surroundings is written down, with what to set it to", () => {
  const code = ["astro.config.mjs", ...globSync("src/**/*.{ts,astro,mjs}", { cwd: root })].map(read).join("\n");
  const names = [...new Set([...code.matchAll(/process\.env\.(\w+)/g)].map(([, name = ""]) => name))].filter((name) => !OWN.includes(name));
  expect(names.sort()).toEqual(expect.arrayContaining(["COMPRESS", "CONTACT", "SITE_URL"]));
  const docs = ["docs/hosting.md", "README.md", "CONTRIBUTING.md"].map(read).join("\n");
  expect(names.filter((name) => !new RegExp(`\\b${name}=\\S`).test(docs))).toEqual([]);
});

test("the guide's first block names the address of the site and the address for reports", () => {
  const [, block = ""] = /```sh\n([\s\S]*?)```/.exec(read("docs/hosting.md")) ?? [];
  expect(block).toMatch(/\bSITE_URL=https:\/\/\S+ CONTACT=\S+@\S+ npm run build\b/);
});
