import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { exampleTexts } from "../../site/tokenizer/token-example.ts";

const TEXT = /\.(json|mdx?|ts|astro)$/;
/** The tokenizer's patterns name ranges of letters, which no page shows. */
const PATTERNS = "pre-tokens.ts";

const textUnder = (directory: string): string =>
  readdirSync(directory, { recursive: true, encoding: "utf8" })
    .map((name) => join(directory, name))
    .filter((path) => TEXT.test(path) && !path.endsWith(PATTERNS) && statSync(path).isFile())
    .map((path) => readFileSync(path, "utf8"))
    .join("");

/** Collects the Chinese characters and signs that the book, its data, its code and the tokenizer’s example write, each once, sorted. */
export const hanCharacters = (): readonly string[] =>
  [
    ...new Set(
      ["data", "content", "src"]
        .map(textUnder)
        .concat(exampleTexts().chinese)
        .join("")
        .match(/[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef]/gu) ?? [],
    ),
  ].sort();
