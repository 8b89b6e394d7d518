import type { Value } from "../../kit/dataset.ts";
import type { AnyFigure, Column, FigureRow } from "../../kit/figure.ts";
import { html, type Markup } from "../../kit/html.ts";
import { spreadsheetText } from "./csv.ts";
import { isGeometry, wellKnownText } from "./well-known-text.ts";

/** Rows of a figure that a page shows; the rest are in its CSV. */
const MOST_ROWS = 500;

/** Writes what a cell of the table says. */
export const cellText = (value: Value | undefined, column: Column): string => {
  if (column.format) return column.format((value ?? null) as never);
  return value === null || value === undefined ? "—" : String(value);
};

/** Lists the columns of the table in the page. */
export const shownColumns = (figure: Pick<AnyFigure, "columns">): readonly (readonly [string, Column])[] =>
  Object.entries(figure.columns).filter(([, column]) => !column.hidden);
const numericOf = (figure: Pick<AnyFigure, "columns">, rows: readonly FigureRow[]): ReadonlySet<string> =>
  new Set(Object.keys(figure.columns).filter((name) => rows.some((row) => typeof row[name] === "number")));

/** Links each name in a cell to its page: a list of links, apart by a space. A reader mode takes cells full of commas for the page's text. */
const linked = (names: string, links: (name: string) => string, root: string): Markup =>
  html`${names.split(", ").map((name, i) => html`${i > 0 && " "}<a href="${root}${links(name).slice(1)}">${name}</a>`)}`;

/**
 * Writes a figure's rows as the head and body of a real table: row headers in the first column, numbers right-aligned.
 * @param root the site's root as seen from the page, for the links of columns that have some; without it they are plain words
 * @param sortable whether the reader can sort the table: words with a number in them then carry it
 */
export function tableMarkup(figure: Pick<AnyFigure, "columns">, rows: readonly FigureRow[], root?: string, sortable = true): Markup {
  const columns = shownColumns(figure);
  const numeric = numericOf(figure, rows);
  // A column of texts keeps the width of its longest text, also on a phone, where the table scrolls sideways.
  const widthOf = ([name, column]: (typeof columns)[number]): Markup | false => {
    const longest = Math.max(0, ...rows.map((row) => cellText(row[name], column).length));
    return longest > 16 ? html` class="l"` : longest > 5 && html` class="m"`;
  };
  const head = columns.map((entry, i) => {
    const [name, { label, unit }] = entry;
    const kind = i > 0 && numeric.has(name) ? html` class="n"` : widthOf(entry);
    return html`<th scope="col"${kind}>${label}${unit && html` <span class="unit">${unit}</span>`}</th>`;
  });
  const more =
    rows.length > MOST_ROWS &&
    html`<tfoot><tr><td colspan="${columns.length}">The first ${MOST_ROWS} of ${rows.length} rows; the CSV has all.</td></tr></tfoot>`;
  return html`<thead><tr>${head}</tr></thead><tbody>${bodyMarkup(figure, rows, root, sortable)}</tbody>${more}`;
}

/** Marks a cell with what it sorts by, where its words would mislead: "4 quadrillion" has a value, "1 March 2026" a place in time. */
function sortMark(value: Value | undefined, words: string): Markup | false {
  if (typeof value === "number") return /[a-z]/i.test(words) && html` data-value="${Number(value.toPrecision(6))}"`;
  return typeof value === "string" && value !== words && /^\d{4}(-\d\d)*$/.test(value) && html` data-value="${value}"`;
}

/** Writes the rows of the table’s body, the part that changes with the controls. */
export function bodyMarkup(figure: Pick<AnyFigure, "columns">, rows: readonly FigureRow[], root?: string, sortable = true): Markup {
  const columns = shownColumns(figure);
  const numeric = numericOf(figure, rows);
  const body = rows.slice(0, MOST_ROWS).map((row, i) => {
    const cells = columns.map(([name, column], j) => {
      const words = cellText(row[name], column);
      const { lang, links } = column;
      const content = lang
        ? html`<span lang="${lang}">${words}</span>`
        : links && root !== undefined && words !== "—"
          ? linked(words, links, root)
          : words;
      const value = row[name];
      if (j === 0) return html`<th scope="row"${sortable && sortMark(value, words)}>${content}</th>`;
      return html`<td${numeric.has(name) && html` class="n"`}${sortable && sortMark(value, words)}>${content}</td>`;
    });
    return html`<tr data-row="${i}">${cells}</tr>`;
  });
  return html`${body}`;
}

/** Turns a figure's rows into the heads and cells of a table of plain text. */
export function markdownRows(
  figure: Pick<AnyFigure, "columns">,
  rows: readonly FigureRow[],
): { readonly heads: readonly string[]; readonly cells: readonly (readonly string[])[] } {
  const columns = Object.entries(figure.columns).filter(([, column]) => !column.hidden);
  return {
    heads: columns.map(([, { label, unit }]) => (unit ? `${label} (${unit})` : label)),
    cells: rows.map((row) => columns.map(([name, column]) => cellText(row[name], column))),
  };
}

/** Writes a value in a cell: a number to 15 digits, of which the last is no noise; a geometry as WKT (OGC 06-103r4); a list as JSON. */
function plainText(value: Value | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  if (typeof value !== "object") return String(value);
  return isGeometry(value) ? wellKnownText(value) : JSON.stringify(value);
}

/** Writes rows as CSV for spreadsheets (RFC 4180, UTF-8 with a byte order mark, header of field names); unknown is an empty cell. */
export const csv = (names: readonly string[], rows: readonly Readonly<Record<string, Value>>[]): string =>
  spreadsheetText([names, ...rows.map((row) => names.map((name) => plainText(row[name])))]);
