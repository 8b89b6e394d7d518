import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { placesOf } from "../../src/site/book/figure-index.ts";
import { figureSvg, figureThumbnail } from "../../src/site/pictures/figure-picture.ts";
import { fontFiles } from "../../src/site/pictures/picture-fonts.ts";
import { png, sizeOfPng, wordsOf } from "../../src/site/pictures/raster.ts";
import { figureZip, readme } from "../../src/site/publish/figure-zip.ts";
import { MARGIN, WIDTH } from "../../src/site/pure/picture.ts";
import { datasetsOf, figures, figureView } from "../../src/site/registry.ts";
import { ADDRESS, fileOf, readSite } from "../support/site.ts";

const ids = [...figures.keys()];
const sizeOfSvg = (svg: string): readonly number[] => (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).slice(1).map(Number);
const asXml = (svg: string): Document => new JSDOM(svg, { contentType: "image/svg+xml" }).window.document;

describe.each(ids)("the picture of %s", (id) => {
  test("is well-formed SVG with title, what is measured, source and credit, and no colour left open", async () => {
    const svg = await figureSvg(id, new URL(ADDRESS));
    const document = asXml(svg);
    expect(document.querySelector("parsererror")).toBeNull();
    const { title } = figureView(id);
    const words = (document.documentElement.textContent ?? "").replace(/\s+/g, "");
    for (const part of [title, figureView(id).subtitle, `example.org/some/path/figures/${id}/`, "CCBY4.0"])
      expect(words).toContain(part.replace(/\s+/g, ""));
    for (const dataset of datasetsOf(id)) expect(words).toContain(dataset.title.replace(/\s+/g, ""));
    expect(svg).not.toMatch(/var\(--|currentColor|&nbsp;|\sstyle="|NaN|undefined/);
  });

  test("holds every hatch that it uses", async () => {
    const svg = await figureSvg(id, undefined);
    const used = new Set([...svg.matchAll(/url\(#(hatch[\w-]*)\)/g)].map(([, name]) => name));
    for (const hatch of used) expect(svg).toContain(`<pattern id="${hatch}"`);
  });

  test("has a glyph for each of its characters", async () => {
    const svg = await figureSvg(id, undefined);
    await expect(fontFiles(wordsOf(svg))).resolves.not.toHaveLength(0);
  });

  test("is twice its size as PNG, the same bytes each time", async () => {
    const svg = await figureSvg(id, undefined);
    expect(await figureSvg(id, undefined)).toBe(svg);
    const [width = 0, height = 0] = sizeOfSvg(svg);
    expect(width).toBe(WIDTH + 2 * MARGIN);
    const file = await png(svg, 2);
    expect(sizeOfPng(file)).toEqual({ width: 2 * width, height: 2 * height });
    expect((await png(svg, 2)).equals(file)).toBe(true);
  });

  test("is small for lists, and knows both themes", () => {
    const small = figureThumbnail(id);
    if (small === null) return;
    expect(asXml(small).querySelector("parsererror")).toBeNull();
    expect(small).toContain("prefers-color-scheme:dark");
    for (const [, name = ""] of small.matchAll(/var\(--([\w-]+)\)/g)) expect(small, name).toContain(`--${name}:`);
  });

  test("goes into an archive with a README that names terms, sources, columns and files, the same bytes each time", async () => {
    const archive = await figureZip(id, undefined);
    expect(Buffer.from(archive).equals(Buffer.from(await figureZip(id, undefined)))).toBe(true);
    const files = unzipSync(archive);
    const names = ["README.txt", `${id}.svg`, `${id}.png`, `${id}.csv`, `${id}.json`, "sources.csv"];
    expect(Object.keys(files)).toEqual(names.map((name) => `${id}/${name}`));
    const text = readme(id, undefined);
    for (const name of names.slice(1)) expect(text).toContain(name);
    for (const dataset of datasetsOf(id)) expect(text).toContain(`${dataset.title} (${dataset.id}), version ${dataset.version}`);
    expect(text).toContain("CC BY 4.0");
    expect(text).toContain(figureView(id).summary);
  });
});

describe.each(["addressed", "plain"] as const)("the built site, %s", (name) => {
  const site = readSite(name);
  const pageOf = (path: string) => site.pages.find((page) => page.path === path);

  test.each(ids)("a program that reads only the HTML of %s finds takeaway, table, source and licence", (id) => {
    const tags = pageOf(`figures/${id}/index.html`)?.tags ?? [];
    const texts = (fits: (attributes: Readonly<Record<string, string>>, tag: string) => boolean): readonly string[] =>
      tags.filter(({ name: tag, attributes }) => fits(attributes, tag)).map(({ text }) => text.trim());
    expect(texts((attributes) => attributes["data-part"] === "summary")[0]).toBe(figureView(id).summary);
    expect(texts((attributes, tag) => tag === "table" && attributes["data-part"] === "table")[0]).toBeTruthy();
    expect(tags.filter(({ name: tag }) => tag === "tr").length).toBeGreaterThan(figureView(id).rows.length);
    expect(texts((attributes) => attributes.class === "source").some((text) => text.startsWith("Source: "))).toBe(true);
    expect(texts((attributes) => attributes.rel === "license").length).toBeGreaterThan(0);
    for (const ending of ["svg", "png", "csv", "json", "zip"]) expect(site.files.has(`figures/${id}.${ending}`), ending).toBe(true);
  });

  test("figures.json names every figure with addresses that lead somewhere", () => {
    const list = JSON.parse(readFileSync(`${site.folder}/figures.json`, "utf8")) as Record<string, string>[];
    expect(list.map(({ id }) => id)).toEqual(ids);
    for (const entry of list) {
      const further = ["all", "thumb", "vectors", "card", "long", "oembed"].filter((part) => entry[part] !== null);
      for (const part of [...Object.keys(placesOf("")), ...further]) {
        const address = entry[part] ?? "";
        expect(address.startsWith(ADDRESS)).toBe(name === "addressed");
        const path = fileOf(address);
        expect(site.files.has(path), path).toBe(true);
      }
    }
  });

  test("figures.json names every file that the site has of a figure, and its days", () => {
    const list = JSON.parse(readFileSync(`${site.folder}/figures.json`, "utf8")) as (Record<string, unknown> & { id: string; pinned: string[] })[];
    for (const entry of list) {
      const { id, pinned } = entry;
      const named = Object.values(entry).filter((value) => typeof value === "string" && value.includes(id));
      const ofDays = pinned.flatMap((day) => [
        `embed/${id}/${day}/index.html`,
        ...["csv", "json", "svg"].map((end) => `figures/${id}/${day}.${end}`),
      ]);
      const known = new Set([...named.map((address) => fileOf(String(address))), ...ofDays]);
      const own = [...site.files].filter((path) => new RegExp(`^(figures|embed|calculators|oembed|og/figures)/${id}[./]`).test(path));
      expect(own.length, id).toBeGreaterThan(10);
      expect(
        own.filter((path) => !known.has(path)),
        id,
      ).toEqual([]);
    }
  });

  test("every kind of page has a card where the address is known, and none else", () => {
    const meta = (path: string, property: string): string | undefined =>
      pageOf(path)?.tags.find(({ name: tag, attributes }) => tag === "meta" && (attributes.property ?? attributes.name) === property)?.attributes
        .content;
    const others = ["your-bill/index.html", "claims/S1-023/index.html", "data/capacity/index.html", "method/index.html"];
    for (const path of ["index.html", ...ids.map((id) => `figures/${id}/index.html`), ...others]) {
      const image = meta(path, "og:image");
      if (name === "plain") expect(image, path).toBeUndefined();
      else {
        expect(site.files.has(fileOf(image ?? "")), path).toBe(true);
        expect(meta(path, "og:image:alt"), path).toBeTruthy();
        expect(meta(path, "twitter:card")).toBe("summary_large_image");
      }
    }
  });

  test("the gallery shows every figure once", () => {
    const page = pageOf("figures/index.html");
    const items = page?.tags.filter(({ name: tag, attributes }) => tag === "li" && attributes.class === "gallery-item") ?? [];
    expect(items).toHaveLength(ids.length);
  });
});
