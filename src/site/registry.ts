import { blame, DataError, type Dataset } from "../kit/dataset.ts";
import { instead } from "../kit/did-you-mean.ts";
import type { AnyFigure, Params, Version } from "../kit/figure.ts";
import { readTables, type Tables } from "../kit/table.ts";
import { type View, view } from "../kit/view.ts";
import { datasetTexts } from "./data/data-files.ts";
import { Datasets } from "./data/datasets.ts";
import { checkPlots } from "./drawn-by-hand.ts";

/** Figures, found in their folder: no list is kept by hand. */
const figureFiles = import.meta.glob<AnyFigure>("../figures/*/index.ts", { import: "default", eager: true });

const nameOf = (path: string): string => path.split("/").at(-2) ?? "";
const RESERVED_IDS = ["claim", "health"];

/** Every dataset of the site. */
export const datasets = new Datasets(datasetTexts(process.cwd()));

/** The newest day on which a dataset was released. */
export const lastDataDay: string =
  datasets.ids
    .map((id) => datasets.current(id).version)
    .sort()
    .at(-1) ?? "";

/** Every figure by id, in the order of their names. */
export const figures: ReadonlyMap<string, AnyFigure> = new Map(
  Object.entries(figureFiles)
    .map(([path, figure]) => [nameOf(path), figure] as const)
    .sort(([a], [b]) => a.localeCompare(b)),
);
for (const [id, { kind, play }] of figures) {
  if ((kind === "scene") !== (play !== undefined))
    throw new DataError(`src/figures/${id}/index.ts: a figure of the kind "scene", and no other, has \`play\`: the words of its button`);
  if (!/^[a-z][a-z0-9-]*$/.test(id) || RESERVED_IDS.includes(id))
    throw new DataError(`src/figures/${id}/index.ts: not a figure id: ${JSON.stringify(id)}`);
}

checkPlots(figures);
checkTerms(figures, datasets);

/** Stops a figure that reads a dataset whose terms forbid copies: its rows are published. @throws DataError naming both */
export function checkTerms(all: ReadonlyMap<string, Pick<AnyFigure, "data">>, from: Datasets): void {
  const closed = from.ids.filter((id) => !from.open.includes(id));
  for (const [id, { data }] of all)
    for (const { dataset } of Object.values(data))
      if (closed.includes(dataset))
        throw new DataError(`src/figures/${id}/index.ts: its rows are published, and the terms of data/${dataset} forbid that; cite it in the text`);
}

/** Finds a figure by id. @throws DataError naming the figures that exist */
export function figureOf(id: string): AnyFigure {
  const figure = figures.get(id);
  if (!figure) throw new DataError(`unknown figure ${JSON.stringify(id)}; ${instead(id, [...figures.keys()])}`);
  return figure;
}

/**
 * Reads a figure's data at the current versions, or as of a day, with the versions used. `from` gives tests other datasets than the site's.
 * @throws DataError if none of its datasets existed on that day
 */
export function figureData(id: string, day?: string, from: Datasets = datasets) {
  const find = (dataset: string): Dataset => (day ? from.onDay(dataset, day) : from.current(dataset));
  const { data: tables } = figureOf(id);
  const used = Object.values(tables).map(({ dataset }) => find(dataset));
  if (day && used.length > 0 && used.every(({ version }) => version > day))
    throw new DataError(`${used.map((dataset) => `data/${dataset.id}`).join(", ")}: no version on or before ${day}`);
  const versions: Record<string, Version> = Object.fromEntries(
    Object.entries(tables).map(([name, { dataset }]) => {
      const { id: of, title, version, asOf } = find(dataset);
      return [name, { id: of, title, version, asOf }];
    }),
  );
  return { data: readTables(tables as Tables, find), versions };
}

/**
 * Computes a figure at its defaults or at given parameters, with the current data or those of a day.
 * @throws DataError naming its file, for any error in it
 */
export function figureView(id: string, params: Params = {}, day?: string, from: Datasets = datasets): View {
  const figure = figureOf(id);
  try {
    const { data, versions } = figureData(id, day, from);
    return view(figure, data, versions, params);
  } catch (error) {
    return blame(`src/figures/${id}/index.ts`, error);
  }
}

/** Lists the datasets behind a figure, each once: current versions, or those of a day. */
export const datasetsOf = (id: string, day?: string): readonly Dataset[] =>
  [...new Set(Object.values(figureOf(id).data).map(({ dataset }) => dataset))].map((dataset) =>
    day ? datasets.onDay(dataset, day) : datasets.current(dataset),
  );
