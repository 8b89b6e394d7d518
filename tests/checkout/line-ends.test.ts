import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { root } from "../support/root.ts";

/** One file of each kind: what is served as it stands, texts, data, code and pictures. */
const FILES = [
  "public/embed/v1.0.0/embed.js",
  "public/favicon.png",
  "public/fonts/alegreya.woff2",
  "content/07-power.mdx",
  "content/glossary/joule.md",
  "data/sources.json",
  "src/model/bill.ts",
  "src/styles/base.css",
  "src/makers/texts/udhr-zh.txt",
  "CHANGELOG.md",
];

const folder = mkdtempSync(join(tmpdir(), "watts-line-ends-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Clones some files as Git for Windows does at its defaults, and tells which differ from ours. */
function changedByClone(name: string, files: readonly string[]): readonly string[] {
  const [from, to] = [join(folder, name), join(folder, `${name}-clone`)];
  for (const file of files) cpSync(join(root, file), join(from, file));
  const git = (...args: readonly string[]): void => {
    execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.org", ...args], { cwd: from, stdio: "pipe" });
  };
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "--message", "All");
  git("clone", "--quiet", "--config", "core.autocrlf=true", "--config", "core.eol=crlf", from, to);
  return files.filter((file) => !readFileSync(join(root, file)).equals(readFileSync(join(to, file))));
}

test("a checkout on Windows has every file byte for byte, thanks to .gitattributes", () => {
  expect(changedByClone("with", [".gitattributes", ...FILES])).toEqual([]);
  expect(changedByClone("without", FILES)).toContain("public/embed/v1.0.0/embed.js");
});
