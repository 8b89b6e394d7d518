import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseQuery } from "../../src/kit/state.ts";
import { type Binding, bound } from "../../src/site/book/bound.ts";
import { entry } from "../../src/site/ledger/ledger.ts";
import { datasets, figureOf, figureView } from "../../src/site/registry.ts";
import { bareNumbers, type Chapter, quantityOf, readBook, readChapter, type Use } from "./prose.ts";

/** Numbers that may stand in the text by hand: file, the words around, and why. */
interface Allowed {
  readonly chapter: string;
  readonly text: string;
  readonly reason: string;
}
const allowed = JSON.parse(readFileSync(new URL("prose-allow.json", import.meta.url), "utf8")) as readonly Allowed[];

/** Where the names of models and products stand. */
const NAMES: readonly (readonly [string, string])[] = [
  ["list-prices", "name"],
  ["model-parameters", "name"],
  ["accelerators", "chip"],
  ["systems", "system"],
];
const names = [...new Set(NAMES.flatMap(([id, field]) => datasets.current(id).rows.map((row) => String(row[field]))))].filter((name) =>
  /\d/.test(name),
);
const book = readBook();

/** Every number of a chapter that is bound to nothing, with its sentence. */
function unbound({ file, stretches }: Chapter): readonly string[] {
  const here = allowed.filter(({ chapter }) => chapter === file).map(({ text }) => text);
  return stretches.flatMap(({ text, line, claim }) => {
    const asWritten = claim === null ? [] : entry(claim).claim.figures.map((figure) => figure.asWritten);
    const printed = asWritten.flatMap((written) => bareNumbers(written, [])).map((number) => number.toLowerCase());
    const values = printed.map(quantityOf);
    return bareNumbers(text, [...names, ...here])
      .filter((number) => !printed.includes(number.toLowerCase()) && !values.includes(quantityOf(number)))
      .map(
        (number) =>
          `content/${file}:${line} ${number} in “${text.replaceAll("\ufffc", "…")}”${claim === null ? "" : `; claim ${claim} prints ${asWritten.join(", ") || "no figure"}`}`,
      );
  });
}

/** What is wrong with a component in a chapter; null if it resolves. */
function fault({ name, attributes }: Use): string | null {
  const text = (key: string): string => {
    const value = attributes[key];
    if (typeof value !== "string" || value === "") throw new Error(`no ${key}`);
    return value;
  };
  try {
    if (name === "Figure") figureOf(text("id"));
    else if (name === "Claim") entry(text("id"));
    else if (name === "Finding") {
      entry(text("claim"));
      bound({ figure: text("figure"), value: text("value"), set: typeof attributes.set === "string" ? attributes.set : "" });
    } else if (name === "Term") {
      if (!existsSync(new URL(`../../content/glossary/${text("id")}.md`, import.meta.url))) throw new Error(`no content/glossary/${text("id")}.md`);
    } else if (name === "Num") {
      const { at, ...rest } = attributes;
      const number = bound({ ...rest, ...(at === undefined ? {} : { at: Number(at) }) } as Binding);
      if (!/\p{L}|\d/u.test(number)) throw new Error(`gives ${JSON.stringify(number)}`);
    } else if (name === "See") {
      const { controls } = figureView(text("figure"));
      const { params, faults } = parseQuery(text("set"), controls);
      const unknown = [...new URLSearchParams(text("set")).keys()].filter((key) => !(key in params));
      if (faults.length + unknown.length > 0) throw new Error([...faults, ...unknown.map((key) => `no control ${key}`)].join(" "));
    }
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

test("there are chapters", () => expect(book.length).toBeGreaterThan(0));

describe.each(book)("content/$file", (chapter) => {
  test("every number in the text is bound to a figure, a dataset or a claim", () => expect(unbound(chapter)).toEqual([]));

  test("every figure, claim, number and link that it names is there", () => {
    const faults = chapter.uses.map((use) => [use, fault(use)] as const).filter(([, what]) => what !== null);
    expect(
      faults.map(([{ name, line, attributes }, what]) => `content/${chapter.file}:${line} <${name} ${JSON.stringify(attributes)}>: ${what}`),
    ).toEqual([]);
  });
});

test("every exception is used, and says why", () => {
  for (const { chapter, text, reason } of allowed) {
    const stretches = book.find(({ file }) => file === chapter)?.stretches ?? [];
    expect(
      stretches.some((stretch) => stretch.text.includes(text)),
      `${chapter}: “${text}” does not occur`,
    ).toBe(true);
    expect(bareNumbers(text, names), `${chapter}: “${text}” needs no exception`).not.toEqual([]);
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
    expect(readChapter("x.mdx", source).stretches.map(({ text, line, claim }) => [text, line, claim])).toEqual([
      ["The 3 hills", 1, null],
      ["Over 40", 5, null],
      ["15 and 16", 7, "S0-001"],
      ["A \ufffc of \ufffc and 17.", 7, null],
    ]);
  });
});
