import type postcss from "postcss";
import type { AtRule, Rule } from "postcss";

const declarations = (rule: Rule): string => rule.nodes.map(String).join(";");

/** Rules that stand next to each other as one, where their selectors or their declarations are the same. */
function joined(root: postcss.Root): void {
  root.walkRules((rule) => {
    const before = rule.prev();
    if (before?.type !== "rule") return;
    if (before.selector === rule.selector) before.append(rule.nodes);
    // A list falls with one selector that a browser does not know.
    else if (declarations(before) === declarations(rule) && !/::?-/.test(before.selector + rule.selector))
      before.selectors = [...before.selectors, ...rule.selectors];
    else return;
    rule.remove();
  });
}

/** Layers without names, where each is written in one piece: their order is that in which they stand. */
function unnamed(root: postcss.Root): void {
  const layers = root.nodes.filter((node): node is AtRule => node.type === "atrule" && node.name === "layer");
  const blocks = layers.filter(({ nodes }) => nodes !== undefined);
  const names = [...new Set(layers.flatMap(({ params }) => params.split(/,\s*/)))];
  // A statement that names one that comes later sets the order by itself.
  const written = blocks.map(({ params }) => params);
  if (written.length !== new Set(written).size || names.filter((name) => written.includes(name)).join() !== written.join()) return;
  for (const layer of layers) {
    if (layer.nodes === undefined || layer.nodes.length === 0) layer.remove();
    else layer.assign({ params: "", raws: { ...layer.raws, afterName: "", between: "" } });
  }
}

/** An embed's sheet with fewer bytes that says the same: no list of one selector, no weight that fonts have by themselves, nothing said twice in a row. @param alone whether no other sheet stands in the page */
export function shorten(root: postcss.Root, alone: boolean): void {
  root.walkRules((rule) => {
    // After a name, where a type would run into it, a list stays.
    rule.selector = rule.selector.replace(/:is\(([.[][^(),\s>+~]*)\)/g, "$1").replace(/(^|[\s>+~,]):is\(([a-z]\w*)\)/g, "$1$2");
  });
  root.walkDecls((declaration) => {
    if (declaration.prop === "font") declaration.value = declaration.value.replace(/^400 /, "");
    if (!/calc|content|grid-template/.test(declaration.toString())) declaration.value = declaration.value.replace(/, /g, ",");
  });
  joined(root);
  if (alone) unnamed(root);
}
