import { readdirSync } from "node:fs";

/** Every page of a built site, as addresses from its root. */
export const pagesIn = (dist: string): readonly string[] =>
  readdirSync(dist, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".html"))
    .map((path) => path.replace(/(^|\/)index\.html$/, "$1"))
    .sort();

/** One page of each type, and every chapter, figure and embed: what a look at the site must not miss. */
export function worthALook(paths: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return paths.filter((path) => {
    const parts = path.split("/");
    const type = parts.length <= 2 ? path : /^(figures|embed)\/[^/]+\/$/.test(path) ? path : `${parts.slice(0, -2).join("/")}:${parts.length}`;
    if (seen.has(type)) return false;
    seen.add(type);
    return true;
  });
}
