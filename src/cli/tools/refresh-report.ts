import type { Dataset } from "../../kit/dataset.ts";
import type { Told } from "../../site/book/told.ts";
import { editText, rowChanges, rowName, textChanges } from "../../site/data/rules/changes.ts";
import type { Jump } from "../../site/data/rules/moves.ts";

/** What a maker gives now, beside the newest version. */
export interface Draft {
  readonly previous: Dataset;
  readonly next: Dataset;
  /** Values that moved by more than their fields allow, and whether an editor has confirmed them. */
  readonly jumps: readonly (Jump & { readonly confirmed: string | null })[];
  /** What else the rules of the data say against it. */
  readonly faults: readonly string[];
}

/** A package that carries data, before and after. */
export interface Carrier {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Lines of one kind that a report lists. */
const MOST = 40;
const listed = (lines: readonly string[]): readonly string[] =>
  lines.length > MOST ? [...lines.slice(0, MOST), `- and ${lines.length - MOST} more`] : lines;
const cut = (text: string, length = 300): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

function rowLines({ previous, next }: Draft): readonly string[] {
  return rowChanges(previous, next).map((change) => {
    const name = rowName(change.row, change.kind === "removed" ? previous.primaryKey : next.primaryKey);
    return change.kind === "corrected" ? `- ${name}: ${cut(change.edits.map(editText).join("; "))}` : `- ${name}: ${change.kind}`;
  });
}

/** Writes how one dataset changed. */
function draftLines(draft: Draft): readonly string[] {
  const { previous, next, jumps, faults } = draft;
  const rows = rowLines(draft);
  const texts = textChanges(previous, next).map(({ kind, note }) => `- ${note}: ${kind}`);
  return [
    `### ${next.title} (\`${next.id}\`)`,
    "",
    `Against ${previous.version}${previous.madeWith ? `, made with ${previous.madeWith.package} ${previous.madeWith.version}` : ""}: ` +
      `${count(rows.length, "row")} and ${count(texts.length, "text")} differ; ${count(next.rows.length, "row")} in all.`,
    "",
    ...listed([...rows, ...texts]),
    ...(jumps.length > 0 ? ["", "Beyond what their fields allow:", ""] : []),
    ...listed(
      jumps.map(
        ({ row, edit, how, confirmed }) =>
          `- **${row}**, ${editText(edit)}: moved ${how}. ${confirmed === null ? "**Not confirmed.**" : `Confirmed: ${confirmed}`}`,
      ),
    ),
    ...(faults.length > 0 ? ["", "What the rules say against it:", "", ...listed(faults.map((fault) => `- ${cut(fault)}`))] : []),
  ];
}

/** Cuts two paragraphs down to the words in which they differ, with a few around them. */
export function difference(before: string, after: string): readonly [string, string] {
  const [a, b] = [before.split(" "), after.split(" ")];
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let to = 0;
  while (to < a.length - from && to < b.length - from && a.at(-1 - to) === b.at(-1 - to)) to += 1;
  const part = (words: readonly string[]): string =>
    `${from > 5 ? "… " : ""}${words.slice(Math.max(0, from - 5), words.length - Math.max(0, to - 3)).join(" ")}${to > 3 ? " …" : ""}`;
  return [part(a), part(b)];
}

const pair = (place: string, before: string, after: string): readonly string[] => [
  `- ${place}`,
  `  - was: ${cut(before, 400)}`,
  `  - is: ${cut(after, 400)}`,
];

/** Lists what figures would say otherwise: titles, sentences, named results. */
export function figureLines(before: Told, after: Told): readonly string[] {
  return Object.entries(after.figures).flatMap(([id, texts]) =>
    Object.entries(texts).flatMap(([name, text]) => {
      const old = before.figures[id]?.[name] ?? "";
      if (old === text) return [];
      return pair(`\`${id}\`, ${name}`, ...difference(old, text));
    }),
  );
}

/** Lists the paragraphs in which numbers would change. */
export function proseLines(before: Told, after: Told): readonly string[] {
  // A text that cannot be said on one side has nothing to be compared with.
  const whole = Object.entries(after.prose).filter(([id]) => !before.broken[`/${id}/`] && !after.broken[`/${id}/`]);
  return whole.flatMap(([id, paragraphs]) =>
    paragraphs.flatMap((text, i) => {
      const old = before.prose[id]?.[i] ?? "";
      return old === text ? [] : pair(`/${id}/, paragraph ${i + 1}`, ...difference(old, text));
    }),
  );
}

/** Lists the claims whose verdict would flip. */
export function verdictLines(before: Told, after: Told): readonly string[] {
  const ids = [...new Set([...Object.keys(before.verdicts), ...Object.keys(after.verdicts)])].sort();
  return ids
    .filter((id) => before.verdicts[id] !== after.verdicts[id])
    .map((id) => `- ${id}: ${before.verdicts[id] ?? "none"} → ${after.verdicts[id] ?? "none"}`);
}

/** Lists what could not be said any more: a figure that stops, a number of the text that is bound to what is gone. */
export function brokenLines(before: Told, after: Told): readonly string[] {
  return Object.entries(after.broken)
    .filter(([place]) => before.broken[place] === undefined)
    .map(([place, why]) => `- ${place}: ${cut(why)}`);
}

/** Lists what can be said again. */
const mendedLines = (before: Told, after: Told): readonly string[] =>
  Object.keys(before.broken)
    .filter((place) => after.broken[place] === undefined)
    .map((place) => `- ${place}: could not be computed with the data before, and can again`);

/** What a refresh found. */
export interface Refresh {
  readonly day: string;
  readonly carriers: readonly Carrier[];
  readonly drafts: readonly Draft[];
  /** Makers that could not make their dataset, with the reason. */
  readonly failed: readonly string[];
  readonly unchanged: readonly string[];
  readonly stale: readonly string[];
  readonly before: Told | null;
  readonly after: Told | null;
}

/** Writes the report of a refresh as Markdown. */
export function refreshReport({ day, carriers, drafts, failed, unchanged, stale, before, after }: Refresh): string {
  const open = drafts.flatMap(({ jumps }) => jumps.filter(({ confirmed }) => confirmed === null));
  const section = (title: string, lines: readonly string[], none: string): readonly string[] => [
    `## ${title}`,
    "",
    ...(lines.length > 0 ? listed(lines) : [none]),
    "",
  ];
  const said =
    before && after ? { figures: figureLines(before, after), prose: proseLines(before, after), verdicts: verdictLines(before, after) } : null;
  return [
    `# Refresh of ${day}`,
    "",
    `${count(drafts.length, "dataset")} would change, ${unchanged.length} would not, ${failed.length} could not be made. ` +
      (open.length > 0
        ? `**${count(open.length, "value")} moved by more than allowed and ${open.length === 1 ? "waits" : "wait"} for an editor.**`
        : "No value waits for an editor."),
    "",
    "| Package | Was | Is |",
    "| --- | --- | --- |",
    ...carriers.map(({ name, before: was, after: is }) => `| ${name} | ${was} | ${is}${was === is ? "" : " (new)"} |`),
    "",
    ...section(
      "Data",
      drafts.flatMap((draft, i) => [...(i > 0 ? [""] : []), ...draftLines(draft)]),
      "Nothing differs from the newest versions.",
    ),
    ...(failed.length > 0
      ? section(
          "Not made",
          failed.map((line) => `- ${line}`),
          "",
        )
      : []),
    ...(said
      ? [
          ...section("What would break", [...brokenLines(before as Told, after as Told), ...mendedLines(before as Told, after as Told)], "Nothing."),
          ...section("Sentences and results of figures", said.figures, "None changes."),
          ...section("Numbers in prose", said.prose, "None changes."),
          ...section("Verdicts that would flip", said.verdicts, "None flips."),
        ]
      : []),
    ...section("Past their day", stale, "No dataset is."),
    ...(drafts.length > 0
      ? section(
          "Before it is released",
          [
            "- a heading with the day in CHANGELOG.md, its number in package.json, each flipped verdict by its claim",
            "- where a maker states by hand the day that a package speaks of, that day",
            "- `npm run verdicts`, `npm run released`, `npm run snapshots`, `npm test`",
          ],
          "",
        )
      : []),
    `Unchanged: ${unchanged.join(", ") || "none"}.`,
    "",
  ].join("\n");
}
