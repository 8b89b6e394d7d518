import { html } from "../../kit/html.ts";

interface Cut {
  readonly text: string;
  readonly ids: readonly number[];
  /** Where each token ends; −1 inside a character. */
  readonly ends: readonly number[];
}

/** Marks the tokens of a text, one element each; tokens that share a character share an element. Same on server and page. */
export function tokenMarkup({ text, ids, ends }: Cut): string {
  let start = 0;
  let first = 0;
  return ends
    .map((end, i) => {
      if (end < 0) return "";
      const piece = text.slice(start, end);
      const numbers = ids.slice(first, i + 1);
      const markup = html`
          <span class="tok" data-at="${first + 1}" data-ids="${numbers.join(" ")}"${
            /\p{Script=Han}/u.test(piece) ? html` lang="zh-Hans"` : ""
          }>${piece.replace(/\r?\n|\r/g, "↵\n")}</span>
        `.text;
      start = end;
      first = i + 1;
      return markup;
    })
    .join("");
}

interface Size {
  readonly words: number;
  readonly hanCharacters: number;
  readonly characters: number;
}

/** Writes a whole number with its thousands apart. */
export const grouped = (value: number): string => value.toLocaleString("en");
const counted = (value: number, unit: string): string => `${grouped(value)} ${unit}${value === 1 ? "" : "s"}`;

/** Writes the size of a text: "30 words, 40 Chinese characters; 190 characters in all". */
export const sizeText = ({ words, hanCharacters, characters }: Size): string =>
  [
    [words > 0 ? counted(words, "word") : "", hanCharacters > 0 ? counted(hanCharacters, "Chinese character") : ""].filter(Boolean).join(", "),
    `${counted(characters, "character")} in all, blanks left out`,
  ]
    .filter(Boolean)
    .join("; ");

/** Writes a rate of tokens, "1.2 a word": by word for texts of words alone, by Chinese character for texts of those alone, else by any character. */
export function rateText(tokens: number, { words, hanCharacters, characters }: Size): string {
  const [unit, of] =
    words > 0 && hanCharacters === 0
      ? [words, "a word"]
      : hanCharacters > 0 && words === 0
        ? [hanCharacters, "a Chinese character"]
        : [characters, "a character"];
  return unit > 0 ? `${(tokens / unit).toFixed(2)} ${of}` : "";
}

/** Writes a number of tokens: "76 tokens". */
export const tokensText = (tokens: number): string => counted(tokens, "token");
