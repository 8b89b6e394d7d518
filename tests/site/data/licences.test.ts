import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { table } from "../../../src/kit/table.ts";
import { originOf } from "../../../src/site/book/bound-number.ts";
import { datasetTexts } from "../../../src/site/data/data-files.ts";
import { Datasets } from "../../../src/site/data/datasets.ts";
import { checkTerms, datasets } from "../../../src/site/registry.ts";
import { root } from "../../support/root.ts";

const files = datasetTexts(root);
const rules = JSON.parse(files["data/rules.json"] ?? "") as { readonly datasets: object };
const licences = JSON.parse(files["data/licences.json"] ?? "") as Record<string, { readonly rows: boolean; readonly named: readonly [string] }>;
const source = Object.keys(JSON.parse(files["data/sources.json"] ?? "") as object)[0] ?? "";

/** The site's data with a dataset of places more, under one of the known licences. */
function withDataset(licence: string): Datasets {
  const generated = {
    title: "Generated places",
    description: "Places made for this test.",
    version: "2026-12-01",
    asOf: "2026-12",
    licence: { name: licences[licence]?.named[0] },
    grade: "C",
    sources: [source],
    primaryKey: ["id"],
    fields: [
      { name: "id", type: "string", description: "The place." },
      { name: "lat", type: "number", unit: "degrees north", description: "Latitude." },
      { name: "lon", type: "number", unit: "degrees east", description: "Longitude." },
    ],
    rows: [{ id: "one", lat: 40.8, lon: 111.7 }],
    changes: [{ kind: "first", note: "First version." }],
    notes: [],
  };
  const own = { fresh: { days: null, why: "Generated." }, terms: [licence] };
  return new Datasets({
    ...files,
    "data/rules.json": JSON.stringify({ ...rules, datasets: { ...rules.datasets, generated: own } }),
    "data/generated/2026-12-01.json": JSON.stringify(generated),
  });
}

const closed = Object.keys(licences).filter((id) => licences[id]?.rows === false);

describe("a dataset whose licence forbids copies", () => {
  afterEach(() => void vi.restoreAllMocks());

  test.each(closed)("under %s is known and cited, and not among those whose rows are published", (licence) => {
    const all = withDataset(licence);
    expect(all.ids).toContain("generated");
    expect(all.current("generated").sources).toEqual([source]);
    expect(all.open).not.toContain("generated");
    expect(all.open).toEqual(datasets.open);
  });

  test("under any of them is no figure's: the rows of figures are published", () => {
    const figure = new Map([["map", { data: { places: table("generated", {}) } }]]);
    for (const licence of closed)
      expect(() => checkTerms(figure, withDataset(licence))).toThrow(
        "src/figures/map/index.ts: its rows are published, and the terms of data/generated",
      );
    expect(() => checkTerms(figure, withDataset("cc-by-4"))).not.toThrow();
  });

  test.each(Object.keys(licences).filter((id) => !closed.includes(id)))("is none under %s: its rows are published", (licence) => {
    expect(withDataset(licence).open).toContain("generated");
  });

  test("has no file of rows, and still a feed of its versions: every route of data is asked", async () => {
    const withheld = "computing-hubs";
    const others = datasets.open.filter((id) => id !== withheld);
    const routes = readdirSync(join(root, "src/pages/data"), { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
    const served = async (): Promise<readonly string[]> => {
      const found: string[] = [];
      for (const path of routes) {
        const { getStaticPaths, GET } = (await import(join(root, "src/pages/data", path))) as {
          readonly getStaticPaths?: () => readonly { readonly params: { readonly id: string } }[];
          readonly GET: (context: object) => Response | Promise<Response>;
        };
        const paths = getStaticPaths?.().map(({ params }) => params.id) ?? [];
        const text = getStaticPaths ? "" : await (await GET({ params: {} })).text();
        if (paths.includes(withheld) || text.includes(`"${withheld}"`) || text.includes(`"${withheld}/`)) found.push(path);
      }
      return found.sort();
    };
    const rowFiles = ["[id].csv.ts", "[id].geojson.ts", "[id].json.ts", "[id]/[date].csv.ts", "[id]/[date].json.ts", "[id]/schema.json.ts"];
    expect(await served()).toEqual([...rowFiles, "[id]/feed.xml.ts", "datapackage.json.ts", "openapi.json.ts"].sort());
    vi.spyOn(datasets, "open", "get").mockReturnValue(others);
    expect(await served()).toEqual(["[id]/feed.xml.ts"]);
    // Its page has no rows to lead to either.
    expect(originOf({ dataset: withheld, row: "none", field: "none" })).toBe(`/data/${withheld}/`);
  });
});
