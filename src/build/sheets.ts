import postcss from "postcss";
import { attribute, type Element, elementWith, insertBefore, named, type Page, remove, setAttribute } from "./page.ts";
import { rebase } from "./relative.ts";

/** Lists the links of a page to style sheets. */
export const sheetLinks = (page: Page): readonly Element[] => named(page, "link").filter((link) => attribute(link, "rel") === "stylesheet");

/** A sheet without web fonts; faces that a machine has by itself stay. */
function withoutFonts(css: string): string {
  const root = postcss.parse(css);
  root.walkAtRules("font-face", (face) => void (face.toString().includes("url(") && face.remove()));
  return root.toString();
}

/**
 * Puts the styles of a page into it, without web fonts, in the place of its links: it needs no second request to show itself.
 * @param read a sheet of the built site, by its path
 * @param cut what is left of them
 */
export function carryStyles(page: Page, read: (path: string) => string, cut = (css: string): string => css): void {
  const links = sheetLinks(page);
  const css = links.map((link) => withoutFonts(read(attribute(link, "href")?.slice(1) ?? ""))).join("");
  const [first] = links;
  if (first) insertBefore(first, [elementWith("style", cut(css))]);
  for (const link of links) remove(link);
}

/** Lets the page for missing pages, which is served at any depth, carry its styles, load nothing, and link from the site's base. */
export function standAlone(page: Page, read: (path: string) => string, base: string): void {
  carryStyles(page, read);
  for (const link of named(page, "link")) if (/^(preload|icon|alternate)$/.test(attribute(link, "rel") ?? "")) remove(link);
  for (const script of named(page, "script")) if (attribute(script, "src") !== undefined) remove(script);
  for (const body of named(page, "body")) for (const name of ["data-search", "data-settings", "data-shortcuts"]) setAttribute(body, name);
  rebase(page, base);
}
