import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { boundNumber } from "../../src/site/book/bound-number.ts";
import { chapterFrontMatter } from "../../src/site/book/front-matter.ts";
import { readChangelog, refuseOtherVersion } from "../../src/site/data/changelog.ts";
import { Datasets } from "../../src/site/data/datasets.ts";
import { readCorrections } from "../../src/site/ledger/corrections.ts";
import { ledgerEntry } from "../../src/site/ledger/ledger.ts";
import { chapterMarkdown } from "../../src/site/publish/chapter-markdown.ts";
import { figureOf, figureView } from "../../src/site/registry.ts";
import { root } from "../support/root.ts";
import { sourcesOn } from "../support/sources-on.ts";

const read = (path: string): string => readFileSync(join(root, path), "utf8");
/** The newest version of a dataset. */
const PATH = `data/capacity/${readdirSync(new URL("../../data/capacity/", import.meta.url))
  .sort()
  .at(-1)}`;
type File = Record<string, unknown> & { rows: Record<string, unknown>[] };
const withData = (text: string): Datasets => new Datasets({ "data/sources.json": sourcesOn(PATH.slice(-15, -5)), [PATH]: text });
const edited = (edit: (file: File) => void): Datasets => {
  const file = JSON.parse(read(PATH)) as File;
  edit(file);
  return withData(JSON.stringify(file));
};
const top = (front: Record<string, unknown>): unknown =>
  chapterFrontMatter.parse({ number: 7, title: "Power", question: "Does China have the power?", description: "Yes.", ...front });

describe("a mistake in the text says where it is and what would be right:", () => {
  test.each<[string, () => unknown, readonly string[]]>([
    ["a claim that does not exist", () => ledgerEntry("S1-999"), ["unknown claim", "S1-999", "S1-001 to S1-"]],
    ["a figure that does not exist", () => figureOf("price-gpa"), ['"price-gpa"', "there are:", "price-gap"]],
    [
      "a figure that its data do not allow",
      () => figureView("token-cost", {}, "2000-01-01"),
      ["src/figures/token-cost/index.ts: data/", "no version on or before"],
    ],
    ["a result that a figure does not have", () => boundNumber({ figure: "token-cost", value: "cnShares" }), ["token-cost", '"cnShares"', "cnShare"]],
    [
      "a control that a figure does not have",
      () => boundNumber({ figure: "token-cost", value: "cnShare", set: "busy=1" }),
      ["no control busy", "there are:", "use"],
    ],
    ["a value that a control does not take", () => boundNumber({ figure: "token-cost", value: "cnShare", set: "use=900" }), ["token-cost", "900"]],
    ["a dataset that does not exist", () => boundNumber({ dataset: "capacities", row: "x", field: "y" }), ["unknown dataset", '"capacities"']],
    ["a row that does not exist", () => boundNumber({ dataset: "capacity", row: "nobody", field: "gw" }), [PATH, "no row with key", '"nobody"']],
    ["a claim's figure that it does not print", () => boundNumber({ claim: "S1-036", at: 9 }), ["S1-036", "no figure at 9"]],
    ["a verdict that there is not", () => boundNumber({ verdicts: "true" }), ["no verdict true", "holds-loosely"]],
    ["a count that the site does not make", () => boundNumber({ site: "pages" as never }), ['"pages"', "datasets"]],
    ["a component that there is not", () => chapterMarkdown("<Figur id='a' />", undefined), ["<Figur>"]],
  ])("%s", (_, mistake, words) => {
    for (const word of words) expect(mistake).toThrow(word);
  });

  test("a field that does not exist", () => {
    const dataset = new Datasets({ "data/sources.json": sourcesOn(PATH.slice(-15, -5)), [PATH]: read(PATH) }).current("capacity");
    const row = dataset.primaryKey.map((name) => dataset.rows[0]?.[name] ?? "").join("/");
    expect(() => boundNumber({ dataset: "capacity", row, field: "gws" })).toThrow(`${PATH}: no field "gws"`);
  });
});

