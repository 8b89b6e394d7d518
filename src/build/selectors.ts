/** What a page uses of its styles: the names in its markup, and those that its scripts may add. */
export interface Used {
  /** Whether an element may bear the class. */
  readonly bears: (name: string) => boolean;
  readonly tags: ReadonlySet<string>;
  /** Markup in which fixed attributes are looked for; null where scripts may add any. */
  readonly body: string | null;
}

/** Attributes that no script of an embed adds: a selector that asks for one needs it in the page. */
const FIXED = ["type", "lang", "aria-label", "popover", "target"];
/** Elements that stand in tables and numbers that scripts write. */
const WRITTEN = ["tr", "td", "th", "b", "span"];

/** The classes and elements of a page's markup, without its scripts and styles. */
export function namesIn(page: string): { readonly body: string; readonly classes: ReadonlySet<string>; readonly tags: ReadonlySet<string> } {
  const body = page.replace(/<(style|script)\b[\s\S]*?<\/\1>/g, "");
  const classes = [...body.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(/\s+/));
  const tags = [...body.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, tag = ""]) => tag.toLowerCase());
  return { body, classes: new Set(classes), tags: new Set([...tags, ...WRITTEN]) };
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
export function narrowed(selector: string, used: Used): string | null {
  let empty = false;
  // What stands in `:not()` is passed over whole: it asks for nothing.
  const text = selector.replace(/:not\((?:[^()]|\([^()]*\))*\)|:(is|where|has)\(([^()]*)\)/g, (whole, list?: string, inside = "") => {
    if (!list) return whole;
    const kept = inside.split(/\s*,\s*/).filter((each: string) => canMatch(each, used));
    empty ||= kept.length === 0;
    return `:${list}(${kept.join(",")})`;
  });
  return empty ? null : text;
}

/** Classes and elements that a selector asks for. */
export function asksFor(selector: string): { readonly classes: readonly string[]; readonly tags: readonly string[] } {
  const text = required(selector);
  return {
    classes: [...text.matchAll(/\.([\w-]+)/g)].map(([, name = ""]) => name),
    tags: [...text.replace(/\.[\w-]+/g, " ").matchAll(/(?<![\w-])([a-z][a-z0-9]*)/gi)].map(([, tag = ""]) => tag.toLowerCase()),
  };
}

/** Whether a selector can match anything in a page: every class, tag and fixed attribute that it asks for is there. */
export function canMatch(selector: string, { bears, tags, body }: Used): boolean {
  if (selector === "::placeholder" && body !== null && !body.includes(" placeholder=")) return false;
  const asked = asksFor(selector);
  return asked.classes.every(bears) && asked.tags.every((tag) => tags.has(tag)) && (body === null || attributesThere(selector, body));
}
