import type { Element } from "hast";
import { shortAddress } from "../site/book/book.ts";
import type { Change } from "./texts.ts";

/** The first link of a text to each outside address carries that address, short, so that print can show it once. */
export function addresses() {
  const known = new Set<string>();
  return {
    name: "addresses",
    element: {
      filter: ["a"],
      visit(link: Element, change: Change): void {
        const { href } = link.properties;
        if (typeof href !== "string" || !/^https?:/.test(href) || known.has(href)) return;
        known.add(href);
        change.setProperty(link, "data-address", shortAddress(href));
      },
    },
  };
}
