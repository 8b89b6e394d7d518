const found = new WeakMap<HTMLElement, Map<string, readonly Element[]>>();

/** Puts a text into each part of a figure with this name; the parts are looked up once. */
export function setText(root: HTMLElement, part: string, text: string): void {
  const known = found.get(root) ?? new Map<string, readonly Element[]>();
  const elements = known.get(part) ?? [...root.querySelectorAll(`[data-part="${part}"]`)];
  found.set(root, known.set(part, elements));
  for (const element of elements) {
    if (element.textContent === text) continue;
    const { firstChild: only } = element;
    // A text changed in place leaves the tree as it is, so that no selector that looks at children is matched again.
    if (only instanceof Text && !only.nextSibling && text !== "") only.data = text;
    else element.textContent = text;
  }
}
