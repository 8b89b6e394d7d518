import type { Nodes, Root } from "mdast";
import { mdxToMdast } from "satteri";
import { parse as parseYaml } from "yaml";
import { splitText } from "../data/text-files.ts";
import { type Attributes, attributesOf, type Component, isComponent } from "./mdx.ts";
import { slugs } from "./slug.ts";

/** A stretch of a text as a reader sees it, with U+FFFC for each bound number. */
export interface Stretch {
  readonly text: string;
  /** Line in the file, from 1. */
  readonly line: number;
  /** Id of the claim that it is part of, if any. */
  readonly claim: string | null;
}

/** A component in a text. */
export interface Use {
  readonly name: string;
  readonly line: number;
  readonly attributes: Attributes;
  /** What is pressed as a whole and holds it, or the heading; null if nothing does. */
  readonly inside: string | null;
}

/** A link or a picture. */
export interface Reference {
  readonly kind: "link" | "image";
  readonly address: string;
  readonly line: number;
}

/** The parts of a text that are checked. */
export interface ReadText {
  readonly front: Readonly<Record<string, unknown>>;
  /** Finds the line of a key at the top of the file; 1 if it is missing. */
  readonly frontLine: (key: string) => number;
  readonly stretches: readonly Stretch[];
  readonly uses: readonly Use[];
  readonly references: readonly Reference[];
  /** Ids of its headings of second and third level, by which addresses name a place in it. */
  readonly anchors: readonly string[];
}

/** Replaces a bound number, so that the words around it stay in one stretch. */
export const BOUND = "\ufffc";
/** Components and nodes of Markdown that are links or buttons as a whole, and headings, each by the name that a message gives it. */
const PRESSED: Readonly<Record<string, string>> = {
  Claim: "<Claim>",
  See: "<See>",
  Term: "<Term>",
  a: "<a>",
  link: "a link",
  heading: "a heading",
};
const INLINE = new Set(["text", "emphasis", "strong", "delete", "link", "inlineCode", "break", "mdxJsxTextElement", "mdxTextExpression"]);

/** Collects the words of a node as written; components give none of their own. */
const written = (node: Nodes): string => ("children" in node ? node.children.map(written).join("") : "value" in node ? node.value : "");

/** Collects the parts of a text to check, each when it ends. */
class Reader {
  readonly stretches: Stretch[] = [];
  readonly uses: Use[] = [];
  readonly references: Reference[] = [];
  readonly anchors: string[] = [];
  readonly #idOf = slugs();
  #text = "";
  #start = 0;
  #inside: string | null = null;

  read(node: Nodes, claim: string | null): void {
    const outer = this.#inside;
    const kind = isComponent(node) ? (node.name ?? "") : node.type;
    this.#inside = (Object.hasOwn(PRESSED, kind) && PRESSED[kind]) || outer;
    this.#read(node, claim);
    this.#inside = outer;
  }

  #read(node: Nodes, claim: string | null): void {
    const line = node.position?.start.line ?? 1;
    if (node.type === "mdxjsEsm" || node.type === "mdxFlowExpression") return;
    if (node.type === "link" || node.type === "image") this.references.push({ kind: node.type, address: node.url, line });
    if (node.type === "heading" && (node.depth === 2 || node.depth === 3)) this.anchors.push(this.#idOf(written(node).trim()));
    if (node.type === "text" || node.type === "inlineCode" || node.type === "code" || node.type === "mdxTextExpression") {
      if (this.#text === "") this.#start = line;
      this.#text += node.value;
    } else if (isComponent(node)) this.#component(node, line, claim);
    else this.#children(node, claim);
  }

  #component(node: Component, line: number, claim: string | null): void {
    const [name, attributes] = [node.name ?? "", attributesOf(node)];
    this.uses.push({ name, line, attributes, inside: this.#inside });
    if (name === "a" && attributes.href) this.references.push({ kind: "link", address: attributes.href, line });
    if (name === "img" && attributes.src) this.references.push({ kind: "image", address: attributes.src, line });
    if (name === "Num") this.#text += BOUND;
    else if (name === "Claim") {
      const [before, start] = [this.#text, this.#start];
      this.#text = "";
      const inside = attributes.id ?? "";
      for (const child of node.children) this.read(child, inside);
      this.#end(inside);
      this.#text = `${before}${BOUND}`;
      this.#start = start || line;
    } else this.#children(node, claim);
  }

  #children(node: Nodes, claim: string | null): void {
    if (!INLINE.has(node.type)) this.#end(claim);
    if ("children" in node) for (const child of node.children) this.read(child, claim);
    if (!INLINE.has(node.type)) this.#end(claim);
  }

  #end(claim: string | null): void {
    if (this.#text.trim() !== "") this.stretches.push({ text: this.#text.replace(/\s+/g, " ").trim(), line: this.#start, claim });
    this.#text = "";
  }
}

/**
 * Reads a chapter or page: its text in stretches (a claim's words by themselves), and the components, links and pictures in it.
 * @throws Error for a text that is not valid MDX, beginning with "line:column: "
 */
export function readText(source: string): ReadText {
  const { yaml, body } = splitText(source);
  const front = ((yaml && parseYaml(yaml)) || {}) as Readonly<Record<string, unknown>>;
  const lines = source.split("\n");
  const frontLine = (key: string): number =>
    Math.max(
      0,
      lines.findIndex((line) => line.startsWith(`${key}:`)),
    ) + 1;
  const reader = new Reader();
  for (const [key, text] of Object.entries(front)) {
    if (typeof text === "string") reader.stretches.push({ text, line: frontLine(key), claim: null });
  }
  // Empty lines replace the front matter, so that positions are those in the file.
  const top = source.slice(0, source.length - body.length).replace(/[^\n]/g, "");
  reader.read(mdxToMdast(top + body) as Root, null);
  const { stretches, uses, references, anchors } = reader;
  return { front, frontLine, stretches, uses, references, anchors };
}
