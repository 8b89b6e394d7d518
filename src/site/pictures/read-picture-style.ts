import postcss, { AtRule, Declaration, type Node, type Rule } from "postcss";
import { hexOfOklch } from "../pure/colour.ts";
import type { PictureStyle } from "../pure/picture-style.ts";

/** The site's fonts come first; a program that lacks them uses a narrow system font, for which the labels have room. */
const FAMILIES: Readonly<Record<string, string>> = {
  form: "Archivo,'Archivo Narrow','Arial Narrow','Liberation Sans Narrow','Roboto Condensed','Avenir Next Condensed',Arial,sans-serif",
  entry: "Alegreya,Georgia,'Times New Roman',serif",
};

const DRAWN = /^(fill|stroke|color$|font|paint-order|opacity|text-anchor|letter-spacing)/;
const PLAIN = /^[\w.\-\s>]+$/;

const inLayersAlone = (around: Node | undefined): boolean =>
  around?.type === "root" || (around instanceof AtRule && around.name === "layer" && inLayersAlone(around.parent));

/** Lists the rules of a sheet outside media and container queries. */
function rulesOf(sheet: string): readonly Rule[] {
  const found: Rule[] = [];
  postcss.parse(sheet).walkRules((rule) => {
    if (inLayersAlone(rule.parent)) found.push(rule);
  });
  return found;
}

/** Splits "font: 400 13px / 1.2 var(--form)" into its properties, for programs that do not know the short form. */
const longFont = (value: string): string => {
  const [, weight = "400", size = "13px", family = "form"] = /^(\d+)\s+(\S+?)\s*(?:\/\s*\S+)?\s+var\(--(\w+)\)$/.exec(value) ?? [];
  return `font-weight:${weight};font-size:${size};font-family:var(--${family})`;
};

/** Writes a rule's declarations that concern drawings. */
const drawn = (rule: Rule): string =>
  rule.nodes
    .filter((node) => node instanceof Declaration)
    .filter(({ prop }) => DRAWN.test(prop) && prop !== "font-variant-numeric")
    .map(({ prop, value }) =>
      prop === "font" ? longFont(value) : `${prop}:${value.replace("currentColor", "var(--ink)").replace(/url\("([^"]+)"\)/, "url($1)")}`,
    )
    .join(";");

/** Reads the tokens of one theme: 0 light, 1 dark. */
function side(tokens: string, at: 0 | 1): Record<string, string> {
  const root = String(rulesOf(tokens).find(({ selector }) => selector === ":root") ?? "");
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
 * Reads the style of pictures from the site's own sheets, so that a colour is written once.
 * @param tokens the sheet of custom properties
 * @param sheets those with the rules of drawings
 */
export const pictureStyle = (tokens: string, sheets: readonly string[]): PictureStyle => ({
  light: side(tokens, 0),
  dark: side(tokens, 1),
  rules: sheets
    .flatMap(rulesOf)
    .flatMap((rule) => rule.selectors.map((selector) => [selector, drawn(rule)] as const))
    .filter(([selector]) => PLAIN.test(selector) && selector.startsWith("."))
    .filter(([, declarations]) => declarations !== ""),
});
