/** Escapes a text for HTML and SVG, in content and in quoted attributes. */
export const escapeMarkup = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[c] ?? c) : text;

/** Markup that is safe to use as it is. */
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
 * Takes out the line breaks that lay out a template. At the edge of a tag or between two values nothing is left; elsewhere, as between two
 * attributes, a space.
 */
const inOneLine = (text: string): string => text.replace(/(>)\s*\n\s*|\s*\n\s*(?=[<>/])|^\s*\n\s*$/g, "$1").replace(/\s*\n\s*/g, " ");

/** Makes HTML or SVG markup from a template, which may take several lines. Every value is escaped unless it is `Markup` itself. */
export const html = (strings: TemplateStringsArray, ...values: readonly Part[]): Markup =>
  new Markup(strings.reduce((all, text, i) => all + part(values[i - 1]) + inOneLine(text), ""));
