const HEADINGS = /(<\/?h)([2-5])(?=[\s>])/g;

/** An external address as it is printed: without its scheme, "www." and a last slash. */
export const shortAddress = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");

/**
 * A chapter's markup as a part of the book: its ids begin with its slug, what refers to them follows, headings go one step down,
 * links to chapters stay in the book, and the first link to an outside address carries that address to be printed.
 * @param slugs of all chapters of the book
 */
export function inBook(text: string, slug: string, slugs: readonly string[]): string {
  const ids = new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
  const renamed = (id: string): string => (ids.has(id) ? `${slug}--${id}` : id);
  const printed = new Set<string>();
  return text
    .replace(/(\s(?:id|for)=")([^"]+)/g, (_, open: string, id: string) => open + renamed(id))
    .replace(
      /(\saria-(?:labelledby|describedby|controls)=")([^"]+)/g,
      (_, open: string, list: string) => open + list.split(" ").map(renamed).join(" "),
    )
    .replace(/(\s(?:xlink:)?href="#)([^"]+)/g, (_, open: string, id: string) => open + renamed(id))
    .replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${renamed(id)})`)
    .replace(/href="\/([a-z0-9-]+)\/(?:#([^"]+))?"/g, (whole, to: string, anchor?: string) =>
      slugs.includes(to) ? `href="#${anchor ? `${to}--${anchor}` : `book-${to}`}"` : whole,
    )
    .replace(HEADINGS, (_, open: string, level: string) => `${open}${Number(level) + 1}`)
    .replace(/<a href="(https?:[^"]+)"(?: data-address="[^"]*")?/g, (_, address: string) => {
      const first = !printed.has(address);
      printed.add(address);
      return `<a href="${address}"${first ? ` data-address="${shortAddress(address)}"` : ""}`;
    });
}

/** Chapters that a page of the book carries: as many as keep it within what a page may weigh. */
const VOLUME = 25;

/** Chapters by the page of the book that they stand on. */
export const volumes = <C>(chapters: readonly C[], size = VOLUME): readonly (readonly C[])[] =>
  Array.from({ length: Math.ceil(chapters.length / size) }, (_, i) => chapters.slice(i * size, (i + 1) * size));
