import { readdirSync } from "node:fs";

/** Every page of a built site, as addresses from its root. */
export const pagesIn = (dist: string): readonly string[] =>
  readdirSync(dist, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".html"))
    .map((path) => path.replace(/(^|\/)index\.html$/, "$1"))
    .sort();

/** Pages that look different with a question in their address: the question. */
const ASKED: Readonly<Record<string, string>> = { "search/": "?q=power", "figures/monthly-bill/": "?volume=1000" };

/** The kind of a page: a page of the first level, a figure or an embed is its own, others are of the kind of those beside them. */
function kindOf(path: string): string {
  if (path.endsWith(".html") && path.includes("/")) return path.replace(/[^/]*$/, "a file");
  // A day or a version is a kind of the page, whatever the page: an embed pinned to it looks like any other.
  const plain = path.replace(/\/\d{4}-\d\d-\d\d\/$/, "/a day/").replace(/\/v\d[\d.]*\//, "/a version/");
  const pinned = /^embed\/[^/]+\/a day\/$/.exec(plain);
  if (pinned) return "embed/a day/";
  const parts = plain.split("/");
  if (parts.length <= 2 || /^(figures|embed)\/[^/]+\/$/.test(plain)) return plain;
  return `${parts.slice(0, -2).join("/")}:${parts.length}`;
}

/** One page of each type, and every chapter, figure and embed: what a look at the site must not miss. */
export function worthALook(paths: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const chosen = paths.filter((path) => {
    const kind = kindOf(path);
    if (seen.has(kind)) return false;
    seen.add(kind);
    return true;
  });
  return chosen.flatMap((path) => (path in ASKED ? [path, path + ASKED[path]] : [path]));
}
