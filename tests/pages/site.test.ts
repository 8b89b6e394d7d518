import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ADDRESS, addressOf, type Built, brotliSize, isRedirect, type Page, readSite, references } from "../support/site.ts";

const addressed = readSite("addressed");
const plain = readSite("plain");

/** The page of a path, or its index. */
const fileAt = (pathname: string): string => decodeURIComponent(pathname.slice(1)).replace(/(^|\/)$/, "$1index.html");
/** Faults of every page in one list, so that a failure names all of them. */
const faultsOf = (pages: readonly Page[], find: (page: Page) => readonly string[]): readonly string[] =>
  pages.flatMap((page) => find(page).map((fault) => `${page.path}: ${fault}`));
const sha256 = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const meta = (page: Page, name: string): string | undefined =>
  page.tags.find(({ name: tag, attributes }) => tag === "meta" && (attributes.name ?? attributes.property) === name)?.attributes.content;
const isEmbed = ({ path }: Page): boolean => path.startsWith("embed/");
const isIndexed = (page: Page): boolean => !meta(page, "robots")?.includes("noindex");
const textsOf = ({ tags }: Page, name: string): readonly string[] => tags.filter((tag) => tag.name === name).map(({ text }) => text);
/** The files of the sheets that a page links. */
const sheetsOf = (page: Page): readonly string[] =>
  references(page)
    .filter(({ tag, address }) => tag === "link" && address.endsWith(".css"))
    .map(({ address }) => fileAt(new URL(address, addressOf(page.path)).pathname));
/** Code that a page runs, classic or module; data blocks are none. */
const scriptsOf = (page: Page) =>
  page.tags.filter(({ name, attributes }) => name === "script" && !/^(application|text)\/(?!javascript)/.test(attributes.type ?? ""));

/** Pages by their path. */
const byPath = new Map([addressed, plain].map((site) => [site, new Map(site.pages.map((page) => [page.path, page]))]));

/** @param root where the site begins on its host, which only the page for missing pages names */
function brokenLinks(site: Built, page: Page, root: string): readonly string[] {
  const base = addressOf(page.path);
  return references(page).flatMap(({ address }) => {
    if (/^(https?:|mailto:|data:)/.test(address)) return [];
    const { pathname, hash } = new URL(address.startsWith(root) ? address.slice(root.length - 1) : address, base);
    if (!site.files.has(fileAt(pathname))) return [`no ${fileAt(pathname)}`];
    const target = hash === "" ? null : byPath.get(site)?.get(fileAt(pathname));
    return target && !target.ids.has(decodeURIComponent(hash.slice(1))) ? [`no #${hash.slice(1)} in ${fileAt(pathname)}`] : [];
  });
}

