/** Words of which a line over a picture has at most so many, where a comma lets it end. */
const MOST = 14;
/** Words that a line has at least. */
const LEAST = 5;

const words = (text: string): number => text.split(" ").length;

/**
 * Finds the line of a subtitle that always stands over a picture: its first sentence or clause, up to a comma where it is long. The
 * whole stands in the notes.
 */
export function leadOf(subtitle: string): string {
  const first = /^.{12,}?(?=\. (?=\p{Lu})|[;:] |\.?$)/u.exec(subtitle)?.[0] ?? subtitle;
  if (words(first) <= MOST) return first;
  const [head = "", ...clauses] = first.split(", ");
  let line = head;
  for (const clause of clauses) {
    if (words(line) >= LEAST && words(`${line} ${clause}`) > MOST) break;
    line += `, ${clause}`;
  }
  return line;
}

/**
 * Names what a figure shows in words that newer data and other settings do not change: its question, or else the clauses of its lead
 * without a digit.
 */
export const topicOf = (question: string | undefined, subtitle: string): string =>
  question ??
  leadOf(subtitle)
    .split(", ")
    .filter((clause, i) => i === 0 || !/\d/.test(clause))
    .join(", ");
