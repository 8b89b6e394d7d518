import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { z } from "astro/zod";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { escapeMarkup } from "../kit/html.ts";
import { parsePage, writePage } from "./page.ts";
import { contentPolicy } from "./policy.ts";

/** Today's address by the old one, both from the site's root. */
export type Moved = Readonly<Record<string, string>>;

/** "figures/price-gap", "power#is-it-cheap", or "#five-findings" of the home page. */
const ADDRESS = z.string().regex(/^(?=.)([a-z0-9]([^#:]*[^#:/])?)?(#[^#]+)?$/i, "not an address from the site’s root, without a slash at its end");

/** Reads what has moved. @param text of content/moved.json @throws Error that starts with the file */
export function readMoved(text: string): Moved {
  const { data, error } = z.record(ADDRESS, ADDRESS).safeParse(JSON.parse(text));
  if (data) return data;
  throw new Error(`content/moved.json: ${error.issues.map(({ path, message }) => `${JSON.stringify(path[0])}: ${message}`).join("; ")}`);
}

/** Goes on to the new page with what the old address asked for. */
const GO_ON = `const to = new URL(document.querySelector("a").href);
to.search = location.search;
if (location.hash) to.hash = location.hash;
location.replace(to);`;

/**
 * Makes the page that an old address shows: it leads to the new one at once, by a script with query and anchor, else without.
 * @param to the new page from the site's root: "have-they-won/#the-crossing"
 * @param up from the old page to the site's root: "../../"
 * @param site absolute address of the site, if it is known
 */
function redirectPage(to: string, up: string, site: string | undefined): string {
  const href = escapeMarkup(up + to);
  const page = parsePage(`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="content-policy">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Moved to ${escapeMarkup(to)}</title>
    <meta name="description" content="What stood here has moved to another page of this site.">
    <meta name="robots" content="noindex">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="data:,">
    ${site ? `<link rel="canonical" href="${escapeMarkup(new URL(to, site).href)}">` : ""}
    <noscript><meta http-equiv="refresh" content="0; url=${href}"></noscript>
    <style>body { font: 1rem/1.5 sans-serif; margin: 2rem }</style>
  </head>
  <body>
    <h1>This page has moved</h1>
    <p>It is now at <a href="${href}">${escapeMarkup(to)}</a>.</p>
    <script>${GO_ON}</script>
  </body>
</html>
`);
  contentPolicy(page);
  return writePage(page);
}

/** Finds the element of an id. */
function elementOf(id: string, node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element | undefined {
  if ("attrs" in node && node.attrs.some(({ name, value }) => name === "id" && value === id)) return node;
  for (const child of "childNodes" in node ? node.childNodes : []) {
    const found = elementOf(id, child);
    if (found) return found;
  }
  return undefined;
}

/** Puts an anchor of an old name into the element of a new one; it takes no place. @throws Error if the page has no such element */
function withAnchor(page: string, old: string, now: string): string {
  const at = elementOf(now, parse(page, { sourceCodeLocationInfo: true }))?.sourceCodeLocation?.startTag?.endOffset;
  if (at === undefined) throw new Error(`no element has the id ${JSON.stringify(now)}`);
  return `${page.slice(0, at)}<a class="visually-hidden" id="${escapeMarkup(old)}"></a>${page.slice(at)}`;
}

/** Lists the files of a folder, from it. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));

/**
 * Lets old addresses answer in a built site. "figures/old": "figures/new" puts a redirect at figures/old/ and at each page below it, and
 * copies figures/new.csv and all other files of that name to the old one. "power#old": "power#new" lets a page answer for an old anchor.
 * @throws Error that starts with the file, if nothing stands at a new address or something at an old one
 */
export function keepMoved(dist: string, moved: Moved, site?: string): void {
  for (const [from, to] of Object.entries(moved)) {
    try {
      if (from.includes("#")) moveAnchor(dist, from, to);
      else moveFiles(dist, from, to, site);
    } catch (error) {
      throw new Error(`content/moved.json: ${JSON.stringify(from)}: ${error instanceof Error ? error.message : error}`);
    }
  }
}

function moveAnchor(dist: string, from: string, to: string): void {
  const [page = "", old = ""] = from.split("#");
  const [now, anchor = ""] = to.split("#");
  if (page !== now) throw new Error("an anchor moves within its page; to another page leads a sentence with a link, under the old anchor");
  const file = join(dist, page, "index.html");
  writeFileSync(file, withAnchor(readFileSync(file, "utf8"), old, anchor));
}

function moveFiles(dist: string, from: string, address: string, site: string | undefined): void {
  const [to = "", anchor] = address.split("#");
  const files = filesIn(dist).filter((path) => path.startsWith(`${to}/`) || path.startsWith(`${to}.`));
  if (files.length === 0) throw new Error(`nothing stands at ${JSON.stringify(address)}`);
  for (const path of files) {
    const old = from + path.slice(to.length);
    if (existsSync(join(dist, old))) throw new Error(`${old} is a file of the site`);
    mkdirSync(dirname(join(dist, old)), { recursive: true });
    const page = path.replace(/index\.html$/, "");
    if (page === path) copyFileSync(join(dist, path), join(dist, old));
    else writeFileSync(join(dist, old), redirectPage(page + (anchor ? `#${anchor}` : ""), "../".repeat(old.split("/").length - 1), site));
  }
}
