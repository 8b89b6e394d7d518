import { readFileSync } from "node:fs";
import type { VocabularyId } from "../../model/pre-tokens.ts";
import { tokenise, VOCABULARY_IDS } from "./vocabularies.ts";

/** Names of the vocabularies, and the row of `tokens-per-word` that says who uses each. */
export const VOCABULARY_NAMES: Readonly<Record<VocabularyId, readonly [name: string, row: string]>> = {
  o200k: ["OpenAI o200k", "o200k_base"],
  "deepseek-v3": ["DeepSeek V3", "deepseek-v3"],
  qwen3: ["Qwen3", "qwen3"],
};

/** Finds the line after a heading of the declaration. */
const after = (file: string, heading: string): string => {
  const lines = readFileSync(`src/makers/texts/${file}.txt`, "utf8").split("\n");
  return lines[lines.indexOf(heading) + 1] ?? "";
};

/** Reads the tokenizer's example: Article 1 of the Universal Declaration of Human Rights in two languages. */
export const exampleTexts = () => ({ english: after("udhr-en", "Article 1"), chinese: after("udhr-zh", "第一条") });

/** Counts the tokens that each vocabulary makes of the example, one row a vocabulary. */
export function exampleCounts(): readonly { readonly name: string; readonly en: number; readonly zh: number }[] {
  const { english, chinese } = exampleTexts();
  return VOCABULARY_IDS.map((id) => ({ name: VOCABULARY_NAMES[id][0], en: tokenise(english, id).ids.length, zh: tokenise(chinese, id).ids.length }));
}
