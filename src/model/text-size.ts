/** How long a text is, in the units that people count in. */
export interface TextSize {
  /** Groups between white space that hold a letter or a digit, Chinese characters left out. */
  readonly words: number;
  /** Chinese characters, without punctuation. */
  readonly hanCharacters: number;
  /** All characters (code points), white space left out. */
  readonly characters: number;
}

const count = (text: string, pattern: RegExp): number => {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
};

/** Counts words, Chinese characters and all characters of a text. */
export const sizeOf = (text: string): TextSize => ({
  words: count(text.replace(/\p{Script=Han}/gu, " "), /\S*[\p{L}\p{N}]\S*/gu),
  hanCharacters: count(text, /\p{Script=Han}/gu),
  characters: count(text, /\S/gu),
});
