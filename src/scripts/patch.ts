/** Tags and texts of markup, one by one. */
const parts = (markup: string): readonly string[] => markup.match(/<[^>]*>|[^<]+/g) ?? [];
const ATTRIBUTE = / ([\w:-]+)="([^"]*)"/g;
/** A tag without the values of its attributes: what must be the same for the values to be changed in place. */
const shape = (tag: string): string => tag.replace(ATTRIBUTE, " $1");

const SIGNS: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
const plain = (text: string): string => (text.includes("&") ? text.replace(/&(amp|lt|gt|quot|#39);/g, (sign) => SIGNS[sign] ?? sign) : text);

/**
 * Brings an element that was made of one markup to another of the same tags, changing only the attributes and texts that differ,
 * so that the browser styles and lays out only these. Markup is that of `html`: quoted attributes, five escaped signs.
 * @returns false, with nothing changed, where the tags differ and the element must be made anew
 */
export function patch(element: Element, before: string, after: string): boolean {
  const [old, now] = [parts(before), parts(after)];
  if (old.length !== now.length) return false;
  const changed = now.map((part, i) => part !== old[i]);
  for (const [i, part] of now.entries()) {
    const other = old[i] ?? "";
    if (changed[i] && (part[0] === "<" || other[0] === "<") && shape(part) !== shape(other)) return false;
  }
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let node: Node | null = element;
  for (const [i, part] of now.entries()) {
    if (part.startsWith("</")) continue;
    if (changed[i] && part[0] !== "<" && node) node.nodeValue = plain(part);
    else if (changed[i] && node instanceof Element) {
      const values = [...(old[i] ?? "").matchAll(ATTRIBUTE)];
      for (const [j, [, name = "", value = ""]] of [...part.matchAll(ATTRIBUTE)].entries()) {
        if (value !== values[j]?.[2]) node.setAttribute(name, plain(value));
      }
    }
    node = walker.nextNode();
  }
  return true;
}
