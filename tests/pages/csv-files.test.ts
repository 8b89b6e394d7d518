import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseCsv } from "../support/parse-csv.ts";
import { readSite } from "../support/site.ts";

/** What a spreadsheet holds: letters of a cell of Excel, and digits of a number. */
const LETTERS = 32_767;
const DIGITS = 15;
const MARK = "\ufeff";

const site = readSite("addressed");
const files = [...site.files].filter((path) => path.endsWith(".csv"));
/** A released version of data keeps its bytes for ever; the newest stands beside it, as spreadsheets want it. */
const released = files.filter((path) => /^data\/[\w-]+\/\d{4}-\d\d-\d\d\.csv$/.test(path));
const opened = files.filter((path) => !released.includes(path));
const text = (path: string): string => readFileSync(join(site.folder, path), "utf8");
const cells = (path: string): readonly string[] => parseCsv(text(path)).flat();
/** The digits of a number that say something: no sign, point or exponent, no zero in front or behind. */
const digits = (cell: string): string =>
  /^-?\d+(\.\d+)?(e[-+]?\d+)?$/.test(cell)
    ? cell
        .replace(/e.*/, "")
        .replace(/[-.]/g, "")
        .replace(/^0+|0+$/g, "")
    : "";

test("there are CSVs of data, of figures, of all their rows and of their days", () => {
  for (const kind of [/^data\/[\w-]+\.csv$/, /^figures\/[\w-]+\.csv$/, /^figures\/[\w-]+\.all\.csv$/, /^figures\/[\w-]+\/\d{4}-\d\d-\d\d\.csv$/])
    expect(opened.filter((path) => kind.test(path)).length, String(kind)).toBeGreaterThan(20);
  expect(released.length).toBeGreaterThan(50);
});

test("every CSV that readers open begins with the mark by which Excel knows UTF-8, once", () => {
  expect(opened.filter((path) => text(path).lastIndexOf(MARK) !== 0)).toEqual([]);
});

test("no number in it has more than 15 digits that count, and no cell more letters than Excel holds", () => {
  const faults = opened.flatMap((path) =>
    cells(path)
      .filter((cell) => cell.length > LETTERS || digits(cell).length > DIGITS)
      .map((cell) => `${path}: ${cell.slice(0, 40)}`),
  );
  expect(faults).toEqual([]);
});

test("of the released versions, whose bytes stay, one has a cell that Excel cuts: the outline of land of 22 November 2026", () => {
  expect(released.filter((path) => cells(path).some((cell) => cell.length > LETTERS))).toEqual(["data/world-land/2026-11-22.csv"]);
});
