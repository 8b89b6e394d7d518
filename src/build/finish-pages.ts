import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { makeOffline } from "./offline.ts";
import { attribute, elementsOf, named, type Page, parsePage, setAttribute, setText, writePage } from "./page.ts";
import { contentPolicy } from "./policy.ts";
import { nameFiles, rebase, rebaseSheet, upFrom } from "./relative.ts";
import { carryStyles, sheetLinks, standAlone } from "./sheets.ts";
import { usedStyles } from "./used-styles.ts";

const filesIn = (dist: string, ending: RegExp): readonly string[] =>
  readdirSync(dist, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => ending.test(path))
    .sort();

/** Hosts that compress while they send do it no harder, and it takes a tenth of the time. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
/** Says a file's size as hosts send it, compressed: "310 kB". */
const sizeText = (text: string): string => `${Math.max(1, Math.round(brotliCompressSync(text, QUALITY).length / 1000))} kB`;

/** Puts sizes of files where a page asks for them. */
function fillSizes(page: Page, sizeOf: (path: string) => string): void {
  for (const element of elementsOf(page)) {
    const path = attribute(element, "data-size-of");
    if (path !== undefined) setText(element, sizeOf(path));
  }
}

const isIndexed = (page: Page): boolean =>
  !named(page, "meta").some((meta) => attribute(meta, "name") === "robots" && attribute(meta, "content")?.includes("noindex"));

/** Lists every page that search engines may index, with its absolute address. */
function sitemap(paths: readonly string[], site: string): string {
  const urls = paths
    .map((path) => path.replace(/index\.html$/, ""))
    .sort()
    .map((path) => `<url><loc>${new URL(path, site).href}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join("")}</urlset>\n`;
}

/** Remembers what a function has answered. */
function remembered(ask: (path: string) => string): (path: string) => string {
  const known = new Map<string, string>();
  return (path) => {
    const answer = known.get(path) ?? ask(path);
    known.set(path, answer);
    return answer;
  };
}

/** Lets each link of a page for other sites open a page of its own: the frame and its host stay as they are. */
function leadOut(page: Page): void {
  for (const link of named(page, "a")) {
    setAttribute(link, "target", "_blank");
    setAttribute(link, "rel", "noopener");
  }
}

/** The embed of a figure, which is offered as one file too. */
const FIGURE_EMBED = /^embed\/(?!health\/)([a-z0-9-]+)\/index\.html$/;

/** Keeps what programs read from being translated by a browser. */
function keepCode(page: Page): void {
  for (const element of elementsOf(page)) if (/^(pre|code|kbd)$/.test(element.tagName)) setAttribute(element, "translate", "no");
}

/** How a site is finished. */
interface Finishing {
  readonly base: string;
  readonly site: string | undefined;
  readonly disk?: boolean;
}

/**
 * Finishes a built site, so that it works at "/", under any sub-path and from a disk: addresses become relative, every page gets its
 * content policy, an embed and the page for missing pages carry all that they need.
 * @param base where the site begins on its host: "/" or "/base/"
 * @param disk lets links name the file of a page, for readers who open the site from a disk
 * @returns how many pages there are
 */
export function finishPages(dist: string, { base, site, disk = false }: Finishing): number {
  // As Astro wrote them: what is asked for later may have been rewritten by then.
  const read = remembered((path) => readFileSync(join(dist, path), "utf8"));
  const sizeOf = remembered((path) => sizeText(read(path)));
  const sheets = filesIn(dist, /\.css$/);
  const linked = new Set<string>();
  const indexed: string[] = [];
  const write = (path: string, page: Page): void => {
    contentPolicy(page);
    writeFileSync(join(dist, path), writePage(page));
  };
  const pages = filesIn(dist, /\.html$/);
  for (const path of pages) {
    const page = parsePage(read(path));
    fillSizes(page, sizeOf);
    keepCode(page);
    if (path === "404.html") {
      standAlone(page, read, base);
      write(path, page);
      continue;
    }
    if (isIndexed(page)) indexed.push(path);
    if (path.startsWith("embed/")) {
      carryStyles(page, read, (css) => usedStyles(css, page));
      leadOut(page);
      const [, id] = FIGURE_EMBED.exec(path) ?? [];
      if (id) {
        const file = structuredClone(page);
        makeOffline(file, read, site);
        write(`embed/${id}.offline.html`, file);
      }
    }
    for (const link of sheetLinks(page)) linked.add(attribute(link, "href")?.slice(1) ?? "");
    rebase(page, upFrom(path));
    if (disk) nameFiles(page);
    write(path, page);
  }
  for (const path of sheets) {
    if (linked.has(path)) writeFileSync(join(dist, path), rebaseSheet(read(path), upFrom(path)));
    else rmSync(join(dist, path));
  }
  if (site) writeFileSync(join(dist, "sitemap.xml"), sitemap(indexed, site));
  return pages.length;
}
