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

test("_headers lets be kept only what never changes under its address, and fonts for a week", () => {
  const kept = [...site.files].filter((file) => headersOf(file).some(([name]) => name === "Cache-Control"));
  expect(
    kept.filter(
      (file) => !/^(assets\/[\w@.-]+\.[\w-]{8,}\.(\d+\.)?(js|css)|embed\/v[\d.]+\/embed\.js|fonts\/[\w-]+\.(woff2|txt)|fonts\/OFL-.*)$/.test(file),
    ),
  ).toEqual([]);
  for (const kind of ["assets/", "embed/v", "fonts/"]) expect(kept.some((file) => file.startsWith(kind))).toBe(true);
});

test("no file of a library that only tests use is on the site", () => {
  // iframe-resizer's parent is under GPL-3.0: it is tried against, and never shipped.
  const texts = [...site.files].filter((file) => /\.(js|html|css)$/.test(file)).map((file) => readFileSync(join(site.folder, file), "utf8"));
  expect(texts.length).toBeGreaterThan(500);
  const lines = ["node_modules/@iframe-resizer/parent/index.umd.js", "node_modules/pym.js/dist/pym.v1.min.js"].map((file) =>
    readFileSync(join(import.meta.dirname, "../..", file), "utf8"),
  );
  for (const code of lines) {
    const piece = code.slice(Math.floor(code.length / 2), Math.floor(code.length / 2) + 60);
    expect(texts.some((text) => text.includes(piece))).toBe(false);
  }
});
