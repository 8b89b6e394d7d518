import { defaultTreeAdapter as adapter, html, parse, serialize, type DefaultTreeAdapterTypes as Tree } from "parse5";

/** A built page as a tree. */
export type Page = Tree.Document;
export type Element = Tree.Element;

/** Parses a page as a browser without scripts reads it: what stands in `<noscript>` counts. */
export const parsePage = (text: string): Page => parse(text, { scriptingEnabled: false });

export const writePage = (page: Page): string => serialize(page, { scriptingEnabled: false });

/** Lists every element below a node, in the order of the document. */
export function elementsOf(node: Tree.ParentNode, into: Element[] = []): readonly Element[] {
  for (const child of node.childNodes) {
    if (!adapter.isElementNode(child)) continue;
    into.push(child);
    elementsOf(child, into);
    if ("content" in child) elementsOf(child.content, into);
  }
  return into;
}

/** Lists the elements of a page that bear one of some names. */
export const named = (page: Page, ...names: readonly string[]): readonly Element[] =>
  elementsOf(page).filter(({ tagName }) => names.includes(tagName));

export const attribute = (element: Element, name: string): string | undefined => element.attrs.find((each) => each.name === name)?.value;

/** Sets an attribute, or takes it away where no value is given. */
export function setAttribute(element: Element, name: string, value?: string): void {
  const own = element.attrs.find((each) => each.name === name);
  if (value === undefined) element.attrs = element.attrs.filter((each) => each !== own);
  else if (own) own.value = value;
  else element.attrs.push({ name, value });
}

/** The text of an element that holds no other: a script, a style, a number. */
export const textOf = ({ childNodes }: Element): string => childNodes.map((node) => ("value" in node ? node.value : "")).join("");

export function setText(element: Element, text: string): void {
  element.childNodes = [];
  adapter.insertText(element, text);
}

/** Makes an element of HTML that holds a text. */
export function elementWith(name: string, text: string): Element {
  const element = adapter.createElement(name, html.NS.HTML, []);
  adapter.insertText(element, text);
  return element;
}

export function insertBefore(element: Element, nodes: readonly Tree.ChildNode[]): void {
  const parent = element.parentNode;
  if (parent) for (const node of [...nodes]) adapter.insertBefore(parent, node, element);
}

export const remove = (element: Element): void => adapter.detachNode(element);
