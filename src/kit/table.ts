import { DataError, type Dataset, type Row, type Value } from "./dataset.ts";

/** How one field is read: a type test and whether null is allowed. */
export interface Reader<T> {
  readonly expects: string;
  readonly accepts: (value: Value | undefined) => boolean;
  /** Phantom, which only carries the TypeScript type. */
  readonly type?: T;
}

const reader = <T>(expects: string, accepts: (value: Value | undefined) => boolean): Reader<T> => ({ expects, accepts });

/** Reads text. Readers refuse null unless wrapped in `maybe(…)`. */
export const text = reader<string>("text", (value) => typeof value === "string");
/** Reads a number. */
export const number = reader<number>("number", (value) => typeof value === "number");
/** Reads true or false. */
export const flag = reader<boolean>("true or false", (value) => typeof value === "boolean");
/** Reads a list. */
export const list = reader<readonly Value[]>("list", (value) => Array.isArray(value));
/** Reads a GeoJSON geometry, of whatever kind. */
export const geometry = reader<GeoJSON.Geometry>("GeoJSON geometry", (value) => typeof value === "object" && value !== null && "type" in value);
/** Makes a reader that also accepts null. */
export const maybe = <T>(inner: Reader<T>): Reader<T | null> => reader(`${inner.expects} or null`, (value) => value === null || inner.accepts(value));

type Readers = { readonly [field: string]: Reader<unknown> };
/** A row, typed by its readers. */
export type RowOf<F> = { readonly [K in keyof F]: F[K] extends Reader<infer T> ? T : never };

/** The part of a dataset that a figure or a check reads: its id and the fields, each with its reader. */
export interface Table<F extends Readers = Readers> {
  readonly dataset: string;
  readonly fields: F;
}

/** Declares the fields that are read of a dataset. Nothing else reaches the figure, the check or the browser. */
export const table = <const F extends Readers>(dataset: string, fields: F): Table<F> => ({ dataset, fields });

/** Tables by the names that a figure or check gives them. */
export type Tables = { readonly [name: string]: Table };
/** The rows of each table, typed by its readers. */
export type DataOf<D extends Tables> = { readonly [K in keyof D]: readonly RowOf<D[K]["fields"]>[] };

/**
 * Reads the rows of one table, with only the fields that it names, in the order of the dataset.
 * @throws DataError if a field is missing or a value is not what the reader expects
 */
export function readTable<F extends Readers>({ fields }: Table<F>, dataset: Dataset): readonly RowOf<F>[] {
  const path = `data/${dataset.id}/${dataset.version}.json`;
  return dataset.rows.map((row: Row, i) => {
    const entries = Object.entries(fields).map(([name, { expects, accepts }]) => {
      const value = row[name];
      if (!accepts(value)) throw new DataError(`${path} rows[${i}].${name}: expected ${expects}, got ${JSON.stringify(value)}`);
      return [name, value];
    });
    return Object.fromEntries(entries) as RowOf<F>;
  });
}

/** Reads the rows of every table that a figure or check names. */
export function readTables<D extends Tables>(tables: D, find: (id: string) => Dataset): DataOf<D> {
  return Object.fromEntries(Object.entries(tables).map(([name, spec]) => [name, readTable(spec, find(spec.dataset))])) as DataOf<D>;
}

/** Finds the first row that fits. @throws DataError with the words in `sought` if there is none */
export function one<R>(rows: readonly R[], fits: (row: R) => boolean, sought: string): R {
  const row = rows.find(fits);
  if (row === undefined) throw new DataError(`no row for ${sought}`);
  return row;
}
