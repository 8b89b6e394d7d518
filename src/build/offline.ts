import { attribute, elementsOf, elementWith, insertBefore, named, type Page, remove, setAttribute } from "./page.ts";

/** Where a figure names the scripts that it fetches when a reader reaches for it, in the order in which they must run. */
const FETCHED = ["data-runtime", "data-code", "data-plot", "data-inspect"];

/** A script's code as it may stand in a page. */
const inside = (code: string): string => code.replace(/<\/(script)/gi, "<\\/$1").replaceAll("<!--", "<\\!--");

/**
 * Makes an embed one file that works from a disk, without a network: the scripts that it would fetch stand in it, and its links
 * lead to the site where its address is known, else they are plain words.
 * @param page the embed's page, addresses from the site's root, styles inside
 * @param read a file of the built site, by its path
 */
export function makeOffline(page: Page, read: (path: string) => string, site: string | undefined): void {
  const elements = elementsOf(page);
  const scripts = FETCHED.flatMap((name) => {
    const bearer = elements.find((element) => attribute(element, name)?.startsWith("/"));
    if (!bearer) return [];
    const path = attribute(bearer, name)?.slice(1) ?? "";
    setAttribute(bearer, name, "inline");
    return elementWith("script", inside(read(path)));
  });
  for (const link of named(page, "a")) {
    const address = attribute(link, "href");
    if (!address?.startsWith("/")) continue;
    if (site) setAttribute(link, "href", new URL(address.slice(1), site).href);
    else {
      insertBefore(link, link.childNodes);
      remove(link);
    }
  }
  // The page's own script is its last, and needs the others.
  const own = named(page, "script").at(-1);
  if (own) insertBefore(own, scripts);
}
