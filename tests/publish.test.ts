import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import type { Dataset, Source, Value } from "../src/lib/dataset.ts";
import { currentJson, gradesOf, RESERVED, sourcesOf, versionCsv, versionJson } from "../src/lib/publish.ts";
import { catalogueLd, datasetLd, scriptJson } from "../src/lib/publish-jsonld.ts";
import { dataPackage } from "../src/lib/publish-package.ts";
import { jsonSchema } from "../src/lib/publish-schema.ts";
import { datasets, lastDataDay } from "../src/lib/registry.ts";

type Json = Readonly<Record<string, unknown>>;
const all = datasets.ids.map((id) => datasets.current(id));
const versions = datasets.ids.flatMap((id) => [...datasets.versions(id)]);
const nameOf = ({ id, version }: Dataset): string => `${id} ${version}`;
const site = new URL("https://example.org/tokens/");

/** RFC 4180: cells of each line, quotes taken off. */
function parseCsv(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "\r\n") lines.push([]);
  }
  return lines.slice(0, -1);
}

describe("the published JSON", () => {
  test.each(versions.map((dataset) => [nameOf(dataset), dataset] as const))("of %s is the released file with its id", (_, dataset) => {
    const file = JSON.parse(readFileSync(new URL(`../data/${dataset.id}/${dataset.version}.json`, import.meta.url), "utf8")) as Json;
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

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly licenses: readonly { readonly name?: string; readonly path?: string; readonly title?: string }[];
  readonly sources: readonly { readonly title?: string; readonly path?: string }[];
  readonly schema: {
    readonly primaryKey: readonly string[];
    readonly missingValues: readonly string[];
    readonly fields: readonly { readonly name: string; readonly type: string; readonly constraints?: Record<string, unknown> }[];
  };
}

/** What version 2 of the Data Package specification asks of a descriptor (datapackage.org), as far as ours uses it. */
describe("datapackage.json", () => {
  const descriptor = dataPackage(all, datasets.sources, lastDataDay);
  const resources = descriptor.resources as readonly Resource[];
  const NAME = /^[a-z0-9\-._/]+$/;
  /** An address with http or https, or a relative POSIX path that stays below the descriptor. */
  const PATH = /^(https?:\/\/\S+|(?![./~])(?!.*\/\.\.\/)(?!.*:\/\/)[^\\]+)$/;
  const TYPES = [
    ...["string", "number", "integer", "boolean", "object", "array", "list", "datetime", "date", "time"],
    ...["year", "yearmonth", "duration", "geopoint", "geojson", "any"],
  ];
  const CONSTRAINTS = ["required", "unique", "minLength", "maxLength", "minimum", "maximum", "pattern", "enum"];

  test("names its profile, itself and at least one resource; version, day and licence are well formed", () => {
    expect(descriptor.$schema).toBe("https://datapackage.org/profiles/2.0/datapackage.json");
    expect(descriptor.name).toMatch(NAME);
    expect(descriptor.created).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
    expect(resources.length).toBe(datasets.ids.length);
    expect(descriptor).not.toHaveProperty("homepage");
    expect(dataPackage(all, datasets.sources, lastDataDay, new URL("data/", site).href).homepage).toBe("https://example.org/tokens/data/");
    for (const contributor of descriptor.contributors as readonly Json[])
      expect(contributor).toMatchObject({ title: expect.any(String), roles: expect.any(Array) });
  });

  test("has a resource of its own name for each dataset, at an address that never changes, with size and checksum", () => {
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
    for (const { name, path, bytes, hash } of resources) {
      const dataset = datasets.current(name);
      expect(name).toMatch(NAME);
      expect(path).toMatch(PATH);
      expect(path).toBe(`${name}/${dataset.version}.csv`);
      expect(bytes).toBe(Buffer.byteLength(versionCsv(dataset)));
      expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
    }
  });

  test("gives each resource a licence with a name or path, and sources with a title", () => {
    for (const { name, licenses, sources } of resources) {
      expect(licenses.length, name).toBeGreaterThan(0);
      for (const licence of licenses) {
        expect(licence.name ?? "", name).toMatch(/^[-a-zA-Z0-9._]+$/);
        if (licence.path) expect(licence.path, name).toMatch(PATH);
        expect(licence.title, name).toBe(datasets.current(name).licence.name);
      }
      expect(sources.map(({ title }) => title)).toEqual(sourcesOf(datasets.current(name)).map((id) => datasets.sources[id]?.title));
      for (const { path } of sources) if (path !== undefined) expect(path, name).toMatch(PATH);
    }
  });

  test("says of licences that are none of the known ones that they are not specified", () => {
    expect(resources.find(({ name }) => name === "list-prices")?.licenses[0]?.name).toBe("MIT");
    expect(resources.find(({ name }) => name === "exchange-rates")?.licenses[0]?.name).toBe("ODC-PDDL-1.0");
    expect(resources.find(({ name }) => name === "capacity")?.licenses[0]?.name).toBe("notspecified");
  });

  test.each(resources.map((resource) => [resource.name, resource] as const))(
    "describes %s by a Table Schema that each cell of its CSV meets",
    (name, { schema }) => {
      const dataset = datasets.current(name);
      const fields = new Map(schema.fields.map((field) => [field.name, field]));
      expect([...fields.keys()]).toEqual(dataset.fields.map((field) => field.name));
      expect(schema.primaryKey.every((key) => fields.has(key))).toBe(true);
      expect(schema.missingValues).toEqual([""]);
      const lexical: Readonly<Record<string, RegExp>> = {
        number: /^-?\d+(\.\d+)?$/,
        integer: /^-?\d+$/,
        boolean: /^(true|false)$/,
        year: /^\d{4}$/,
        yearmonth: /^\d{4}-\d{2}$/,
        date: /^\d{4}-\d{2}-\d{2}$/,
        array: /^\[.*\]$/s,
        geojson: /^\{.*\}$/s,
      };
      const [head = [], ...lines] = parseCsv(versionCsv(dataset));
      for (const { type, constraints = {} } of fields.values()) {
        expect(TYPES).toContain(type);
        expect(Object.keys(constraints).filter((key) => !CONSTRAINTS.includes(key))).toEqual([]);
      }
      for (const cells of lines) {
        cells.forEach((cell, i) => {
          const { type = "", constraints = {} } = fields.get(head[i] ?? "") ?? {};
          if (cell === "") expect(constraints.required, head[i]).not.toBe(true);
          else {
            expect(cell).toMatch(lexical[type] ?? /./);
            if (typeof constraints.pattern === "string") expect(cell).toMatch(new RegExp(`^(?:${constraints.pattern})$`));
            if (Array.isArray(constraints.enum)) expect(constraints.enum).toContain(cell);
          }
        });
      }
    },
  );
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
