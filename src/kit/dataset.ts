/** How good a source is for a number: A published data or filing, B reputable secondary, C weak or single secondary. */
export type Grade = "A" | "B" | "C";

/** Frictionless field types that our datasets use. `date` is YYYY, YYYY-MM or YYYY-MM-DD; `geojson` is a geometry. */
export type FieldType = "string" | "number" | "integer" | "boolean" | "date" | "array" | "geojson";

/** A value in a row. Unknown is `null`, never a guess. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  /** Unit of measure, in words a reader knows: "USD per million tokens". Required for number and integer (use "1" for counts and shares). */
  readonly unit?: string;
  readonly description: string;
  readonly constraints?: {
    /** A required field is never null. */
    readonly required?: boolean;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly enum?: readonly string[];
  };
}

export type Row = { readonly [field: string]: Value };

/** One released version of a dataset, as it stands in `data/<id>/<YYYY-MM-DD>.json`. */
export interface Dataset {
  readonly id: string;
  /** The day we released it; equals the file name. */
  readonly version: string;
  readonly title: string;
  readonly description: string;
  /** The date that the data themselves speak of (YYYY, YYYY-MM or YYYY-MM-DD). */
  readonly asOf: string;
  readonly licence: { readonly name: string; readonly path?: string };
  /** Grade of the whole file, or null where each row has a `grade`. */
  readonly grade: Grade | null;
  /** Ids in `data/sources.json`; each row may also name one in its field `source`. */
  readonly sources: readonly string[];
  readonly primaryKey: readonly string[];
  readonly fields: readonly Field[];
  readonly rows: readonly Row[];
  /** Against the version before: what was added or corrected, and which older value was wrong. */
  readonly changes: readonly { readonly kind: "first" | "added" | "corrected" | "removed"; readonly note: string }[];
  /** What a reader should know before using the numbers. */
  readonly notes: readonly string[];
  /** The package or script that the version was made with, if any. */
  readonly madeWith?: { readonly package: string; readonly version: string };
}

/** What stands in a version's file, in its order: everything but the id, which is the folder. */
export const FILE_KEYS = [
  "title",
  "description",
  "version",
  "asOf",
  "licence",
  "grade",
  "sources",
  "primaryKey",
  "fields",
  "rows",
  "changes",
  "notes",
  "madeWith",
] as const satisfies readonly (keyof Dataset)[];

/** An entry of `data/sources.json`. What is not known is null. */
export interface Source {
  readonly title: string;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly licence: string | null;
  /** The day we read it, YYYY-MM-DD, or null. */
  readonly retrieved: string | null;
  readonly note?: string;
}

export class DataError extends Error {
  override name = "DataError";
}

/** Puts a file's path before what went wrong with it. @throws DataError always */
export function blame(path: string, error: unknown): never {
  throw new DataError(`${path}: ${error instanceof Error ? error.message : error}`, { cause: error });
}
