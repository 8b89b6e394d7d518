import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Scripts that a figure fetches when a reader reaches for it, in the order in which they must run. */
const FETCHED = ["data-runtime", "data-code", "data-plot", "data-inspect"];

/** A script's code as it may stand in a page. */
const inside = (code: string): string => `<script>${code.replace(/<\/(script)/gi, "<\\/$1").replaceAll("<!--", "<\\!--")}</script>`;

/**
 * An embed as one file that works from a disk, without a network: the scripts that it would fetch stand in it, and its links
 * lead to the site where its address is known, else they are plain words.
 * @param page the embed's page, addresses from the site's root, styles inside
 * @param dist folder of the built site, which holds the scripts
 */
export function offline(page: string, dist: string, site: string | undefined): string {
  const scripts: string[] = [];
  const named = FETCHED.reduce(
    (text, attribute) =>
      text.replace(new RegExp(`(\\s${attribute}=")/([^"]+)"`), (_, open: string, path: string) => {
        scripts.push(inside(readFileSync(join(dist, path), "utf8")));
        return `${open}inline"`;
      }),
    page,
  );
  const links = /<a([^>]*?)\shref="\/([^"]*)"([^>]*)>([\s\S]*?)<\/a>/g;
  const linked = named.replace(links, (_, before: string, path: string, after: string, words: string) =>
    site ? `<a${before} href="${new URL(path, site).href}"${after}>${words}</a>` : words,
  );
  // The page's own script is its last, and needs the others.
  const at = linked.lastIndexOf("<script>");
  return linked.slice(0, at) + scripts.join("") + linked.slice(at);
}
