import { describe, expect, test } from "vitest";
import { Datasets } from "../../../../src/site/data/datasets.ts";

const version = (day: string, rows: readonly object[], changes: readonly object[]): string =>
  JSON.stringify({
    title: "Prices",
    description: "Prices of two things.",
    version: day,
    asOf: day,
    licence: { name: "CC BY 4.0", path: "https://creativecommons.org/licenses/by/4.0/" },
    grade: "A",
    sources: ["shop"],
    primaryKey: ["thing"],
    fields: [
      { name: "thing", type: "string", description: "What is sold.", constraints: { required: true } },
      { name: "priceUsd", type: "number", unit: "USD", description: "Its price." },
    ],
    rows,
    changes,
    notes: [],
  });
const shop = { title: "The shop", publisher: null, url: null, licence: null, retrieved: "2026-11-01" };
const first = [
  { thing: "tea", priceUsd: 3 },
  { thing: "salt", priceUsd: 1 },
];
const read = (rows: readonly object[], ...changes: readonly object[]): Datasets =>
  new Datasets({
    "data/sources.json": JSON.stringify({ shop }),
    "data/prices/2026-11-01.json": version("2026-11-01", first, [{ kind: "first", note: "First version." }]),
    "data/prices/2026-12-01.json": version("2026-12-01", rows, changes),
  });

describe("a newer version that changes an earlier row in silence stops the build", () => {
  test("a price changed under “first”", () => {
    expect(() => read([{ thing: "tea", priceUsd: 4 }, first[1] as object], { kind: "first", note: "First version." })).toThrow(
      'data/prices/2026-12-01.json changes: expected an entry of the kind corrected that says "tea: priceUsd 3 → 4", got none',
    );
  });
  test("a price changed, and another number named for it", () => {
    expect(() => read([{ thing: "tea", priceUsd: 4 }, first[1] as object], { kind: "corrected", note: "tea: priceUsd 3 → 5" })).toThrow(
      "priceUsd 3 → 4",
    );
  });
  test("a row dropped", () => {
    expect(() => read([first[0] as object], { kind: "corrected", note: "notes" })).toThrow('an entry of the kind removed that says "salt"');
  });
});

describe("a version that names what it changes is read", () => {
  test("a corrected price with its reason, a row that is gone, and one that is new", () => {
    const rows = [
      { thing: "tea", priceUsd: 4 },
      { thing: "rice", priceUsd: 2 },
    ];
    const changes = [
      { kind: "corrected", note: "tea: priceUsd 3 → 4; the label was read wrongly" },
      { kind: "removed", note: "salt" },
    ];
    expect(read(rows, ...changes).current("prices").rows).toEqual(rows);
  });
});
