import { syllables } from "./syllables.ts";

/** How hard a text is to read, by two formulas that use only lengths. */
export interface Reading {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  readonly letters: number;
  /** School years by Flesch and Kincaid (1975): 0.39 words a sentence + 11.8 syllables a word − 15.59. */
  readonly fleschKincaid: number;
  /** School years by Coleman and Liau (1975): 0.0588 letters in 100 words − 0.296 sentences in 100 words − 15.8. */
  readonly colemanLiau: number;
}

/**
 * A full stop, question mark or exclamation mark with what closes after it, then a space or the end; the points in "$3.48" and "GPT-5.4" end nothing.
 */
const END = /[.!?][”’"')\]]*(?=\s|$)/g;
/** Full stops that belong to a word. */
const SHORTENED = /\b(?:e\.g|i\.e|Mr|Mrs|Ms|Dr|St|vs|No|U\.S)\.(?=\s)/g;

/**
 * Splits a text into words as the eye does: whatever is between spaces and contains a letter or a digit. "Well-known" is one word, as are "$3.48" and
 * "10–20x".
 */
const wordsOf = (text: string): readonly string[] => text.split(/[\s—]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));

/**
 * Counts the syllables of a word with its hyphens. Figures, abbreviations in capitals and words in other scripts count as one, as in Flesch ("How to
 * Write Plain English", 1979), however they are spoken.
 */
function heard(word: string): number {
  if (/\p{N}/u.test(word) || /^[^\p{Ll}]+$/u.test(word)) return 1;
  const plain = word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]s?(?![a-z])/g, "")
    .replace(/[^a-z-]/g, "");
  return Math.max(
    1,
    plain
      .split("-")
      .filter(Boolean)
      .reduce((sum, part) => sum + syllables(part), 0),
  );
}

/** Computes the reading grade of a text, given in paragraphs; each paragraph ends a sentence. @throws RangeError for a text without words */
export function readingGrade(paragraphs: readonly string[]): Reading {
  const words = paragraphs.flatMap(wordsOf);
  if (words.length === 0) throw new RangeError("reading grade: no words");
  const sentencesIn = (text: string): number => {
    const ends = text.trim().replace(SHORTENED, "").match(END)?.length ?? 0;
    return wordsOf(text).length === 0 ? 0 : Math.max(1, ends + (/[.!?][”’"')\]]*$/.test(text.trim()) ? 0 : 1));
  };
  const sum = <T>(list: readonly T[], of: (one: T) => number): number => list.reduce((total, one) => total + of(one), 0);
  const sentences = sum(paragraphs, sentencesIn);
  const syllableCount = sum(words, heard);
  const letters = sum(words, (word) => word.match(/[\p{L}\p{N}]/gu)?.length ?? 0);
  return {
    words: words.length,
    sentences,
    syllables: syllableCount,
    letters,
    fleschKincaid: (0.39 * words.length) / sentences + (11.8 * syllableCount) / words.length - 15.59,
    colemanLiau: (5.88 * letters) / words.length - (29.6 * sentences) / words.length - 15.8,
  };
}
