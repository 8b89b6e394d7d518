import type { datasetFile, field, grade, source } from "./schemas/dataset.ts";
import type { Read } from "./schemas/values.ts";

/** How reliable a source is for a number: A published data or filing, B reputable secondary, C weak or single secondary. */
export type Grade = Read<typeof grade>;

/** A field of the rows of a dataset. */
export type Field = Read<typeof field>;

/** A value in a row. Unknown is `null`, never a guess. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
/** A row, by the names of its fields. */
export type Row = { readonly [field: string]: Value };

/** A version as its file has it, `data/<id>/<YYYY-MM-DD>.json`: everything but the id, which is the folder. */
export interface VersionFile extends Omit<Read<typeof datasetFile>, "rows"> {
  readonly rows: readonly Row[];
}

/** One released version of a dataset. */
export interface Dataset extends VersionFile {
  readonly id: string;
}

/** An entry of `data/sources.json`. */
export type Source = Read<typeof source>;

/** A fault in what the site is made from: data, claims, texts or figures. Its message says where the fault is and how to mend it. */
export class DataError extends Error {
  override name = "DataError";
}

/** Puts a file's path in front of the message of an error. @throws DataError always */
export function blame(path: string, error: unknown): never {
  throw new DataError(`${path}: ${error instanceof Error ? error.message : error}`, { cause: error });
}
