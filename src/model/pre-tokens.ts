/*
 * How three vocabularies cut a text into pieces before they merge bytes: the patterns as published with each, in JavaScript's
 * syntax. Marks that steer a model, such as <|endoftext|>, are read as plain text.
 */

const CONTRACTION = "'(?:[sS]|[tT]|[rR][eE]|[vV][eE]|[mM]|[lL][lL]|[dD])";
const UPPER = "[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]";
const LOWER = "[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]";

const O200K = [
  `[^\\r\\n\\p{L}\\p{N}]?${UPPER}*${LOWER}+(?:${CONTRACTION})?`,
  `[^\\r\\n\\p{L}\\p{N}]?${UPPER}+${LOWER}*(?:${CONTRACTION})?`,
  "\\p{N}{1,3}",
  " ?[^\\s\\p{L}\\p{N}]+[\\r\\n/]*",
  "\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+",
];
const QWEN = [CONTRACTION, "[^\\r\\n\\p{L}\\p{N}]?\\p{L}+", "\\p{N}", " ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*", "\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+"];
const DEEPSEEK = [
  "[!\"#$%&'()*+,\\-./:;<=>?@\\[\\\\\\]^_`{|}~][A-Za-z]+",
  "[^\\r\\n\\p{L}\\p{P}\\p{S}]?[\\p{L}\\p{M}]+",
  " ?[\\p{P}\\p{S}]+[\\r\\n]*",
  "\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+",
];
const any = (alternatives: readonly string[]): RegExp => new RegExp(alternatives.join("|"), "gu");

/** Cuts a text by the first pattern; both its matches and the text between them are cut further by the next pattern. */
function* cut(text: string, [pattern, ...rest]: readonly RegExp[]): Generator<string> {
  if (!pattern) {
    if (text !== "") yield text;
    return;
  }
  let end = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (index > end) yield* cut(text.slice(end, index), rest);
    yield* cut(found, rest);
    end = index + found.length;
  }
  if (end < text.length) yield* cut(text.slice(end), rest);
}

const cutting = (...patterns: readonly RegExp[]) => ({ pieces: (text: string): Iterable<string> => cut(text, patterns) });
const asItIs = (text: string): string => text;

/** The vocabularies on offer: how each prepares and cuts a text, and the number of its first token. */
export const VOCABULARIES = {
  o200k: { firstId: 0, prepare: asItIs, ...cutting(any(O200K)) },
  "deepseek-v3": { firstId: 3, prepare: asItIs, ...cutting(/\p{N}{1,3}/gu, /[一-龥぀-ゟ゠-ヿ]+/gu, any(DEEPSEEK)) },
  qwen3: { firstId: 0, prepare: (text: string): string => text.normalize("NFC"), ...cutting(any(QWEN)) },
} as const;
export type VocabularyId = keyof typeof VOCABULARIES;
