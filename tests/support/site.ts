import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { type DefaultTreeAdapterTypes, parse } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** One element of a built page. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its own text and that of everything in it. */
  readonly text: string;
}

/** A built page, by its path from the root of the site: "figures/index.html". */
export interface Page {
  readonly path: string;
  readonly html: string;
  readonly tags: readonly Tag[];
  readonly ids: ReadonlySet<string>;
}

/** A built site on the disk. */
export interface Built {
  readonly folder: string;
  readonly files: ReadonlySet<string>;
  readonly pages: readonly Page[];
}

const textOf = (node: Node): string => ("value" in node ? node.value : "childNodes" in node ? node.childNodes.map(textOf).join("") : "");

/** An element whose text is put together when it is asked for: most never are. */
const tagOf = (node: Element): Tag => ({
  name: node.tagName,
  attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
  get text() {
    return textOf(node);
  },
});

function tagsIn(node: Node, into: Tag[] = []): readonly Tag[] {
  if ("tagName" in node) into.push(tagOf(node));
  if ("childNodes" in node) for (const child of node.childNodes) tagsIn(child, into);
  return into;
}

/** A page that is read from the disk and parsed when it is first asked for. */
function pageAt(folder: string, path: string): Page {
  let [html, tags, ids]: [string?, (readonly Tag[])?, ReadonlySet<string>?] = [];
  return {
    path,
    get html() {
      html ??= readFileSync(join(folder, path), "utf8");
      return html;
    },
    get tags() {
      tags ??= tagsIn(parse(this.html));
      return tags;
    },
    get ids() {
      ids ??= new Set(this.tags.flatMap(({ attributes }) => attributes.id ?? []));
      return ids;
    },
  };
}

const cache = resolve(import.meta.dirname, "../../node_modules/.cache/site-tests");

/** Folder of a site that `npm test` has built. @throws Error that says how to build it */
export function builtFolder(name: "addressed" | "plain"): string {
  const folder = join(cache, name);
  if (!existsSync(join(folder, "index.html"))) throw new Error(`no built site in ${folder}: make it by npm test -- --builds`);
  return folder;
}

const sites = new Map<string, Built>();

/** Reads a site that `npm test` has built, with every page in it; the files of tests that one process runs share it, and what they have parsed. */
export function readSite(name: "addressed" | "plain"): Built {
  const site = sites.get(name) ?? readFolder(builtFolder(name));
  sites.set(name, site);
  return site;
}

/** Reads a built site from its folder, without a slash at the end, with every page in it. */
export function readFolder(folder: string): Built {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
  const pages = files.filter((path) => path.endsWith(".html")).map((path) => pageAt(folder, path));
  return { folder, files: new Set(files), pages };
}

const sizes = new Map<string, number>();

/** Bytes of a text in brotli; most texts stand on many pages. */
export function brotliSize(text: string): number {
  const size = sizes.get(text) ?? (text === "" ? 0 : brotliCompressSync(text).length);
  sizes.set(text, size);
  return size;
}

/** Address of the site that is built with one: below a path, where an address that takes the host's root for the site's goes wrong. */
export const ADDRESS = "https://example.org/some/path/";

/** The file of the site that an absolute address leads to; the address itself if it leads out of the site. */
export function fileOf(address: string): string {
  const { origin, pathname } = new URL(address, ADDRESS);
  const whole = origin + pathname;
  return whole.startsWith(ADDRESS) ? whole.slice(ADDRESS.length).replace(/(^|\/)$/, "$1index.html") : address;
}

/** Address of a page as a browser has it, on a host of its own. */
export const addressOf = (path: string): URL => new URL(path.replace(/(^|\/)index\.html$/, "$1"), "http://site.test/");

/** Whether a page only leads to another: what has moved leaves one behind. */
export const isRedirect = ({ html }: Page): boolean => html.includes('http-equiv="refresh"');

/** What a page refers to: the attribute, the address as written, and whether the browser fetches it to show the page. */
export interface Reference {
  readonly tag: string;
  readonly attribute: string;
  readonly address: string;
  readonly fetched: boolean;
}

const FETCHED_RELS = /\b(stylesheet|icon|preload|modulepreload|manifest|prefetch)\b/;

/** Every address in a page's markup. */
export function references({ tags }: Page): readonly Reference[] {
  return tags.flatMap(({ name, attributes }) => {
    const found: Reference[] = [];
    const add = (attribute: string, address: string | undefined, fetched: boolean): void => {
      if (address !== undefined) found.push({ tag: name, attribute, address, fetched });
    };
    if (name === "link") add("href", attributes.href, FETCHED_RELS.test(attributes.rel ?? ""));
    else if (name === "use" || name === "image") add("href", attributes.href ?? attributes["xlink:href"], true);
    else add("href", attributes.href, false);
    for (const attribute of ["src", "poster", "data"]) add(attribute, attributes[attribute], true);
    // What scripts fetch later: addresses in data attributes.
    for (const [attribute, value] of Object.entries(attributes))
      if (attribute.startsWith("data-") && /^\.{0,2}\//.test(value)) add(attribute, value, true);
    for (const candidate of attributes.srcset?.split(",") ?? []) add("srcset", candidate.trim().split(/\s+/)[0], true);
    return found;
  });
}
