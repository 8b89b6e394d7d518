import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { Dataset, Field, Row } from "../../../src/kit/dataset.ts";
import { age } from "../../../src/site/data/age.ts";
import { firstSentence, rowsMarkup, SHOWN_ROWS, valueText, withHan } from "../../../src/site/data/data-table.ts";
import { type Content, rowChanges } from "../../../src/site/data/rules/changes.ts";
import { bySubject } from "../../../src/site/data/subjects.ts";
import { datasets } from "../../../src/site/registry.ts";

const field = (name: string, type: Field["type"], unit?: string): Field => ({ name, type, description: "D.", ...(unit ? { unit } : {}) });
const dataset = (fields: readonly Field[], rows: readonly Row[]): Dataset => ({ ...datasets.current("capacity"), fields, rows });

describe("a dataset's rows in the page", () => {
  test("stand in numeric columns with their unit in the head, unrounded, with thousands separators, years without", () => {
    const fields = [
      field("name", "string"),
      field("tokens", "integer", "tokens"),
      field("priceUsd", "number", "USD"),
      field("year", "integer", "year"),
    ];
    const { text } = rowsMarkup(dataset(fields, [{ name: "a", tokens: 12_960_000_000_000, priceUsd: 0.0701, year: 2026 }]));
    expect(text).toContain('<th scope="col" class="n">tokens <span class="unit">tokens</span></th>');
    expect(text).toContain('<th scope="row">a</th><td class="n">12,960,000,000,000</td><td class="n">0.0701</td><td class="n">2026</td></tr>');
  });

  test.each([
    [0.1 + 0.2, "0.30000000000000004"],
    [1e-7, "0.0000001"],
    [3891.34, "3,891.34"],
    [-122.4194, "−122.4194"],
    [0, "0"],
  ])("print %d as %s", (value, text) => {
    expect(valueText({ type: "number" }, value)).toBe(text);
  });

  test("show what is not known as a dash that is read out as such", () => {
    const { text } = rowsMarkup(dataset([field("name", "string"), field("mw", "number", "MW")], [{ name: "a", mw: null }]));
    expect(text).toContain('<td class="n empty">—<span class="visually-hidden">not known</span></td>');
  });

  test("tell a long list of numbers by its ends, and print a short one", () => {
    const hours = Array.from({ length: 24 }, (_, hour) => hour * 100);
    expect(valueText({ type: "array" }, hours)).toBe("24 numbers, 0 to 2,300");
    expect(valueText({ type: "array" }, [0.615, 0.0162])).toBe("0.615; 0.0162");
  });

  test("tell a geometry by its points instead of printing it", () => {
    const coordinates = [
      [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
      [
        [
          [5, 5],
          [6, 5],
          [5, 5],
        ],
      ],
    ];
    expect(valueText({ type: "geojson" }, { type: "MultiPolygon", coordinates })).toBe("geometry, 7 points");
    expect(valueText({ type: "geojson" }, { type: "Point", coordinates: [1, 2] })).toBe("geometry, 1 point");
  });

  test("mark Chinese as such, link sources and claims, and escape the rest", () => {
    const fields = [field("nameZh", "string"), field("source", "string"), field("claims", "array"), field("ok", "boolean"), field("note", "string")];
    const { text } = rowsMarkup(dataset(fields, [{ nameZh: "韶关", source: "ndrc", claims: ["S4-034", "S4-035"], ok: false, note: "<b>" }]));
    expect(text).toContain('<span lang="zh-Hans">韶关</span>');
    expect(text).toContain('<a class="ref" href="#source-ndrc">ndrc</a>');
    expect(text).toContain('<a class="ref" href="/claims/S4-034/">S4-034</a>, <a class="ref" href="/claims/S4-035/">S4-035</a>');
    expect(text).toContain("<td>no</td><td>&lt;b&gt;</td>");
    expect(withHan("the Chinese 5亿 is 500 million").text).toBe('the Chinese 5<span lang="zh-Hans">亿</span> is 500 million');
  });

  test(`are ${SHOWN_ROWS} at most`, () => {
    const rows = Array.from({ length: SHOWN_ROWS + 50 }, (_, i) => ({ name: `row ${i}` }));
    expect(rowsMarkup(dataset([field("name", "string")], rows)).text.match(/<tr\b/g)).toHaveLength(SHOWN_ROWS + 1);
  });
});

test.each(datasets.ids)("each row of %s that its page shows has an address of its own, without spaces", (id) => {
  const current = datasets.current(id);
  const ids = [...rowsMarkup(current).text.matchAll(/<tr id="([^"]*)"/g)].map(([, address]) => address ?? "");
  expect(new Set(ids).size).toBe(Math.min(current.rows.length, SHOWN_ROWS));
  expect(ids.filter((address) => /\s/.test(address))).toEqual([]);
});

test.each(datasets.ids)("the rows of %s take at most 40 kB in Brotli", (id) => {
  expect(brotliCompressSync(rowsMarkup(datasets.current(id)).text).length).toBeLessThanOrEqual(40_000);
});

describe("how old data are on the day of release", () => {
  test.each([
    ["2026-11-06", "2026-11-22", ""],
    ["2026-10-31", "2026-11-22", "one month"],
    ["2026-02", "2026-11-22", "nine months"],
    ["2025", "2026-11-22", "eleven months"],
    ["2026", "2026-11-22", ""],
    ["2021-06-29", "2026-11-22", "five years"],
  ])("%s on %s is %j", (asOf, day, text) => {
    expect(age(asOf, day)).toBe(text);
  });
});

describe("the catalogue", () => {
  test("lists every dataset once", () => {
    const listed = bySubject(datasets.ids).flatMap((subject) => subject.datasets);
    expect([...listed].sort()).toEqual([...datasets.ids].sort());
    expect(bySubject(datasets.ids).map(({ title }) => title)).not.toContain("Other data");
  });

  test("has a dataset without a subject at its end, and no subject without a dataset", () => {
    const subjects = bySubject(["capacity", "brand-new"]);
    expect(subjects.map(({ datasets: ids }) => ids)).toEqual([["capacity"], ["brand-new"]]);
    expect(subjects.at(-1)?.title).toBe("Other data");
  });

  test.each(datasets.ids)("tells %s in one sentence of at most 300 characters", (id) => {
    const [first] = firstSentence(datasets.current(id).description);
    expect(first.length).toBeLessThanOrEqual(300);
    expect(first).toMatch(/[.]$/);
  });
});

test("two versions differ by rows added, corrected field by field, and removed; a new field is no correction of a row", () => {
  const previous: Content = dataset(
    [field("id", "string"), field("usd", "number", "USD")],
    [
      { id: "a", usd: 1 },
      { id: "b", usd: null },
      { id: "c", usd: 3 },
    ],
  );
  const next: Content = dataset(
    [field("id", "string"), field("usd", "number", "USD"), field("note", "string")],
    [
      { id: "b", usd: 2, note: null },
      { id: "c", usd: 3, note: "N." },
      { id: "d", usd: 4, note: null },
    ],
  );
  expect(rowChanges(previous, next)).toEqual([
    { kind: "corrected", row: { id: "b", usd: 2, note: null }, edits: [{ field: "usd", before: null, after: 2 }] },
    { kind: "added", row: { id: "d", usd: 4, note: null } },
    { kind: "removed", row: { id: "a", usd: 1 } },
  ]);
});
