import { date } from "../../kit/format.ts";
import { sourcesOf } from "../data/version-files.ts";
import { figureSvg } from "../pictures/figure-picture.ts";
import { png } from "../pictures/raster.ts";
import { EDITION } from "../pure/edition.ts";
import { csv } from "../pure/rows.ts";
import { datasets, datasetsOf, figureOf, figureView } from "../registry.ts";
import { bibtex, citation, citedVersions } from "./cite.ts";
import { figureCsv, figureJson } from "./figure-files.ts";
import { zip } from "./zip.ts";

/** Lists the sources behind a figure, one row for each source of each dataset. */
const sourceRows = (id: string) =>
  datasetsOf(id).flatMap((dataset) =>
    sourcesOf(dataset).flatMap((name) => {
      const source = datasets.sources[name];
      if (!source) return [];
      const { title, publisher, url, licence, retrieved } = source;
      return [{ dataset: dataset.id, source: name, title, publisher, url, licence, retrieved }];
    }),
  );

/** Writes the README of a figure's archive: its finding, its files, its data and its terms. */
export function readme(id: string, site: URL | undefined): string {
  const figure = figureOf(id);
  const { title, subtitle, summary, controls } = figureView(id);
  const behind = datasetsOf(id);
  const address = site ? new URL(`figures/${id}/`, site).href : null;
  const cited = { id, title, type: "graphic" as const, ...citedVersions(behind), address };
  const columns = Object.entries(figure.columns).map(([name, { label, unit }]) => `  ${name}: ${label}${unit ? `, ${unit}` : ""}`);
  const parts = [
    title,
    subtitle,
    summary,
    Object.keys(controls).length > 0 ? "The files show the figure at its defaults; on its page the controls can be set." : "",
    `FILES\n  ${id}.svg, ${id}.png: the picture, in the light theme; the PNG at twice its size\n  ${id}.csv: all rows and columns, bare ` +
      `values; an empty cell is unknown\n  ${id}.json: the same with titles, units and data versions\n  sources.csv: every source behind the ` +
      "data",
    `COLUMNS OF ${id}.csv\n${columns.join("\n")}`,
    `BEFORE YOU USE IT\n${figure.notes.map((note) => `  ${note}`).join("\n")}`,
    ["DATA", ...behind.map((each) => `  ${each.title} (${each.id}), version ${each.version}, as of ${date(each.asOf)}; ${each.licence.name}`)].join(
      "\n",
    ),
    `MADE BY\n  ${EDITION}`,
    "TERMS\n  Text, picture and our data: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/\n  Name “Watts to Words” and the sources " +
      "that you use; sources keep their own terms, see sources.csv.",
    `HOW TO CITE\n  ${citation(cited)}.\n\n${bibtex(cited).join("\n")}`,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/** Packs a figure's picture, rows, sources and README into one archive. */
export async function figureZip(id: string, site: URL | undefined): Promise<Uint8Array> {
  const svg = await figureSvg(id, site);
  const day =
    datasetsOf(id)
      .map(({ version }) => version)
      .sort()
      .at(-1) ?? "1980-01-01";
  const files = {
    "README.txt": readme(id, site),
    [`${id}.svg`]: svg,
    [`${id}.png`]: await png(svg, 2),
    [`${id}.csv`]: figureCsv(id),
    [`${id}.json`]: `${JSON.stringify(figureJson(id), null, 2)}\n`,
    "sources.csv": csv(["dataset", "source", "title", "publisher", "url", "licence", "retrieved"], sourceRows(id)),
  };
  return zip(Object.fromEntries(Object.entries(files).map(([name, content]) => [`${id}/${name}`, content])), day);
}
