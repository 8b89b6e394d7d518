import type { Claim } from "../../kit/claim.ts";
import { date } from "../../kit/format.ts";
import { html, type Markup } from "../../kit/html.ts";
import type { Article } from "../data/claims.ts";

/** Words for a claim's kind that fit after "It states" and alone. */
export const KINDS: Readonly<Record<Claim["kind"], string>> = {
  figure: "a figure",
  causal: "cause and effect",
  opinion: "an opinion",
  event: "an event",
  comparison: "a comparison",
  definition: "a definition",
  forecast: "a forecast",
  quote: "a quotation",
};

/** Writes an article's title, or says that it has none and what we call it. */
export const articleName = ({ title, titled }: Article): Markup => (titled ? html`<cite>${title}</cite>` : html`untitled; we call it “${title}”`);

/** Shortens a title to the part before its colon; for an untitled article, our name for it. */
export const shortTitle = ({ title }: Article): string => title.split(":")[0] ?? title;

/** Shortens a title as `shortTitle` does, and says if the article is untitled. */
export const shortName = (article: Article): string => (article.titled ? shortTitle(article) : `untitled, “${shortTitle(article)}”`);

/** Says who wrote an article and when, as far as known. */
export const byline = ({ by, dated }: Article): string => [by ? `by ${by}` : "author not known", dated ? date(dated) : "date not known"].join(", ");

/** Says where in the article a claim is. */
export const placeOf = ({ locator: { heading, paragraph } }: Claim): string =>
  `${heading ? `under “${heading}”` : "before the first heading"}, paragraph ${paragraph}`;
