import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { wrap } from "../../src/kit/drawings/wrap.ts";
import { placesOf } from "../../src/site/book/figure-index.ts";
import { reportAddress } from "../../src/site/contact.ts";
import { CARD, card } from "../../src/site/pictures/card.ts";
import { figureSvg, figureThumbnail, style } from "../../src/site/pictures/figure-picture.ts";
import { fontFiles, measure } from "../../src/site/pictures/picture-fonts.ts";
import { png, sizeOfPng, wordsOf } from "../../src/site/pictures/raster.ts";
import { pictureStyle } from "../../src/site/pictures/read-picture-style.ts";
import { bibtex, citation, texText } from "../../src/site/publish/cite.ts";
import { figureZip, readme } from "../../src/site/publish/figure-zip.ts";
import { hexOfOklch } from "../../src/site/pure/colour.ts";
import { balanced, MARGIN, WIDTH } from "../../src/site/pure/picture.ts";
import { resolved, rulesFor } from "../../src/site/pure/picture-style.ts";
import { datasetsOf, figures, figureView } from "../../src/site/registry.ts";
import { readSite } from "../support/site.ts";

const ids = [...figures.keys()];
const sizeOfSvg = (svg: string): readonly number[] => (/viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []).slice(1).map(Number);
const asXml = (svg: string): Document => new JSDOM(svg, { contentType: "image/svg+xml" }).window.document;

