import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSite } from "../support/site.ts";

const site = readSite("addressed");
/** The rules of the built `_headers`: a path in which `:name` stands for one folder or file and `*` for the rest, and what it adds. */
const rules = readFileSync(join(site.folder, "_headers"), "utf8")
  .split(/\n(?=\/)/)
  .map((block) => block.split("\n").filter((line) => line && !line.startsWith("#")))
  .filter(([path]) => path?.startsWith("/"))
  .map(([path = "", ...lines]) => ({
    fits: new RegExp(`^${path.replace(/[.+]/g, "\\$&").replace(/:\w+/g, "[^/]+").replace("*", ".*")}$`),
    adds: lines.map((line) => line.trim().split(/:\s+/) as [name: string, value: string]),
  }));
const headersOf = (file: string) => rules.filter(({ fits }) => fits.test(`/${file.replace(/(^|\/)index\.html$/, "$1")}`)).flatMap(({ adds }) => adds);

test("_headers gives no file one header twice, keeps none from other sites, and forbids no frame", () => {
  expect(rules.length).toBeGreaterThan(2);
  for (const file of site.files) {
    const headers = headersOf(file);
    const names = headers.map(([name]) => name);
    expect(new Set(names).size, file).toBe(names.length);
    expect(headers, file).toContainEqual(["Access-Control-Allow-Origin", "*"]);
    expect(names.filter((name) => /^(x-frame-options|content-security-policy)$/i.test(name))).toEqual([]);
  }
});

/** How long each kind of file is kept: what never changes under its address for a year, fonts for a week, all else is asked for anew. */
const YEAR = "public, max-age=31536000, immutable";
const KINDS: readonly (readonly [kind: string, path: RegExp, kept: string | undefined])[] = [
  ["scripts and styles named by what they hold", /^assets\/[\w@.-]+\.[\w-]{8,}\.(\d+\.)?(js|css)$/, YEAR],
  ["the host script of a version", /^embed\/v\d+\.\d+\.\d+\/embed\.js$/, YEAR],
  ["fonts and their licences", /^fonts\/[\w-]+\.(woff2|txt)$/, "public, max-age=604800"],
  ["pages", /^(?!embed\/)(.*\/)?(index|404)\.html$/, undefined],
  ["embeds, live and pinned", /^embed\/[^.]*\/index\.html$/, undefined],
  ["embeds in one file", /^embed\/[\w-]+\.offline\.html$/, undefined],
  ["chapters as Markdown", /^[\w-]+\.md$/, undefined],
  ["data of a day", /^data\/[\w-]+\/\d{4}-\d\d-\d\d\.(csv|json)$/, undefined],
  ["data as they now are", /^data\/[\w-]+(\/schema)?\.(csv|json|geojson)$/, undefined],
  ["files of figures, live and pinned", /^figures\/[\w./-]+\.(csv|json|svg|png|zip|txt)$/, undefined],
  ["pictures for cards, and of the tour", /^(og\/.*|tour\.long)\.(png|svg)$/, undefined],
  ["feeds", /(^|\/)feed\.(xml|json)$/, undefined],
  ["lists, schemas, test vectors and oEmbed", /^((oembed|schema|calculators)\/)?(?!feed\.)[\w.-]+\.json$/, undefined],
  ["what programs ask for at the root", /^(favicon\.png|robots\.txt|llms\.txt|licences\.txt|sitemap\.xml)$/, undefined],
];

test.each(KINDS)("_headers lets %s be kept as the guide says", (_, path, kept) => {
  const files = [...site.files].filter((file) => path.test(file));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(new Map(headersOf(file)).get("Cache-Control"), file).toBe(kept);
});

test("every file is of one of these kinds, but for _headers itself", () => {
  expect([...site.files].filter((file) => KINDS.filter(([, path]) => path.test(file)).length !== 1)).toEqual(["_headers"]);
});

/** Libraries of others that only tests use; iframe-resizer's newer one is under GPL-3.0: it is tried against, and never shipped. */
const LIBRARIES = [
  "@iframe-resizer/parent/index.umd.js",
  "@iframe-resizer/core/index.cjs.js",
  "iframe-resizer/js/iframeResizer.min.js",
  "iframe-resizer/js/iframeResizer.contentWindow.min.js",
  "pym.js/dist/pym.v1.min.js",
  "@mozilla/readability/Readability.js",
];

test("no file of a library that only tests use is on the site", () => {
  const texts = [...site.files].filter((file) => /\.(js|html|css)$/.test(file)).map((file) => readFileSync(join(site.folder, file), "utf8"));
  expect(texts.length).toBeGreaterThan(500);
  const pieces = LIBRARIES.map((file) => {
    const code = readFileSync(join(import.meta.dirname, "../../node_modules", file), "utf8");
    return [file, code.slice(Math.floor(code.length / 2), Math.floor(code.length / 2) + 60)] as const;
  });
  expect(pieces.filter(([, piece]) => texts.some((text) => text.includes(piece))).map(([file]) => file)).toEqual([]);
});
