import { readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { VERSION } from "../../src/site/pure/edition.ts";
import { receiptOf, receiptText } from "../../src/site/pure/receipt.ts";
import { datasets, figureOf, figures, figureView } from "../../src/site/registry.ts";
import { isRedirect, readSite } from "../support/site.ts";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { readonly version: string };
const NAMED = `Watts to Words ${version}`;
const site = readSite("addressed");
const bytes = (path: string): Buffer => readFileSync(join(site.folder, path));
const text = (path: string): string => bytes(path).toString("utf8");
const json = (path: string): unknown => JSON.parse(text(path));

/** Files that no reader takes away, and those that bear a version of their own because they never change. */
const OTHERS: readonly RegExp[] = [
  // Parts of pages, named by their content, and what programs look for at the root.
  /^assets\/[\w@.-]+\.(js|css)$/,
  /^fonts\//,
  /^favicon\.png$/,
  /^(_headers|robots\.txt|sitemap\.xml)$/,
  // The host script: its version stands in its address, its checksum in the pages that tell to use it.
  /^embed\/v\d+\.\d+\.\d+\/embed\.js$/,
  // A released version of data: the day is its version.
  /^data\/[\w-]+\/\d{4}-\d{2}-\d{2}\.(json|csv)$/,
  // Their form is that of a standard, and they are about one page of the site each.
  /^oembed\//,
  // Rows and nothing else: the tests below hold the versions beside them.
  /^(data|figures)\/[\w-]+(\.all)?\.csv$/,
  /^figures\/[\w-]+\/\d{4}-\d{2}-\d{2}\.csv$/,
];

/** The words of a PNG's text chunks. */
function wordsOfPng(file: Buffer): Readonly<Record<string, string>> {
  const words: Record<string, string> = {};
  for (let at = 8; at < file.length; ) {
    const size = file.readUInt32BE(at);
    const body = file.subarray(at + 4, at + 8 + size);
    expect(file.readUInt32BE(at + 8 + size)).toBe(crc32(body));
    const [name = "", value = ""] = body.subarray(4).toString("latin1").split("\0");
    if (body.subarray(0, 4).toString("latin1") === "tEXt") words[name] = value;
    at += size + 12;
  }
  return words;
}

describe(`the release, ${version}, of package.json`, () => {
  test("stands on every page", () => {
    expect(site.pages.filter((page) => !page.html.includes(NAMED) && !isRedirect(page)).map(({ path }) => path)).toEqual([]);
    expect(VERSION).toBe(version);
  });

  test("stands in every file that a reader can take away as text", () => {
    const files = [...site.files].filter((path) => !/\.(html|png|zip|woff2|br|gz)$/.test(path) && !OTHERS.some((other) => other.test(path)));
    for (const path of ["claims.json", "conflicts.json", "figures.json", "data/sources.json", "data/list-prices.json", "figures/price-gap.svg"])
      expect(files).toContain(path);
    expect(files.length).toBeGreaterThan(200);
    expect(
      files.filter((path) => !text(path).includes(path.endsWith("feed.xml") ? `<generator version="${version}">Watts to Words<` : NAMED)),
    ).toEqual([]);
  });

  test.each(["claims.json", "conflicts.json", "figures.json"])("stands in each entry of %s, which is a list", (path) => {
    const entries = json(path) as readonly { readonly edition?: string }[];
    expect(entries.length).toBeGreaterThan(10);
    expect(entries.filter(({ edition }) => edition !== NAMED)).toEqual([]);
  });

  test("stands in the metadata of every picture that readers take", () => {
    const pictures = [...site.files].filter((path) => /\.png$/.test(path) && path !== "favicon.png");
    expect(pictures.length).toBeGreaterThan(80);
    for (const path of pictures) expect(wordsOfPng(bytes(path)).Software, path).toBe(NAMED);
    const drawn = [...site.files].filter((path) => /^figures\/.*\.svg$/.test(path));
    for (const path of drawn) expect(text(path), path).toContain(`<metadata>${NAMED}`);
  });

  test("stands in the README and the JSON of every archive, whose CSV hold rows alone", () => {
    for (const id of figures.keys()) {
      const files = unzipSync(new Uint8Array(bytes(`figures/${id}.zip`)));
      expect(strFromU8(files[`${id}/README.txt`] ?? new Uint8Array()), id).toContain(NAMED);
      expect(strFromU8(files[`${id}/${id}.json`] ?? new Uint8Array()), id).toContain(NAMED);
      expect(strFromU8(files[`${id}/${id}.csv`] ?? new Uint8Array()), id).not.toContain(NAMED);
    }
  });

  test("stands in the name under which a figure's files are saved", () => {
    for (const id of figures.keys()) {
      const page = site.pages.find(({ path }) => path === `figures/${id}/index.html`);
      const names = page?.tags.flatMap(({ attributes }) => attributes.download ?? []) ?? [];
      expect(names).toContain(`${id}-${version}.csv`);
      for (const name of names) expect(name).toContain(version);
    }
  });

  const calculators = [...figures.keys()].filter((id) => figureOf(id).kind === "calculator");
  test.each(calculators)("stands in the receipt of %s as text, Markdown and JSON, with the versions of its data", (id) => {
    const receipt = receiptOf(id, figureOf(id), figureView(id), null);
    for (const form of ["text", "markdown", "json"] as const) {
      expect(receiptText(receipt, form)).toContain(NAMED);
      for (const { version: day } of receipt.data) expect(receiptText(receipt, form)).toContain(day);
    }
  });
});

test("a CSV of data holds rows alone: its version stands in the name under which it is saved and in the data package", () => {
  const { edition, resources } = json("data/datapackage.json") as {
    readonly edition: string;
    readonly resources: readonly { readonly name: string; readonly version: string; readonly hash: string }[];
  };
  expect(edition).toBe(NAMED);
  for (const id of datasets.ids) {
    const day = datasets.current(id).version;
    expect(resources.find(({ name }) => name === id)?.version).toBe(day);
    const page = site.pages.find(({ path }) => path === `data/${id}/index.html`);
    expect(page?.tags.flatMap(({ attributes }) => attributes.download ?? [])).toContain(`${id}-${day}.csv`);
  }
});
