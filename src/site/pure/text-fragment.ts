/** Text that a browser searches in one piece: no block or button inside. */
export type Run = string;

/** A place in a text: the run, and the index of the character in it. */
export interface Place {
  readonly run: number;
  readonly at: number;
}

/** Length in letters beyond which a passage is named by its first and last words. */
const WHOLE = 200;
const EDGE = 5;
const CONTEXT = 4;

const tidy = (text: string): string => text.replace(/\s+/g, " ").trim();
const fold = (text: string): string => tidy(text).toLowerCase();
const wordsOf = (text: string): string[] => tidy(text).split(" ").filter(Boolean);
const first = (text: string, count: number): string => wordsOf(text).slice(0, count).join(" ");
const last = (text: string, count: number): string => wordsOf(text).slice(-count).join(" ");
const isWord = (character = ""): boolean => /[\p{L}\p{N}]/u.test(character) && !/\p{Script=Han}/u.test(character);

/** Counts how often a text occurs in the runs, whatever its case. */
function occurrences(runs: readonly Run[], text: string): number {
  const wanted = fold(text);
  return runs.reduce((sum, run) => sum + fold(run).split(wanted).length - 1, 0);
}

/** Encodes a text for a fragment, the characters that delimit its parts ("-", ",", "&") included. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll("-", "%2D");

/**
 * Writes the value of `#:~:text=` for a passage, widened to whole words: its text, or its first and last words if it is long or crosses runs, with
 * the words before and after if it occurs more than once. Null if it has no words.
 */
export function textFragment(runs: readonly Run[], from: Place, to: Place): string | null {
  let [start, end] = [from.at, to.at];
  const [head = "", tail = ""] = [runs[from.run], runs[to.run]];
  while (start > 0 && isWord(head[start]) && isWord(head[start - 1])) start -= 1;
  while (end < tail.length && end > 0 && isWord(tail[end - 1]) && isWord(tail[end])) end += 1;
  const one = from.run === to.run;
  const pieces = one ? [head.slice(start, end)] : [head.slice(start), ...runs.slice(from.run + 1, to.run), tail.slice(0, end)];
  const full = pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  const [opening, closing] = [full[0], full.at(-1)];
  if (opening === undefined || closing === undefined) return null;
  const before = head.slice(0, start).trim() ? head.slice(0, start) : (runs.slice(0, from.run).findLast((run) => run.trim()) ?? "");
  const after = tail.slice(end).trim() ? tail.slice(end) : (runs.slice(to.run + 1).find((run) => run.trim()) ?? "");
  const whole = full.length === 1 && tidy(opening).length <= WHOLE;
  const text = whole ? tidy(opening) : first(opening, EDGE);
  const ambiguous = occurrences(runs, text) > 1;
  const prefix = ambiguous && before ? `${encode(last(before, CONTEXT))}-,` : "";
  if (!whole) return `${prefix}${encode(text)},${encode(last(closing, EDGE))}`;
  return `${prefix}${encode(text)}${ambiguous && after ? `,-${encode(first(after, CONTEXT))}` : ""}`;
}
