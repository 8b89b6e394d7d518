/**
 * Names that earlier editions gave to a figure, its controls and their values, so that old addresses still set it.
 * A key is a control, "cost", or one value of it, "side=in"; a key of a value takes precedence.
 */
export interface Formerly {
  /** Former ids of the figure; `content/moved.json` moves their pages and files. */
  readonly ids?: readonly string[];
  /** Today's name of a key: { cost: "price", "side=in": "side=input" }. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** What to say of a key that is gone; the figure then shows its default. */
  readonly dropped?: Readonly<Record<string, Dropped>>;
}

/** A sentence on a key that is gone, and the page that leads on. */
export interface Dropped {
  readonly said: string;
  readonly lead?: Lead;
}

/** A page of the site that leads on: its address relative to the site's root, and the words of the link. */
export interface Lead {
  readonly href: string;
  readonly words: string;
}

/** Letters of a query above which it is junk, and ignored. */
const LONGEST = 16_384;

const lookUp = <T>(words: Readonly<Record<string, T>>, name: string, value: string): T | undefined =>
  [`${name}=${value}`, name].filter((key) => Object.hasOwn(words, key)).map((key) => words[key])[0];

/**
 * Translates a query of an earlier edition into today's keys and values; keys of others stay.
 * A query longer than any link of the site is ignored.
 * @param prefix "" on figure and embed pages, "<figure-id>." in chapters
 * @returns the query, a sentence for each of its settings that is gone, and the pages that these lead to
 */
export function presentQuery(
  query: string,
  prefix = "",
  { ids = [], renamed = {}, dropped = {} }: Formerly = {},
): { readonly query: URLSearchParams; readonly said: readonly string[]; readonly leads: readonly Lead[] } {
  const said: string[] = [];
  const leads: Lead[] = [];
  const prefixes = [prefix, ...(prefix ? ids.map((id) => `${id}.`) : [])];
  const entries = [...new URLSearchParams(query.length > LONGEST ? "" : query)].flatMap(([key, value]) => {
    const start = prefixes.find((each) => key.startsWith(each));
    if (start === undefined) return [[key, value]];
    const name = key.slice(start.length);
    const gone = lookUp(dropped, name, value);
    if (gone !== undefined) {
      said.push(gone.said);
      if (gone.lead) leads.push(gone.lead);
      return [];
    }
    const [today = name, text = value] = lookUp(renamed, name, value)?.split("=") ?? [];
    return [[prefix + today, text]];
  });
  return { query: new URLSearchParams(entries), said, leads };
}

/** Lists the query keys that set a figure: today's, and those of earlier editions. @param names its controls today */
export function queryKeys(names: readonly string[], prefix = "", { ids = [], renamed = {}, dropped = {} }: Formerly = {}): readonly string[] {
  const old = Object.keys({ ...renamed, ...dropped }).map((key) => key.replace(/=.*/, ""));
  const prefixes = [prefix, ...(prefix ? ids.map((id) => `${id}.`) : [])];
  return [...new Set(prefixes.flatMap((start) => [...names, ...old].map((name) => start + name)))];
}
