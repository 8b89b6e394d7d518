import { defaultsOf, type Params } from "../../kit/figure.ts";
import { allStates, stateNumber } from "../../kit/states.ts";
import { view } from "../../kit/view.ts";
import { EDITION } from "../pure/edition.ts";
import { csv } from "../pure/rows.ts";
import { datasetsOf, figureData, figureOf, figureView } from "../registry.ts";

/** Writes a figure's rows at its defaults as CSV, of the newest data or of a day's: bare values, hidden columns too. */
export const figureCsv = (id: string, day?: string): string => csv(Object.keys(figureOf(id).columns), figureView(id, {}, day).rows);

const allRows = new Map<string, string | null>();

/**
 * Writes the rows of every setting of a figure as CSV, one setting after another, in which columns `set.<control>` hold the controls that change
 * them. Null where its defaults show all rows there are, and for a calculator, whose settings have no end.
 */
export function figureAllCsv(id: string): string | null {
  const known = allRows.get(id);
  if (known !== undefined) return known;
  const made = everySetting(id);
  allRows.set(id, made);
  return made;
}

function everySetting(id: string): string | null {
  const figure = figureOf(id);
  if (figure.kind === "calculator") return null;
  const { data, versions } = figureData(id);
  const controls = figure.controls(data);
  const names = Object.keys(figure.columns);
  const states = allStates(controls).map((params) => {
    const { rows } = view(figure, data, versions, params);
    return { params, rows, lines: rows.map((row) => csv(names, [row])) };
  });
  const linesOf = (params: Params): readonly string[] => states[stateNumber(params, controls)]?.lines ?? [];
  const moving = Object.entries(controls)
    .filter(([name, { default: initial }]) => states.some(({ params, lines }) => lines.join("") !== linesOf({ ...params, [name]: initial }).join("")))
    .map(([name]) => name);
  const told = states.filter(({ params }) =>
    Object.entries(controls).every(([name, { default: initial }]) => moving.includes(name) || params[name] === initial),
  );
  const shown = new Set(linesOf(defaultsOf(controls)));
  if (told.every(({ lines }) => lines.every((line) => shown.has(line)))) return null;
  const set = (params: Params) => Object.fromEntries(moving.map((name) => [`set.${name}`, params[name] as string | boolean]));
  return csv(
    [...moving.map((name) => `set.${name}`), ...names],
    told.flatMap(({ params, rows }) => rows.map((row) => ({ ...set(params), ...row }))),
  );
}

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
