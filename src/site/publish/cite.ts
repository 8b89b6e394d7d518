import type { Dataset } from "../../kit/dataset.ts";
import { date } from "../../kit/format.ts";
import { VERSION } from "../pure/edition.ts";

/** The parts of a citation. */
export interface Cited {
  readonly id: string;
  readonly title: string;
  /** What it is, by its name in CSL. */
  readonly type: "book" | "chapter" | "dataset" | "graphic" | "webpage";
  /** Day of the text or of the newest data in it, YYYY-MM-DD. */
  readonly day: string;
  /** What its state is, in words that begin with a capital letter and have no full stop: "Data versions: …". */
  readonly state: string;
  /** Absolute address, if known. */
  readonly address: string | null;
}

/** Gives day and state of what rests on versions of datasets. */
export function citedVersions(datasets: readonly Pick<Dataset, "id" | "version">[]): Pick<Cited, "day" | "state"> {
  const day = datasets.map(({ version }) => version).sort();
  return { day: day.at(-1) ?? "", state: `Data versions: ${datasets.map(({ id, version }) => `${id} ${version}`).join(", ")}` };
}

/** Gives day and state of what rests on all data, as a chapter or the book does. @param day the newest data, YYYY-MM-DD */
export const citedEdition = (day: string): Pick<Cited, "day" | "state"> => ({ day, state: `Edition ${VERSION}, data as of ${date(day)}` });

const year = ({ day }: Cited): string => day.slice(0, 4);

/** Writes a citation for a list of references, without the full stop at its end, so that an address can follow. */
export const citation = (cited: Cited): string =>
  `Watts to Words (${year(cited)}). “${cited.title}”. ${cited.state}${cited.address ? `. ${cited.address}` : ""}`;

const SPECIAL: Readonly<Record<string, string>> = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };

/** Escapes a text for BibTeX: characters that TeX reads as commands print as themselves. */
export const texText = (text: string): string => text.replace(/[\\~^]|[&%$#_{}]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);

/** Writes a BibTeX entry, one item a line; the line of the address is left out if it is not known. */
export const bibtex = (cited: Cited): readonly string[] => [
  `@misc{watts-to-words-${cited.id},`,
  "  author = {{Watts to Words}},",
  `  title = {{${texText(cited.title)}}},`,
  `  year = {${year(cited)}},`,
  `  note = {${texText(cited.state)}},`,
  ...(cited.address ? [`  url = {${cited.address}},`] : []),
  "}",
];

/** Writes a list of one item in CSL-JSON, which programs for references read; the address comes last, if it is known. */
export function cslJson({ id, title, type, day, state, address }: Cited): string {
  const item = {
    id: `watts-to-words-${id}`,
    type,
    title,
    ...(type === "book" ? {} : { "container-title": "Watts to Words" }),
    author: [{ literal: "Watts to Words" }],
    issued: { "date-parts": [day.split("-").map(Number)] },
    note: state,
    ...(address ? { URL: address } : {}),
  };
  return `[${JSON.stringify(item)}]`;
}
