/** Elements that are held, with the length of the text that they have room for. */
const held = new Map<HTMLElement, number>();

/**
 * Keeps elements at their size while a slider changes their texts, so that the browser lays out each by itself and not the page
 * around them. Reads the layout: call before anything is changed.
 */
export function hold(elements: readonly (Element | null)[]): void {
  const free = elements.flatMap((element) => (element instanceof HTMLElement && !held.has(element) ? [element] : []));
  const sizes = free.map((element) => element.getBoundingClientRect());
  for (const [i, element] of free.entries()) {
    const { width = 0, height = 0 } = sizes[i] ?? {};
    held.set(element, element.textContent.length);
    Object.assign(element.style, { contain: "size layout style", width: `${width}px`, height: `${height}px` });
  }
}

/** Lets an element take the size of its text again. Without `length`, in any case; with it, where the text has become longer than its room. */
export function release(element: Element, length = Number.POSITIVE_INFINITY): void {
  if (!(element instanceof HTMLElement) || length <= (held.get(element) ?? length)) return;
  held.delete(element);
  for (const name of ["contain", "width", "height"]) element.style.removeProperty(name);
}

/** Lets all elements of a figure take the size of their texts again. */
export function releaseAll(root: HTMLElement): void {
  for (const element of held.keys()) if (root.contains(element)) release(element);
}
