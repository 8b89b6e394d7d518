import { createHash } from "node:crypto";
import { escapeMarkup } from "../../kit/html.ts";
import { addressFrom } from "../book/figure-index.ts";
import { EDITION, VERSION } from "../pure/edition.ts";
import type { News } from "./news.ts";

const TITLE = "Watts to Words: what changed";

/** Makes an id for an entry that is the same wherever the site is hosted: a UUID made from its anchor (RFC 9562, version 8). */
export function entryId(name: string): string {
  const hex = createHash("sha256").update(`watts-to-words/${name}`).digest("hex");
  const variant = ((Number.parseInt(hex[16] ?? "0", 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const stamp = (day: string): string => `${day}T00:00:00Z`;
const listOf = (lines: readonly string[]): string => `<ul>${lines.map((line) => `<li>${escapeMarkup(line)}</li>`).join("")}</ul>`;

/** Writes the feed as Atom (RFC 4287). Addresses are absolute if the site's is known, else relative to the feed. */
export function atom(news: readonly News[], site: URL | undefined): string {
  const link = (rel: string, path: string, type: string): string =>
    `<link rel="${rel}" type="${type}" href="${escapeMarkup(addressFrom(site, path))}"/>`;
  const entries = news.map(
    ({ anchor, day, title, lines }) =>
      `<entry><id>${entryId(anchor)}</id><title>${escapeMarkup(title)}</title><updated>${stamp(day)}</updated>` +
      `${link("alternate", `/changes/#${anchor}`, "text/html")}<content ` +
      `type="html">${escapeMarkup(listOf(lines))}</content></entry>`,
  );
  const head = [
    `<id>${entryId("feed")}</id>`,
    `<title>${TITLE}</title>`,
    `<updated>${stamp(news[0]?.day ?? "1970-01-01")}</updated>`,
    "<author><name>Watts to Words</name></author>",
    `<generator version="${VERSION}">Watts to Words</generator>`,
    "<rights>CC BY 4.0</rights>",
    link("alternate", "/changes/", "text/html"),
    ...(site ? [link("self", "/feed.xml", "application/atom+xml")] : []),
  ];
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" ` +
    `xml:lang="en">\n${[...head, ...entries].join("\n")}\n</feed>\n`
  );
}

/** Writes the feed as JSON Feed 1.1, with the same addresses. */
export function jsonFeed(news: readonly News[], site: URL | undefined): string {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title: TITLE,
    description: `From ${EDITION}.`,
    ...(site ? { home_page_url: addressFrom(site, "/changes/"), feed_url: addressFrom(site, "/feed.json") } : {}),
    language: "en",
    items: news.map(({ anchor, day, title, lines }) => ({
      id: entryId(anchor),
      url: addressFrom(site, `/changes/#${anchor}`),
      title,
      content_html: listOf(lines),
      date_published: stamp(day),
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
