import type { Claim } from "../../kit/claim.ts";
import { date } from "../../kit/format.ts";
import { html, type Markup } from "../../kit/html.ts";
import type { Article } from "../data/claims.ts";

/** A claim's kind in words, as it may follow "It states" or stand alone. */
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

/** An article's title, or that it has none and what we call it. */
export const articleName = ({ title, titled }: Article): Markup => (titled ? html`<cite>${title}</cite>` : html`untitled; we call it “${title}”`);

/** A title without what follows its colon; of an untitled article, what we call it. */
export const shortTitle = ({ title }: Article): string => title.split(":")[0] ?? title;

/** The same, saying where an article is untitled. */
export const shortName = (article: Article): string => (article.titled ? shortTitle(article) : `untitled, “${shortTitle(article)}”`);

/** Who wrote an article and when, as far as it is known. */
export const byline = ({ by, dated }: Article): string => [by ? `by ${by}` : "author not known", dated ? date(dated) : "date not known"].join(", ");

/** Where in the article a claim stands. */
export const placeOf = ({ locator: { heading, paragraph } }: Claim): string =>
  `${heading ? `under “${heading}”` : "before the first heading"}, paragraph ${paragraph}`;
