import { TOLERANCES } from "../../checks/rules/judge.ts";
import { VERDICTS } from "../../kit/claim.ts";
import { DataError, type Dataset, type Row } from "../../kit/dataset.ts";
import * as format from "../../kit/format.ts";
import { parseQuery } from "../../kit/state.ts";
import { view } from "../../kit/view.ts";
import { POINTS } from "../../model/uncertainty.ts";
import { rowId, rowKey, SHOWN_ROWS } from "../data/data-table.ts";
import { conflicts } from "../ledger/conflicts.ts";
import { articles, ledger, ledgerEntry } from "../ledger/ledger.ts";
import { datasets, figureData, figureOf, figures } from "../registry.ts";

const FORMATS = {
  usd: (value: number) => format.dollars(value),
  percent: (value: number) => format.percent(value),
  times: (value: number) => format.times(value),
  words: (value: number) => format.inWords(value),
  number: (value: number) => format.significant(value, 4),
  date: (value: string) => format.date(value),
} as const;

/** Things of the site that a text can count. */
const SITE = {
  articles: () => format.spelled(articles.length),
  conflicts: () => format.spelled(conflicts.length),
  datasets: () => format.spelled(datasets.ids.length),
  figures: () => format.spelled(figures.size),
  sources: () => format.spelled(Object.keys(datasets.sources).length),
  tested: () => format.decimal(ledger().filter(({ finding }) => finding).length),
  points: () => format.decimal(POINTS),
} as const;

/** The source of a bound number. */
export type Binding =
  | { readonly figure: string; readonly value: string; readonly set?: string }
  | { readonly dataset: string; readonly row: string; readonly field: string; readonly as?: keyof typeof FORMATS }
  | { readonly dataset: string; readonly count: true }
  | { readonly claim: string; readonly at?: number }
  | { readonly verdicts: string; readonly article?: string }
  | { readonly site: keyof typeof SITE }
  | { readonly rule: keyof typeof TOLERANCES };

/**
 * Finds the text of a bound number. @throws DataError naming what is missing, and the names that exist
 * @param day for a figure or a dataset, the day as of which its data are read; without it, the newest
 */
export function boundNumber(binding: Binding, day?: string): string {
  if ("figure" in binding) return result(binding.figure, binding.value, binding.set ?? "", day);
  if ("claim" in binding) {
    const figure = ledgerEntry(binding.claim).claim.figures[binding.at ?? 0];
    if (!figure) throw new DataError(`claim ${binding.claim}: no figure at ${binding.at ?? 0}`);
    return figure.asWritten;
  }
  if ("verdicts" in binding) return claimsWith(binding.verdicts, binding.article);
  if ("rule" in binding) {
    const tolerance = Object.hasOwn(TOLERANCES, binding.rule) ? TOLERANCES[binding.rule] : null;
    if (tolerance === null) throw new DataError(`no rule ${JSON.stringify(binding.rule)}; there are: ${Object.keys(TOLERANCES).join(", ")}`);
    return tolerance < 1 ? format.percent(tolerance) : format.spelled(tolerance);
  }
  if ("site" in binding) {
    const count = Object.hasOwn(SITE, binding.site) ? SITE[binding.site] : null;
    if (!count) throw new DataError(`no count ${JSON.stringify(binding.site)} of the site; there are: ${Object.keys(SITE).join(", ")}`);
    return count();
  }
  const dataset = day ? datasets.onDay(binding.dataset, day) : datasets.current(binding.dataset);
  if ("count" in binding) return String(dataset.rows.length);
  const { row: key, field, as } = binding;
  const where = `data/${dataset.id}/${dataset.version}.json`;
  const row = rowsByKey(dataset).get(key);
  if (!row) throw new DataError(`${where}: no row with key ${dataset.primaryKey.join("/")} = ${JSON.stringify(key)}`);
  const value = row[field];
  if (value === undefined) throw new DataError(`${where}: no field ${JSON.stringify(field)}`);
  if (value === null) throw new DataError(`${where} ${key}.${field}: null cannot stand in the text`);
  if (!as) return typeof value === "number" ? format.significant(value, 4) : String(value);
  if (!Object.hasOwn(FORMATS, as)) throw new DataError(`no format ${JSON.stringify(as)}; there are: ${Object.keys(FORMATS).join(", ")}`);
  return (FORMATS[as] as (value: never) => string)(value as never);
}

