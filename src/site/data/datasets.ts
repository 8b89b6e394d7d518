import { DataError, type Dataset, type Source } from "../../kit/dataset.ts";
import { instead } from "../../kit/did-you-mean.ts";
import { unnamedChanges } from "./rules/changes.ts";
import { RULE_FILES, type RuleBook, readRules, ruleFaults } from "./rules/index.ts";
import { parseStrict } from "./strict-json.ts";
import { readDataset, readSources } from "./validate.ts";

const SOURCES = "data/sources.json";
const { rules: RULES, licences: LICENCES } = RULE_FILES;

/** Names each value that a version changes or drops in silence, with the entry that has to stand in its `changes`. */
const silentChanges = (previous: Dataset, next: Dataset): readonly string[] => {
  const path = `data/${next.id}/${next.version}.json`;
  return unnamedChanges(previous, next).map(
    ({ kind, note }) =>
      `${path} changes: expected an entry of the kind ${kind} that says ${JSON.stringify(note)}, got none; npm run data -- --changes ${path} adds it`,
  );
};

/** Every released version of every dataset, oldest first, checked. */
export class Datasets {
  readonly sources: Readonly<Record<string, Source>>;
  readonly #versions = new Map<string, Dataset[]>();
  readonly #rules: RuleBook | undefined;

  /**
   * @param files repository path to file text: `data/<id>/<YYYY-MM-DD>.json`, `data/sources.json`, and the rules that the newest
   * versions keep; tests of
   * single files leave out the rules, and every page needs them
   */
  constructor(files: Readonly<Record<string, string>>) {
    const faults: string[] = [];
    const attempt = (action: () => void): void => {
      try {
        action();
      } catch (error) {
        if (!(error instanceof DataError)) throw error;
        faults.push(error.message);
      }
    };
    const newest = Object.keys(files)
      .map((path) => path.slice(-15, -5))
      .filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))
      .sort()
      .at(-1);
    let sources: Readonly<Record<string, Source>> = {};
    attempt(() => {
      sources = readSources(SOURCES, parseStrict(SOURCES, files[SOURCES] ?? "{}"), newest ?? "9999-12-31");
    });
    if (faults.length > 0) throw new DataError(faults.join("\n"));
    this.sources = sources;
    const { [RULES]: rules, [LICENCES]: licences } = files;
    let book: RuleBook | undefined;
    if (rules !== undefined)
      attempt(() => {
        book = readRules(parseStrict(RULES, rules), parseStrict(LICENCES, licences ?? "{}"));
      });
    this.#rules = book;
    const paths = Object.keys(files).filter((path) => ![SOURCES, RULES, LICENCES].includes(path));
    for (const path of paths.sort()) {
      attempt(() => {
        const dataset = readDataset(path, parseStrict(path, files[path] ?? ""), this.sources);
        const versions = this.#versions.get(dataset.id);
        if (versions) versions.push(dataset);
        else this.#versions.set(dataset.id, [dataset]);
      });
    }
    if (faults.length > 0) throw new DataError(faults.join("\n"));
    for (const versions of this.#versions.values()) {
      for (const [i, next] of versions.slice(1).entries()) faults.push(...silentChanges(versions[i] as Dataset, next));
      const [newest, previous = null] = versions.toReversed();
      if (newest && this.#rules) attempt(() => faults.push(...ruleFaults(newest, previous, this.rules, this.sources)));
    }
    if (faults.length > 0) throw new DataError(faults.join("\n"));
  }

  /** What datasets keep, and the licences that they stand under. @throws DataError if the files had no rules */
  get rules(): RuleBook {
    if (!this.#rules) throw new DataError(`${RULES}: missing`);
    return this.#rules;
  }

  /** Lists the datasets whose terms let us publish their rows; the others are cited, and their rows withheld. */
  get open(): readonly string[] {
    const { datasets, licences } = this.rules;
    return this.ids.filter((id) => datasets[id]?.terms.every((licence) => licences[licence]?.rows !== false));
  }

  get ids(): readonly string[] {
    return [...this.#versions.keys()];
  }

  /** Lists all versions of one dataset, oldest first. @throws DataError for an unknown id */
  versions(id: string): readonly [Dataset, ...Dataset[]] {
    const [first, ...rest] = this.#versions.get(id) ?? [];
    if (!first) throw new DataError(`unknown dataset ${JSON.stringify(id)}; ${instead(String(id), this.ids)}`);
    return [first, ...rest];
  }

  /** Finds the newest version. @throws DataError for an unknown id */
  current(id: string): Dataset {
    const versions = this.versions(id);
    return versions.at(-1) ?? versions[0];
  }

  /**
   * Finds the newest version dated on or before a day (YYYY-MM-DD). If there was none yet, it returns the first, so that a figure pinned to a day
   * still works after it took up a later dataset.
   * @throws DataError for an unknown id
   */
  onDay(id: string, day: string): Dataset {
    const versions = this.versions(id);
    return versions.findLast(({ version }) => version <= day) ?? versions[0];
  }
}
