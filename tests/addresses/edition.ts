import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A control as the addresses of an edition name it: what it may be set to, and what its absence meant. */
export type Recorded =
  | { readonly type: "choice"; readonly values: readonly string[]; readonly default: string }
  | { readonly type: "toggle"; readonly default: boolean }
  | { readonly type: "picks"; readonly values: readonly string[]; readonly default: readonly string[] }
  | { readonly type: "range"; readonly ends: readonly [min: number, max: number]; readonly default: number };

/** A figure of an edition: the pages outside of `figures/` and `embed/` that can set it, how its embed can be viewed, and its controls. */
export interface RecordedFigure {
  readonly places: readonly string[];
  readonly views: readonly string[];
  readonly controls: Readonly<Record<string, Recorded>>;
}

/** Keys of a query and the values that each may take; none where any text may. */
export type Keys = Readonly<Record<string, readonly string[]>>;

/** Every address of an edition, from the site's root: "figures/price-gap/", "claims.json". The first page is "./". */
export interface Edition {
  /** The anchors of each page, without "#". */
  readonly pages: ReadonlyMap<string, readonly string[]>;
  readonly files: readonly string[];
  readonly figures: Readonly<Record<string, RecordedFigure>>;
  /** What all embeds understand beside their controls. */
  readonly embeds: Keys;
  /** What the filters of lists understand, by page. */
  readonly filters: Readonly<Record<string, Keys>>;
}

const folderOf = (name: string): string => join(import.meta.dirname, name);
const WIDTH = 120;

/** Writes a page and its anchors on one line, or on as many as they need; those after the first are indented. */
function pageLines(path: string, anchors: readonly string[]): string {
  const lines = [path];
  for (const word of anchors.map((id) => `#${id}`)) {
    const longer = `${lines.at(-1)} ${word}`;
    if (longer.length <= WIDTH) lines[lines.length - 1] = longer;
    else lines.push(`  ${word}`);
  }
  return lines.join("\n");
}

/** Reads the lines of `pages.txt`. */
function readPages(text: string): ReadonlyMap<string, readonly string[]> {
  const pages = text
    .trim()
    .replace(/\n {2}/g, " ")
    .split("\n");
  return new Map(pages.map((line) => line.split(" ")).map(([path = "", ...anchors]) => [path, anchors.map((word) => word.slice(1))]));
}

/** Writes an edition into the folder of its name. @throws Error if it is there: what was released does not change */
export function writeEdition(name: string, { pages, files, ...queries }: Edition): readonly string[] {
  const folder = folderOf(name);
  if (existsSync(folder)) throw new Error(`tests/addresses/${name}: there already; the addresses of an edition do not change`);
  mkdirSync(folder);
  const texts = {
    "pages.txt": [...pages].map(([path, anchors]) => pageLines(path, anchors)).join("\n"),
    "files.txt": files.join("\n"),
    "queries.json": JSON.stringify(queries),
  };
  return Object.entries(texts).map(([file, text]) => {
    writeFileSync(join(folder, file), `${text}\n`);
    return join(folder, file);
  });
}

/** Reads a committed edition by its name, "0.1.0". */
export function readEdition(name: string): Edition {
  const text = (file: string): string => readFileSync(join(folderOf(name), file), "utf8");
  return { pages: readPages(text("pages.txt")), files: text("files.txt").trim().split("\n"), ...JSON.parse(text("queries.json")) };
}
