import { EDITION } from "../pure/edition.ts";
import { csv } from "../pure/rows.ts";
import { datasetsOf, figureOf, figureView } from "../registry.ts";

/** Writes a figure's rows at its defaults as CSV, of the newest data or of a day's: bare values, hidden columns too. */
export const figureCsv = (id: string, day?: string): string => csv(Object.keys(figureOf(id).columns), figureView(id, {}, day).rows);

/**
 * Collects a figure at its defaults, of the newest data or of a day's, for its JSON file: its sentences, its columns with units, its rows, and the
 * data versions behind it.
 */
export function figureJson(id: string, day?: string) {
  const { title, subtitle, summary, rows, given } = figureView(id, {}, day);
  const columns = Object.entries(figureOf(id).columns).map(([name, { label, unit }]) => ({ name, label, ...(unit ? { unit } : {}) }));
  const datasets = datasetsOf(id, day).map(({ id: name, version, asOf, licence }) => ({ name, version, asOf, licence }));
  return { id, edition: EDITION, title, subtitle, summary, params: given.params, datasets, columns, rows };
}
