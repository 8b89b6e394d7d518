import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { describe, expect, test } from "vitest";
import { readSite } from "../support/site.ts";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const attribute = (element: Element, name: string): string | undefined => element.attrs.find((one) => one.name === name)?.value;
const isElement = (node: Node): node is Element => "tagName" in node;

/** Every element with those that it lies in, outermost first. */
function* walk(node: Node, above: readonly Element[] = []): Generator<{ readonly node: Node; readonly above: readonly Element[] }> {
  yield { node, above };
  const path = isElement(node) ? [...above, node] : above;
  if ("childNodes" in node) for (const child of node.childNodes) yield* walk(child, path);
}

/** One page of each kind, all chapters and figures. */
const pages = readSite("addressed").pages.filter(
  ({ path }) => path.split("/").length <= 2 || /^(figures|embed)\/[^/]+\/index\.html$/.test(path) || /^claims\/S0-00\d\//.test(path),
);

describe("of the list on accessibility", () => {
  test("there are pages to look at", () => expect(pages.length).toBeGreaterThan(80));

  test("each drawing has a name and the role of a picture, is inspected by points, or is hidden from screen readers", () => {
    const faults = pages.flatMap(({ path, html }) =>
      [...walk(parse(html))].flatMap(({ node, above }) => {
        if (!isElement(node) || node.tagName !== "svg") return [];
        const hidden = [...above, node].some((one) => attribute(one, "aria-hidden") === "true");
        const named = attribute(node, "role") === "img" && (attribute(node, "aria-label") ?? attribute(node, "aria-labelledby") ?? "") !== "";
        const within = above.some((one) => attribute(one, "role") === "img" && (attribute(one, "aria-label") ?? attribute(one, "aria-labelledby")));
        return hidden || named || within
          ? []
          : [
              `${path}: ${node.attrs
                .map(({ name, value }) => `${name}=${value}`)
                .join(" ")
                .slice(0, 100)}`,
            ];
      }),
    );
    expect(faults).toEqual([]);
  });

  // A field to type into takes any language, and can name none.
  test("what is in Chinese says so", () => {
    const faults = pages.flatMap(({ path, html }) =>
      [...walk(parse(html))].flatMap(({ node, above }) => {
        if (node.nodeName !== "#text" || !("value" in node) || !/\p{Script=Han}/u.test(node.value)) return [];
        const unread = above.some((one) => /^(script|style|title|template|textarea)$/.test(one.tagName) || attribute(one, "aria-hidden") === "true");
        const said = above.some((one) => attribute(one, "lang")?.startsWith("zh"));
        return unread || said ? [] : [`${path}: ${node.value.trim().slice(0, 60)}`];
      }),
    );
    expect([...new Set(faults)]).toEqual([]);
  });

  test("each figure with controls has a way past it, and a table with a caption and heads that say what they are heads of", () => {
    const faults = pages.flatMap(({ path, html }) => {
      const nodes = [...walk(parse(html))].filter((one): one is { node: Element; above: readonly Element[] } => isElement(one.node));
      const inside = (figure: Element) => nodes.filter(({ above }) => above.includes(figure)).map(({ node }) => node);
      return nodes
        .filter(({ node }) => node.tagName === "figure" && attribute(node, "data-figure"))
        .flatMap(({ node }) => {
          const parts = inside(node);
          const id = `${path} ${attribute(node, "data-figure")}`;
          const controls = parts.some(
            ({ tagName, attrs }) => tagName === "input" || tagName === "select" || attrs.some(({ name }) => name === "data-control"),
          );
          const skip = nodes.some((one) => one.node.tagName === "a" && /skip--figure/.test(attribute(one.node, "class") ?? ""));
          const tables = parts.filter(({ tagName }) => tagName === "table");
          const heads = parts.filter((one) => one.tagName === "th" && !attribute(one, "scope"));
          const uncaptioned = tables.filter((table) => !inside(table).some(({ tagName }) => tagName === "caption"));
          return [
            ...(controls && !skip && !path.startsWith("embed/") ? [`${id}: no way past it`] : []),
            ...(heads.length > 0 ? [`${id}: ${heads.length} heads without scope`] : []),
            ...(uncaptioned.length > 0 ? [`${id}: ${uncaptioned.length} tables without caption`] : []),
          ];
        });
    });
    expect(faults).toEqual([]);
  });
});
