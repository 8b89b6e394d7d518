import type { Root, RootContent } from "hast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { visit } from "unist-util-visit";
import type { Change, Text } from "./texts.ts";

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;
const isJsx = (node: { readonly type: string }, name: string): boolean =>
  (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") && (node as Jsx).name === name;
/** Components that stand between sections on the whole sheet, as figures do. */
const WIDE = ["Findings", "Contents", "HubCards"];
const attribute = (name: string, value: string) => ({ type: "mdxJsxAttribute" as const, name, value });

/** A component with a further attribute. */
function withAttribute(node: RootContent, name: string, value: string): RootContent {
  const { type, name: component, attributes, children } = node as unknown as Jsx;
  return { type, name: component, attributes: [...attributes, attribute(name, value)], children } as unknown as RootContent;
}

/**
 * Folds a chapter into accounts. Each heading of second order opens a `<Section>` that holds its text,
 * the ids of the claims marked in it (for the auditor's column) and its notes; a `<Figure>` or the `<Tokenizer>` stand between sections on
 * the whole sheet.
 */
export function sections({ fileURL, sourceFormat }: Text) {
  if (sourceFormat !== "mdx") return null;
  // Pages beside the book bear no numbers.
  const chapter = Number(/(\d+)-[^/]*$/.exec(fileURL?.pathname ?? "")?.[1] ?? 0);
  return {
    name: "sections",
    after(tree: Root, change: Change): void {
      let [figures, number] = [0, 0];
      const result: RootContent[] = [];
      let current: RootContent[] = [];
      const close = (): void => {
        const after = figures > 0 ? `after figure ${chapter > 0 ? `${chapter}.` : ""}${figures}` : "of the opening";
        const numbered = chapter > 0 && current[0] && isHeading(current[0]);
        const place = numbered ? attribute("number", `${chapter}.${number}`) : attribute("place", after);
        if (current.some((node) => node.type !== "text" || node.value.trim() !== "")) result.push(section(current, place));
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
          result.push(chapter > 0 ? withAttribute(node, "number", `${chapter}.${figures}`) : node);
        } else {
          if (isHeading(node)) {
            close();
            number += 1;
          }
          current.push(node);
        }
      }
      close();
      change.replaceNode(tree, { type: "root", children: result });
    },
  };
}

const isHeading = (node: RootContent): boolean => node.type === "element" && node.tagName === "h2";

/** @param place its number, or where it stands, for the name of its column */
function section(children: readonly RootContent[], place: ReturnType<typeof attribute>): RootContent {
  const claims: string[] = [];
  visit({ type: "root", children } as Root, (node) => {
    if (!isJsx(node, "Claim")) return;
    const id = (node as unknown as Jsx).attributes.find((item) => item.type === "mdxJsxAttribute" && item.name === "id")?.value;
    if (typeof id === "string" && !claims.includes(id)) claims.push(id);
  });
  const element = {
    type: "mdxJsxFlowElement",
    name: "Section",
    attributes: [attribute("claims", claims.join(" ")), place],
    children: children.map((node) => (isJsx(node, "Note") ? withAttribute(node, "slot", "audit") : node)),
  };
  return element as unknown as RootContent;
}
