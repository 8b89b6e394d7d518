import { EQUAL_WORDS } from "./equal-words.ts";

/** Kinds of things that can be found; equal hits appear in this order. */
export const KINDS = ["chapter", "figure", "term", "dataset", "page", "claim"] as const;
/** A kind of thing that can be found. */
export type Kind = (typeof KINDS)[number];

/** One thing that can be found: a chapter or a section of it, a figure, a term, a dataset, a page, a claim. */
export interface SearchEntry {
  readonly kind: Kind;
  readonly title: string;
  /** From the site's root, without the first slash. */
  readonly url: string;
  /** Other names: id, Chinese name, chapter of a section. They count as much as titles. */
  readonly also: string;
  readonly text: string;
}

/** An entry that fits a query, with its words that do. */
export interface Hit {
  readonly entry: SearchEntry;
  readonly score: number;
  readonly words: readonly string[];
}

const together = (spelling: string): string => spelling.replace(/[\s-]/g, "");
const SPELLINGS = Object.entries(EQUAL_WORDS).flatMap(([word, others]) => [word, ...others].map((spelling) => [spelling, word] as const));
const STANDS_FOR = new Map(SPELLINGS.map(([spelling, word]) => [together(spelling), word]));
/** The longest spellings come first; a number may stand right before one, as in 5MW, and the s of a plural after it. */
const EQUAL = new RegExp(
  `(?<!\\p{L})(?:${SPELLINGS.map(([spelling]) => spelling.replace("$", "\\$").replaceAll(" ", "[\\s-]?"))
    .sort((a, b) => b.length - a.length)
    .join("|")})(?=s?(?![\\p{L}\\p{N}]))`,
  "gu",
);

/** A run of letters and digits in a text, with the apostrophes inside it, or a run of Chinese. */
export const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:['’ʼ](?!\p{Script=Han})[\p{L}\p{N}\p{M}]+)*/gu;

/**
 * Splits a text into words as they are compared, in the index and in a query alike: without case, accents, apostrophes, the commas of thousands
 * and the ending of a plural; "-ize" as "-ise"; each of the equal words as the one that stands for it. Chinese, which has no spaces, becomes pairs of
 * characters.
 */
export function words(text: string): readonly string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/[\p{M}'’ʼ]/gu, "")
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
    .replace(/[$€¥%×]/g, " $& ")
    .replace(EQUAL, (spelling) => ` ${STANDS_FOR.get(together(spelling))}`);
  return (plain.match(RUN) ?? []).flatMap((run) => {
    if (!/\p{Script=Han}/u.test(run))
      return [
        run
          .replace(/([iy])z/g, "$1s")
          .replace(/(?<=..)ies?$/, "y")
          .replace(/(?<=..[^isu])s$/, ""),
      ];
    if (run.length < 3) return [run];
    return [...run].slice(1).map((sign, i) => run[i] + sign);
  });
}

const STOP = new Set(words("a an and are as at be by do does for from how in is it of on or per that the this to was what which who with"));

/**
 * Tells whether two words are at most `most` letters apart. Adding, dropping or changing a letter counts as one, and so does swapping two neighbours.
 */
export function near(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let [older, old] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (older[j - 2] ?? 0) + 1);
      row.push(best);
    }
    if (Math.min(...row) > most) return false;
    [older, old] = [old, row];
  }
  return (old[b.length] ?? Number.POSITIVE_INFINITY) <= most;
}

const FIELDS = { title: 6, also: 5, text: 1 } as const;
const PRIOR: Readonly<Record<Kind, number>> = { chapter: 1.1, figure: 1.1, term: 1.2, dataset: 0.9, page: 1, claim: 0.5 };

/** An index over entries in memory: words to entries, with the weight of each word there. */
export class SearchIndex {
  readonly #entries: { readonly entry: SearchEntry; readonly length: number }[] = [];
  readonly #words = new Map<string, Map<number, number>>();
  #length = 0;

  add(entries: readonly SearchEntry[]): void {
    for (const entry of entries) {
      const at = this.#entries.length;
      let length = 0;
      for (const [field, weight] of Object.entries(FIELDS)) {
        for (const word of words(entry[field as keyof typeof FIELDS])) {
          const places = this.#words.get(word) ?? new Map<number, number>();
          places.set(at, (places.get(at) ?? 0) + weight);
          this.#words.set(word, places);
          length += 1;
        }
      }
      this.#entries.push({ entry, length });
      this.#length += length;
    }
  }

  /** Finds the words of the index that a word of a query may mean: itself and longer ones that begin with it, or similar ones if there are none. */
  #meant(word: string): readonly (readonly [word: string, weight: number])[] {
    const found: [string, number][] = [];
    for (const known of this.#words.keys()) {
      if (known === word) found.push([known, 1]);
      else if (word.length > 1 && known.startsWith(word)) found.push([known, 0.4 + (0.4 * word.length) / known.length]);
    }
    if (found.length > 0 || word.length < 4 || /\p{Script=Han}/u.test(word)) return found;
    const most = word.length < 8 ? 1 : 2;
    for (const known of this.#words.keys()) if (near(word, known, most)) found.push([known, 0.3]);
    return found;
  }

  /** Finds the entries that fit, best first: those with most of the query's words. One of three or more may be missing, at a lower rank. */
  search(query: string): readonly Hit[] {
    const all = words(query);
    const telling = all.filter((word) => !STOP.has(word));
    const asked = [...new Set(telling.length > 0 ? telling : all)];
    const mean = this.#length / Math.max(1, this.#entries.length);
    const hits = new Map<number, { score: number; count: number; words: Set<string> }>();
    for (const word of asked) {
      const best = new Map<number, { score: number; words: string[] }>();
      for (const [known, weight] of this.#meant(word)) {
        const places = this.#words.get(known) ?? new Map<number, number>();
        const rarity = Math.log(1 + (this.#entries.length - places.size + 0.5) / (places.size + 0.5));
        for (const [at, count] of places) {
          const length = this.#entries[at]?.length ?? mean;
          const score = (weight * rarity * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * length) / mean));
          const before = best.get(at);
          best.set(at, { score: Math.max(score, before?.score ?? 0), words: [...(before?.words ?? []), known] });
        }
      }
      for (const [at, { score, words: found }] of best) {
        const hit = hits.get(at) ?? { score: 0, count: 0, words: new Set<string>() };
        hits.set(at, { score: hit.score + score, count: hit.count + 1, words: new Set([...hit.words, ...found]) });
      }
    }
    const most = Math.max(0, ...[...hits.values()].map(({ count }) => count));
    const whole = all.join(" ");
    return [...hits]
      .filter(([, { count }]) => count === most || (asked.length > 2 && count === most - 1))
      .flatMap(([at, { score, count, words: found }]) => {
        const entry = this.#entries[at]?.entry;
        if (!entry) return [];
        const names = [entry.title, ...entry.also.split("; ")].map((name) => words(name).join(" "));
        const asTitle = words(entry.title).every((word) => all.includes(word));
        const named = names.includes(whole) ? 4 : asTitle ? 2 : names.some((name) => name.startsWith(whole)) ? 1.3 : 1;
        return [{ entry, score: score * named * (count / most) ** 3 * PRIOR[entry.kind], words: [...found] }];
      })
      .sort((a, b) => b.score - a.score);
  }
}
