import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DataError, type VersionFile } from "../../../src/kit/dataset.ts";
import { layOut } from "../../../src/makers/layout.ts";
import { Datasets } from "../../../src/site/data/datasets.ts";
import { sourcesOn } from "../../support/sources-on.ts";

const root = new URL("../../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");

type Json = Record<string, unknown>;
type Item = { [key: string]: unknown };
interface File extends Json {
  fields: Item[];
  rows: Item[];
}

/** A real dataset of eight rows; every fault is made in it, one at a time. */
const PATH = "data/capacity/2026-11-22.json";
const sources = sourcesOn("2026-11-22");
const copy = (path = PATH): File => JSON.parse(read(path)) as File;
const message = (path: string, text: string): string => {
  try {
    new Datasets({ "data/sources.json": sources, [path]: text });
  } catch (error) {
    if (error instanceof DataError) return error.message;
    throw error;
  }
  return "";
};
/** The one message that a change to the sound file gives. */
const fault = (change: (file: File) => unknown): string => {
  const file = copy();
  change(file);
  return message(PATH, JSON.stringify(file));
};
const row = (file: File, i = 2): Item => file.rows[i] as Item;
const field = (file: File, name: string): Item => file.fields.find((item) => item.name === name) as Item;
/** Puts one more field into the file, with the same value in every row. */
const withField = (file: File, spec: Item, value: unknown): void => {
  file.fields.push({ description: "D.", ...spec });
  for (const item of file.rows) item[String(spec.name)] = value;
};

test("the file that the faults are made in is sound", () => {
  expect(message(PATH, read(PATH))).toBe("");
});

test("the example of data/README.md is, word for word, what the validator says", () => {
  const example = "data/list-prices/2026-11-22.json";
  const file = copy(example);
  row(file, 3).inputUsdPerMTok = "0.3";
  const said = message(example, JSON.stringify(file));
  expect(said).toBe('data/list-prices/2026-11-22.json rows[3].inputUsdPerMTok: expected number, got "0.3"');
  expect(read("data/README.md")).toContain(`    ${said}\n`);
});

test("the sample of data/README.md passes every check, and stands in the layout of a release", () => {
  const [, sample = ""] = /```json\n([\s\S]*?)```/.exec(read("data/README.md")) ?? [];
  const { version } = JSON.parse(sample) as VersionFile;
  expect(message(`data/sample/${version}.json`, sample)).toBe("");
  expect(layOut(JSON.parse(sample) as VersionFile)).toBe(sample);
});

