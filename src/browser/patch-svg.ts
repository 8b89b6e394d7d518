import { fitting } from "../site/pure/drawing.ts";

/** Cuts markup into tags and texts. */
const parts = (markup: string): readonly string[] => markup.match(/<[^>]*>|[^<]+/g) ?? [];
const SIGNS: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
const plain = (text: string): string => (text.includes("&") ? text.replace(/&(amp|lt|gt|quot|#39);/g, (sign) => SIGNS[sign] ?? sign) : text);

/** An element made of markup, written as `html` writes it: quoted attributes, five escaped signs. */
export class Drawing {
  #parts: readonly string[];
  /** The node of each part; null for a closing tag. Found at the first change. */
  #nodes: readonly (Node | null)[] | undefined;
  readonly #element: Element;

  constructor(element: Element, markup: string) {
    this.#element = element;
    this.#parts = parts(markup);
  }

  /**
   * Changes the element to other markup with the same tags. Only the attributes and texts that differ are touched, so that the
   * browser styles and lays out only these.
   * @returns false, with nothing changed, where the tags differ and the element must be made anew
   */
  change(markup: string): boolean {
    const [old, now] = [this.#parts, parts(markup)];
    if (old.length !== now.length) return false;
    const edits: (readonly [at: number, name: string, value: string])[] = [];
    for (const [i, part] of now.entries()) {
      const before = old[i] ?? "";
      if (part === before) continue;
      if (part[0] !== "<") {
        if (before[0] === "<") return false;
        edits.push([i, "", part]);
        continue;
      }
      // Split at its quotes, a tag has attribute values at odd places; the text at even places must not differ.
      const [was, is] = [before.split('"'), part.split('"')];
      if (was.length !== is.length) return false;
      for (const [j, value] of is.entries()) {
        if (value === was[j]) continue;
        if (j % 2 === 0) return false;
        const name = is[j - 1]?.slice(0, -1).replace(/.* /, "") ?? "";
        edits.push([i, name, fitting(name, value)]);
      }
    }
    const nodes = this.#find();
    for (const [i, name, value] of edits) {
      const node = nodes[i];
      if (!node) continue;
      const text = plain(value);
      if (!(node instanceof Element)) node.nodeValue = text;
      else if (node.getAttribute(name) !== text) node.setAttribute(name, text);
    }
    this.#parts = now;
    return true;
  }

  #find(): readonly (Node | null)[] {
    if (this.#nodes) return this.#nodes;
    const walker = document.createTreeWalker(this.#element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    let node: Node | null = this.#element;
    this.#nodes = this.#parts.map((part) => {
      const own = part.startsWith("</") ? null : node;
      if (own) node = walker.nextNode();
      return own;
    });
    return this.#nodes;
  }
}
