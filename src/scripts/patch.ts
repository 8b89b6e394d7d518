import { fitting } from "../lib/pictures/render.ts";

/** Tags and texts of markup, one by one. */
const parts = (markup: string): readonly string[] => markup.match(/<[^>]*>|[^<]+/g) ?? [];
const ATTRIBUTE = / ([\w:-]+)="([^"]*)"/g;
/** A tag without the values of its attributes: what must be the same for the values to be changed in place. */
const shape = (part = ""): string => (part[0] === "<" ? part.replace(ATTRIBUTE, " $1") : "");

const SIGNS: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
const plain = (text: string): string => (text.includes("&") ? text.replace(/&(amp|lt|gt|quot|#39);/g, (sign) => SIGNS[sign] ?? sign) : text);

/** An element that was made of markup, which is that of `html`: quoted attributes, five escaped signs. */
export class Drawing {
  #parts: readonly string[];
  /** The node of each part; a closing tag has none. Found when the first change comes. */
  #nodes: readonly (Node | null)[] | undefined;
  readonly #element: Element;

  constructor(element: Element, markup: string) {
    this.#element = element;
    this.#parts = parts(markup);
  }

  /**
   * Brings the element to another markup of the same tags, changing only the attributes and texts that differ,
   * so that the browser styles and lays out only these.
   * @returns false, with nothing changed, where the tags differ and the element must be made anew
   */
  change(markup: string): boolean {
    const [old, now] = [this.#parts, parts(markup)];
    const changed = [...now.keys()].filter((i) => now[i] !== old[i]);
    if (old.length !== now.length || changed.some((i) => shape(now[i]) !== shape(old[i]))) return false;
    if (!this.#nodes) {
      const walker = document.createTreeWalker(this.#element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      let node: Node | null = this.#element;
      this.#nodes = now.map((part) => {
        const own = part.startsWith("</") ? null : node;
        if (own) node = walker.nextNode();
        return own;
      });
    }
    for (const i of changed) {
      const part = now[i] ?? "";
      const node = this.#nodes[i];
      if (node instanceof Element)
        for (const [, name = "", value = ""] of part.matchAll(ATTRIBUTE)) {
          const text = plain(fitting(name, value));
          if (node.getAttribute(name) !== text) node.setAttribute(name, text);
        }
      else if (node) node.nodeValue = plain(part);
    }
    this.#parts = now;
    return true;
  }
}
