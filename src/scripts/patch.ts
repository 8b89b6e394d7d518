/** Tags and texts of markup, one by one. */
const parts = (markup: string): readonly string[] => markup.match(/<[^>]*>|[^<]+/g) ?? [];
const ATTRIBUTE = / ([\w:-]+)="([^"]*)"/g;
/** A tag without the values of its attributes: what must be the same for the values to be changed in place. */
const shape = (tag: string): string => tag.replace(ATTRIBUTE, " $1");

/** An element as it was last made or changed: its markup in parts, and its nodes in their order. */
interface Known {
  readonly markup: string;
  readonly parts: readonly string[];
  readonly nodes: readonly Node[];
}
const known = new WeakMap<Element, Known>();

function nodesOf(element: Element): readonly Node[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const nodes: Node[] = [element];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
  return nodes;
}

const SIGNS: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
const plain = (text: string): string => (text.includes("&") ? text.replace(/&(amp|lt|gt|quot|#39);/g, (sign) => SIGNS[sign] ?? sign) : text);

/**
 * Brings an element that was made of one markup to another of the same tags, changing only the attributes and texts that differ,
 * so that the browser styles and lays out only these. Markup is that of `html`: quoted attributes, five escaped signs.
 * @returns false, with nothing changed, where the tags differ and the element must be made anew
 */
export function patch(element: Element, before: string, after: string): boolean {
  const last = known.get(element);
  const same = last?.markup === before ? last : undefined;
  const [old, now] = [same?.parts ?? parts(before), parts(after)];
  if (old.length !== now.length) return false;
  const changed = now.flatMap((part, i) => (part === old[i] ? [] : i));
  const shapesDiffer = (i: number): boolean => {
    const [part = "", other = ""] = [now[i], old[i]];
    return (part[0] === "<" || other[0] === "<") && shape(part) !== shape(other);
  };
  if (changed.some(shapesDiffer)) return false;
  const nodes = same?.nodes ?? nodesOf(element);
  let at = 0;
  const places = now.map((part) => (part.startsWith("</") ? -1 : at++));
  for (const i of changed) {
    const [part = "", node] = [now[i], nodes[places[i] ?? -1]];
    if (part[0] !== "<") {
      if (node) node.nodeValue = plain(part);
    } else if (node instanceof Element) {
      const values = [...(old[i] ?? "").matchAll(ATTRIBUTE)];
      for (const [j, [, name = "", value = ""]] of [...part.matchAll(ATTRIBUTE)].entries()) {
        if (value !== values[j]?.[2]) node.setAttribute(name, plain(value));
      }
    }
  }
  known.set(element, { markup: after, parts: now, nodes });
  return true;
}