/** Finds the page where a bound number comes from: its row, its figure in that state, or its claim. Null for what the site counts of itself. */
export function originOf(binding: Binding): string | null {
  if ("figure" in binding) return `/figures/${binding.figure}/${binding.set ? `?${binding.set}` : ""}`;
  if ("claim" in binding) return `/claims/${binding.claim}/`;
  if (!("dataset" in binding)) return null;
  const page = `/data/${binding.dataset}/`;
  // A dataset whose terms forbid copies has no rows on its page.
  if ("count" in binding || !datasets.open.includes(binding.dataset)) return page;
  const dataset = datasets.current(binding.dataset);
  const shown = dataset.rows.slice(0, SHOWN_ROWS).some((row) => rowKey(dataset, row) === binding.row);
  return `${page}#${shown ? encodeURI(rowId(binding.row)) : "rows"}`;
}

const indexes = new WeakMap<Dataset, ReadonlyMap<string, Row>>();

/** Indexes a dataset's rows by their keys as prose writes them; made once a dataset. */
function rowsByKey(dataset: Dataset): ReadonlyMap<string, Row> {
  const known = indexes.get(dataset);
  if (known) return known;
  const made = new Map(dataset.rows.map((row) => [rowKey(dataset, row), row] as const));
  indexes.set(dataset, made);
  return made;
}

/** Counts the claims of all articles, or of one, that have one of the listed verdicts; "all" counts every claim. */
function claimsWith(list: string, article?: string): string {
  const wanted = list === "all" ? Object.keys(VERDICTS) : list.split(",");
  const unknown = wanted.filter((verdict) => !Object.hasOwn(VERDICTS, verdict));
  if (unknown.length > 0) throw new DataError(`no verdict ${unknown.join(", ")}; there are: all, ${Object.keys(VERDICTS).join(", ")}`);
  if (article !== undefined && !articles.some(({ id }) => id === article)) throw new DataError(`no article ${JSON.stringify(article)}`);
  return String(ledger().filter(({ claim, verdict }) => wanted.includes(verdict) && (!article || claim.id.startsWith(`${article}-`))).length);
}

type Values = ReturnType<typeof view>["values"];
const results = new Map<string, Values>();

/** Computes a figure's results in a state, once, since texts name many results of one state. */
function valuesOf(id: string, set: string, day?: string): Values {
  const state = `${id}?${set}@${day ?? ""}`;
  const known = results.get(state);
  if (known) return known;
  const figure = figureOf(id);
  const { data, versions } = figureData(id, day);
  const { params, faults } = parseQuery(set, figure.controls(data));
  if (faults.length > 0) throw new DataError(`figure ${id}, set=${JSON.stringify(set)}: ${faults.join(" ")}`);
  const unknown = [...new URLSearchParams(set).keys()].filter((key) => !(key in params));
  if (unknown.length > 0) throw new DataError(`figure ${id}: no control ${unknown.join(", ")}; there are: ${Object.keys(params).join(", ")}`);
  const { values } = view(figure, data, versions, params);
  results.set(state, values);
  return values;
}

function result(id: string, name: string, set: string, day?: string): string {
  const values = valuesOf(id, set, day);
  const quantity = values[name];
  if (!quantity) throw new DataError(`figure ${id}: no value ${JSON.stringify(name)}; there are: ${Object.keys(values).join(", ")}`);
  return quantity.text;
}
