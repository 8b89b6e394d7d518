import type { Dataset } from "../../kit/dataset.ts";
import { date } from "../../kit/format.ts";

/** The parts of a citation. */
export interface Cited {
  readonly id: string;
  readonly title: string;
  readonly datasets: readonly Pick<Dataset, "id" | "title" | "version">[];
  /** Absolute address, if known. */
  readonly address: string | null;
}

const newest = ({ datasets }: Cited): string =>
  datasets
    .map(({ version }) => version)
    .sort()
    .at(-1) ?? "";
const versions = ({ datasets }: Cited): string => datasets.map(({ id, version }) => `${id} ${version}`).join(", ");

/** Writes a citation for a list of references, without the full stop at its end, so that an address can follow. */
export const citation = (cited: Cited): string =>
  `Watts to Words (${newest(cited).slice(0, 4)}). “${cited.title}”. Data versions: ${versions(cited)}${cited.address ? `. ${cited.address}` : ""}`;

const SPECIAL: Readonly<Record<string, string>> = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };

/** Escapes a text for BibTeX: characters that TeX reads as commands print as themselves. */
export const texText = (text: string): string => text.replace(/[\\~^]|[&%$#_{}]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);

/** Writes a BibTeX entry, one item a line; the line of the address is left out if it is not known. */
export const bibtex = (cited: Cited): readonly string[] => [
  `@misc{watts-to-words-${cited.id},`,
  "  author = {{Watts to Words}},",
  `  title = {{${texText(cited.title)}}},`,
  `  year = {${newest(cited).slice(0, 4)}},`,
  `  note = {Data versions: ${texText(versions(cited))}, newest of ${date(newest(cited))}},`,
  ...(cited.address ? [`  url = {${cited.address}},`] : []),
  "}",
];
