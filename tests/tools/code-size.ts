/**
 * npm run code-size [-- <commit>]   counts the characters of code under src, bench and tests, here or at a commit, and lines over 150 characters
 *
 * Comments, blanks at the ends of lines and snapshots (tests/output) do not count. With a commit, its numbers stand beside those of the work tree.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { root } from "../support/root.ts";

/** Longest line that the style allows, in characters. */
const LONGEST = 150;
const FOLDERS = ["src", "bench", "tests"];
const LEFT_OUT = /^tests\/output\/|\.(txt|json|md)$/;

/** Takes the comments out of a script. */
function withoutScriptComments(code: string): string {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, code);
  let text = "";
  // A template goes on after `}`, which the scanner has to be told.
  const braces: boolean[] = [];
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    if (token === ts.SyntaxKind.TemplateHead) braces.push(true);
    if (token === ts.SyntaxKind.OpenBraceToken) braces.push(false);
    if (token === ts.SyntaxKind.CloseBraceToken && braces.pop()) {
      token = scanner.reScanTemplateToken(false);
      if (token === ts.SyntaxKind.TemplateMiddle) braces.push(true);
    }
    if (token !== ts.SyntaxKind.SingleLineCommentTrivia && token !== ts.SyntaxKind.MultiLineCommentTrivia) text += scanner.getTokenText();
  }
  return text;
}

/** Takes the comments out of a file by its kind: script, style sheet, or Astro component. */
export function withoutComments(path: string, text: string): string {
  if (/\.(ts|mjs|js)$/.test(path)) return withoutScriptComments(text);
  if (path.endsWith(".css")) return text.replace(/\/\*[\s\S]*?\*\//g, "");
  const [, front = "", rest = ""] = /^(---\n[\s\S]*?\n---\n)?([\s\S]*)$/.exec(text) ?? [];
  return withoutScriptComments(front) + rest.replace(/<!--[\s\S]*?-->/g, "");
}

/** Counts characters without comments, blank lines and blanks at the ends of lines. */
export const charactersOf = (path: string, text: string): number =>
  withoutComments(path, text)
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "")
    .reduce((sum, line) => sum + line.length, 0);

interface Size {
  readonly folder: string;
  readonly files: number;
  readonly characters: number;
  /** Path and line of each line that is too long. */
  readonly long: readonly string[];
}

/** Measures the code of one folder of a checkout. */
function sizeOf(checkout: string, folder: string): Size {
  const paths = existsSync(join(checkout, folder))
    ? readdirSync(join(checkout, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(checkout.length + 1))
        .filter((path) => !LEFT_OUT.test(path))
    : [];
  const texts = paths.map((path) => [path, readFileSync(join(checkout, path), "utf8")] as const);
  return {
    folder,
    files: paths.length,
    characters: texts.reduce((sum, [path, text]) => sum + charactersOf(path, text), 0),
    long: texts.flatMap(([path, text]) => text.split("\n").flatMap((line, i) => (line.length > LONGEST ? [`${path}:${i + 1}`] : []))),
  };
}

/** Lists every line under src and tests of this checkout that is too long. */
export const longLines = (): readonly string[] => FOLDERS.flatMap((folder) => sizeOf(root, folder).long);

function print(name: string, checkout: string): void {
  const sizes = FOLDERS.map((folder) => sizeOf(checkout, folder));
  const all = { folder: "all", files: 0, characters: 0, long: [] as string[] };
  for (const { files, characters, long } of sizes) {
    all.files += files;
    all.characters += characters;
    all.long.push(...long);
  }
  console.log(name);
  for (const { folder, files, characters, long } of [...sizes, all])
    console.log(
      `  ${folder.padEnd(6)}${String(files).padStart(6)} files ${String(characters).padStart(10)} characters ` +
        `${String(long.length).padStart(5)} long lines`,
    );
}

if (import.meta.main) {
  const [commit] = process.argv.slice(2);
  if (commit) {
    const folder = mkdtempSync(join(tmpdir(), "code-size-"));
    execFileSync("tar", ["-x", "-C", folder], { input: execFileSync("git", ["archive", commit], { cwd: root, maxBuffer: 2 ** 30 }) });
    print(commit, folder);
    rmSync(folder, { recursive: true });
  }
  print("work tree", root);
  for (const place of longLines()) console.log(`over ${LONGEST} characters: ${place}`);
}
