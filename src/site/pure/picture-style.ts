import { hexOfOklch } from "./colour.ts";

/** How a picture looks outside of the site: colours by name, and the rules of the style sheets that concern drawings. */
export interface PictureStyle {
  /** Custom properties without their dashes: "ink" → "#171b25". */
  readonly light: Readonly<Record<string, string>>;
  readonly dark: Readonly<Record<string, string>>;
  /** Selector and declarations; colours still by custom property. */
  readonly rules: readonly (readonly [selector: string, declarations: string])[];
}

/** Fonts of the site first; whoever has them not gets a narrow one of the system, for which the labels have room. */
const FAMILIES: Readonly<Record<string, string>> = {
  form: "Archivo,'Archivo Narrow','Arial Narrow','Liberation Sans Narrow','Roboto Condensed','Avenir Next Condensed',Arial,sans-serif",
  entry: "Alegreya,Georgia,'Times New Roman',serif",
};

const DRAWN = /^(fill|stroke|color$|font|paint-order|opacity|text-anchor|letter-spacing)/;
const PLAIN = /^[\w.\-\s>]+$/;

/** The rules of a sheet outside of media and container queries, one for each selector. */
function rulesOf(sheet: string): [string, string][] {
  const css = sheet.replace(/\/\*[\s\S]*?\*\//g, "");
  const found: [string, string][] = [];
  let at = 0;
  while (at < css.length) {
    const open = css.indexOf("{", at);
    if (open < 0) break;
    const head = css
      .slice(at, open)
      .replace(/^[\s}]+/, "")
      .trim();
    if (head.startsWith("@layer")) {
      at = open + 1;
      continue;
    }
    let close = open + 1;
    for (let depth = 1; depth > 0 && close < css.length; close += 1) depth += css[close] === "{" ? 1 : css[close] === "}" ? -1 : 0;
    if (!head.startsWith("@")) for (const selector of head.split(",")) found.push([selector.trim(), css.slice(open + 1, close - 1)]);
    at = close;
  }
  return found;
}

/** "font: 400 13px / 1.2 var(--form)" in parts, for programs that do not know the short form. */
const longFont = (value: string): string => {
  const [, weight = "400", size = "13px", family = "form"] = /^(\d+)\s+(\S+?)\s*(?:\/\s*\S+)?\s+var\(--(\w+)\)$/.exec(value) ?? [];
  return `font-weight:${weight};font-size:${size};font-family:var(--${family})`;
};

const drawn = (declarations: string): string =>
  declarations
    .split(";")
    .map((declaration) => declaration.split(/:(.*)/s).map((part) => part.trim()) as [string, string?])
    .filter(([name]) => DRAWN.test(name) && name !== "font-variant-numeric")
    .map(([name, value = ""]) =>
      name === "font" ? longFont(value) : `${name}:${value.replace("currentColor", "var(--ink)").replace(/url\("([^"]+)"\)/, "url($1)")}`,
    )
    .join(";");

/** One side of the tokens: 0 light, 1 dark. */
function side(tokens: string, at: 0 | 1): Record<string, string> {
  const root = rulesOf(tokens).find(([selector]) => selector === ":root")?.[1] ?? "";
  const entries = [...root.matchAll(/--([\w-]+):\s*light-dark\((oklch\([^)]*\)),\s*(oklch\([^)]*\))\)/g)].map(
    ([, name = "", light = "", dark = ""]) => {
      const [, l, c, h, alpha] = /oklch\(([\d.]+) ([\d.]+) ([\d.]+)(?: \/ ([\d.]+))?\)/.exec(at === 0 ? light : dark) ?? [];
      const opacity = alpha
        ? Math.round(Number(alpha) * 255)
            .toString(16)
            .padStart(2, "0")
        : "";
      return [name, hexOfOklch(Number(l), Number(c), Number(h)) + opacity] as const;
    },
  );
  return { ...Object.fromEntries(entries), ...FAMILIES };
}

/**
 * Reads the style of pictures out of the site's own sheets, so that a colour is written once.
 * @param tokens the sheet of custom properties
 * @param sheets those with the rules of drawings
 */
export const pictureStyle = (tokens: string, sheets: readonly string[]): PictureStyle => ({
  light: side(tokens, 0),
  dark: side(tokens, 1),
  rules: sheets
    .flatMap(rulesOf)
    .filter(([selector]) => PLAIN.test(selector) && selector.startsWith("."))
    .map(([selector, declarations]) => [selector, drawn(declarations)] as const)
    .filter(([, declarations]) => declarations !== ""),
});

/** The rules that a drawing needs, by the classes in it. */
export function rulesFor({ rules }: PictureStyle, markup: string): string {
  const used = new Set([...markup.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(/\s+/)));
  return rules
    .filter(([selector]) => [...selector.matchAll(/\.([\w-]+)/g)].every(([, name = ""]) => used.has(name)))
    .map(([selector, declarations]) => `${selector}{${declarations}}`)
    .join("");
}

/** Custom properties replaced by what they stand for, or by their fallback: for programs that know none. An unknown one is left as it is. */
export function resolved({ light }: PictureStyle, text: string): string {
  const once = text.replace(/var\(--([\w-]+)(?:,\s*([^()]*))?\)/g, (all, name: string, fallback?: string) => light[name] ?? fallback ?? all);
  return once === text ? text : resolved({ light, dark: {}, rules: [] }, once);
}
