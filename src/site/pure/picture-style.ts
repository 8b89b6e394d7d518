/** The appearance of a picture outside the site: colours by name, and the rules of the style sheets that concern drawings. */
export interface PictureStyle {
  /** Custom properties without their dashes: "ink" → "#171b25". */
  readonly light: Readonly<Record<string, string>>;
  readonly dark: Readonly<Record<string, string>>;
  /** Selector and declarations; colours are still custom properties. */
  readonly rules: readonly (readonly [selector: string, declarations: string])[];
}

/** Picks the rules that a drawing needs, by the classes in it. */
export function rulesFor({ rules }: PictureStyle, markup: string): string {
  const used = new Set([...markup.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(/\s+/)));
  return rules
    .filter(([selector]) => [...selector.matchAll(/\.([\w-]+)/g)].every(([, name = ""]) => used.has(name)))
    .map(([selector, declarations]) => `${selector}{${declarations}}`)
    .join("");
}

/** Replaces custom properties by their values, or by their fallbacks, for programs that know none. An unknown one is left as it is. */
export function resolved({ light }: PictureStyle, text: string): string {
  const once = text.replace(/var\(--([\w-]+)(?:,\s*([^()]*))?\)/g, (all, name: string, fallback?: string) => light[name] ?? fallback ?? all);
  return once === text ? text : resolved({ light, dark: {}, rules: [] }, once);
}
