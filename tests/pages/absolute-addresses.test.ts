import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ADDRESS, addressOf, type Built, type Page, readSite } from "../support/site.ts";

const addressed = readSite("addressed");
const plain = readSite("plain");

/** Faults of every page in one list, so that a failure names all of them. */
const faultsOf = (pages: readonly Page[], find: (page: Page) => readonly string[]): readonly string[] =>
  pages.flatMap((page) => find(page).map((fault) => `${page.path}: ${fault}`));
const meta = (page: Page, name: string): string | undefined =>
  page.tags.find(({ name: tag, attributes }) => tag === "meta" && (attributes.name ?? attributes.property) === name)?.attributes.content;
const link = (page: Page, rel: string): string | undefined =>
  page.tags.find(({ name, attributes }) => name === "link" && attributes.rel === rel)?.attributes.href;
const isIndexed = (page: Page): boolean => !meta(page, "robots")?.includes("noindex");

describe("absolute addresses", () => {
  const locations = (site: Built): readonly string[] =>
    [...readFileSync(join(site.folder, "sitemap.xml"), "utf8").matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => address);

  test("with SITE_URL every page that is indexed has its canonical address and Open Graph tags", () => {
    const faults = faultsOf(addressed.pages.filter(isIndexed), (page) => {
      const own = addressOf(page.path).href.replace("http://site.test/", ADDRESS);
      const wrong = link(page, "canonical") === own ? [] : [`canonical ${link(page, "canonical")}`];
      const missing = ["og:title", "og:description", "og:type", "og:url", "og:site_name"].filter((name) => !meta(page, name));
      return [...wrong, ...missing, ...(meta(page, "og:url") === own ? [] : [`og:url ${meta(page, "og:url")}`])];
    });
    expect(faults).toEqual([]);
  });

  test("with SITE_URL the sitemap lists every page that is indexed, once, and no other", () => {
    const expected = addressed.pages.filter(isIndexed).map(({ path }) => addressOf(path).href.replace("http://site.test/", ADDRESS));
    const listed = locations(addressed);
    expect(
      listed.filter((address) => !expected.includes(address)),
      "listed, and not there",
    ).toEqual([]);
    expect(
      expected.filter((address) => !listed.includes(address)),
      "there, and not listed",
    ).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
  });

  test("without SITE_URL there is none", () => {
    const faults = faultsOf(plain.pages, (page) => [link(page, "canonical"), meta(page, "og:url")].filter((address) => address !== undefined));
    expect(faults).toEqual([]);
    expect(plain.files.has("sitemap.xml") ? locations(plain) : []).toEqual([]);
    expect(plain.pages.filter(({ html }) => html.includes("example.org")).map(({ path }) => path)).toEqual([]);
  });
});
