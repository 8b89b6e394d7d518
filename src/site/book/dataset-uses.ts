import { type LedgerEntry, ledger } from "../ledger/ledger.ts";
import { datasets, figures } from "../registry.ts";
import type { Chapter } from "./chapters.ts";

/** The figures, claims and chapters that rest on a dataset. */
export interface Uses {
  /** Ids of the figures that read it. */
  readonly figures: readonly string[];
  /** Claims whose checks read it. */
  readonly claims: readonly LedgerEntry[];
  /** Chapters that show such a figure, print one of its numbers or list such a claim. */
  readonly chapters: readonly Chapter[];
}

const printed = new WeakMap<Chapter, ReadonlySet<string>>();

/** Finds the datasets whose numbers a chapter prints; read once a chapter. */
function printedBy(chapter: Chapter): ReadonlySet<string> {
  const known = printed.get(chapter);
  if (known) return known;
  const made = new Set([...(chapter.body ?? "").matchAll(/dataset="([^"]+)"/g)].map(([, id = ""]) => id));
  printed.set(chapter, made);
  return made;
}

/** Finds the figures, claims and chapters that rest on a dataset. */
export function usesOf(dataset: string, book: readonly Chapter[]): Uses {
  const reading = [...figures].filter(([, { data }]) => Object.values(data).some((table) => table.dataset === dataset));
  const claims = ledger().filter(({ datasets }) => datasets.includes(dataset));
  const slugs = new Set([...reading.map(([, { chapter }]) => chapter), ...claims.map(({ chapter }) => chapter)]);
  const prints = (chapter: Chapter): boolean => printedBy(chapter).has(dataset);
  return { figures: reading.map(([id]) => id), claims, chapters: book.filter((chapter) => slugs.has(chapter.id) || prints(chapter)) };
}

/** Lists the datasets that a chapter rests on: those of its figures, its numbers and the claims that it lists. */
export const datasetsUnder = (chapter: Chapter, book: readonly Chapter[]): readonly string[] =>
  datasets.ids.filter((id) => usesOf(id, book).chapters.some(({ id: slug }) => slug === chapter.id));
