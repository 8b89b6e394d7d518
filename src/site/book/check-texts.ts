import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DataError } from "../../kit/dataset.ts";
import { instead } from "../../kit/did-you-mean.ts";
import type { AnyFigure } from "../../kit/figure.ts";
import { isChapter, isTerm, type Texts, textFiles, textId } from "../data/text-files.ts";
import { ledger, topics } from "../ledger/ledger.ts";
import { figures } from "../registry.ts";
import { ALLOWED, type AllowedNumber, namesWithNumbers, readAllowed } from "./bare-numbers.ts";
import { InternalLinks } from "./internal-links.ts";
import { type ReadText, readText } from "./read-text.ts";
import { chapterFaults, type Fault, glossaryFaults, textFaults } from "./text-faults.ts";

/** Finds the address of the page that shows a text. */
const addressOf = (path: string): string => (textId(path) === "home" ? "/" : `/${textId(path)}/`);

/** Lists the ids of places in a chapter: headings, figures, and the sections below its text. */
const placesIn = ({ anchors, uses }: ReadText): readonly string[] => [
  ...anchors,
  ...uses.flatMap(({ name, attributes }) =>
    name === "Figure" ? [`figure-${attributes.id}`] : name === "Tokenizer" ? ["tokenizer"] : name === "HubCards" ? ["hub-cards"] : [],
  ),
  "closing-ledger",
];

/** Finds unknown chapters and claims that figures name, and unknown chapters that topics of claims name. */
export function namedFaults(
  chapters: readonly string[],
  named: { readonly figures: ReadonlyMap<string, Pick<AnyFigure, "chapter" | "claims">>; readonly topics: typeof topics },
): readonly string[] {
  const claims = new Set(ledger().map(({ claim }) => claim.id));
  const unknown = (path: string, chapter: string): readonly string[] =>
    chapters.includes(chapter) ? [] : [`${path}: unknown chapter ${JSON.stringify(chapter)}; ${instead(chapter, chapters)}`];
  return [
    ...[...named.figures].flatMap(([id, figure]) => [
      ...unknown(`src/figures/${id}/index.ts`, figure.chapter),
      ...figure.claims.filter((claim) => !claims.has(claim)).map((claim) => `src/figures/${id}/index.ts: unknown claim ${JSON.stringify(claim)}`),
    ]),
    ...Object.entries(named.topics).flatMap(([id, { chapter }]) => unknown(`data/claims/topics.json topics.${id}.chapter`, chapter)),
  ];
}

/** Makes a fault of a text that is not valid MDX, at the line that the parser names. */
function unreadable(path: string, error: unknown): Fault {
  const [, line = 1, what = ""] = /^(?:(\d+):\d+: )?([\s\S]*)$/.exec(error instanceof Error ? error.message : String(error)) ?? [];
  return { path, line: Number(line), what };
}

/**
 * Finds every mistake in the chapters, pages and terms, file by file.
 * @param texts by repository path
 * @param allowed numbers that may be written by hand
 * @param root the project's folder, which tells the addresses that exist
 */
export function faultsOfTexts(texts: Texts, allowed: readonly AllowedNumber[], root: string): readonly Fault[] {
  const read = new Map<string, ReadText>();
  const faults: Fault[] = [];
  for (const [path, source] of Object.entries(texts).filter(([path]) => !isTerm(path))) {
    try {
      read.set(path, readText(source));
    } catch (error) {
      faults.push(unreadable(path, error));
    }
  }
  const terms = Object.keys(texts).filter(isTerm).map(textId);
  const chapters = Object.keys(texts).filter(isChapter).map(textId);
  const places = [...read].filter(([path]) => isChapter(path)).map(([path, text]) => [addressOf(path), placesIn(text)] as const);
  const links = new InternalLinks(root, chapters, new Map([["/glossary/", terms], ...places]));
  const names = namesWithNumbers();
  // Numbers of chapters can only be compared if all chapters can be read.
  if (faults.length === 0) faults.push(...chapterFaults(read));
  for (const [path, text] of read) {
    const here = allowed.filter(({ file }) => `content/${file}` === path).map((each) => each.text);
    const known = { terms, chapters, names: [...names, ...here] };
    faults.push(...textFaults(path, text, known, (address) => links.fault(address, addressOf(path))));
  }
  return [...faults, ...glossaryFaults(texts)];
}

let checked = false;

/**
 * Checks every text of the project: once a build, and in development whenever a page with text is shown.
 * @throws DataError with a line for each mistake: file, line, the mistake and the remedy; its `loc` is the first mistake
 */
export function checkTexts(): void {
  if (checked && !import.meta.env.DEV) return;
  const root = process.cwd();
  const texts = textFiles(root);
  const faults = faultsOfTexts(texts, readAllowed(readFileSync(join(root, ALLOWED), "utf8")), root);
  const named = namedFaults(Object.keys(texts).filter(isChapter).map(textId), { figures, topics });
  const lines = [...faults.map(({ path, line, what }) => `${path}:${line}: ${what}`), ...named];
  if (lines.length > 0) {
    const [first] = faults;
    const loc = first && { file: join(root, first.path), line: first.line, column: 1 };
    throw Object.assign(new DataError(lines.join("\n")), loc && { loc });
  }
  checked = true;
}
