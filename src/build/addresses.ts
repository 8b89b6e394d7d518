import type { Root } from "hast";
import { visit } from "unist-util-visit";
import { shortAddress } from "../lib/book/book.ts";

/** Rehype plugin: the first link to each outside address carries that address, short, so that print can show it once. */
export function addresses() {
  return (tree: Root): void => {
    const known = new Set<string>();
    visit(tree, "element", ({ tagName, properties }) => {
      const { href } = properties;
      if (tagName !== "a" || typeof href !== "string" || !/^https?:/.test(href) || known.has(href)) return;
      known.add(href);
      properties["data-address"] = shortAddress(href);
    });
  };
}
