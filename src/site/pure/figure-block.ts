import { html } from "../../kit/html.ts";
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
  [
    // Pages that run from right to left would turn a drawing's texts about their anchors.
    '<figure dir="ltr" lang="en">',
    html`<p><strong>${title}</strong><br>${subtitle}</p>`.text,
    hero ? html`<p>${hero.label}: <strong>${hero.text}</strong></p>`.text : "",
    svg,
    html`<figcaption>${summary} ${source} <a href="${page}">${EDITION}</a>. ${credit.replace(`${EDITION}, `, "")}</figcaption>`.text,
    "</figure>",
  ]
    .filter((line) => line !== "")
    .map((line) => `${line}\n`)
    .join("");
