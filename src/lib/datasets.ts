import { DataError, type Dataset, type Source } from "./dataset.ts";
import { readDataset } from "./validate.ts";

const parse = (path: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DataError(`${path}: not valid JSON: ${error instanceof Error ? error.message : error}`);
  }
};

/** Every released version of every dataset, oldest first, checked. */
export class Datasets {
  readonly sources: Readonly<Record<string, Source>>;
  readonly #versions = new Map<string, Dataset[]>();

  /** @param files repository path to file text: `data/<id>/<YYYY-MM-DD>.json` and `data/sources.json` */
  constructor(files: Readonly<Record<string, string>>) {
    this.sources = parse("data/sources.json", files["data/sources.json"] ?? "{}") as Record<string, Source>;
    const faults: string[] = [];
    for (const [path, text] of Object.entries(files).sort()) {
      if (path === "data/sources.json") continue;
      try {
        const dataset = readDataset(path, parse(path, text), this.sources);
        this.#versions.set(dataset.id, [...(this.#versions.get(dataset.id) ?? []), dataset]);
      } catch (error) {
        if (!(error instanceof DataError)) throw error;
        faults.push(error.message);
      }
    }
    if (faults.length > 0) throw new DataError(faults.join("\n"));
  }

  get ids(): readonly string[] {
    return [...this.#versions.keys()];
  }

  /** All versions of one dataset, oldest first. @throws DataError for an unknown id */
  versions(id: string): readonly [Dataset, ...Dataset[]] {
    const [first, ...rest] = this.#versions.get(id) ?? [];
    if (!first) throw new DataError(`unknown dataset; not in data/: ${JSON.stringify(id)}`);
    return [first, ...rest];
  }

  /** The newest version. @throws DataError for an unknown id */
  current(id: string): Dataset {
    const versions = this.versions(id);
    return versions.at(-1) ?? versions[0];
  }

  /** The newest version dated on or before a day (YYYY-MM-DD). @throws DataError if there was none yet */
  onDay(id: string, day: string): Dataset {
    const dataset = this.versions(id).findLast(({ version }) => version <= day);
    if (!dataset) throw new DataError(`data/${id}: no version on or before ${day}`);
    return dataset;
  }
}
