import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { minutesToRead, textParts } from "../../../src/site/book/prose-text.ts";
import { chapterEntries } from "../../../src/site/book/search-entries.ts";
import { readChangelog } from "../../../src/site/data/changelog.ts";
import { plainText, splitText, textFiles, textId } from "../../../src/site/data/text-files.ts";
import { readCorrections } from "../../../src/site/ledger/corrections.ts";
import { root } from "../../support/root.ts";

const folder = mkdtempSync(join(tmpdir(), "watts-texts-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A text as an editor on Windows may save it. */
const saved = (text: string): string => `\uFEFF${text.replaceAll("\n", "\r\n")}`;

describe("a checkout with CRLF and byte order marks", () => {
  cpSync(join(root, "content"), join(folder, "content"), { recursive: true });
  const paths = readdirSync(join(folder, "content"), { recursive: true, encoding: "utf8" }).filter((path) => /\.mdx?$/.test(path));
  for (const path of paths) {
    const file = join(folder, "content", path);
    writeFileSync(file, saved(readFileSync(file, "utf8")));
  }
  const [texts, theirs] = [textFiles(root), textFiles(folder)];

  test("gives the same texts", () => {
    expect(readFileSync(join(folder, "content/07-power.mdx"), "utf8")).toMatch(/^\uFEFF---\r\n/);
    expect(Object.keys(texts).length).toBe(paths.length - 1); // content/README.md is none.
    expect(theirs).toEqual(texts);
  });

  test("gives the same parts, minutes and search entries", () => {
    const made = (source = "") => [textParts(source), minutesToRead(source), chapterEntries("content/07-power.mdx", source)];
    const power = made(theirs["content/07-power.mdx"]);
    expect(power[0]).toHaveLength(7);
    expect(power).toEqual(made(texts["content/07-power.mdx"]));
  });

  test("gives the same releases", () => {
    const log = readFileSync(join(root, "CHANGELOG.md"), "utf8");
    expect(readChangelog(saved(log))).toEqual(readChangelog(log));
    expect(readChangelog(saved("## 1.2.0 (3 March 2027)\n\n- First.\n"))).toEqual([
      { version: "1.2.0", day: "2027-03-03", paragraphs: [], items: ["First."] },
    ]);
  });
});

test("a list of corrections with a byte order mark is refused, with the remedy", () => {
  expect(() => readCorrections(saved("[]"), "2026-12-01")).toThrow(
    "content/corrections.json file: begins with a byte order mark; save it as UTF-8 without one",
  );
});

test.each([
  ["\uFEFFa\r\nb\n", "a\nb\n"],
  ["a\rb \uFEFF", "a\rb \uFEFF"],
])("%j becomes %j", (text, plain) => expect(plainText(text)).toBe(plain));

test.each([
  ["---\ntitle: A\n---\n\nText\n---\n", { yaml: "title: A", body: "\nText\n---\n" }],
  ["---\ntitle: A\n---", { yaml: "title: A", body: "" }],
  ["Text\n---\n", { yaml: "", body: "Text\n---\n" }],
])("%j is split at its lines of hyphens", (source, parts) => expect(splitText(source)).toEqual(parts));

test.each([
  ["content/07-power.mdx", "power"],
  ["content/112-a-2-b.mdx", "a-2-b"],
  ["content/pages/home.mdx", "home"],
  ["content/glossary/risc-v.md", "risc-v"],
])("%s is %s", (path, id) => expect(textId(path)).toBe(id));
