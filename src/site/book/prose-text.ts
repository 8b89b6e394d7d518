import type { Nodes, Root } from "mdast";
import { mdxToMdast } from "satteri";
import { splitText } from "../data/text-files.ts";
import { boundNumber } from "./bound-number.ts";
import { attributesOf, bindingOf, isComponent } from "./mdx.ts";
import { slugs } from "./slug.ts";

/** A part of a text as a reader sees it: its heading with the anchor, null before the first, and the words below it. */
export interface Part {
  readonly heading: string | null;
  readonly anchor: string | null;
  readonly text: string;
}

const BLOCKS = new Set(["paragraph", "heading", "listItem", "tableCell", "mdxJsxFlowElement"]);

/**
 * Collects the words of a node with bound numbers filled in; markup, code blocks and figures give none.
 * @throws DataError for a number that is bound to nothing
 */
function words(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  if (isComponent(node) && node.name === "Num") return boundNumber(bindingOf(attributesOf(node)));
  if (!("children" in node)) return "";
  const text = node.children.map(words).join("");
  return BLOCKS.has(node.type) ? ` ${text} ` : text;
}

const tidy = (text: string): string => text.replace(/\s+/g, " ").trim();

const read = new Map<string, readonly Part[]>();

/** Splits a chapter's or page's text, without its front matter, into one part for each heading of second level. Read once a build. */
export function textParts(source: string): readonly Part[] {
  const body = splitText(source).body.trim();
  const known = import.meta.env.DEV ? undefined : read.get(body);
  const parts = known ?? partsOf(body);
  read.set(body, parts);
  return parts;
}

function partsOf(body: string): readonly Part[] {
  const { children } = mdxToMdast(body) as Root;
  const idOf = slugs();
  const parts: { heading: string | null; anchor: string | null; text: string }[] = [{ heading: null, anchor: null, text: "" }];
  for (const node of children) {
    if (node.type === "heading" && (node.depth === 2 || node.depth === 3)) {
      const heading = tidy(words(node));
      const anchor = idOf(heading);
      if (node.depth === 2) {
        parts.push({ heading, anchor, text: "" });
        continue;
      }
    }
    const last = parts.at(-1);
    if (last) last.text = tidy(`${last.text} ${words(node)}`);
  }
  return parts.filter(({ heading, text }) => heading || text);
}

/** Sections that are consulted and not read on the way through a chapter. */
const BESIDE = new Set(["Further reading"]);

/**
 * Extracts a chapter's running text as its page shows it, one entry for each paragraph and item of a list, with bound numbers filled in. Headings,
 * figures, tables, remarks in the margin and further reading are left out.
 */
export function runningText(source: string): readonly string[] {
  const { children } = mdxToMdast(splitText(source).body) as Root;
  let beside = false;
  return children
    .flatMap((node) => {
      if (node.type === "heading") beside = BESIDE.has(tidy(words(node)));
      if (beside) return [];
      if (node.type === "paragraph") return [tidy(words(node))];
      return node.type === "list" ? node.children.map((item) => tidy(words(item))) : [];
    })
    .filter(Boolean);
}

/** Words a minute: a careful pace, since readers also look at figures. */
const PACE = 220;

/** Estimates the minutes that a text takes to read, at least one. Words count, headings included; markup does not. */
export function minutesToRead(source: string): number {
  const count = textParts(source)
    .flatMap(({ heading, text }) => `${heading ?? ""} ${text}`.split(/\s+/))
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return Math.max(1, Math.round(count / PACE));
}
