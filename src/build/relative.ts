import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Attributes that hold one address from the site's root. */
const ATTRIBUTES = "href|src|action|poster|data-[a-z-]+";

/**
 * Addresses from the site's root ("/figures/") made relative to a file `depth` folders down, so that one build works
 * at "/", under any sub-path and from a disk. Addresses with a host, "//…" and "#…" stay.
 */
export function relativeUrls(text: string, depth: number): string {
  const up = depth === 0 ? "./" : "../".repeat(depth);
  return text
    .replace(new RegExp(`(\\s(?:${ATTRIBUTES})=")/(?!/)`, "g"), `$1${up}`)
    .replace(/(\ssrcset=")([^"]*)/g, (_, open: string, list: string) => open + list.replace(/(^|,\s*)\/(?!\/)/g, `$1${up}`))
    .replace(/url\((["']?)\/(?!\/)/g, `url($1${up}`);
}

/** A page with its style sheets inside, without web fonts: it needs no second request to show itself. */
export const inlineSheets = (text: string, dist: string): string =>
  text.replace(
    /<link rel="stylesheet" href="\/([^"]+)"[^>]*>/g,
    (_, path: string) => `<style>${withoutFonts(readFileSync(join(dist, path), "utf8"))}</style>`,
  );

/** The page for missing pages is served at any depth, so it carries its styles inside, loads nothing, and links from the site's base. */
export function selfContained(text: string, dist: string, base: string): string {
  return inlineSheets(text, dist)
    .replace(/<link rel="(?:preload|icon|alternate)"[^>]*>/g, "")
    .replace(/<script[^>]*\ssrc="[^"]*"[^>]*><\/script>/g, "")
    .replace(/(<body[^>]*?)(?:\sdata-(?:shortcuts|search)="[^"]*")+/, "$1")
    .replace(new RegExp(`(\\s(?:${ATTRIBUTES})=")/(?!/)`, "g"), `$1${base}`);
}

const withoutFonts = (css: string): string => css.replace(/@font-face\s*\{[^}]*url\([^}]*\}/g, "");
