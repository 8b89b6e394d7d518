import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { currentJson, versionCsv } from "../../../src/site/data/version-files.ts";
import { openApi, PUBLISHED } from "../../../src/site/publish/openapi.ts";
import { type Sample, samples } from "../../../src/site/publish/samples.ts";
import { datasets } from "../../../src/site/registry.ts";
import { root } from "../../support/root.ts";

const run = promisify(execFile);

/** Routes of the site that are files, each as the description would write it. */
const routes = readdirSync(join(root, "src/pages"), { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => `/${file.slice(0, -3).replaceAll("[date]", "{day}")}`);
const IDS = /\{(?:dataset|places|figure|settable|calculator)\}/g;
const described = PUBLISHED.map(({ path }) => path.replace(IDS, "[id]"));

describe("the description of the published files", () => {
  test("names files for which there is a route", () => {
    expect(described.filter((path) => !routes.includes(path))).toEqual([]);
    expect(PUBLISHED.flatMap(({ schema }) => (schema && !routes.includes(schema.replace(IDS, "[id]")) ? [schema] : []))).toEqual([]);
  });

  test("names every file of data, figures, claims and feeds that is JSON, CSV, GeoJSON or a feed", () => {
    const served = routes.filter((path) => /\.(json|csv|geojson|xml)$/.test(path) && !/^\/(schema|oembed)\/|openapi/.test(path));
    expect(served.filter((path) => !described.includes(path))).toEqual([]);
  });

  test("is OpenAPI 3.1: each parameter of a path is described, each answer has a type, and references are addresses", () => {
    for (const site of ["https://example.org/book/", undefined]) {
      const api = JSON.parse(JSON.stringify(openApi(["places"], site)));
      expect(api.openapi).toMatch(/^3\.1\./);
      expect(api.info).toMatchObject({ title: expect.any(String), version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
      expect(api.servers[0].url).toBe(site ? "https://example.org/book" : "..");
      for (const [path, { get }] of Object.entries<{ get: { parameters?: { name: string; in: string }[]; responses: object } }>(api.paths)) {
        const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        expect((get.parameters ?? []).map(({ name }) => name)).toEqual(inPath);
        expect(Object.keys(get.responses)).toEqual(["200"]);
      }
      const references = [...JSON.stringify(api).matchAll(/"\$ref":"([^"]+)"/g)].map(
        ([, to = ""]) => new URL(to, "https://example.org/book/data/").pathname,
      );
      expect(new Set(references).size).toBe(4);
      for (const to of references) expect(to).toMatch(/^\/book\/schema\/\w+\.schema\.json$/);
    }
  });
});

describe("the samples", () => {
  const prices = datasets.current("list-prices");
  let server: Server;
  let address = "";
  beforeAll(async () => {
    server = createServer(({ url }, answer) => {
      const text =
        url === "/data/list-prices.csv"
          ? versionCsv(prices)
          : url === "/data/list-prices.json"
            ? currentJson(datasets.versions("list-prices"), datasets.sources)
            : null;
      answer.writeHead(text === null ? 404 : 200).end(text ?? "");
    });
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => void server.close());

  const code = (id: Sample["id"]): string => samples(address).find((sample) => sample.id === id)?.code ?? "";
  const lowest = prices.rows
    .map(({ outputUsdPerMTok }) => Number(outputUsdPerMTok))
    .sort((a, b) => a - b)
    .slice(0, 5);
  /** The number at the end of each line that has one after a name. */
  const printed = (text: string): readonly number[] =>
    text
      .trim()
      .split("\n")
      .flatMap((line) => (/\s(\d+(?:\.\d+)?)\s*$/.exec(line)?.[1] ? [Number(/\s(\d+(?:\.\d+)?)\s*$/.exec(line)?.[1])] : []));

  test("for JavaScript prints the five lowest output prices and the version", async () => {
    const { stdout } = await run(process.execPath, ["--input-type=module", "-e", code("javascript")]);
    expect(printed(stdout)).toEqual(lowest);
    expect(stdout.trim().split("\n").at(-1)).toBe(`version ${prices.version}`);
  });

  const has = async (tool: string, args: readonly string[]): Promise<boolean> =>
    run(tool, [...args]).then(
      () => true,
      () => false,
    );
  test.for([
    ["python", "python3", ["-c", "import pandas"], ["-c"]],
    ["r", "Rscript", ["--version"], ["-e"]],
  ] as const)("for %s does too, where %s is installed with what it needs", async ([id, tool, probe, flags], { skip }) => {
    if (!(await has(tool, probe))) skip(`${tool} is not here with what the sample needs`);
    const { stdout } = await run(tool, [...flags, code(id)]);
    expect(printed(stdout)).toEqual(lowest);
  });

  test("for spreadsheets names the file that there is", () => {
    expect(code("spreadsheet")).toBe(`=IMPORTDATA("${address}data/list-prices.csv")`);
  });
});
