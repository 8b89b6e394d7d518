import type { Element, Root, RootContent } from "hast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { visit } from "unist-util-visit";

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;
const isJsx = (node: { readonly type: string }, name: string): boolean =>
  (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") && (node as Jsx).name === name;
/** Components that stand between sections on the whole sheet, as figures do. */
const WIDE = ["Findings", "Contents", "HubCards"];
const attribute = (name: string, value: string) => ({ type: "mdxJsxAttribute" as const, name, value });

/**
 * Rehype plugin: folds a chapter into accounts. Each heading of second order opens a `<Section>` that holds its text,
 * the ids of the claims marked in it (for the auditor's column) and its notes; a `<Figure>` or the `<Tokenizer>` stand between sections on the whole sheet.
 */
export function sections() {
  return (tree: Root, file: { readonly path?: string }): void => {
    if (!file.path?.endsWith(".mdx")) return;
    const chapter = Number(/(\d+)-[^/]*$/.exec(file.path)?.[1] ?? 0);
    let figures = 0;
    const result: RootContent[] = [];
    let number = 0;
    let current: RootContent[] = [];
    const close = (): void => {
      const after = figures > 0 ? `after figure ${chapter > 0 ? `${chapter}.` : ""}${figures}` : "of the opening";
      if (current.some((node) => node.type !== "text" || node.value.trim() !== "")) result.push(section(current, after));
      current = [];
    };
    for (const node of tree.children) {
      if ((node.type as string) === "mdxjsEsm") result.push(node);
      else if (WIDE.some((name) => isJsx(node, name))) {
        close();
        result.push(node);
      } else if (["Figure", "Tokenizer"].some((name) => isJsx(node, name))) {
        close();
        figures += 1;
        // Pages beside the book bear no numbers.
        if (chapter > 0) (node as unknown as Jsx).attributes.push(attribute("number", `${chapter}.${figures}`));
        result.push(node);
      } else if (node.type === "element" && node.tagName === "h2") {
        close();
        number += 1;
        if (chapter > 0) node.properties["data-number"] = `${chapter}.${number}`;
        current.push(node);
      } else current.push(node);
    }
    close();
    tree.children = result;
  };
}

/** @param place where it stands, for the name of its column if it has no number */
function section(children: RootContent[], place: string): RootContent {
  const claims: string[] = [];
  visit({ type: "root", children } as Root, (node) => {
    if (!isJsx(node, "Claim")) return;
    const id = (node as unknown as Jsx).attributes.find((item) => item.type === "mdxJsxAttribute" && item.name === "id")?.value;
    if (typeof id === "string" && !claims.includes(id)) claims.push(id);
  });
  for (const node of children) {
    if (isJsx(node, "Note")) (node as unknown as Jsx).attributes.push(attribute("slot", "audit"));
  }
  const heading = children.find((node): node is Element => node.type === "element" && node.tagName === "h2");
  const number = heading?.properties["data-number"];
  if (heading) delete heading.properties["data-number"];
  const element: MdxJsxFlowElement = {
    type: "mdxJsxFlowElement",
    name: "Section",
    attributes: [attribute("claims", claims.join(" ")), number ? attribute("number", String(number)) : attribute("place", place)],
    children: children as MdxJsxFlowElement["children"],
  };
  return element as unknown as RootContent;
}
