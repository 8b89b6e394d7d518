import type { AstroIntegration } from "astro";
import type { Element, ElementContent, Nodes, Root } from "hast";
import { plainText } from "../site/data/text-files.ts";
import { addresses } from "./addresses.ts";
import { anchors } from "./anchors.ts";
import { sections } from "./sections.ts";

/** What Sätteri, Astro's own processor of Markdown, tells a plugin of the text to come. */
export interface Text {
  readonly fileURL: URL | undefined;
  readonly sourceFormat: "markdown" | "mdx";
}

/** What it lets a plugin do with the text's tree, whose nodes are to be read and not written. */
export interface Change {
  textContent(node: Nodes): string;
  setProperty(node: Element, name: string, value: string): void;
  appendChild(node: Element, child: ElementContent): void;
  replaceNode(node: Root, by: Root): void;
}

/** Gives the compiler each text as the project keeps it, whatever the checkout made of its lines. */
const plain = {
  name: "plain-text",
  transform: { order: "pre" as const, filter: { id: /\/content\/.*\.mdx$/ }, handler: plainText },
};

/** What the site makes of the links, headings and sections of chapters and pages, when they are compiled. */
export const texts = (): AstroIntegration => ({
  name: "texts",
  hooks: {
    "astro:config:setup": ({ config, updateConfig }) => {
      const { options } = config.markdown.processor as { readonly options: { readonly hastPlugins: unknown[] } };
      options.hastPlugins.push(addresses, anchors, sections);
      updateConfig({ vite: { plugins: [plain] } });
    },
  },
});
