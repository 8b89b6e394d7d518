/** Puts a cell in quotes if it contains a comma, a quote or the end of a line. */
const cellOf = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Writes lines of cells as CSV (RFC 4180), each line ended by CR LF. */
export const csvText = (lines: readonly (readonly string[])[]): string => `${lines.map((cells) => cells.map(cellOf).join(",")).join("\r\n")}\r\n`;

/** The same for spreadsheets: a byte order mark comes first, without which Excel garbles Chinese names. */
export const spreadsheetText = (lines: readonly (readonly string[])[]): string => `\ufeff${csvText(lines)}`;
