import { z } from "astro/zod";
import { DataError, type Dataset, type Row, type Source, type VersionFile } from "../../kit/dataset.ts";
import { datasetFile, sourceList } from "../../kit/schemas/dataset.ts";
import { expected, show } from "../../kit/schemas/values.ts";
import { rowSchema } from "./row-schema.ts";
import { sourceFaults } from "./rules/cited.ts";
import { type Fault, faultsOf, linesOf, refuse } from "./rules/faults.ts";

type Sources = Readonly<Record<string, Source>>;

/**
 * Reads one version: parsed JSON to a checked `Dataset`.
 * @param path repository path, `data/<id>/<YYYY-MM-DD>.json`; id and version come from it
 * @param sources the sources that `sources`, and a field `source` of the rows, may name
 * @throws DataError naming file, row, field, rule and value of every fault
 */
export function readDataset(path: string, json: unknown, sources: Sources): Dataset {
  const [, id, version] = /^data\/([a-z][a-z0-9-]*)\/(\d{4}-\d{2}-\d{2})\.json$/.exec(path) ?? [];
  if (!id || !version) throw new DataError(`${path}: name must be data/<id>/<YYYY-MM-DD>.json`);
  const frame = faultsOf(datasetFile, json);
  // Parts that the schema of the frame refuses are not checked again.
  const sound = Object.fromEntries(Object.entries(Object(json)).filter(([key]) => !frame.some((fault) => fault.path[0] === key)));
  refuse(linesOf(path, [...frame, ...frameFaults(sound, version, sources), ...rowFaults(sound, sources)]));
  return { id, ...(json as VersionFile) };
}

/** Lists the faults that only the file's name and the list of sources reveal. */
function frameFaults(file: Partial<VersionFile>, version: string, sources: Sources): Fault[] {
  const { asOf = "", sources: named = [] } = file;
  const faults = named.flatMap((id, i) =>
    Object.hasOwn(sources, id) ? [] : [{ path: ["sources", i], rule: expected("a source in data/sources.json")({ input: id }) }],
  );
  if (file.version !== undefined && file.version !== version)
    faults.push({ path: ["version"], rule: expected(`the date in the file's name, "${version}"`)({ input: file.version }) });
  if (asOf > version) faults.push({ path: ["asOf"], rule: `later than the version's date ${version}: ${show(asOf)}` });
  return faults;
}

/** Lists the faults of the rows, and of keys and grades that have to agree with the fields; none if the fields themselves have faults. */
function rowFaults({ fields, rows = [], primaryKey = [], grade }: Partial<VersionFile>, sources: Sources): Fault[] {
  if (!fields) return [];
  const names = fields.map(({ name }) => name);
  const faults = faultsOf(z.array(rowSchema(fields, sources)), rows, ["rows"]);
  if (grade === null && !names.includes("grade"))
    faults.unshift({ path: ["grade"], rule: 'null, but the rows have no field "grade"; grade the file or each row' });
  if (!primaryKey.every((name) => names.includes(name)))
    return [{ path: ["primaryKey"], rule: expected("a list of field names, each once")({ input: primaryKey }) }, ...faults];
  return primaryKey.length > 0 ? [...faults, ...repeatedKeys(rows, primaryKey)] : faults;
}

function repeatedKeys(rows: readonly Row[], primaryKey: readonly string[]): Fault[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row, i) => {
    const key = JSON.stringify(primaryKey.map((name) => row?.[name] ?? null));
    const first = seen.get(key);
    if (first === undefined) seen.set(key, i);
    return first === undefined ? [] : [{ path: ["rows", i], rule: `duplicate key ${primaryKey.join("+")}, same as rows[${first}]: ${key}` }];
  });
}

/**
 * Reads the list of sources, `data/sources.json`.
 * @param newest the newest release of data, YYYY-MM-DD: no source can have been read after it
 * @throws DataError naming source, key, rule and value of every fault
 */
export function readSources(path: string, json: unknown, newest: string): Sources {
  refuse(linesOf(path, faultsOf(sourceList, json)));
  const list = json as Sources;
  refuse(linesOf(path, sourceFaults(list)));
  const later = Object.entries(list).filter(([, { retrieved }]) => (retrieved ?? "") > newest);
  const rule = `later than the newest release of data, ${newest}`;
  refuse(
    linesOf(
      path,
      later.map(([id, { retrieved }]) => ({ path: [id, "retrieved"], rule: `${rule}: ${show(retrieved)}` })),
    ),
  );
  return list;
}
