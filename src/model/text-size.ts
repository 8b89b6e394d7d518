/** Length of a text, in the units that people count in. */
export interface TextSize {
  /** Groups between white space that hold a letter or a digit, without their Chinese characters. */
  readonly words: number;
  /** Chinese characters, without punctuation. */
  readonly hanCharacters: number;
  /** All characters (code points) but white space. */
  readonly characters: number;
}

const count = (text: string, pattern: RegExp, counts: (found: string) => boolean = () => true): number => {
  let found = 0;
  for (const [match] of text.matchAll(pattern)) found += Number(counts(match));
  return found;
};

/** Counts words, Chinese characters and all characters of a text, in one pass each. */
export const sizeOf = (text: string): TextSize => ({
  words: count(text.replace(/\p{Script=Han}+/gu, " "), /\S+/g, (group) => /[\p{L}\p{N}]/u.test(group)),
  hanCharacters: count(text, /\p{Script=Han}/gu),
  characters: text.replace(/\s+/g, "").length - count(text, /[\ud800-\udbff][\udc00-\udfff]/g),
});
