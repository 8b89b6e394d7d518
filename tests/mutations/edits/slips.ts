import { DataError, type Dataset, type Row, type Value } from "../../../src/kit/dataset.ts";
import { dataFiles } from "../../../src/site/data/data-files.ts";
import { Datasets } from "../../../src/site/data/datasets.ts";
import { textChanges, unnamedChanges } from "../../../src/site/data/rules/changes.ts";
import { root } from "../../support/root.ts";

/**
 * Slips of an editor in the next version of each dataset. The version is well formed and tells its changes, as `npm run data -- --changes`
 * writes them: only what its values say can give it away.
 */
export interface Edit {
  readonly kind: string;
  /** Entry of the audit of 23 November that found the kind taken. */
  readonly entry: number;
  readonly dataset: string;
  readonly what: string;
  /** Whether a careful editor would want it stopped. The others are known to pass. */
  readonly stop: boolean;
  /** Tells what the check of the data says; empty if it takes it. */
  readonly verdict: () => string;
}

export const files = Object.fromEntries(Object.entries(dataFiles(root)).map(([path, bytes]) => [path, Buffer.from(bytes).toString("utf8")]));
export const own = Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith("data/claims/")));
export const datasets = new Datasets(own);
export const { rules } = datasets;
const [newest = ""] = Object.keys(files)
  .flatMap((path) => /\d{4}-\d\d-\d\d(?=\.json$)/.exec(path)?.[0] ?? [])
  .sort()
  .reverse();
/** Version of every edited file: the day after the newest of all. */
export const NEXT = new Date(Date.parse(newest) + 24 * 3600 * 1000).toISOString().slice(0, 10);
export const RULES = { "data/rules.json": own["data/rules.json"] ?? "", "data/licences.json": own["data/licences.json"] ?? "" };

export type Draft = { -readonly [K in keyof Dataset]: Dataset[K] } & { rows: Row[] };

export function said(action: () => unknown): string {
  try {
    action();
    return "";
  } catch (error) {
    if (error instanceof DataError) return error.message;
    throw error;
  }
}

/** Only the sources that two versions name: reading all takes longer than all else. */
const sourcesFor = (text: string): string =>
  JSON.stringify(Object.fromEntries(Object.entries(datasets.sources).filter(([id]) => text.includes(`"${id}"`))));

/** Writes the next version of a dataset as its file; its changes are told unless they are given. */
function written(before: Dataset, draft: Draft, changes?: Dataset["changes"]): string {
  const { id: _, ...file } = draft;
  const told = changes ?? [...textChanges(before, draft), ...unnamedChanges(before, { ...draft, changes: [] })];
  const added = draft.rows.length > before.rows.length ? [{ kind: "added" as const, note: "More rows." }] : [];
  return JSON.stringify({ ...file, version: NEXT, changes: changes ?? [...told, ...added] });
}

/** Whether versions are judged as a dataset's first, with none before them to compare with. */
let alone = false;

function judge(before: Dataset, change: (draft: Draft) => unknown, changes?: Dataset["changes"]): string {
  const draft = structuredClone(before) as Draft;
  change(draft);
  const { id, version } = before;
  const [old, next] = [own[`data/${id}/${version}.json`] ?? "", written(before, draft, changes)];
  const first = JSON.stringify({ ...JSON.parse(next), changes: [{ kind: "first", note: "First version." }] });
  const versions = alone ? { [`data/${id}/${NEXT}.json`]: first } : { [`data/${id}/${version}.json`]: old, [`data/${id}/${NEXT}.json`]: next };
  const given = { ...RULES, "data/sources.json": sourcesFor(old + next), ...versions };
  return said(() => new Datasets(given));
}

/** Draws the row that is broken: one in the middle, so that neither end is special. */
export const rowWith = (rows: readonly Row[], fits: (row: Row) => boolean): number => {
  const from = Math.floor(rows.length / 2);
  const order = rows.map((_, i) => (from + i) % rows.length);
  return order.find((i) => fits(rows[i] as Row)) ?? -1;
};
export const put = (draft: Draft, at: number, values: Row): void => {
  draft.rows[at] = { ...draft.rows[at], ...values };
};

/** Tells whether a slip in a value, a key or a text of a dataset was seen without the version before. */
export function seenAlone({ verdict }: Edit): boolean {
  alone = true;
  try {
    return verdict() !== "";
  } finally {
    alone = false;
  }
}

/** Tells what the check says of the next version of a dataset in which nothing is wrong: empty if it takes it. */
export const soundVerdict = (id: string): string =>
  judge(datasets.current(id), (draft) => Object.assign(draft, { description: `${draft.description} Read again.` }));
export const datasetIds: readonly string[] = datasets.ids;

/** The slips in one dataset, as they are collected, and what adds to them. */
export interface Slips {
  readonly edits: Edit[];
  readonly before: Dataset;
  readonly numbers: Dataset["fields"];
  /** Tells whether the dataset has a field. */
  readonly is: (field: string) => boolean;
  readonly add: (entry: number, kind: string, what: string, change: (draft: Draft) => unknown, stop?: boolean, changes?: Dataset["changes"]) => void;
  /** Breaks one value, where a row has one that fits. */
  readonly value: (
    entry: number,
    kind: string,
    field: string,
    fits: (value: Value, row: Row) => boolean,
    make: (value: never) => Value,
    stop?: boolean,
  ) => void;
}

/** Begins to collect the slips in the next version of a dataset. */
export function slipsOf(before: Dataset): Slips {
  const { id, fields, rows, primaryKey } = before;
  const edits: Edit[] = [];
  const add: Slips["add"] = (entry, kind, what, change, stop = true, changes = undefined) => {
    edits.push({ kind, entry, dataset: id, what, stop, verdict: () => judge(before, change, changes) });
  };
  const value: Slips["value"] = (entry, kind, field, fits, make, stop = true) => {
    const at = rowWith(rows, (row) => row[field] !== null && fits(row[field] ?? null, row));
    const old = rows[at]?.[field];
    if (at < 0 || old === undefined) return;
    const to = make(old as never);
    add(entry, kind, `${field} ${JSON.stringify(old)} → ${JSON.stringify(to)}`.slice(0, 90), (draft) => put(draft, at, { [field]: to }), stop);
  };
  const is = (name: string): boolean => fields.some((field) => field.name === name);
  const numbers = fields.filter(({ type, name }) => (type === "number" || type === "integer") && !primaryKey.includes(name));
  return { edits, before, numbers, is, add, value };
}
