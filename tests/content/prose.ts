import { readdirSync, readFileSync } from "node:fs";
import type { Nodes, Root } from "mdast";
import type { MdxJsxAttribute } from "mdast-util-mdx-jsx";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { parse as parseYaml } from "yaml";

/** One stretch of a chapter's text, as a reader sees it, without bound numbers. */
export interface Stretch {
  readonly text: string;
  /** Line in the chapter's file. */
  readonly line: number;
  /** The claim that it stands in, if any. */
  readonly claim: string | null;
}

/** A component used in a chapter, with its attributes as written. */
export interface Use {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string | true>>;
}

export interface Chapter {
  readonly file: string;
  readonly stretches: readonly Stretch[];
  readonly uses: readonly Use[];
}

const folder = new URL("../../content/", import.meta.url);
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);
/** Stands for a bound number, so that the words around it stay in one stretch. */
const BOUND = "\ufffc";
const INLINE = new Set(["text", "emphasis", "strong", "delete", "link", "inlineCode", "break", "mdxJsxTextElement", "mdxTextExpression"]);

const attributesOf = (attributes: readonly { readonly type: string }[]): Use["attributes"] =>
  Object.fromEntries(
    attributes
      .filter((one): one is MdxJsxAttribute => one.type === "mdxJsxAttribute")
      .map(({ name, value }) => [name, value === null || value === undefined ? true : typeof value === "string" ? value : value.value]),
  );

/** Reads a chapter: its text in stretches (a claim's words by themselves) and the components in it. */
export function readChapter(file: string, source: string): Chapter {
  const [, yaml = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  const offset = yaml.split("\n").length + 2;
  const uses: Use[] = [];
  const stretches: Stretch[] = Object.values(parseYaml(yaml) as Record<string, unknown>)
    .filter((value) => typeof value === "string")
    .map((text) => ({ text, line: 1, claim: null }));
  let text = "";
  let start = 0;
  const end = (claim: string | null): void => {
    if (text.trim() !== "") stretches.push({ text: text.replace(/\s+/g, " ").trim(), line: start, claim });
    text = "";
  };
  const walk = (node: Nodes, claim: string | null): void => {
    const line = (node.position?.start.line ?? 0) + offset;
    if (node.type === "mdxjsEsm" || node.type === "mdxFlowExpression") return;
    if (node.type === "text" || node.type === "inlineCode" || node.type === "code" || node.type === "mdxTextExpression") {
      if (text === "") start = line;
      text += node.value;
      return;
    }
    let inside = claim;
    if (node.type === "mdxJsxTextElement" || node.type === "mdxJsxFlowElement") {
      const attributes = attributesOf(node.attributes);
      uses.push({ name: node.name ?? "", line, attributes });
      if (node.name === "Num") {
        text += BOUND;
        return;
      }
      if (node.name === "Claim") {
        const before = text;
        const beforeStart = start;
        text = "";
        inside = String(attributes.id);
        for (const child of node.children) walk(child as Nodes, inside);
        end(inside);
        text = `${before}${BOUND}`;
        start = beforeStart || line;
        return;
      }
    }
    if (!INLINE.has(node.type)) end(claim);
    if ("children" in node) for (const child of node.children) walk(child as Nodes, inside);
    if (!INLINE.has(node.type)) end(inside);
  };
  walk(processor.parse(body) as Root, null);
  end(null);
  return { file, stretches, uses };
}

/** Every chapter of the book and every page beside it, in the order of their names. */
export const readBook = (): readonly Chapter[] =>
  [...readdirSync(folder), ...readdirSync(new URL("pages/", folder)).map((name) => `pages/${name}`)]
    .filter((name) => name.endsWith(".mdx"))
    .sort()
    .map((name) => readChapter(name, readFileSync(new URL(name, folder), "utf8")));

const WORDS =
  "thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|hundreds|dozen|dozens|thousands|millions|billions|trillions|hundredths?|thousandths?|(?:thousand|hundred)fold";
const SMALL = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
/** "a million tokens" is a unit; "nine million" and "a hundred million" are numbers. */
const SCALED = `(?:${SMALL}|several|many|few|half a|quarter of a)[ -](?:thousand|million|billion|trillion)`;
const NUMBER_WORD = new RegExp(`\\b(?:${SCALED}|${WORDS}|thousand)\\b`, "giu");
const NUMERAL = /(?<![\p{L}\d])\d[\d,.]*\d|(?<![\p{L}\d])\d/gu;
const MONTH = "January|February|March|April|May|June|July|August|September|October|November|December";

/** Numbers that need no binding: ids of claims, dates, years that count nothing, chapters. */
const FREE = [
  /\bS\d-\d{3}\b/g,
  new RegExp(`\\b\\d{1,2}(?:[–-]\\d{1,2})? (?:${MONTH})\\b`, "g"),
  /(?<![$€¥£\d.,])\b(?:18|19|20)\d\d(?:s\b|\b)(?![\d,.]*\d)(?! ?%| per cent| times| tokens| (?:m|b|tr)illion| [GMkT]Wh?\b| dollars)/g,
  /\b[Cc]hapters? \d+(?:(?:, | and |, and | to |–)\d+)*/g,
];

/** The numbers in a text that are written by hand, names and dates aside. @param names taken out first, longest first */
export function bareNumbers(text: string, names: readonly string[]): readonly string[] {
  const without = [...names].sort((a, b) => b.length - a.length).reduce((rest, name) => rest.replaceAll(name, " "), text);
  const free = FREE.reduce((rest, pattern) => rest.replace(pattern, " "), without);
  return [...(free.match(NUMERAL) ?? []), ...(free.match(NUMBER_WORD) ?? [])];
}

/** Digits as a number, so that 0.30 equals 0.3 and 2,500 equals 2500. */
export const quantityOf = (numeral: string): number => Number(numeral.replaceAll(",", ""));
