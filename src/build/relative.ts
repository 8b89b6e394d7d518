import postcss from "postcss";
import { attribute, elementsOf, type Page, setAttribute } from "./page.ts";

/** Where a page holds an address from the site's root ("/figures/"), by the elements that have it. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  a: ["href"],
  article: ["data-links", "data-passage"],
  body: ["data-search", "data-settings", "data-shortcuts"],
  button: ["data-code", "data-runtime", "data-script", "data-src", "data-vectors"],
  div: ["data-code", "data-href"],
  figure: ["data-code", "data-inspect", "data-root", "data-runtime"],
  form: ["action", "data-engine", "data-first", "data-root", "data-second"],
  img: ["src"],
  link: ["href"],
  script: ["src"],
  section: ["data-code"],
};

/** An address from the root, not one with a host ("//…"). */
const ROOTED = /^\/(?!\/)/;

/** Lets every address from the site's root begin elsewhere. @param start "../" or "/base/" */
export function rebase(page: Page, start: string): void {
  for (const element of elementsOf(page))
    for (const name of ADDRESSES[element.tagName] ?? []) {
      const address = attribute(element, name);
      if (address && ROOTED.test(address)) setAttribute(element, name, address.replace("/", start));
    }
}

/** A relative address of a folder, and what may follow it. */
const FOLDER = /^(\.{1,2}\/(?:[^?#]*\/)?)(?=[?#]|$)/;

/** Lets links to a page name its file, as a disk knows no page of a folder. */
export function nameFiles(page: Page): void {
  for (const element of elementsOf(page)) {
    const address = element.tagName === "a" ? attribute(element, "href") : undefined;
    if (address) setAttribute(element, "href", address.replace(FOLDER, "$1index.html"));
  }
}

/** The way from a file of the site to its root. */
export const upFrom = (path: string): string => "../".repeat(path.split("/").length - 1) || "./";

/** One whole `url()`, so that nothing within a longer one is taken for an address. */
const URL_TOKEN = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"'()\s]*))\s*\)/g;

/** A sheet whose addresses from the site's root begin elsewhere. */
export function rebaseSheet(css: string, start: string): string {
  const root = postcss.parse(css);
  root.walkDecls((declaration) => {
    declaration.value = declaration.value.replace(URL_TOKEN, (whole, double?: string, single?: string, bare?: string) => {
      const address = double ?? single ?? bare ?? "";
      return ROOTED.test(address) ? `url("${address.replace("/", start)}")` : whole;
    });
  });
  return root.toString();
}
