import postcss, { type AtRule, type Rule } from "postcss";

/** What scripts add to a page while it is used. What the inspector adds is styled by its own script. */
const LATER = ["visually-hidden", "state-note", "embed-body--transparent"];
/** Refinements of long texts, headings and jumps within a page, none of which an embed has. */
const REFINEMENTS = /^(text-rendering|hanging-punctuation|scroll-padding-(top|bottom)|text-indent|letter-spacing)$/;
/** Attributes that no script adds: a selector that asks for one needs it in the page. */
const FIXED = ["type", "lang", "aria-label", "popover", "target"];

/** The names that a page's markup uses, and its markup. */
interface Used {
  readonly classes: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
  readonly body: string;
}

function usedIn(page: string): Used {
  const body = page.replace(/<(style|script)\b[\s\S]*?<\/\1>/g, "");
  const classes = [...body.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(/\s+/));
  const tags = [...body.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, tag = ""]) => tag.toLowerCase());
  return { body, classes: new Set([...classes, ...LATER]), tags: new Set([...tags, "tr", "td", "th", "b", "span"]) };
}

/** A selector without what stands in brackets: attributes, and lists of which any one may do. */
const required = (selector: string): string => {
  let text = selector.replace(/\[[^\]]*\]/g, "");
  for (let before = ""; before !== text; ) {
    before = text;
    text = text.replace(/::?[\w-]+\([^()]*\)/g, "");
  }
  return text.replace(/::?[\w-]+/g, "");
};

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");

/** Whether every fixed attribute that a selector asks for, outside of lists and `:not()`, is in the page. */
function attributesThere(selector: string, body: string): boolean {
  const outside = selector.replace(/:[\w-]+\([^()]*\)/g, "");
  return [...outside.matchAll(/\[([\w-]+)(?:([$^|*~]?)="?((?:\\.|[^\]"\\])*)"?)?\]/g)].every(([, name = "", how = "", value]) => {
    if (!FIXED.includes(name)) return true;
    if (value === undefined) return new RegExp(`\\s${name}[\\s=>]`).test(body);
    const text = literal(value.replace(/\\/g, ""));
    const [before, after] = { "": ["", ""], $: ['[^"]*', ""], "^": ["", '[^"]*'], "|": ["", '(?:-[^"]*)?'] }[how] ?? ['[^"]*', '[^"]*'];
    return new RegExp(`\\s${name}="${before}${text}${after}"`).test(body);
  });
}

/** A selector whose lists (`:is()`, `:where()`, `:has()`) hold only what can match; null if one holds nothing more. */
function narrowed(selector: string, used: Used): string | null {
  let empty = false;
  const text = selector.replace(/:(is|where|has)\(([^()]*)\)/g, (_, list: string, inside: string) => {
    const kept = inside.split(/\s*,\s*/).filter((each) => canMatch(each, used));
    empty ||= kept.length === 0;
    return `:${list}(${kept.join(",")})`;
  });
  return empty ? null : text;
}

/** Whether a selector can match anything in a page: every class, tag and fixed attribute that it asks for is there. */
function canMatch(selector: string, { classes, tags, body }: Used): boolean {
  if (selector === "::placeholder" && !body.includes(" placeholder=")) return false;
  const text = required(selector);
  const names = [...text.matchAll(/\.([\w-]+)/g)].map(([, name = ""]) => name);
  const elements = [...text.replace(/\.[\w-]+/g, " ").matchAll(/(?<![\w-])([a-z][a-z0-9]*)/gi)].map(([, tag = ""]) => tag.toLowerCase());
  return names.every((name) => classes.has(name)) && elements.every((tag) => tags.has(tag)) && attributesThere(selector, body);
}

/** Properties of the root that the body of an embed sets anew are not needed twice. */
function withoutOverridden(root: postcss.Root): void {
  const own = new Set<string>();
  root.walkRules(".embed-body", (rule) => rule.walkDecls(/^--/, ({ prop }) => void own.add(prop)));
  root.walkRules(":root", (rule) => rule.walkDecls(/^--/, (declaration) => void (own.has(declaration.prop) && declaration.remove())));
}

/** Takes away what has become empty, and custom properties that nothing left reads. */
function clean(root: postcss.Root): void {
  for (let removed = true; removed; ) {
    removed = false;
    const read = new Set([...root.toString().matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
    root.walkDecls(/^--/, (declaration) => {
      if (read.has(declaration.prop)) return;
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
 * A page with its inline styles cut to the rules that can apply to it. A rule stays where every class and tag of one of its selectors
 * is in the page or is added by a script; lists in `:is()` and `:has()` lose what cannot match, and `:not()` asks for nothing.
 */
export function trimStyles(page: string): string {
  const used = usedIn(page);
  return page.replace(/<style>([\s\S]*?)<\/style>/g, (_, css: string) => {
    const root = postcss.parse(css);
    root.walkRules((rule) => {
      if (rule.parent?.type === "atrule" && /keyframes$/.test((rule.parent as AtRule).name)) return;
      const kept = rule.selectors.flatMap((selector) => {
        const narrow = narrowed(selector, used);
        return narrow !== null && canMatch(narrow, used) ? [narrow] : [];
      });
      if (kept.length === 0) rule.remove();
      else rule.selectors = kept;
    });
    withoutOverridden(root);
    root.walkDecls(REFINEMENTS, (declaration) => void declaration.remove());
    clean(root);
    return `<style>${root.toString()}</style>`;
  });
}
