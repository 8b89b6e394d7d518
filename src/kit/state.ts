import { type Control, type Controls, defaultsOf, type Param, type Params, type Range } from "./figure.ts";
import { withUnit } from "./format.ts";
import { type Formerly, type Lead, presentQuery } from "./formerly.ts";
import { roundTo } from "./round.ts";

/** Query keys that are not controls, on embeds and figure pages. */
export const RESERVED = ["plain", "transparent", "theme", "controls", "table", "view", "childId"] as const;

/** A query string as read: the state, a sentence for each value that could not be used, and where settings that are gone lead on. */
export interface Parsed {
  readonly params: Params;
  readonly faults: readonly string[];
  readonly leads: readonly Lead[];
}

/** Thousands set off by commas: "1,500", not "0,080". */
const GROUPED = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
/** A decimal comma, with or without points between thousands: "0,08", "1.000,5". */
const DECIMAL_COMMA = /^-?(\d*|\d{1,3}(\.\d{3})+),\d+$/;

/**
 * Reads a number as people type it: with spaces, thousands commas, a decimal comma or full-width digits.
 * "1,000" and "1 000" are a thousand, "1.5" and "1,5" one and a half, "1.000,5" a thousand and a half; text is null.
 */
export function parseNumber(text: string): number | null {
  const plain = text
    .normalize("NFKC")
    .trim()
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/(?<=\d)[\s_'’](?=\d{3}(\D|$))/g, "");
  const grouped = GROUPED.test(plain);
  const joined = grouped ? plain.replaceAll(",", "") : DECIMAL_COMMA.test(plain) ? plain.replaceAll(".", "").replace(",", ".") : plain;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(joined)) return null;
  const value = Number(joined);
  return Number.isFinite(value) ? value : null;
}

/** Writes a number without noise, with a decimal point and no separators: 0.30000000000000004 → 0.3. */
export const plainNumber = (value: number): string => String(roundTo(value, 12));

/** Names the rule that a value breaks, for the reader; null if it breaks none. */
export function rangeFault(control: Range, text: string): string | null {
  const value = parseNumber(text);
  if (value !== null && value >= control.min && value <= control.max) return null;
  // "2,350" was read as a thousand: it may have been meant as a decimal.
  const hint = /^\d,\d{3}$/.test(text.trim()) ? ` (a decimal takes a point: ${text.trim().replace(",", ".")})` : "";
  const said =
    text.trim() === ""
      ? "no number"
      : value === null
        ? `“${text.trim().slice(0, 24)}” is not a number`
        : `${plainNumber(value)} is out of range${hint}`;
  return `${control.label}: ${said}. Choose from ${plainNumber(control.min)} to ${withUnit(plainNumber(control.max), control.unit)}.`;
}

/** Reads a list by commas, each option once and in the order of the control; null if one is unknown. An empty text is an empty list. */
function parsePicks(options: Readonly<Record<string, string>>, text: string): readonly string[] | null {
  const named = text === "" ? [] : text.split(",");
  if (!named.every((name) => Object.hasOwn(options, name))) return null;
  return Object.keys(options).filter((name) => named.includes(name));
}

/** Reads a control's value from its text; null if the control has no such value. */
export function parseValue(control: Control, text: string): Param | null {
  if (control.type === "picks") return parsePicks(control.options, text);
  if (control.type === "choice") return Object.hasOwn(control.options, text) ? text : null;
  if (control.type === "toggle") return text === "1" || text === "true" ? true : text === "0" || text === "false" ? false : null;
  return rangeFault(control, text) === null ? parseNumber(text) : null;
}

/** Writes a control's value as it stands in an address: 1 and 0 for a toggle, commas between picks, a plain number, else the option's name. */
export function serialiseValue(value: Param): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  return typeof value === "number" ? plainNumber(value) : String(value);
}

/** Tells whether two values of a control are the same. */
export const sameValue = (one: Param | undefined, other: Param | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && serialiseValue(one) === serialiseValue(other));

/**
 * Reads the state from a query string. Unknown keys are ignored. For a value that cannot be used, the default stays and `faults` names it.
 * @param prefix "" on figure and embed pages, "<figure-id>." in chapters
 * @param formerly names that earlier editions gave to the figure and its controls; for each that is gone `faults` has its sentence
 */
export function parseQuery(query: string, controls: Controls, prefix = "", formerly?: Formerly): Parsed {
  const { query: given, said, leads } = presentQuery(query, prefix, formerly);
  const faults = [...said];
  const entries = Object.entries(controls).flatMap(([name, control]) => {
    const text = given.get(prefix + name);
    if (text === null) return [];
    const value = parseValue(control, text);
    if (value !== null) return [[name, value] as const];
    faults.push(
      control.type === "range"
        ? (rangeFault(control, text) ?? `${control.label}: not understood.`)
        : `${control.label}: “${text.slice(0, 24)}” is not one of its values.`,
    );
    return [];
  });
  return { params: { ...defaultsOf(controls), ...Object.fromEntries(entries) }, faults, leads };
}

/**
 * Writes a state as a query string, in the order declared and without defaults. Other keys of `query` stay; those of earlier editions go.
 * @returns without a leading "?"; empty if everything is at its default
 */
export function serialiseQuery(params: Params, controls: Controls, query = "", prefix = "", formerly?: Formerly): string {
  const { query: result } = presentQuery(query, prefix, formerly);
  for (const name of Object.keys(controls)) result.delete(prefix + name);
  for (const [name, control] of Object.entries(controls)) {
    const value = params[name];
    if (value !== undefined && !sameValue(value, control.default)) result.set(prefix + name, serialiseValue(value));
  }
  return result.toString();
}

/** More settings than any figure has; a query with more is junk. */
const MOST = 99;

const isParam = (value: unknown): boolean =>
  /^(string|number|boolean)$/.test(typeof value) || (Array.isArray(value) && value.every((each) => typeof each === "string"));

/**
 * Writes a state that another page sends as a query. It leaves out values that are not text, number, boolean or a list of texts; a state with too
 * many settings gives an empty one.
 */
export function queryOf(state: object): string {
  const entries = Object.entries(state).filter(([, value]) => isParam(value));
  return new URLSearchParams(entries.length > MOST ? [] : entries.map(([name, value]) => [name, String(value)])).toString();
}