describe("a fault stops the build with file, place, rule and value:", () => {
  test.each<[string, (file: File) => unknown, string]>([
    [
      "a key that no dataset has",
      (file) => Object.assign(file, { licence2: 1 }),
      "licence2: unknown key; known: title, description, version, asOf, licence, grade,",
    ],
    ["no title", (file) => delete file.title, "title: expected text, got undefined"],
    ["an empty description", (file) => Object.assign(file, { description: " " }), 'description: expected text, got " "'],
    [
      "a version that is not the file's date",
      (file) => Object.assign(file, { version: "2026-11-23" }),
      'version: expected the date in the file\'s name, "2026-11-22", got "2026-11-23"',
    ],
    ["a date that is none", (file) => Object.assign(file, { asOf: "2026-13" }), 'asOf: expected YYYY, YYYY-MM or YYYY-MM-DD, got "2026-13"'],
    [
      "data of a day after their release",
      (file) => Object.assign(file, { asOf: "2026-11-23" }),
      'asOf: later than the version\'s date 2026-11-22: "2026-11-23"',
    ],
    ["a licence without a name", (file) => Object.assign(file, { licence: {} }), "licence.name: expected text, got undefined"],
    ["a grade that does not exist", (file) => Object.assign(file, { grade: "D" }), 'grade: expected one of A, B, C, got "D"'],
    ["no source", (file) => Object.assign(file, { sources: [] }), "sources: expected a list of source ids, each once, got []"],
    ["an unknown source", (file) => Object.assign(file, { sources: ["nobody"] }), 'sources[0]: expected a source in data/sources.json, got "nobody"'],
    ["notes that are no list", (file) => Object.assign(file, { notes: "One." }), 'notes: expected a list, got "One."'],
    ["changes that are no list", (file) => Object.assign(file, { changes: null }), "changes: expected a list, got null"],
    ["no change named", (file) => Object.assign(file, { changes: [] }), "changes: expected at least one entry"],
    [
      "a change of an unknown kind",
      (file) => Object.assign(file, { changes: [{ kind: "new", note: "N." }] }),
      'changes[0].kind: expected one of first, added, corrected, removed, got "new"',
    ],
    ["no primary key", (file) => Object.assign(file, { primaryKey: [] }), "primaryKey: expected a list of field names, each once, got []"],
    [
      "a primary key that is no field",
      (file) => Object.assign(file, { primaryKey: ["id", "name"] }),
      'primaryKey: expected a list of field names, each once, got ["id","name"]',
    ],
    ["fields that are no list", (file) => Object.assign(file, { fields: {} }), "fields: expected a list, got {}"],
    ["a field that is no object", (file) => file.fields.push("note" as unknown as Item), 'fields[11]: expected an object, got "note"'],
    [
      "a field's name with a hyphen",
      (file) => withField(file, { name: "peak-load", type: "string" }, "x"),
      'fields[11].name: expected a camelCase name, got "peak-load"',
    ],
    ["a field named twice", (file) => file.fields.push({ ...field(file, "note") }), 'fields[11].name: duplicate field: "note"'],
    [
      "a field of an unknown type",
      (file) => withField(file, { name: "load", type: "float" }, 1),
      'fields[11].type: expected one of string, number, integer, boolean, date, array, geojson, got "float"',
    ],
    [
      "a field without a description",
      (file) => withField(file, { name: "load", type: "string", description: "" }, "x"),
      'fields[11].description: expected text, got ""',
    ],
    [
      "a number without a unit",
      (file) => delete field(file, "capacityGw").unit,
      'fields[5].unit: a number needs a unit ("1" for counts and shares); got undefined',
    ],
    [
      "a whole number without a unit",
      (file) => delete field(file, "year").unit,
      'fields[7].unit: a number needs a unit ("1" for counts and shares); got undefined',
    ],
    ["rows that are no list", (file) => Object.assign(file, { rows: {} }), "rows: expected a list, got {}"],
    ["no rows", (file) => Object.assign(file, { rows: [] }), "rows: expected at least one entry, got []"],
    ["a row that is no object", (file) => file.rows.splice(2, 1, [] as unknown as Item), "rows[2]: expected an object, got []"],
    [
      "a key that is no field",
      (file) => Object.assign(row(file), { capacityMw: 1 }),
      "rows[2].capacityMw: unknown key; known: id, country, technology,",
    ],
    ["a missing field", (file) => delete row(file).note, "rows[2].note: missing; write null if it is not known"],
    ["null in a required field", (file) => Object.assign(row(file), { capacityGw: null }), "rows[2].capacityGw: required, got null"],
    [
      "NaN, which JSON writes as null, in a required field",
      (file) => Object.assign(row(file), { capacityGw: Number.NaN }),
      "rows[2].capacityGw: required, got null",
    ],
    ["text for a number", (file) => Object.assign(row(file), { capacityGw: "640" }), 'rows[2].capacityGw: expected number, got "640"'],
    ["a fraction for a whole number", (file) => Object.assign(row(file), { year: 2025.5 }), "rows[2].year: expected integer, got 2025.5"],
    [
      "a number for text",
      (file) => Object.assign(row(file), { note: 5 }),
      "rows[2].note: expected text that is not empty (null if not known), got 5",
    ],
    ["empty text", (file) => Object.assign(row(file), { note: "" }), 'rows[2].note: expected text that is not empty (null if not known), got ""'],
    ["a number below the minimum", (file) => Object.assign(row(file), { capacityGw: -1 }), "rows[2].capacityGw: expected ≥ 0, got -1"],
    [
      "a value outside the list",
      (file) => Object.assign(row(file), { technology: "coal" }),
      'rows[2].technology: expected one of all, solar, wind, thermal, hydro, nuclear, got "coal"',
    ],
    [
      "a row's source that is not known",
      (file) => Object.assign(row(file), { source: "nobody" }),
      'rows[2].source: expected a source in data/sources.json, got "nobody"',
    ],
    [
      "a key that stands twice",
      (file) => Object.assign(row(file), { id: "cn-solar-2025" }),
      'rows[2]: duplicate key id, same as rows[1]: ["cn-solar-2025"]',
    ],
  ])("%s", (_, change, rule) => {
    const said = fault(change);
    expect(said.split("\n")[0]).toContain(`${PATH} ${rule}`);
  });

  test("a number above the maximum", () => {
    const said = fault((file) => Object.assign(field(file, "capacityGw"), { constraints: { required: true, maximum: 3500 } }));
    expect(said).toBe(`${PATH} rows[0].capacityGw: expected ≤ 3500, got 3891.34`);
  });

  test("neither the file nor its rows graded", () => {
    const said = fault((file) => {
      file.fields = file.fields.filter(({ name }) => name !== "grade");
      for (const item of file.rows) delete item.grade;
    });
    expect(said).toBe(`${PATH} grade: null, but the rows have no field "grade"; grade the file or each row`);
  });

  test("a row's grade that does not exist, where the field lists none", () => {
    const said = fault((file) => {
      delete field(file, "grade").constraints;
      row(file).grade = "D";
    });
    expect(said).toBe(`${PATH} rows[2].grade: expected one of A, B, C, got "D"`);
  });

  test.each<[string, unknown, string]>([
    ["boolean", "yes", ': expected true or false, got "yes"'],
    ["date", "2026-02-32", ': expected date YYYY, YYYY-MM or YYYY-MM-DD, got "2026-02-32"'],
    ["date", "23/09/2026", ': expected date YYYY, YYYY-MM or YYYY-MM-DD, got "23/09/2026"'],
    ["array", "a, b", ': expected list of texts or numbers, got "a, b"'],
    ["geojson", { type: "Circle", coordinates: [] }, '.type: expected GeoJSON geometry, got {"type":"Circle","coordinates":[]}'],
    ["geojson", { type: "Point" }, ".coordinates: expected positions [longitude, latitude] in degrees, got undefined"],
    ["geojson", { type: "Point", coordinates: [200, 0] }, ".coordinates[0]: expected positions [longitude, latitude] in degrees, got 200"],
  ])("a %s that is %j", (type, value, rule) => {
    const said = fault((file) => {
      withField(file, { name: "extra", type }, null);
      row(file).extra = value;
    });
    expect(said).toBe(`${PATH} rows[2].extra${rule}`);
  });
});

