import type { Dataset, Field, Row, Value } from "../../kit/dataset.ts";
import { html, Markup } from "../../kit/html.ts";

/** Number of rows that a page shows; the rest are in the CSV. */
export const SHOWN_ROWS = 200;

/** Numbers beyond which a list is told by its ends. */
const LONG_LIST = 12;

const exact = new Intl.NumberFormat("en", { maximumSignificantDigits: 17 });

/** Writes a number as in the data, unrounded, with thousands separators; years without. */
const numberText = (value: number, unit?: string): string => (unit === "year" ? String(value) : exact.format(value)).replace("-", "−");

/** Counts the points of a GeoJSON geometry: positions in its coordinates. */
function points(coordinates: Value): number {
  if (!Array.isArray(coordinates)) return 0;
  if (typeof coordinates[0] === "number") return 1;
  return (coordinates as readonly Value[]).reduce<number>((sum, inner) => sum + points(inner), 0);
}

/** Marks the Chinese parts of a text as such. */
export const withHan = (text: string): Markup =>
  new Markup(
    text
      .split(/(\p{Script=Han}(?:[\p{Script=Han}、，。·（）]*\p{Script=Han})?)/u)
      .map((part, i) => (i % 2 === 1 ? html`<span lang="zh-Hans">${part}</span>` : html`${part}`).text)
      .join(""),
  );

/** Writes a value for a cell of the rows. */
export function valueText({ type, unit }: Pick<Field, "type" | "unit">, value: Value): string {
  if (value === null) return "—";
  if (typeof value === "number") return numberText(value, unit);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return value;
  if (type === "geojson") {
    const count = points((value as { readonly coordinates?: Value }).coordinates ?? null);
    return `geometry, ${exact.format(count)} ${count === 1 ? "point" : "points"}`;
  }
  if (Array.isArray(value) && value.length > LONG_LIST && value.every((item) => typeof item === "number"))
    return `${exact.format(value.length)} numbers, ${numberText(Math.min(...value))} to ${numberText(Math.max(...value))}`;
  if (Array.isArray(value)) return value.map((item) => valueText({ type: "string" }, item)).join("; ");
  return JSON.stringify(value);
}

const CLAIM = /^S\d-\d{3}$/;
const claimLinks = (ids: readonly string[]): Markup => inLine(ids.map((id) => html`<a class="ref" href="/claims/${id}/">${id}</a>`));

function content(field: Field, value: Value): Markup | string {
  if (value === null) return html`—<span class="visually-hidden">not known</span>`;
  if (field.name === "source") return html`<a class="ref" href="#source-${String(value)}">${String(value)}</a>`;
  if (field.name === "grade") return html`<b class="grade">${String(value)}</b>`;
  const items = Array.isArray(value) ? value : [value];
  if (items.length > 0 && items.every((item) => typeof item === "string" && CLAIM.test(item))) return claimLinks(items as string[]);
  const text = valueText(field, value);
  return typeof value === "string" || Array.isArray(value) ? withHan(text) : text;
}

/** Finds the class for the width that a column of text needs, by its longest cell. */
function widthOf(field: Field, rows: readonly Row[]): string {
  if (field.type === "number" || field.type === "integer") return "n";
  const longest = Math.max(...rows.map((row) => valueText(field, row[field.name] ?? null).length));
  if (longest > 160) return "text text--wider";
  return longest > 90 ? "text text--wide" : longest > 32 ? "text" : "";
}

/** Writes a unit for the reader: the "1" of counts and shares in words. */
export const unitText = ({ name, unit }: Pick<Field, "name" | "unit">): string | undefined =>
  unit === "1" ? (/share|margin/i.test(name) ? "share, 0 to 1" : "no unit") : unit;

/** Writes a row's key as prose names it: the parts of its primary key joined by "/". */
export const rowKey = ({ primaryKey }: Pick<Dataset, "primaryKey">, row: Row): string => primaryKey.map((name) => row[name] ?? "").join("/");

/** Gives the address on the dataset's page of the row with a key. */
export const rowId = (key: string): string => `row-${key.replace(/\s/g, "_")}`;

/**
 * Draws a dataset's first rows as head and body of a table: one column a field, numbers right-aligned with their unit in the head, and each row with
 * an address of its own.
 */
export function rowsMarkup(dataset: Dataset, limit = SHOWN_ROWS): Markup {
  const { fields, rows } = dataset;
  const shown = rows.slice(0, limit);
  const classes = fields.map((field) => widthOf(field, shown));
  const head = fields.map((field, i) => {
    const unit = unitText(field);
    return html`<th scope="col"${classes[i] && html` class="${classes[i]}"`}>${field.name}${unit && html` <span class="unit">${unit}</span>`}</th>`;
  });
  const body = shown.map((row) => {
    const cells = fields.map((field, i) => {
      const value = row[field.name] ?? null;
      const names = [classes[i], value === null && "empty"].filter(Boolean).join(" ");
      const tag = i === 0 ? new Markup("th") : new Markup("td");
      return html`<${tag}${i === 0 && html` scope="row"`}${names && html` class="${names}"`}>${content(field, value)}</${tag}>`;
    });
    return html`<tr id="${rowId(rowKey(dataset, row))}">${cells}</tr>`;
  });
  return html`<thead><tr>${head}</tr></thead><tbody>${body}</tbody>`;
}

/** Splits a text into its first sentence and the rest. */
export function firstSentence(text: string): readonly [first: string, rest: string] {
  const end = /[.?!](?= \p{Lu})/u.exec(text);
  return end ? [text.slice(0, end.index + 1), text.slice(end.index + 2)] : [text, ""];
}

/** Joins items in running text with a comma and a space. */
export const inLine = (items: readonly Markup[]): Markup => html`${items.map((item, i) => html`${i > 0 && ", "}${item}`)}`;
