import { readFileSync } from "node:fs";
import { date } from "../../kit/format.ts";
import { type Release, readChangelog } from "../data/changelog.ts";
import { datasets } from "../registry.ts";

/** The versions of datasets that were released on one day. */
export interface DataDay {
  readonly day: string;
  readonly first: readonly { readonly id: string; readonly title: string }[];
  readonly changed: readonly { readonly id: string; readonly title: string; readonly notes: readonly string[] }[];
}

/** Lists the days on which data were released, newest first. */
export function dataDays(): readonly DataDay[] {
  const all = datasets.ids.flatMap((id) => datasets.versions(id));
  const days = [...new Set(all.map(({ version }) => version))].sort().reverse();
  return days.map((day) => {
    const here = all.filter(({ version }) => version === day);
    const isFirst = (changes: (typeof here)[number]["changes"]): boolean => changes.every(({ kind }) => kind === "first");
    return {
      day,
      first: here.filter(({ changes }) => isFirst(changes)).map(({ id, title }) => ({ id, title })),
      changed: here
        .filter(({ changes }) => !isFirst(changes))
        .map(({ id, title, changes }) => ({ id, title, notes: changes.map(({ kind, note }) => `${kind}: ${note}`) })),
    };
  });
}

/** Reads every release from CHANGELOG.md, newest first. */
export const releases = (): readonly Release[] => readChangelog(readFileSync("CHANGELOG.md", "utf8"));

/** One entry of a feed. */
export interface News {
  /** Anchor on the page of changes, the same for ever. */
  readonly anchor: string;
  readonly day: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** Makes the anchor of a release on the page of changes. */
export const releaseAnchor = ({ version }: Release): string => `release-${version.replaceAll(".", "-")}`;
/** Makes the anchor of a day of data on the page of changes. */
export const dayAnchor = ({ day }: DataDay): string => `data-${day}`;

const plain = (line: string): string => line.replaceAll("`", "");
const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;

/** Describes a day of data in lines of text. */
const dayLines = ({ first, changed }: DataDay): readonly string[] => [
  ...(first.length > 0 ? [`First version of ${count(first.length, "dataset")}: ${first.map(({ title }) => title).join("; ")}.`] : []),
  ...changed.map(({ title, notes }) => `${title}: ${notes.join("; ")}.`),
];

/** Lists releases and days of data, newest first. */
export function news(): readonly News[] {
  const released = releases().map((release) => ({
    anchor: releaseAnchor(release),
    day: release.day,
    title: `Watts to Words ${release.version}`,
    lines: [...release.paragraphs, ...release.items].map(plain),
  }));
  const data = dataDays().map((day) => ({ anchor: dayAnchor(day), day: day.day, title: `Data of ${date(day.day)}`, lines: dayLines(day) }));
  return [...released, ...data].sort((a, b) => b.day.localeCompare(a.day));
}
