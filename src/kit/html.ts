/** Text made safe for HTML and SVG, in content and in quoted attributes. */
export const escapeMarkup = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[c] ?? c) : text;

/** Markup that is already safe. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

type Part = string | number | null | false | undefined | Markup | readonly Part[];
const part = (value: Part): string => {
  if (typeof value === "string") return escapeMarkup(value);
  if (typeof value === "number") return String(value);
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Markup) return value.text;
  return value.map(part).join("");
};

/**
 * Takes out the line breaks with which a template is laid out: at the edge of a tag or between two values they are nothing,
 * elsewhere, as between two attributes, a blank.
 */
const inOneLine = (text: string): string =>
  text.replace(/\s*\n\s*/g, (gap, at: number) => {
    const [before, after] = [text[at - 1], text[at + gap.length]];
    return before === ">" || after === "<" || after === ">" || after === "/" || (before === undefined && after === undefined) ? "" : " ";
  });

/** Makes HTML or SVG markup of a template, which may stand on several lines; every value put in is escaped unless it is itself `Markup`. */
export const html = (strings: TemplateStringsArray, ...values: readonly Part[]): Markup =>
  new Markup(strings.reduce((all, text, i) => all + part(values[i - 1]) + inOneLine(text), ""));
