/** A cell of a table as a page shows it, and what stands behind its words where they would sort wrongly: a number or a day. */
export interface ShownCell {
  readonly text: string;
  readonly value?: string | undefined;
}

const NONE = /^[—–-]?$/;
/** A number with what is written before and after it: "−76%", "$1,356", "2.5 times". */
const NUMBER = /^([−+-]?)([$€¥]?)([−-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(\D*)$/;

/** A cell as a spreadsheet of any language reads it, and its unit. */
function bare({ text, value }: ShownCell): { readonly cell: string; readonly unit: string } {
  if (NONE.test(text)) return { cell: "", unit: "" };
  const [, sign = "", currency = "", inner = "", whole = "", rest = "", unit = ""] = NUMBER.exec(text) ?? [];
  if (value !== undefined) return { cell: value, unit: /^-?[\d.e+-]+$/i.test(value) && !/^\d{4}-\d/.test(value) ? currency : "" };
  if (whole === "") return { cell: text, unit: "" };
  return { cell: `${/[−-]/.test(sign + inner) ? "-" : ""}${whole.replaceAll(",", "")}${rest}`, unit: currency || unit.trim() };
}

/**
 * Writes a table as programs read it: numbers without separators and with a plain minus, days as YYYY-MM-DD, nothing where nothing is known. The unit
 * of a column moves into its head; a column of several units keeps its words.
 */
export function bareTable(heads: readonly string[], rows: readonly (readonly ShownCell[])[]): readonly (readonly string[])[] {
  const columns = heads.map((head, i) => {
    const shown = rows.map((row) => row[i] ?? { text: "" });
    const cells = shown.map(bare);
    const units = [...new Set(cells.filter(({ cell }) => cell !== "").map(({ unit }) => unit))];
    if (units.length > 1) return [head, ...shown.map(({ text }) => (NONE.test(text) ? "" : text))];
    return [units[0] ? `${head} (${units[0]})` : head, ...cells.map(({ cell }) => cell)];
  });
  return [0, ...rows.map((_, i) => i + 1)].map((line) => columns.map((column) => column[line] ?? ""));
}
