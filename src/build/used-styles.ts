import postcss, { type AtRule, type Rule } from "postcss";
import { elementsOf, type Page } from "./page.ts";
import { canMatch, namesIn, narrowed, type Used } from "./selectors.ts";

/** What scripts add to an embed while it is used. What the inspector adds is styled by its own script. */
const LATER = ["visually-hidden", "state-note", "embed-body--transparent"];
/** What they add where a number can be entered. */
const ENTERED = "control-error";

/** Cuts a sheet to the rules of which a selector can match, and each rule to those selectors. */
function keepUsed(root: postcss.Root, used: Used): void {
  root.walkRules((rule) => {
    if (rule.parent?.type === "atrule" && /keyframes$/.test((rule.parent as AtRule).name)) return;
    const kept = rule.selectors.flatMap((selector) => {
      const narrow = narrowed(selector, used);
      return narrow !== null && canMatch(narrow, used) ? [narrow] : [];
    });
    if (kept.length === 0) rule.remove();
    else rule.selectors = kept;
  });
}

/** Takes away what has become empty, and custom properties that nothing left reads. @param reads whether the page itself reads one */
function clean(root: postcss.Root, reads: (property: string) => boolean): void {
  for (let removed = true; removed; ) {
    removed = false;
    const read = new Set([...root.toString().matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
    root.walkDecls(/^--/, (declaration) => {
      if (read.has(declaration.prop) || reads(declaration.prop)) return;
      declaration.remove();
      removed = true;
    });
    root.walk((node) => {
      if ((node.type === "rule" || (node.type === "atrule" && node.nodes)) && (node as Rule | AtRule).nodes?.length === 0) {
        // An empty layer may be the first to name its place in the order.
        if (node.type === "atrule" && node.name === "layer") node.replaceWith(postcss.atRule({ name: "layer", params: node.params }));
        else node.remove();
        removed = true;
      }
    });
  }
}

/** Takes away statements of the layers' order that say nothing new: each sheet of the site begins with one. */
function withoutRepeats(root: postcss.Root): void {
  const named = new Set<string>();
  root.each((node) => {
    if (node.type !== "atrule" || node.name !== "layer") return;
    const names = node.params.split(/,\s*/);
    if (!node.nodes && names.every((name) => named.has(name))) node.remove();
    for (const name of names) named.add(name);
  });
}

/** Custom properties that the drawings of a page read by themselves; one that names a country's hue may be redrawn with the other's. */
function readBy(page: Page): ReadonlySet<string> {
  const values = elementsOf(page).flatMap(({ attrs }) => attrs.map(({ value }) => value));
  const read = new Set(values.flatMap((value) => value.match(/(?<=var\()--[\w-]+/g) ?? []));
  return read.has("--cn") || read.has("--us") ? read.add("--cn").add("--us") : read;
}

/**
 * Cuts the styles of an embed to the rules that can apply to it. A rule stays where every class and tag of one of its selectors
 * is in the page or is added by a script; lists in `:is()` and `:has()` lose what cannot match, and `:not()` asks for nothing.
 */
export function usedStyles(css: string, page: Page): string {
  const { classes, ...names } = namesIn(page);
  const bears = (name: string): boolean => classes.has(name) || LATER.includes(name) || (name === ENTERED && classes.has("dial"));
  const root = postcss.parse(css);
  keepUsed(root, { ...names, bears });
  const read = readBy(page);
  clean(root, (property) => read.has(property));
  withoutRepeats(root);
  return root.toString();
}
