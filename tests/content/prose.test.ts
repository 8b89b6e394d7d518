import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ALLOWED, bareNumbers, namesWithNumbers, readAllowed } from "../../src/site/book/bare-numbers.ts";
import { faultsOfTexts } from "../../src/site/book/check-texts.ts";
import { readText } from "../../src/site/book/read-text.ts";
import { isTerm, textFiles } from "../../src/site/data/text-files.ts";
import { root } from "../support/root.ts";

const texts = textFiles(root);
const allowed = readAllowed(readFileSync(join(root, ALLOWED), "utf8"));
const names = namesWithNumbers();

test("there are chapters", () => {
  const folders = Object.keys(texts).map((path) => path.slice(0, path.lastIndexOf("/")));
  expect([...new Set(folders)].sort()).toEqual(["content", "content/glossary", "content/pages"]);
});

const faults = faultsOfTexts(texts, allowed, root);

describe.each(Object.keys(texts).filter((path) => !isTerm(path)))("%s", (path) => {
  const here = faults.filter((fault) => fault.path === path);

  test("every number in the text is bound to a figure, a dataset or a claim", () => {
    expect(here.filter(({ what }) => what.startsWith("bare number"))).toEqual([]);
  });

  test("every figure, claim, number and link that it names is there", () => {
    expect(here.filter(({ what }) => !what.startsWith("bare number"))).toEqual([]);
  });
});

test("every term of the glossary has one meaning", () => expect(faults.filter(({ path }) => isTerm(path))).toEqual([]));

test("every exception is used, and says why", () => {
  for (const { file, text, reason } of allowed) {
    const { stretches } = readText(texts[`content/${file}`] ?? "");
    expect(
      stretches.some((stretch) => stretch.text.includes(text)),
      `${file}: “${text}” does not occur`,
    ).toBe(true);
    expect(bareNumbers(text, names), `${file}: “${text}” needs no exception`).not.toEqual([]);
    expect(reason.length).toBeGreaterThan(10);
  }
});

describe("a number is found", () => {
  test.each([
    ["It costs $2.50 a day.", ["2.50"]],
    ["a gap of 36 times", ["36"]],
    ["2,000 tokens", ["2,000"]],
    ["2000 tokens", ["2000"]],
    ["$2000", ["2000"]],
    ["a gap of eighteen, the other of six", ["eighteen"]],
    ["Nine hundred", ["hundred"]],
    ["five million tokens", ["five million"]],
    ["thousands of buildings", ["thousands"]],
    ["10–20x", ["10", "20"]],
    ["3%", ["3"]],
  ])("in %j", (text, expected) => expect(bareNumbers(text, names)).toEqual(expected));

  test.each([
    "In 1858 and in the 2030s",
    "Since 17 August 2026",
    "early 2025.",
    "that is chapter 6",
    "chapters 6, 7 and 9",
    "GPT-5.4 against Claude Opus 4.6",
    "ten clusters, four fifths, a tenth",
    "a million tokens",
    "per million",
    "S1-037",
  ])("but not in %j", (text) => expect(bareNumbers(text, names)).toEqual([]));

  test("outside bound numbers, claims by themselves, and in the heading and the front matter", () => {
    const source = '---\ntitle: The 3 hills\n---\n\n## Over 40\n\nA <Num figure="a" value="b" /> of <Claim id="S0-001">15 *and 16*</Claim> and 17.\n';
    expect(readText(source).stretches.map(({ text, line, claim }) => [text, line, claim])).toEqual([
      ["The 3 hills", 2, null],
      ["Over 40", 5, null],
      ["15 and 16", 7, "S0-001"],
      ["A \ufffc of \ufffc and 17.", 7, null],
    ]);
  });
});

test("a number that would be a link in a link is refused, with the line and what holds it", () => {
  const path = Object.keys(texts).find((one) => one.endsWith("-power.mdx")) ?? "";
  const number = '<Num figure="electricity" value="used" />';
  const see = `<See figure="electricity" set="per=head">by head, ${number}</See>`;
  const edited = { ...texts, [path]: `${texts[path]}\n${see}, [of ${number}](/about/) and ${number}.\n` };
  const added = faultsOfTexts(edited, allowed, root).filter((fault) => !faults.some(({ what }) => what === fault.what));
  expect(added.map(({ what }) => what.replace(/:.*/, ""))).toEqual(["<Num> in <See>", "<Num> in a link"]);
});
