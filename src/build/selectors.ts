import { attribute, elementsOf, type Page } from "./page.ts";

/** What a page uses of its styles: the names in its markup, and those that its scripts may add. */
export interface Used {
  readonly tags: ReadonlySet<string>;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  /** Tells whether an element may bear the class. */
  readonly bears: (name: string) => boolean;
}

/** Attributes that no script of an embed adds: a selector that asks for one needs it in the page. */
const FIXED = ["type", "lang", "aria-label", "popover", "target", "title", "data-figure", "data-unmask"];
/** Elements that stand in tables and numbers that scripts write. */
const WRITTEN = ["tr", "td", "th", "b", "span"];
/** What scripts put into sentences in which something can be chosen. */
const CHOSEN = { tags: ["select", "option"], classes: ["cn", "us"] };

/** Lists the classes, elements and attributes of a page. */
export function namesIn(page: Page): Pick<Used, "tags" | "attributes"> & { readonly classes: ReadonlySet<string> } {
  const elements = elementsOf(page);
  const chosen = elements.some((element) => attribute(element, "data-pick") !== undefined) ? CHOSEN : { tags: [], classes: [] };
  return {
    classes: new Set([...elements.flatMap((element) => attribute(element, "class")?.split(/\s+/) ?? []), ...chosen.classes]),
    tags: new Set([...elements.map(({ tagName }) => tagName.toLowerCase()), ...WRITTEN, ...chosen.tags]),
    // The page's own language is not that of a part.
    attributes: elements.filter(({ tagName }) => tagName !== "html").flatMap(({ attrs }) => attrs),
  };
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

/** How an attribute's value must be to that of a selector (Selectors Level 4, 6.1 and 6.2), by the sign before "=". */
const COMPARE: Readonly<Record<string, (value: string, asked: string) => boolean>> = {
  "": (value, asked) => value === asked,
  "^": (value, asked) => value.startsWith(asked),
  $: (value, asked) => value.endsWith(asked),
  "*": (value, asked) => value.includes(asked),
  "~": (value, asked) => value.split(/\s+/).includes(asked),
  "|": (value, asked) => value === asked || value.startsWith(`${asked}-`),
};

/** Tells whether every fixed attribute that a selector asks for, outside of lists and `:not()`, is in the page. */
function attributesThere(selector: string, attributes: Used["attributes"]): boolean {
  const outside = selector.replace(/:[\w-]+\([^()]*\)/g, "");
  return [...outside.matchAll(/\[([\w-]+)(?:([$^|*~]?)="?((?:\\.|[^\]"\\])*)"?)?\]/g)].every(([, name = "", how = "", asked]) => {
    if (!FIXED.includes(name)) return true;
    const text = asked?.replace(/\\/g, "");
    return attributes.some((each) => each.name === name && (text === undefined || COMPARE[how]?.(each.value, text)));
  });
}

/** Leaves in a selector's lists (`:is()`, `:where()`, `:has()`) only what can match; null if one holds nothing more. */
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

/** Tells whether a selector can match anything in a page: every class, tag and fixed attribute that it asks for is there. */
export function canMatch(selector: string, { bears, tags, attributes }: Used): boolean {
  if (selector === "::placeholder" && !attributes.some(({ name }) => name === "placeholder")) return false;
  const text = required(selector);
  const classes = [...text.matchAll(/\.([\w-]+)/g)].map(([, name = ""]) => name);
  const asked = [...text.replace(/\.[\w-]+/g, " ").matchAll(/(?<![\w-])([a-z][a-z0-9]*)/gi)].map(([, tag = ""]) => tag.toLowerCase());
  return classes.every(bears) && asked.every((tag) => tags.has(tag)) && attributesThere(selector, attributes);
}