describe("a mistake at the top of a chapter says which line to write:", () => {
  test.each<[string, () => unknown, string]>([
    ["no title", () => top({ title: undefined }), 'write a line \\"title: Power\\"'],
    ["no number", () => top({ number: undefined }), 'write a line \\"number: 7\\"'],
    ["a number in quotes", () => top({ number: "7" }), "number is missing or not whole"],
    ["a lead that is too long", () => top({ description: "x".repeat(201) }), "longer than 200 characters"],
    ["a key that is not known", () => top({ subtitle: "x" }), "subtitle"],
  ])("%s", (_, mistake, words) => expect(mistake).toThrow(words));
});

describe("a mistake in the data names the file, the place and the rule:", () => {
  test.each<[string, () => unknown, string]>([
    ["a comma too many", () => withData(read(PATH).replace("{", "{,")), `${PATH}: not valid JSON`],
    [
      "a source that is not in the list",
      () => edited((file) => void Object.assign(file, { sources: ["nobody"] })),
      'sources[0]: expected a source in data/sources.json, got "nobody"',
    ],
    ["a cell of the wrong type", () => edited((file) => void Object.assign(file.rows[0] ?? {}, { year: "x" })), `${PATH} rows[0].`],
    ["a cell of a field that is not declared", () => edited((file) => void Object.assign(file.rows[0] ?? {}, { extra: 1 })), "extra"],
  ])("%s", (_, mistake, words) => expect(mistake).toThrow(words));
});

const sound = { day: "2026-12-24", what: "a", href: "/a/", before: "1", after: null, note: "b" };
const correction = (change: object): string => JSON.stringify([sound, { ...sound, ...change }]);
test.each([
  ['[{"day": "2026-12-03"}]', "[0].what: expected text, got undefined"],
  [correction({ day: "3 January" }), '[1].day: expected a day, YYYY-MM-DD, got "3 January"'],
  [correction({ day: "2026-13-45" }), '[1].day: expected a day, YYYY-MM-DD, got "2026-13-45"'],
  [correction({ day: "2099-01-01" }), '[1].day: expected a day not after the newest release in CHANGELOG.md, 2026-12-31, got "2099-01-01"'],
  [correction({ href: "//evil.example/" }), '[1].href: expected an address from the site\'s root, got "//evil.example/"'],
  [correction({ href: "/\\evil.example/" }), "[1].href: expected an address from the site's root"],
  [correction({ befor: "2" }), "[1].befor: unknown key; known: day, what, href, before, after, note"],
  [correction({ note: "a bell \u0007" }), '[1].note: expected text without control characters, got "a bell \\u0007"'],
  ["[null]", "[0]: expected an object, got null"],
  ["{}", "file: expected a list, got {}"],
])("a mistake in the list of corrections says so: %s", (text, words) => {
  expect(() => readCorrections(text, "2026-12-31")).toThrow(`content/corrections.json ${words}`);
});

test("corrections that are no JSON, and sound ones", () => {
  expect(() => readCorrections("[,]", "2026-12-31")).toThrow("content/corrections.json: not valid JSON");
  expect(readCorrections(correction({}), "2026-12-31")).toEqual([sound, sound]);
});

test("a newest release in the change log that package.json does not bear says which it is", () => {
  const releases = readChangelog("# C\n\n## 1.2.0 (3 March 2027)\n\nMore.\n\n## 1.1.0 (2 March 2027)\n\nFirst.\n");
  expect(() => refuseOtherVersion(releases, "1.1.0")).toThrow("CHANGELOG.md: the newest release is 1.2.0, and package.json says 1.1.0");
  expect(() => refuseOtherVersion(releases, "1.2.0")).not.toThrow();
});

test("a heading of the change log without its date says how it should look", () => {
  expect(() => readChangelog("# C\n\n## 1.2.0\n\nFirst.\n")).toThrow('expected a heading like "## 1.2.0 (3 March 2027)", got "## 1.2.0"');
});