describe.each([
  ["with an address", addressed, new URL(ADDRESS).pathname],
  ["without an address", plain, "/"],
] as const)("the site built %s", (_, site, root) => {
  test("has pages", () => expect(site.pages.length).toBeGreaterThan(10));

  test("every page has a language, one heading of first order, a title and a description", () => {
    const faults = faultsOf(site.pages, (page) => {
      const headings = page.tags.filter(({ name }) => name === "h1").length;
      return [
        page.tags.some(({ name, attributes }) => name === "html" && attributes.lang) ? "" : "no lang",
        headings === 1 ? "" : `${headings} h1`,
        page.tags.find(({ name }) => name === "title")?.text.trim() ? "" : "no title",
        (meta(page, "description")?.length ?? 0) >= 20 ? "" : `description ${JSON.stringify(meta(page, "description"))}`,
      ].filter(Boolean);
    });
    expect(faults).toEqual([]);
  });

  test("no two pages that are indexed share a title", () => {
    const titles = site.pages.filter(isIndexed).map(({ tags }) => tags.find(({ name }) => name === "title")?.text);
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });

  test("every link, asset and anchor resolves, as a browser reads it", () => {
    expect(site.pages.flatMap(references).length).toBeGreaterThan(site.pages.length * 10);
    const broken = new Map<string, string[]>();
    for (const page of site.pages) for (const fault of brokenLinks(site, page, root)) broken.set(fault, [...(broken.get(fault) ?? []), page.path]);
    expect([...broken].map(([fault, from]) => `${fault}, linked ${from.length} times, first from ${from[0]}`)).toEqual([]);
  });

  test("a page links sheets of its own site; an embed and the page for missing pages carry their styles", () => {
    const faults = faultsOf(site.pages, (page) => {
      const carried = page.tags.filter(({ name }) => name === "style").length;
      const linked = page.tags.filter(({ name, attributes }) => name === "link" && attributes.rel === "stylesheet").length;
      const alone = isEmbed(page) || page.path === "404.html";
      return (alone ? carried === 1 && linked === 0 : carried === 0 && linked > 0) ? [] : [`${carried} carried, ${linked} linked`];
    });
    expect(faults).toEqual([]);
    const used = new Set(site.pages.flatMap((page) => sheetsOf(page)));
    expect([...site.files].filter((path) => path.endsWith(".css") && !used.has(path))).toEqual([]);
  });

  test("each sheet names the layers in one order before its rules, so that no page's order follows from that of its sheets", () => {
    const order = readFileSync(join(import.meta.dirname, "../../src/styles/layers.css"), "utf8").match(/[a-z]+(?=[,;])/g) ?? [];
    expect(order.length).toBeGreaterThan(5);
    const sheets = [...site.files].filter((path) => path.endsWith(".css"));
    expect(sheets.length).toBeGreaterThan(1);
    const faults = sheets.filter((path) => {
      const named = [...readFileSync(join(site.folder, path), "utf8").matchAll(/@layer ([a-z,]+)/g)].flatMap(([, names = ""]) => names.split(","));
      return [...new Set(named)].join() !== order.join();
    });
    expect(faults).toEqual([]);
  });

  test("every address in a sheet or a style resolves, as a browser reads it", () => {
    const files = [...site.files]
      .filter((path) => path.endsWith(".css"))
      .map((path) => [path, readFileSync(join(site.folder, path), "utf8")] as const);
    const inside = site.pages.map((page) => [page.path, textsOf(page, "style").join("")] as const);
    const addresses = [...files, ...inside].flatMap(([path, css]) =>
      [...css.matchAll(/url\(["']?([^"')]+)/g)].map(([, address = ""]) => [path, address] as const),
    );
    expect(addresses.length).toBeGreaterThan(5);
    const local = addresses.filter(([, address]) => !/^(data:|#)/.test(address));
    expect(local.filter(([, address]) => /^(https?:)?\//.test(address))).toEqual([]);
    expect(local.filter(([path, address]) => !site.files.has(fileAt(new URL(address, addressOf(path)).pathname)))).toEqual([]);
  });

  test("no id stands twice on a page, and what refers to an id finds it", () => {
    const faults = faultsOf(site.pages, ({ tags, ids }) => {
      const all = tags.flatMap(({ attributes }) => attributes.id ?? []);
      const used = tags.flatMap(({ name, attributes }) =>
        ["for", "aria-labelledby", "aria-describedby", "aria-controls", "popovertarget"].flatMap((attribute) =>
          name === "output" && attribute === "for" ? [] : (attributes[attribute]?.split(/\s+/).map((id) => [attribute, id] as const) ?? []),
        ),
      );
      return [
        ...all.filter((id, i) => all.indexOf(id) !== i).map((id) => `id ${id} twice`),
        ...used.filter(([, id]) => !ids.has(id)).map(([attribute, id]) => `${attribute}="${id}": no such id`),
      ];
    });
    expect(faults).toEqual([]);
  });

  test("no address from the root is left, except on the page for missing pages", () => {
    const rooted = site.pages
      .filter(({ path }) => path !== "404.html")
      .filter(({ html }) => /\s(?:href|src|srcset|data-[a-z]+)="\/(?!\/)/.test(html));
    expect(rooted.map(({ path }) => path)).toEqual([]);
  });

  test("the page for missing pages loads nothing", () => {
    const page = site.pages.find(({ path }) => path === "404.html");
    expect(page).toBeDefined();
    if (!page) return;
    expect(references(page).filter(({ fetched, address }) => fetched && !/^(#|data:)/.test(address))).toEqual([]);
    expect(page.html).not.toMatch(/url\((?!["']?(data:|#))/);
    const elsewhere = references(page).filter(
      ({ address }) => !/^(#|data:)/.test(address) && ![root, ADDRESS].some((own) => address.startsWith(own)),
    );
    expect(elsewhere).toEqual([]);
  });

  test("nothing is fetched from another host", () => {
    const faults = faultsOf(site.pages, (page) =>
      references(page)
        .filter(({ fetched, address }) => fetched && /^(https?:)?\/\//.test(address))
        .map(({ address }) => address),
    );
    expect(faults).toEqual([]);
  });

  test("each content policy allows exactly the inline scripts and styles of its page", () => {
    const faults = faultsOf(site.pages, (page) => {
      const policies = page.tags.filter(
        ({ name, attributes }) => name === "meta" && attributes["http-equiv"]?.toLowerCase() === "content-security-policy",
      );
      const [policy] = policies.map(({ attributes }) => attributes.content ?? "");
      if (policies.length !== 1 || !policy) return [`${policies.length} policies`];
      const listed = (directive: string): readonly string[] =>
        (policy.split("; ").find((part) => part.startsWith(`${directive} `)) ?? "")
          .split(" ")
          .filter((part) => part.startsWith("'sha256-"))
          .sort();
      const scripts = scriptsOf(page).filter(({ attributes }) => attributes.src === undefined);
      const styles = page.tags.filter(({ name }) => name === "style");
      const needed = (tags: readonly { readonly text: string }[]): readonly string[] => [...new Set(tags.map(({ text }) => sha256(text)))].sort();
      return [
        listed("script-src").join() === needed(scripts).join() ? "" : "hashes of scripts differ",
        listed("style-src").join() === needed(styles).join() ? "" : "hashes of styles differ",
        /unsafe|\*|https?:/.test(policy) ? `too wide: ${policy}` : "",
        policy.startsWith("default-src 'none'") ? "" : "no default-src 'none'",
      ].filter(Boolean);
    });
    expect(faults).toEqual([]);
  });

  test("no page carries a style attribute or an inline handler", () => {
    const faults = faultsOf(site.pages, ({ tags }) =>
      tags.flatMap(({ name, attributes }) =>
        Object.keys(attributes)
          .filter((key) => key === "style" || /^on[a-z]/.test(key))
          .map((key) => `<${name} ${key}>`),
      ),
    );
    expect(faults).toEqual([]);
  });

  test("a page waits for none of its scripts: the one that all run comes last and holds up nothing, its own waits for the text", () => {
    const faults = faultsOf(
      site.pages.filter((page) => !isEmbed(page) && page.path !== "404.html" && !isRedirect(page)),
      (page) => {
        const files = scriptsOf(page).filter(({ attributes }) => attributes.src !== undefined);
        const [last] = files.slice(-1);
        return [
          files.every(({ attributes }) => "async" in attributes || "defer" in attributes) ? "" : "a script that the text waits for",
          last && "async" in last.attributes && /\/(boot|chapter|story)\./.test(last.attributes.src ?? "") ? "" : "the last is another",
          /<script async(?:="")? [^>]*><\/script>\s*(<\/body>\s*<\/html>)?\s*$/.test(page.html) ? "" : "something follows it",
        ].filter(Boolean);
      },
    );
    expect(faults).toEqual([]);
  });

  test("a page runs at most 5 kB of script before the reader acts, that of the story 16 kB (brotli)", () => {
    const faults = faultsOf(
      site.pages.filter((page) => !isEmbed(page)),
      (page) => {
        const parts = scriptsOf(page).map(({ attributes, text }) =>
          attributes.src === undefined
            ? text
            : readFileSync(join(site.folder, fileAt(new URL(attributes.src, addressOf(page.path)).pathname)), "utf8"),
        );
        const bytes = parts.map(brotliSize).reduce((sum, size) => sum + size, 0);
        return bytes > (page.path === "tour/index.html" ? 16_000 : 5_000) ? [`${bytes} bytes`] : [];
      },
    );
    expect(faults).toEqual([]);
  });
});

describe("an embed", () => {
  const embeds = plain.pages.filter((page) => isEmbed(page) && page.path.split("/").length === 3);

  test("is there", () => expect(embeds.length).toBeGreaterThan(0));

  test.each(embeds)("$path fetches nothing to show itself", (page) => {
    // What `data-` attributes hold is fetched when a reader asks for a new drawing.
    const fetched = references(page).filter(
      ({ attribute, fetched: now, address }) => now && !attribute.startsWith("data-") && !/^(#|data:)/.test(address),
    );
    expect(fetched).toEqual([]);
  });
});
