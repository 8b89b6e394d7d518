import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import type { Dataset, Source, Value } from "../../../src/kit/dataset.ts";
import { currentCsv, currentJson, gradesOf, RESERVED, versionCsv, versionJson } from "../../../src/site/data/version-files.ts";
import { catalogueLd, datasetLd, scriptJson } from "../../../src/site/publish/publish-jsonld.ts";
import { jsonSchema } from "../../../src/site/publish/publish-schema.ts";
import { datasets } from "../../../src/site/registry.ts";
import { parseCsv } from "../../support/parse-csv.ts";

type Json = Readonly<Record<string, unknown>>;
const all = datasets.ids.map((id) => datasets.current(id));
const versions = datasets.ids.flatMap((id) => [...datasets.versions(id)]);
const nameOf = ({ id, version }: Dataset): string => `${id} ${version}`;
const site = new URL("https://example.org/tokens/");

describe("the published JSON", () => {
  test.each(versions.map((dataset) => [nameOf(dataset), dataset] as const))("of %s is the released file with its id", (_, dataset) => {
    const file = JSON.parse(readFileSync(new URL(`../../../data/${dataset.id}/${dataset.version}.json`, import.meta.url), "utf8")) as Json;
    const published = JSON.parse(versionJson(dataset)) as Json;
    expect(published).toEqual({ id: dataset.id, ...file });
    expect(Object.keys(published).slice(0, 2)).toEqual(["id", "version"]);
  });

  test("has one line a row, so that two versions differ in the lines of what changed", () => {
    const [dataset] = all;
    const lines = versionJson(dataset as Dataset).split("\n");
    for (const row of dataset?.rows ?? []) expect(lines.map((line) => line.trim().replace(/,$/, ""))).toContain(JSON.stringify(row));
  });

  test.each(datasets.ids)("of the newest %s also tells its versions and every source that it or its rows name", (id) => {
    const published = JSON.parse(currentJson(datasets.versions(id), datasets.sources)) as Json;
    expect(published.versions).toEqual(datasets.versions(id).map(({ version }) => version));
    const details = published.sourceDetails as Record<string, Source | null>;
    for (const name of [
      ...(published.sources as string[]),
      ...(published.rows as { source?: string | null }[]).flatMap(({ source }) => source ?? []),
    ]) {
      expect(details[name], name).toMatchObject({ title: expect.any(String) });
    }
  });

  test("of a dataset takes no address that something else has", () => {
    expect(datasets.ids.filter((id) => RESERVED.includes(id))).toEqual([]);
  });
});

describe("the CSV", () => {
  /** Most letters of a cell of Excel. */
  const MOST = 32_767;
  /** What a cell must say: a number to 15 digits, of a geometry its numbers in their order. */
  const said = (value: Value | undefined): unknown => {
    if (value === null || value === undefined) return "";
    if (typeof value === "object") return "coordinates" in value ? [value.coordinates].flat(9) : JSON.stringify(value);
    return typeof value === "number" ? Number(value.toPrecision(15)) : String(value);
  };
  const read = (cell: string, value: Value | undefined): unknown => {
    if (typeof value === "object" && value && "coordinates" in value) return cell.match(/-?[\d.]+/g)?.map(Number);
    return typeof value === "number" ? Number(cell) : cell;
  };

  const text = (value: Value | undefined): string =>
    value === null || value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value);

  test.each(versions.map((dataset) => [nameOf(dataset), dataset] as const))(
    "of %s has a head and every value, an unknown one as an empty cell",
    (_, dataset) => {
      const [head, ...lines] = parseCsv(versionCsv(dataset));
      const names = dataset.fields.map(({ name }) => name);
      expect(head).toEqual(names);
      expect(lines).toEqual(dataset.rows.map((row) => names.map((name) => text(row[name]))));
    },
  );

  test.each(all.map((dataset) => [dataset.id, dataset] as const))(
    "of the newest %s says the same to spreadsheets: a byte order mark, 15 digits, no cell beyond what Excel holds",
    (_, dataset) => {
      const written = currentCsv(dataset);
      expect(written.startsWith("\ufeff")).toBe(true);
      const [head, ...lines] = parseCsv(written);
      const names = dataset.fields.map(({ name }) => name);
      expect(head).toEqual(names);
      expect(lines.map((cells, i) => cells.map((cell, j) => read(cell, dataset.rows[i]?.[names[j] ?? ""])))).toEqual(
        dataset.rows.map((row) => names.map((name) => said(row[name]))),
      );
      expect(Math.max(...lines.flat().map((cell) => cell.length))).toBeLessThanOrEqual(MOST);
    },
  );
});

