import { createHash } from "node:crypto";
import { escapeMarkup } from "../../kit/html.ts";
import { addressFrom } from "../book/figure-index.ts";
import { EDITION, VERSION } from "../pure/edition.ts";
import { type News, news } from "./news.ts";

/** A feed: its address and that of the page that it follows, both from the site's root, with its title and entries. */
export interface Feed {
  readonly path: string;
  readonly page: string;
  readonly title: string;
  readonly news: readonly News[];
}

/** Describes the feed of everything that changed. @param path where it is served */
export const allNews = (path: "/feed.xml" | "/feed.json"): Feed => ({ path, page: "/changes/", title: "Watts to Words: what changed", news: news() });

/** Makes an id for an entry that is the same wherever the site is hosted: a UUID made from its anchor (RFC 9562, version 8). */
export function entryId(name: string): string {
  const hex = createHash("sha256").update(`watts-to-words/${name}`).digest("hex");
  const variant = ((Number.parseInt(hex[16] ?? "0", 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const stamp = (day: string): string => `${day}T00:00:00Z`;
const listOf = (lines: readonly string[]): string => `<ul>${lines.map((line) => `<li>${escapeMarkup(line)}</li>`).join("")}</ul>`;

/** Writes a feed as Atom (RFC 4287). Addresses are absolute if the site's is known, else relative to the feed. */
export function atom({ path, page, title, news }: Feed, site: URL | undefined): string {
  const up = site ? "" : "../".repeat(path.split("/").length - 2);
  const link = (rel: string, to: string, type: string): string =>
    `<link rel="${rel}" type="${type}" href="${escapeMarkup(up + addressFrom(site, to))}"/>`;
  const entries = news.map(
    ({ name, href, day, title, lines }) =>
      `<entry><id>${entryId(name)}</id><title>${escapeMarkup(title)}</title><updated>${stamp(day)}</updated>` +
      `${link("alternate", href, "text/html")}<content ` +
      `type="html">${escapeMarkup(listOf(lines))}</content></entry>`,
  );
  const head = [
    `<id>${entryId(path === "/feed.xml" ? "feed" : path)}</id>`,
    `<title>${escapeMarkup(title)}</title>`,
    `<updated>${stamp(news[0]?.day ?? "1970-01-01")}</updated>`,
    "<author><name>Watts to Words</name></author>",
    `<generator version="${VERSION}">Watts to Words</generator>`,
    "<rights>CC BY 4.0</rights>",
    link("alternate", page, "text/html"),
    ...(site ? [link("self", path, "application/atom+xml")] : []),
  ];
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" ` +
    `xml:lang="en">\n${[...head, ...entries].join("\n")}\n</feed>\n`
  );
}

/** Answers with a feed as Atom. */
export const atomResponse = (feed: Feed, site: URL | undefined): Response =>
  new Response(atom(feed, site), { headers: { "content-type": "application/atom+xml" } });

/** Writes a feed as JSON Feed 1.1, whose addresses are absolute: where the site's is not known, there are none. */
export function jsonFeed({ path, page, title, news }: Feed, site: URL | undefined): string {
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    title,
    description: `From ${EDITION}.`,
    ...(site ? { home_page_url: addressFrom(site, page), feed_url: addressFrom(site, path) } : {}),
    language: "en",
    items: news.map(({ name, href, day, title, lines }) => ({
      id: entryId(name),
      ...(site ? { url: addressFrom(site, href) } : {}),
      title,
      content_html: listOf(lines),
      date_published: stamp(day),
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
