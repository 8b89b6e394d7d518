import { html, Markup } from "../../kit/html.ts";
import { EDITION } from "./edition.ts";
import type { Hero } from "./picture.ts";

/** Texts and drawing of a block of HTML about a figure. */
export interface BlockText {
  readonly title: string;
  readonly subtitle: string;
  readonly hero?: Hero | undefined;
  /** The drawing as an `<svg>` that needs nothing from the page around it; empty if there is none. */
  readonly svg: string;
  readonly summary: string;
  readonly source: string;
  /** Address of the figure's page, with its state. */
  readonly page: string;
  /** Edition and terms, and whether these are the defaults. */
  readonly credit: string;
}

/** Writes a figure as HTML without script, style sheet or frame: title, drawing, sentence, source and link. */
export const figureBlock = ({ title, subtitle, hero, svg, summary, source, page, credit }: BlockText): string =>
  html`<figure>
<p><strong>${title}</strong><br>${subtitle}</p>
${hero && html`<p>${hero.label}: <strong>${hero.text}</strong></p>\n`}${svg && html`${new Markup(svg)}\n`}<figcaption>${summary} ${source} <a href="${page}">${EDITION}</a>. ${credit.replace(`${EDITION}, `, "")}</figcaption>
</figure>
`.text;
