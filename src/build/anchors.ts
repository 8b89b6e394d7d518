import type { Element } from "hast";
import { slugs } from "../site/book/slug.ts";
import type { Change, Text } from "./texts.ts";

/**
 * Gives each heading of second and third order of a chapter or page its id and a link to itself, which shows on hover and focus.
 * Its sign is drawn by the style sheet, so that the heading's text stays its own.
 */
export function anchors({ sourceFormat }: Text) {
  if (sourceFormat !== "mdx") return null;
  const idOf = slugs();
  return {
    name: "anchors",
    element: {
      filter: ["h2", "h3"],
      visit(heading: Element, change: Change): void {
        const text = change.textContent(heading).trim();
        const id = idOf(text);
        change.setProperty(heading, "id", id);
        change.appendChild(heading, {
          type: "element",
          tagName: "a",
          properties: { className: ["anchor"], href: `#${id}`, ariaLabel: `Link to this section: ${text}` },
          children: [],
        });
      },
    },
  };
}
