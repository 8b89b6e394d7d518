import type { Element, Root, RootContent } from "hast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { visit } from "unist-util-visit";
import { FOLDED_ENDS } from "../site/book/folded-ends.ts";
import type { Change, Text } from "./texts.ts";

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;
const isJsx = (node: { readonly type: string }, name: string): boolean =>
  (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") && (node as Jsx).name === name;
/** Components that stand between sections on the whole sheet, as figures do. */
const WIDE = ["Ask", "Band", "HubCards", "Opening", "So"];
/** Most paragraphs that a margin may stand beside. */
const MOST_ROWS = 4;
const attribute = (name: string, value: string) => ({ type: "mdxJsxAttribute" as const, name, value });
const element = (name: string, attributes: readonly unknown[], children: readonly unknown[]): RootContent =>
  ({ type: "mdxJsxFlowElement", name, attributes, children }) as unknown as RootContent;

/** A component with a further attribute. */
function withAttribute(node: RootContent, name: string, value: string): RootContent {
  const { type, name: component, attributes, children } = node as unknown as Jsx;
  return { type, name: component, attributes: [...attributes, attribute(name, value)], children } as unknown as RootContent;
}

/**
 * Folds a chapter into accounts. Each heading of second order opens a `<Section>` that holds its text, and after each paragraph with claims or a
 * note a `<Margin>` with their ids; the last one of a section names all of the section's claims, since those not shown are folded there.
 * A `<Figure>` or the `<Tokenizer>` stand between sections on the whole sheet. Sections that are consulted and not read come last, as `<Fold>`.
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
      /** Claims marked since the last heading of second order. */
      let marked: Marked[] = [];
      const close = (ends: boolean): void => {
        const blocks = current.filter((node) => node.type !== "text" || node.value.trim() !== "");
        current = [];
        if (blocks.length === 0) return;
        const [first] = blocks;
        const heading = first && isHeading(first) ? first : null;
        if (heading && chapter > 0 && FOLDED_ENDS.includes(String(heading.properties.id))) {
          result.push(element("Fold", [], blocks));
          return;
        }
        marked.push(...blocks.flatMap(claimsIn));
        const place = heading && chapter > 0 ? [attribute("number", `${chapter}.${number}`)] : [];
        const claims = [...new Set(blocks.flatMap(claimsIn).map(({ id }) => id))].join(" ");
        result.push(element("Section", [attribute("claims", claims), ...place], withMargins(blocks, ends ? marked : [])));
      };
      const { children } = tree;
      /** Whether nothing but figures stands between a node and the next heading of second order. */
      const ends = (from: number): boolean => {
        const after = children.slice(from);
        const next = after.findIndex(isHeading);
        return (next < 0 ? after : after.slice(0, next)).every(
          (node) => node.type === "text" || standsApart(node) || (node.type as string) === "mdxjsEsm",
        );
      };
      children.forEach((node, i) => {
        if ((node.type as string) === "mdxjsEsm") result.push(node);
        else if (standsApart(node)) {
          close(ends(i));
          if (WIDE.some((name) => isJsx(node, name))) result.push(node);
          else {
            figures += 1;
            result.push(chapter > 0 ? withAttribute(node, "number", `${chapter}.${figures}`) : node);
          }
        } else {
          if (isHeading(node)) {
            close(true);
            marked = [];
            number += 1;
          }
          current.push(node);
        }
      });
      close(true);
      change.replaceNode(tree, { type: "root", children: result });
    },
  };
}

interface Marked {
  readonly id: string;
  /** Whether the text leans on it. */
  readonly leans: boolean;
}

const standsApart = (node: RootContent): boolean => [...WIDE, "Figure", "Tokenizer"].some((name) => isJsx(node, name));
const isHeading = (node: RootContent): node is Element => node.type === "element" && node.tagName === "h2";

/** Lists the claims marked in a block. */
function claimsIn(block: RootContent): Marked[] {
  const claims: Marked[] = [];
  visit({ type: "root", children: [block] } as Root, (node) => {
    if (!isJsx(node, "Claim")) return;
    const attributes = (node as unknown as Jsx).attributes.filter((item) => item.type === "mdxJsxAttribute");
    const id = attributes.find(({ name }) => name === "id")?.value;
    if (typeof id === "string") claims.push({ id, leans: attributes.some(({ name }) => name === "leans") });
  });
  return claims;
}

/** Puts a margin after each block with claims or notes. @param folded claims of which the last margin folds those that no margin shows */
function withMargins(blocks: readonly RootContent[], folded: readonly Marked[]): RootContent[] {
  const rows: { readonly block: RootContent; readonly claims: readonly Marked[]; readonly notes: RootContent[] }[] = [];
  for (const block of blocks) {
    if (isJsx(block, "Note")) rows.at(-1)?.notes.push(block);
    else rows.push({ block, claims: claimsIn(block), notes: [] });
  }
  const list = (name: string, claims: readonly Marked[]) => attribute(name, [...new Set(claims.map(({ id }) => id))].join(" "));
  // Beside the last paragraph that has claims of its own, so that no margin stands where nothing is marked.
  const noted = rows.findLastIndex(({ claims, notes }) => claims.length + notes.length > 0);
  const foldsAt = (i: number): readonly Marked[] => (i === (noted < 0 ? rows.length - 1 : noted) ? folded : []);
  const hasMargin = rows.map(({ claims, notes }, i) => claims.length + notes.length + foldsAt(i).length > 0);
  return rows.flatMap(({ block, claims, notes }, i) => {
    if (!hasMargin[i]) return [block];
    const next = hasMargin.indexOf(true, i + 1);
    const span = Math.min(MOST_ROWS, (next < 0 ? rows.length : next) - i);
    const leaning = [...claims, ...foldsAt(i)].filter(({ leans }) => leans);
    const attributes = [list("claims", claims), list("folded", foldsAt(i)), list("leans", leaning), attribute("rows", String(span))];
    return [block, element("Margin", attributes, notes)];
  });
}
