import type { datasetFile, field, grade, source } from "./schemas/dataset.ts";
import type { Read } from "./schemas/values.ts";

/** How good a source is for a number: A published data or filing, B reputable secondary, C weak or single secondary. */
export type Grade = Read<typeof grade>;

export type Field = Read<typeof field>;
export type FieldType = Field["type"];

/** A value in a row. Unknown is `null`, never a guess. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };
export type Row = { readonly [field: string]: Value };

/** A version as it stands in its file, `data/<id>/<YYYY-MM-DD>.json`: everything but the id, which is the folder. */
export interface VersionFile extends Omit<Read<typeof datasetFile>, "rows"> {
  readonly rows: readonly Row[];
}

/** One released version of a dataset. */
export interface Dataset extends VersionFile {
  readonly id: string;
}

/** An entry of `data/sources.json`. */
export type Source = Read<typeof source>;

export class DataError extends Error {
  override name = "DataError";
}

/** Puts a file's path before what went wrong with it. @throws DataError always */
export function blame(path: string, error: unknown): never {
  throw new DataError(`${path}: ${error instanceof Error ? error.message : error}`, { cause: error });
}
