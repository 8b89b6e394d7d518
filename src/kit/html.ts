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

/** Template for HTML or SVG markup; every value put in is escaped unless it is itself `Markup`. */
export const html = (strings: TemplateStringsArray, ...values: readonly Part[]): Markup =>
  new Markup(strings.reduce((all, text, i) => all + part(values[i - 1]) + text));
