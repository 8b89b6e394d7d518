import type { Dataset } from "../../kit/dataset.ts";
import { date } from "../../kit/format.ts";

/** What a citation names. */
export interface Cited {
  readonly id: string;
  readonly title: string;
  readonly datasets: readonly Pick<Dataset, "id" | "title" | "version">[];
  /** Absolute address, if it is known. */
  readonly address: string | null;
}

const newest = ({ datasets }: Cited): string =>
  datasets
    .map(({ version }) => version)
    .sort()
    .at(-1) ?? "";
const versions = ({ datasets }: Cited): string => datasets.map(({ id, version }) => `${id} ${version}`).join(", ");

/** A citation for a list of references, without the full stop at its end, so that an address can follow. */
export const citation = (cited: Cited): string =>
  `Watts to Words (${newest(cited).slice(0, 4)}). “${cited.title}”. Data versions: ${versions(cited)}${cited.address ? `. ${cited.address}` : ""}`;

const SPECIAL: Readonly<Record<string, string>> = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };

/** A text as BibTeX takes it: the signs that TeX reads as commands stand for themselves. */
export const texText = (text: string): string => text.replace(/[\\~^]|[&%$#_{}]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);

/** A BibTeX entry, line by line; the line of the address is left out where it is not known. */
export const bibtex = (cited: Cited): readonly string[] => [
  `@misc{watts-to-words-${cited.id},`,
  "  author = {{Watts to Words}},",
  `  title = {{${texText(cited.title)}}},`,
  `  year = {${newest(cited).slice(0, 4)}},`,
  `  note = {Data versions: ${texText(versions(cited))}, newest of ${date(newest(cited))}},`,
  ...(cited.address ? [`  url = {${cited.address}},`] : []),
  "}",
];
