import type { APIRoute } from "astro";
import { chapters } from "../../site/book/chapters.ts";
import { chapterCard, homeCard } from "../../site/pictures/cards.ts";

/**
 * Lists the home page and the chapters; none where the site's address is not known, since pages name their cards by absolute
 * address.
 */
export const getStaticPaths = async () =>
  import.meta.env.SITE ? [{ params: { page: "home" } }, ...(await chapters()).map(({ id }) => ({ params: { page: id } }))] : [];

/** Serves the picture that represents the home page or a chapter where it is shared. */
export const GET: APIRoute = async ({ params: { page } }) => {
  const book = await chapters();
  const chapter = book.find(({ id }) => id === page);
  const file = await (chapter ? chapterCard(chapter, book) : homeCard());
  return new Response(new Uint8Array(file), { headers: { "content-type": "image/png" } });
};
