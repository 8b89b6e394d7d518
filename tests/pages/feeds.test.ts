import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { datasets, figures } from "../../src/site/registry.ts";
import { addressOf, readSite } from "../support/site.ts";

describe.each(["addressed", "plain"] as const)("the built site, %s,", (name) => {
  const site = readSite(name);
  const feedsOf = (path: string): readonly string[] => {
    const links = site.pages.find((page) => page.path === path)?.tags.filter(({ name: tag }) => tag === "link" || tag === "a") ?? [];
    const feeds = links.filter(({ attributes: { href = "" } }) => href.endsWith("feed.xml"));
    // A program finds it in the head, a reader on the page.
    const at = (tag: string) =>
      new Set(feeds.filter((link) => link.name === tag).map(({ attributes: { href = "" } }) => new URL(href, addressOf(path)).pathname));
    return [...at("link")].filter((feed) => at("a").has(feed));
  };

  test("offers a feed of its own on the page of each dataset and of each figure, beside that of everything", () => {
    for (const path of [...datasets.ids.map((id) => `data/${id}/`), ...[...figures.keys()].map((id) => `figures/${id}/`)]) {
      expect(feedsOf(`${path}index.html`), path).toEqual(expect.arrayContaining(["/feed.xml", `/${path}feed.xml`]));
      expect(site.files.has(`${path}feed.xml`), path).toBe(true);
    }
  });

  test("has a feed of corrections alone, whose every title begins with the word", () => {
    const xml = readFileSync(join(site.folder, "corrections/feed.xml"), "utf8");
    const [, ...titles] = [...xml.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title);
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.filter((title) => !title?.startsWith("Correction: "))).toEqual([]);
  });

  test("gives programs absolute addresses in its JSON Feed, or none", () => {
    const { items } = JSON.parse(readFileSync(join(site.folder, "feed.json"), "utf8")) as { readonly items: readonly { readonly url?: string }[] };
    expect(items.length).toBeGreaterThan(5);
    expect(items.filter(({ url }) => (name === "plain" ? url !== undefined : !url?.startsWith("https://example.org/some/path/")))).toEqual([]);
  });
});
