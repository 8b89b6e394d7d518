import { figureView } from "../registry.ts";
import type { Chapter } from "./chapters.ts";

/** Picture that represents a page where it is shared: path from the site's root, and its description. */
export interface PageImage {
  readonly path: string;
  readonly alt: string;
}

/** The card of the site, for pages that nothing drawn belongs to. */
export const SITE_IMAGE: PageImage = { path: "/og/home.png", alt: "Watts to Words: what five articles claim, and the data under it" };

/** Names the card of a figure. */
export const figureImage = (id: string): PageImage => ({ path: `/og/figures/${id}.png`, alt: figureView(id).summary });

/** Names the card of a chapter. */
export const chapterImage = ({ id, data }: Pick<Chapter, "id" | "data">): PageImage => ({
  path: `/og/${id}.png`,
  alt: `${data.title}: ${data.question}`,
});

/** Picks the card of what a claim or dataset stands under: its first figure, else its first chapter, else that of the site. */
export function imageUnder(figures: readonly string[], chapters: readonly Pick<Chapter, "id" | "data">[]): PageImage {
  const [figure] = figures;
  const [chapter] = chapters;
  return figure ? figureImage(figure) : chapter ? chapterImage(chapter) : SITE_IMAGE;
}
