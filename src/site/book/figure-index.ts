import { figureOf, figures } from "../registry.ts";
import type { Chapter } from "./chapters.ts";

/** Lists the files and pages of a figure by kind, as addresses from the site's root. */
export const placesOf = (id: string) =>
  ({
    page: `/figures/${id}/`,
    embed: `/embed/${id}/`,
    svg: `/figures/${id}.svg`,
    png: `/figures/${id}.png`,
    dark: `/figures/${id}.dark.png`,
    csv: `/figures/${id}.csv`,
    json: `/figures/${id}.json`,
    zip: `/figures/${id}.zip`,
    block: `/figures/${id}.block.txt`,
    offline: `/embed/${id}.offline.html`,
    feed: `/figures/${id}/feed.xml`,
  }) as const;

/** Writes an address for programs: absolute if the site's address is known, else relative to a file at the root. */
export const addressFrom = (site: URL | undefined, path: string): string => (site ? new URL(path.slice(1), site).href : path.slice(1));

/** Lists the ids of all figures in the order of the book: by chapter, then as its text shows them; those of chapters to come last. */
export function figuresInOrder(book: readonly Chapter[]): readonly string[] {
  const place = (id: string): readonly [number, number] => {
    const chapter = book.find((each) => each.id === figureOf(id).chapter);
    const at = chapter?.body?.indexOf(`<Figure id="${id}"`) ?? -1;
    return [chapter?.data.number ?? Number.MAX_SAFE_INTEGER, at < 0 ? Number.MAX_SAFE_INTEGER : at];
  };
  return [...figures.keys()]
    .map((id) => ({ id, place: place(id) }))
    .sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1] || a.id.localeCompare(b.id))
    .map(({ id }) => id);
}
