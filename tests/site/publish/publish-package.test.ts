import { describe, expect, test } from "vitest";
import { sourcesOf, versionCsv } from "../../../src/site/data/version-files.ts";
import { dataPackage } from "../../../src/site/publish/publish-package.ts";
import { datasets, lastDataDay } from "../../../src/site/registry.ts";
import { parseCsv } from "../../support/parse-csv.ts";

type Json = Readonly<Record<string, unknown>>;
const all = datasets.ids.map((id) => datasets.current(id));
const site = new URL("https://example.org/tokens/");

interface Resource {
  readonly name: string;
  readonly type?: string;
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
  const everything = descriptor.resources as readonly Resource[];
  const resources = everything.filter(({ type }) => type === "table");
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
      // A key of Table Schema has no empty part.
      const isWhole = dataset.rows.every((row) => dataset.primaryKey.every((key) => row[key] !== null));
      expect(schema.primaryKey).toEqual(isWhole ? dataset.primaryKey : undefined);
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
