import type { Chapter } from "../book/chapters.ts";
import { figuresInOrder } from "../book/figure-index.ts";
import { figureOf, figureView } from "../registry.ts";
import { type Card, card } from "./card.ts";
import { drawOnServer } from "./draw-on-server.ts";
import { heroOf, style } from "./figure-picture.ts";
import { measure } from "./picture-fonts.ts";
import { png } from "./raster.ts";

const make = async (content: Card): Promise<Buffer> => png(card(style, await measure(), content), 1);

/** Picks a calculator's number, or else a figure's drawings. */
function sightOf(id: string): Pick<Card, "hero" | "drawings"> {
  const figure = figureOf(id);
  const view = figureView(id);
  const hero = heroOf(figure, view);
  return hero ? { hero } : { drawings: drawOnServer(id, figure, view) };
}

/** Draws the card of a figure as PNG: its finding, and its number or drawing. */
export const figureCard = (id: string): Promise<Buffer> => make({ kicker: figureOf(id).kind, title: figureView(id).title, ...sightOf(id) });

/** Draws the card of a chapter as PNG: its question, and the number or drawing of its first figure. */
export function chapterCard(chapter: Chapter, book: readonly Chapter[]): Promise<Buffer> {
  const { number, title, question, description } = chapter.data;
  const [first] = figuresInOrder(book).filter((id) => figureOf(id).chapter === chapter.id);
  return make({ kicker: `Chapter ${number}: ${title}`, title: question, ...(first ? sightOf(first) : { lead: description }) });
}

/** Draws the card of the site as PNG. */
export const homeCard = (): Promise<Buffer> =>
  make({
    kicker: "The economy of AI tokens",
    title: "Is cheap power winning a war of tokens?",
    lead: "What five articles claim, the public data under every claim, and the knobs to test it.",
  });
