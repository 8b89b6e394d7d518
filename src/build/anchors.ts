import type { Element, Nodes, Root } from "hast";
import { visit } from "unist-util-visit";
import { slugs } from "../lib/slug.ts";

const textOf = (node: Nodes): string => ("value" in node ? String(node.value) : "children" in node ? node.children.map(textOf).join("") : "");

/**
 * Rehype plugin: gives each heading of second and third order its id and a link to itself, which shows on hover and focus.
 * Its sign is drawn by the style sheet, so that the heading's text stays its own.
 */
export function anchors() {
  return (tree: Root, file: { readonly path?: string }): void => {
    if (!file.path?.endsWith(".mdx")) return;
    const idOf = slugs();
    visit(tree, "element", (node: Element) => {
      if (node.tagName !== "h2" && node.tagName !== "h3") return;
      const text = textOf(node).trim();
      const id = idOf(text);
      node.properties.id = id;
      node.children.push({
        type: "element",
        tagName: "a",
        properties: { className: ["anchor"], href: `#${id}`, ariaLabel: `Link to this section: ${text}` },
        children: [],
      });
    });
  };
}
