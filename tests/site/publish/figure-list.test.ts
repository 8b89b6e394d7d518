import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { parseQuery } from "../../../src/kit/state.ts";
import { figureJson } from "../../../src/site/publish/figure-files.ts";
import { figureEntry, figureSchema, figuresSchema } from "../../../src/site/publish/figure-list.ts";
import { figures, figureView } from "../../../src/site/registry.ts";

const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, validateFormats: false });
const SITE = new URL("https://example.org/book/");

test("the list of figures meets its schema, with the site's address and without, and a wrong entry does not", () => {
  const valid = ajv.compile(figuresSchema());
  for (const site of [SITE, undefined]) {
    const list = JSON.parse(JSON.stringify([...figures.keys()].map((id) => figureEntry(id, site)))) as Record<string, unknown>[];
    valid(list);
    expect(valid.errors).toBeNull();
    expect(valid([{ ...list[0], pinned: ["yesterday"] }])).toBe(false);
    expect(valid([{ ...list[0], dark: null }])).toBe(false);
  }
});

test.each([...figures.keys()])("the file of %s meets the schema of a figure", (id) => {
  const valid = ajv.compile(figureSchema());
  valid(JSON.parse(JSON.stringify(figureJson(id))));
  expect(valid.errors).toBeNull();
});

test("each parameter is set by its name and takes its options", () => {
  for (const id of figures.keys()) {
    const { controls } = figureView(id);
    for (const { name, options } of figureEntry(id, undefined).parameters) {
      const values = Object.keys(options ?? {});
      for (const value of values) expect(parseQuery(`${name}=${value}`, controls).faults, `${id}?${name}=${value}`).toEqual([]);
    }
  }
});
