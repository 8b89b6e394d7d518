import type { Nodes } from "mdast";
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { Binding } from "./bound-number.ts";

/** A component in a text, or a tag of HTML that is written as one. */
export type Component = MdxJsxFlowElement | MdxJsxTextElement;

/** A component's attributes as written; one without a value is an empty text. */
export type Attributes = Readonly<Record<string, string>>;

/** Tells whether a node is a component. */
export const isComponent = (node: Nodes): node is Component => node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";

/** Reads a component's attributes; for one in braces, `at={1}`, the text between them. */
export const attributesOf = (node: Component): Attributes =>
  Object.fromEntries(
    node.attributes
      .filter((one): one is MdxJsxAttribute => one.type === "mdxJsxAttribute")
      .map(({ name, value }) => [name, typeof value === "string" ? value : (value?.value ?? "")]),
  );

/** Reads the binding of a `<Num>`; `bound` reports any mistake in it. */
export function bindingOf({ at, count, ...rest }: Attributes): Binding {
  const binding = { ...rest, ...(at !== undefined && { at: Number(at) }), ...(count !== undefined && { count: true }) };
  return binding as unknown as Binding;
}
