import { attribute, elementWith, insertBefore, named, type Page, remove, setAttribute } from "./page.ts";

/** Where a figure and its buttons name the scripts that they fetch when a reader reaches for them, in the order in which they must run. */
const FETCHED = ["data-runtime", "data-script", "data-code", "data-inspect"];

/** What a file says that cannot hold all states of its chart. */
const DEFAULTS_ONLY = "This file keeps the figure at its defaults. Its other settings are on the figure’s own page.";

/** A script's code as it may stand in a page. */
const inside = (code: string): string => code.replace(/<\/(script)/gi, "<\\/$1").replaceAll("<!--", "<\\!--");

/** Tells whether a chart's script holds none of its states, since each has a script of its own. */
const holdsNoStates = (code: string): boolean => /"pieces":\[\],"states":null\}/.test(code);

/**
 * Makes an embed one file that works from a disk, without a network: the scripts that it would fetch stand in it, and its links
 * lead to the site where its address is known, else they are plain words. A chart whose states have scripts of their own keeps its defaults.
 * @param page the embed's page, addresses from the site's root, styles inside
 * @param read a file of the built site, by its path
 */
export function makeOffline(page: Page, read: (path: string) => string, site: string | undefined): void {
  const found = named(page, "figure", "button").flatMap((bearer) =>
    FETCHED.flatMap((name) => {
      const address = attribute(bearer, name);
      return address?.startsWith("/") ? [{ name, bearer, code: read(address.slice(1)) }] : [];
    }),
  );
  const fixed = found.some(({ code }) => holdsNoStates(code));
  if (fixed) fixAtDefaults(page);
  const scripts = found.flatMap(({ name, bearer, code }) => {
    const kept = !fixed || name === "data-inspect" || bearer.tagName === "button";
    setAttribute(bearer, name, kept ? "inline" : undefined);
    return kept ? [elementWith("script", inside(code))] : [];
  });
  for (const figure of named(page, "figure")) setAttribute(figure, "data-root", attribute(figure, "data-root") && site);
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

/** Puts a sentence in the place of a figure's controls. */
function fixAtDefaults(page: Page): void {
  for (const form of named(page, "form")) {
    const note = elementWith("p", DEFAULTS_ONLY);
    setAttribute(note, "class", "state-note");
    insertBefore(form, [note]);
    remove(form);
  }
}
