const HEADINGS = /(<\/?h)([2-5])(?=[\s>])/g;

/** Shortens an external address for print: without its scheme, "www." and a last slash. */
export const shortAddress = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");

/**
 * Turns a chapter's markup into a part of the book: its ids and the references to them begin with its slug, headings go one level down, links to
 * chapters stay in the book, and the first link to an outside address is followed by that address in print.
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

/** Chapters on a page of the book: few enough to keep within the weight that a page may have. */
const VOLUME = 25;

/** Divides chapters among the pages of the book, in their order. */
export const volumes = <C>(chapters: readonly C[], size = VOLUME): readonly (readonly C[])[] =>
  Array.from({ length: Math.ceil(chapters.length / size) }, (_, i) => chapters.slice(i * size, (i + 1) * size));
