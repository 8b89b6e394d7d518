import postcss, { type AtRule, type Rule } from "postcss";
import { fold } from "./fold.ts";
import { canMatch, namesIn, narrowed, type Used } from "./selectors.ts";
import { shorten } from "./shorten.ts";

/** What scripts add to an embed while it is used. What the inspector adds is styled by its own script. */
const LATER = ["visually-hidden", "state-note", "embed-body--transparent"];
/** What they add where a number can be entered. */
const ENTERED = "control-error";
/** Refinements of long texts, headings and jumps within a page, none of which an embed has. */
const REFINEMENTS = /^(text-rendering|hanging-punctuation|scroll-padding-(top|bottom)|text-indent|letter-spacing)$/;
/** Windows that no column of an article is as wide as. */
const UNSEEN_WINDOWS = /^\(width>=(?:68|90)rem\)$/;

/** Cuts a sheet to the rules of which a selector can match, and each rule to those selectors. */
export function keepUsed(root: postcss.Root, used: Used): void {
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

/** Properties of the root that the body of an embed sets anew are not needed twice. */
function withoutOverridden(root: postcss.Root): void {
  const own = new Set<string>();
  root.walkRules(".embed-body", (rule) => rule.walkDecls(/^--/, ({ prop }) => void own.add(prop)));
  root.walkRules(":root", (rule) => rule.walkDecls(/^--/, (declaration) => void (own.has(declaration.prop) && declaration.remove())));
}

/** What a property is where nothing sets it, for those that embeds take back. */
const UNSET: Readonly<Record<string, string>> = { "padding-block": "0", background: "0 0" };

/** What `.embed` sets anew on parts of a figure is not set before, and what is only taken back is not set at all. */
function withoutTakenBack(root: postcss.Root): void {
  const anew = new Map<string, Set<string>>();
  root.walkRules(/^\.embed [:.]/, (rule) => {
    const [, list = ""] = /^\.embed (?::is\(([^()]*)\)|\.[\w-]+)$/.exec(rule.selector) ?? [];
    const names = (list || rule.selector.replace(/^\.embed /, "")).split(",").filter((name) => /^\.[\w-]+$/.test(name));
    rule.walkDecls((declaration) => {
      for (const name of names) anew.set(name, (anew.get(name) ?? new Set()).add(declaration.prop));
      if (names.length > 0 && UNSET[declaration.prop] === declaration.value) declaration.remove();
    });
  });
  for (const [name, properties] of anew)
    root.walkRules(
      name,
      (rule) => void (rule.selector === name && rule.walkDecls((declaration) => void (properties.has(declaration.prop) && declaration.remove()))),
    );
}

/**
 * The picture of an embed is as wide as the window less the embed’s padding, up to more than any picture asks for: the window is asked
 * in its place, which costs a browser less.
 * @throws Error if the padding is not in rem
 */
function askWindow(root: postcss.Root): void {
  root.walkAtRules("container", (rule) => {
    const [, relation, width] = /^picture \(width(<=|>=)([\d.]+)rem\)$/.exec(rule.params) ?? [];
    if (width === undefined) return;
    const paddings: number[] = [];
    root.walkRules(".embed", (frame) => frame.walkDecls("padding", ({ value }) => void paddings.push(Number(/^([\d.]+)rem$/.exec(value)?.[1]))));
    const [padding = Number.NaN] = paddings;
    if (Number.isNaN(padding))
      throw new Error(`embed: the padding of .embed is not one length in rem, so a picture’s width is unknown: ${rule.params}`);
    rule.assign({ name: "media", params: `(width${relation}${Number(width) + 2 * padding}rem)` });
  });
}

/** Containers that nothing left asks for their width are none. */
function withoutUnasked(root: postcss.Root): void {
  const asked = new Set<string>();
  root.walkAtRules("container", ({ params, nodes = [] }) => void (nodes.length > 0 && asked.add(/^[\w-]+/.exec(params)?.[0] ?? "")));
  root.walkDecls("container", (declaration) => void (asked.has(declaration.value.split(/[ /]/)[0] ?? "") || declaration.remove()));
}

/** Takes away what has become empty, and custom properties that nothing left reads. @param reads whether something beside the sheet may read one */
export function clean(root: postcss.Root, reads: (property: string) => boolean = () => false): void {
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
        node.remove();
        removed = true;
      }
    });
  }
}

/**
 * An embed with its inline styles cut to the rules that can apply to it. A rule stays where every class and tag of one of its selectors
 * is in the page or is added by a script; lists in `:is()` and `:has()` lose what cannot match, and `:not()` asks for nothing.
 */
export function trimStyles(page: string): string {
  const { body, classes, tags } = namesIn(page);
  // The page's own language is not that of a part.
  const used: Used = {
    body: body.replace(/<html[^>]*>/, "<html>"),
    tags,
    bears: (name) => classes.has(name) || LATER.includes(name) || (name === ENTERED && classes.has("dial")),
  };
  return page.replace(/<style>([\s\S]*?)<\/style>/g, (_, css: string) => {
    const root = postcss.parse(css);
    keepUsed(root, used);
    withoutOverridden(root);
    withoutTakenBack(root);
    root.walkDecls(REFINEMENTS, (declaration) => void declaration.remove());
    root.walkAtRules("media", (rule) => void (UNSEEN_WINDOWS.test(rule.params) && rule.remove()));
    fold(root);
    askWindow(root);
    withoutUnasked(root);
    // Pictures read properties by themselves; one that names a country's hue may be redrawn with the other's.
    const hues = /var\(--(cn|us)\b/.test(body);
    clean(root, (property) => body.includes(`var(${property})`) || (hues && /^--(cn|us)$/.test(property)));
    shorten(root, page.split("<style>").length === 2);
    return `<style>${root.toString()}</style>`;
  });
}
