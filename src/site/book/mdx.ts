import type { Nodes } from "mdast";
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { Binding } from "./bound-number.ts";

/** A component in a text, or a tag of HTML that is written as one. */
export type Component = MdxJsxFlowElement | MdxJsxTextElement;

/** A component's attributes as they are written; one without a value is an empty text. */
export type Attributes = Readonly<Record<string, string>>;

export const isComponent = (node: Nodes): node is Component => node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";

/** Reads a component's attributes; of one in braces, `at={1}`, what stands between them. */
export const attributesOf = (node: Component): Attributes =>
  Object.fromEntries(
    node.attributes
      .filter((one): one is MdxJsxAttribute => one.type === "mdxJsxAttribute")
      .map(({ name, value }) => [name, typeof value === "string" ? value : (value?.value ?? "")]),
  );

/** What a `<Num>` is bound to; `bound` says what is wrong with it. */
export function bindingOf({ at, count, ...rest }: Attributes): Binding {
  const binding = { ...rest, ...(at !== undefined && { at: Number(at) }), ...(count !== undefined && { count: true }) };
  return binding as unknown as Binding;
}