test("several faults are all named, one a line", () => {
  const said = fault((file) => {
    row(file, 0).capacityGw = "1";
    row(file, 1).year = null;
    delete file.title;
  });
  expect(said.split("\n")).toEqual([
    `${PATH} title: expected text, got undefined`,
    `${PATH} rows[0].capacityGw: expected number, got "1"`,
    `${PATH} rows[1].year: required, got null`,
  ]);
});

test("a file that is not JSON, such as one with a bare NaN, is named with what the parser says", () => {
  expect(() => new Datasets({ "data/sources.json": sources, [PATH]: read(PATH).replace("3891.34", "NaN") })).toThrow(`${PATH}: not valid JSON: `);
  expect(message(PATH, "")).toContain(`${PATH}: not valid JSON: `);
});

test("a file that holds a list instead of a dataset is named", () => {
  expect(message(PATH, "[1]")).toBe(`${PATH} file: expected an object, got [1]`);
});

test.each(["data/Capacity/2026-11-22.json", "data/capacity/22-11-2026.json", "data/capacity.json"])("a file named %s stops the build", (path) => {
  expect(message(path, read(PATH))).toBe(`${path}: name must be data/<id>/<YYYY-MM-DD>.json`);
});

test("faults in two files are both named", () => {
  const other = "data/capacity/2026-11-23.json";
  const said = (): Datasets => new Datasets({ "data/sources.json": sources, [PATH]: read(PATH).replace("640.01", '"640"'), [other]: read(PATH) });
  expect(said).toThrow(`${PATH} rows[2].capacityGw: expected number, got "640"`);
  expect(said).toThrow(`${other} version: expected the date in the file's name, "2026-11-23", got "2026-11-22"`);
});