describe("colours", () => {
  // Black, white and the three corners of sRGB, as Björn Ottosson's OKLab gives them (CSS Color 4, sample values).
  test.each([
    [0, 0, 0, "#000000"],
    [1, 0, 0, "#ffffff"],
    [0.62796, 0.25768, 29.234, "#ff0000"],
    [0.86644, 0.29483, 142.495, "#00ff00"],
    [0.45201, 0.31321, 264.052, "#0000ff"],
  ])("oklch(%d %d %d) is %s", (lightness, chroma, hue, hex) => expect(hexOfOklch(lightness, chroma, hue)).toBe(hex));

  test("a colour beyond the screen's range stays in it", () => expect(hexOfOklch(0.7, 0.4, 150)).toMatch(/^#[0-9a-f]{6}$/));
});

describe("the style of pictures", () => {
  const sheet =
    `@layer a { .plot { font: 600 14px / 1 var(--form); display: none; color: var(--ink); } @media print { .plot { fill: red; } } .b, ` +
    `.c:hover { fill: var(--x, var(--ink)); } }`;
  const own = pictureStyle(":root { --ink: light-dark(oklch(0 0 0), oklch(1 0 0)); }", [sheet]);

  test("has what drawings use, in the light and the dark theme, without queries and states", () => {
    expect(own.light.ink).toBe("#000000");
    expect(own.dark.ink).toBe("#ffffff");
    expect(own.rules).toEqual([
      [".plot", "font-weight:600;font-size:14px;font-family:var(--form);color:var(--ink)"],
      [".b", "fill:var(--x, var(--ink))"],
    ]);
  });
  test("gives a drawing the rules of its classes alone, and fallbacks where a property is unknown", () => {
    expect(resolved(own, rulesFor(own, `<g class="b">`))).toBe(".b{fill:#000000}");
    expect(resolved(own, "var(--nothing)")).toBe("var(--nothing)");
  });
  test("has every colour of the site", () => {
    for (const name of ["paper", "leaf", "hair", "rule", "ink", "ink-2", "ink-3", "cn", "us"]) {
      expect(style.light[name], name).toMatch(/^#[0-9a-f]{6}$/);
      expect(style.dark[name], name).not.toBe(style.light[name]);
    }
    expect(style.light["cn-wash"]).toMatch(/^#[0-9a-f]{8}$/);
  });
});

describe("lines", () => {
  const width = (text: string): number => text.length;
  test("break between words, keep every word, and are no longer than the room", () => {
    const lines = wrap("one two three four five six", 9, width);
    expect(lines).toEqual(["one two", "three", "four five", "six"]);
  });
  test("break between Chinese characters", () => expect(wrap("东数西算工程", 3, width)).toEqual(["东数西", "算工程"]));
  test("a word that is wider than the room has a line of its own", () =>
    expect(wrap("a extraordinary b", 5, width)).toEqual(["a", "extraordinary", "b"]));
  test("balanced lines are as many, and more alike", () => {
    const text = "the quick brown fox jumps over it";
    const [plain, even] = [wrap(text, 30, width), balanced(text, 30, width)];
    expect(even).toHaveLength(plain.length);
    expect(Math.max(...even.map(width))).toBeLessThan(Math.max(...plain.map(width)));
  });
});

test("texts are as wide as the font says: a space of Archivo is narrower than an em dash, and twice the size is twice the width", async () => {
  const widthOf = await measure();
  expect(widthOf(" ", "form", 13, 400)).toBeLessThan(widthOf("—", "form", 13, 400));
  expect(widthOf("Tokens", "entry", 50, 500)).toBeCloseTo(2 * widthOf("Tokens", "entry", 25, 500));
  expect(widthOf("Tokens", "form", 13, 600)).toBeGreaterThan(widthOf("Tokens", "form", 13, 400));
});

test("a sign that the Latin fonts lack is drawn, beside a ligature too", async () => {
  const draw = (words: string): Promise<Buffer> =>
    png(
      `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="30"><text x="5" y="20" font-family="Archivo" font-size="13">${words}</text></svg>`,
      1,
    );
  const [plain, sign, beside] = await Promise.all([draw("  first"), draw("≠"), draw("≠ first")]);
  const blank = await draw("");
  expect(sign.length).toBeGreaterThan(blank.length);
  expect(beside.length).toBeGreaterThan(plain.length);
});

test("each voice is drawn with its own font", async () => {
  const draw = (family: string): Promise<Buffer> =>
    png(
      `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="30"><text x="5" y="20" font-family="${family}" font-size="13">Tokens</text></svg>`,
      1,
    );
  const [form, entry] = await Promise.all([draw("Archivo"), draw("Alegreya")]);
  expect(form.equals(entry)).toBe(false);
});

test("a character that none of the fonts has is named", async () => {
  await expect(fontFiles("token 🦄")).rejects.toThrow("🦄");
});

describe.each(ids)("the picture of %s", (id) => {
  test("is well-formed SVG with title, what is measured, source and credit, and no colour left open", async () => {
    const svg = await figureSvg(id, new URL("https://example.org/"));
    const document = asXml(svg);
    expect(document.querySelector("parsererror")).toBeNull();
    const { title } = figureView(id);
    const words = (document.documentElement.textContent ?? "").replace(/\s+/g, "");
    for (const part of [title, figureView(id).subtitle, `example.org/figures/${id}/`, "CCBY4.0"]) expect(words).toContain(part.replace(/\s+/g, ""));
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

describe("a card", () => {
  const long = "A finding that says a great deal about tokens, power, prices and the people who pay for all of them ".repeat(3);
  test.each(["Short", long])("of 1,200 by 630 pixels holds its title inside its frame: %s", async (title) => {
    const svg = card(style, await measure(), { kicker: "chart", title, drawings: [], lead: undefined });
    expect(sizeOfSvg(svg)).toEqual([CARD.width, CARD.height]);
    expect(asXml(svg).querySelector("parsererror")).toBeNull();
    for (const [, y = "0"] of svg.matchAll(/<text[^>]* y="([\d.]+)"/g)) expect(Number(y)).toBeLessThan(CARD.height - 20);
    expect(sizeOfPng(await png(svg, 1))).toEqual(CARD);
  });
});

describe("a citation", () => {
  const cited = { id: "x", title: "Prices & 50% of #1", datasets: [{ id: "list-prices", title: "List", version: "2026-11-22" }], address: null };
  test("names title, data versions and year; an address only if it is known", () => {
    expect(citation(cited)).toBe("Watts to Words (2026). “Prices & 50% of #1”. Data versions: list-prices 2026-11-22");
    expect(citation({ ...cited, address: "https://example.org/" })).toMatch(/2026-11-22\. https:\/\/example\.org\/$/);
    expect(bibtex(cited).join("\n")).not.toContain("url");
  });
  test("is BibTeX with the signs of TeX escaped and its braces closed", () => {
    const text = bibtex({ ...cited, address: "https://example.org/" }).join("\n");
    expect(text).toContain("title = {{Prices \\& 50\\% of \\#1}}");
    expect(text.match(/(?<!\\)\{/g)).toHaveLength(text.match(/(?<!\\)\}/g)?.length ?? 0);
    expect(texText("a_b ~ ^ \\ {}")).toBe("a\\_b \\textasciitilde{} \\textasciicircum{} \\textbackslash{} \\{\\}");
  });
});

test("an error is reported to the address that is configured, by mail with a subject; to nobody if there is none", () => {
  expect(reportAddress("figure x", undefined, {})).toBeNull();
  expect(reportAddress("figure x", "desk@example.org", {})).toBe("mailto:desk@example.org?subject=Error%20in%3A%20figure%20x");
  expect(reportAddress("figure x", undefined, { bugs: { url: "https://example.org/issues" } })).toBe("https://example.org/issues");
  expect(reportAddress("figure x", "", { bugs: "https://example.org/issues" })).toBe("https://example.org/issues");
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
      for (const part of Object.keys(placesOf(""))) {
        const address = entry[part] ?? "";
        expect(address.startsWith("https://example.org/")).toBe(name === "addressed");
        const path = new URL(address, "https://example.org/").pathname.slice(1).replace(/\/$/, "/index.html");
        expect(site.files.has(path), path).toBe(true);
      }
    }
  });

  test("home, chapters and figures have a card where the address is known, and none else", () => {
    const meta = (path: string, property: string): string | undefined =>
      pageOf(path)?.tags.find(({ name: tag, attributes }) => tag === "meta" && (attributes.property ?? attributes.name) === property)?.attributes
        .content;
    for (const path of ["index.html", ...ids.map((id) => `figures/${id}/index.html`), "your-bill/index.html"]) {
      const image = meta(path, "og:image");
      if (name === "plain") expect(image, path).toBeUndefined();
      else {
        expect(site.files.has(new URL(image ?? "").pathname.slice(1)), path).toBe(true);
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
