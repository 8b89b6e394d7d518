import type { Dataset } from "../../kit/dataset.ts";
import { date } from "../../kit/format.ts";
import { type Release, releases } from "../data/changelog.ts";
import { type Correction, corrections } from "../ledger/corrections.ts";
import { datasets } from "../registry.ts";

/** The versions of datasets that were released on one day. */
export interface DataDay {
  readonly day: string;
  /** Whether a version of that day puts right an older one. */
  readonly corrects: boolean;
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
      corrects: here.some(({ changes }) => changes.some(isCorrected)),
      first: here.filter(({ changes }) => isFirst(changes)).map(({ id, title }) => ({ id, title })),
      changed: here
        .filter(({ changes }) => !isFirst(changes))
        .map(({ id, title, changes }) => ({ id, title, notes: changes.map(({ kind, note }) => `${kind}: ${note}`) })),
    };
  });
}

/** One entry of a feed. */
export interface News {
  /** What its id is made from, the same for ever. */
  readonly name: string;
  /** Address that it leads to, from the site's root. */
  readonly href: string;
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

/** Puts the word that readers of a feed look for before what was put right. */
const titled = (title: string, corrects: boolean): string => (corrects ? `Correction: ${title}` : title);
const isCorrected = ({ kind }: Dataset["changes"][number]): boolean => kind === "corrected";
const newestFirst = (entries: readonly News[]): readonly News[] => [...entries].sort((a, b) => b.day.localeCompare(a.day));

/** Lists releases and days of data, newest first. */
export function news(): readonly News[] {
  const released = releases().map((release) => ({
    name: releaseAnchor(release),
    href: `/changes/#${releaseAnchor(release)}`,
    day: release.day,
    title: `Watts to Words ${release.version}`,
    lines: [...release.paragraphs, ...release.items].map(plain),
  }));
  const data = dataDays().map((day) => ({
    name: dayAnchor(day),
    href: `/changes/#${dayAnchor(day)}`,
    day: day.day,
    title: titled(`data of ${date(day.day)}`, day.corrects).replace(/^d/, "D"),
    lines: dayLines(day),
  }));
  return newestFirst([...released, ...data]);
}

/** Lists what was put right, newest first: one entry for a day and the thing that was wrong. */
export function correctionNews(list: readonly Correction[] = corrections()): readonly News[] {
  const groups = Map.groupBy(list, ({ day, href }) => `correction-${day}-${href}`);
  const entries = [...groups].map(([name, [first, ...rest]]) => {
    const { day, href, what } = first as Correction;
    const lines = [first as Correction, ...rest].map(({ note, before, after }) => (before === null ? note : `${note}: ${before} → ${after}`));
    return { name, href, day, title: titled(what, true), lines };
  });
  return newestFirst(entries);
}

/** Changes that an entry tells; a version made by a script can name hundreds. */
const TOLD = 10;

/** Lists the versions of some datasets, newest first. */
export function versionNews(ids: readonly string[]): readonly News[] {
  const versions = ids.flatMap((id) => datasets.versions(id));
  const entries = versions.map(({ id, title, version, changes }) => ({
    name: `data-${id}-${version}`,
    href: `/data/${id}/#version-${version}`,
    day: version,
    title: titled(`${title}, version of ${date(version)}`, changes.some(isCorrected)),
    lines: [
      ...changes.slice(0, TOLD).map(({ kind, note }) => (kind === "first" ? note : `${kind}: ${note}`)),
      ...(changes.length > TOLD ? [`And ${changes.length - TOLD} more.`] : []),
    ],
  }));
  return newestFirst(entries);
}