describe("the JSON Schema", () => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, validateFormats: false });
  const check = (schema: Json, value: unknown): string[] => {
    const validate = ajv.compile(schema);
    return validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };

  test.each(all.map((dataset) => [dataset.id, dataset] as const))("of %s is a sound schema that its published JSON meets", (id, dataset) => {
    expect(check(jsonSchema(dataset), JSON.parse(versionJson(dataset)))).toEqual([]);
    expect(check(jsonSchema(dataset), JSON.parse(currentJson(datasets.versions(id), datasets.sources)))).toEqual([]);
  });

  test("refuses text for a number, an unknown field, a missing one and null where the field is required", () => {
    const dataset = datasets.current("capacity");
    const broken = (change: (row: Record<string, unknown>) => void): string[] => {
      const json = JSON.parse(versionJson(dataset)) as { rows: Record<string, unknown>[] };
      change(json.rows[0] ?? {});
      return check(jsonSchema(dataset), json);
    };
    expect(broken((row) => Object.assign(row, { capacityGw: "3" }))).toEqual(["/rows/0/capacityGw must be number"]);
    expect(broken((row) => Object.assign(row, { capacityGw: null }))).toEqual(["/rows/0/capacityGw must be number"]);
    expect(broken((row) => Object.assign(row, { capacityGw: -1 }))).toEqual(["/rows/0/capacityGw must be >= 0"]);
    expect(broken((row) => Object.assign(row, { more: 1 }))).toEqual(["/rows/0 must NOT have additional properties"]);
    expect(broken((row) => delete row.note)).toEqual(["/rows/0 must have required property 'note'"]);
    expect(broken((row) => Object.assign(row, { note: null }))).toEqual([]);
  });

  test("has an address of its own only where the site's is known", () => {
    const dataset = datasets.current("capacity");
    expect(jsonSchema(dataset)).not.toHaveProperty("$id");
    expect(jsonSchema(dataset, "https://example.org/data/capacity/schema.json").$id).toBe("https://example.org/data/capacity/schema.json");
  });
});

describe("the data for search engines", () => {
  const ld = datasetLd(datasets.versions("capacity"), datasets.sources, site);

  test("are a schema.org Dataset with name, description, licence, creator, version and downloads", () => {
    expect(ld).toMatchObject({
      "@context": "https://schema.org",
      "@type": "Dataset",
      identifier: "capacity",
      url: "https://example.org/tokens/data/capacity/",
    });
    expect(String(ld.description).length).toBeGreaterThanOrEqual(50);
    expect(ld.variableMeasured).toContainEqual({ "@type": "PropertyValue", name: "capacityGw", description: "Capacity.", unitText: "GW" });
    expect(ld.distribution).toContainEqual({
      "@type": "DataDownload",
      encodingFormat: "text/csv",
      contentUrl: "https://example.org/tokens/data/capacity/2026-11-22.csv",
    });
  });

  test.each(datasets.ids)("of %s have absolute addresses only, and a description of 50 to 5,000 characters", (id) => {
    const value = datasetLd(datasets.versions(id), datasets.sources, site);
    expect(String(value.description).length).toBeGreaterThanOrEqual(50);
    expect(String(value.description).length).toBeLessThanOrEqual(5000);
    for (const [, address] of JSON.stringify(value).matchAll(/"(?:url|@id|contentUrl)":"([^"]*)"/g)) expect(address).toMatch(/^https?:\/\//);
  });

  test("list every dataset in the catalogue, and cannot close the script that they stand in", () => {
    expect(catalogueLd(all, "D.", site).dataset).toHaveLength(all.length);
    expect(scriptJson({ name: "</script>" })).toBe('{"name":"\\u003c/script>"}');
  });
});

test("grades are counted by row, best first, or for the whole file", () => {
  const rows = [{ grade: "C" }, { grade: "A" }, { grade: "C" }];
  const dataset = { ...(all[0] as Dataset), rows };
  expect(gradesOf({ ...dataset, grade: null })).toEqual([
    ["A", 1],
    ["C", 2],
  ]);
  expect(gradesOf({ ...dataset, grade: "B" })).toEqual([["B", 3]]);
});
