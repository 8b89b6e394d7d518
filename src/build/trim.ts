import postcss, { type AtRule, type Rule } from "postcss";

/** What scripts add to a page while it is used. */
const LATER = ["tip", "is-inspected", "is-inspecting", "visually-hidden", "state-note", "embed-body--transparent"];

/** The names that a page's markup uses. */
interface Used {
  readonly classes: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
}

function usedIn(page: string): Used {
  const body = page.replace(/<(style|script)\b[\s\S]*?<\/\1>/g, "");
  const classes = [...body.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(/\s+/));
  const tags = [...body.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, tag = ""]) => tag.toLowerCase());
  return { classes: new Set([...classes, ...LATER]), tags: new Set([...tags, "tr", "td", "th", "b", "span"]) };
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

/** Whether a selector can match anything in a page: every class and tag that it asks for is there. */
function canMatch(selector: string, { classes, tags }: Used): boolean {
  const text = required(selector);
  const names = [...text.matchAll(/\.([\w-]+)/g)].map(([, name = ""]) => name);
  const elements = [...text.replace(/\.[\w-]+/g, " ").matchAll(/(?<![\w-])([a-z][a-z0-9]*)/gi)].map(([, tag = ""]) => tag.toLowerCase());
  return names.every((name) => classes.has(name)) && elements.every((tag) => tags.has(tag));
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
 * is in the page or is added by a script; what only stands in `:is()`, `:not()`, `:has()` or `[…]` asks for nothing.
 */
export function trimStyles(page: string): string {
  const used = usedIn(page);
  return page.replace(/<style>([\s\S]*?)<\/style>/g, (_, css: string) => {
    const root = postcss.parse(css);
    root.walkRules((rule) => {
      if (rule.parent?.type === "atrule" && /keyframes$/.test((rule.parent as AtRule).name)) return;
      const kept = rule.selectors.filter((selector) => canMatch(selector, used));
      if (kept.length === 0) rule.remove();
      else rule.selectors = kept;
    });
    clean(root);
    return `<style>${root.toString()}</style>`;
  });
}
