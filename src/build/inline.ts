import { readFileSync } from "node:fs";
import { join } from "node:path";
import postcss, { type AtRule } from "postcss";
import { asksFor, namesIn, type Used } from "./selectors.ts";
import { clean, keepUsed } from "./trim.ts";

const SHEET = /<link rel="stylesheet" href="\/([^"]+)"[^>]*>/g;
const SCRIPT = /\/(assets\/[\w@.-]+\.js)"/g;

/** The names in a sheet: what decides whether a rule of it can apply. */
interface Names {
  readonly classes: readonly string[];
  readonly tags: readonly string[];
  readonly properties: readonly string[];
}

/**
 * Which of some names a script may put into a page: names with a hyphen that are no selectors, plain words where its texts have them,
 * and names that it completes ("plot--" and what it finds out).
 */
function namesOf(code: string, names: readonly string[]): ReadonlySet<string> {
  const found = (pattern: RegExp): readonly string[] => code.match(pattern) ?? [];
  const words = new Set([...found(/(?<![.#\w-])[\w-]*-[\w-]*/g), ...found(/(?<=["'`\s}<])[\w-]+(?=["'`\s$>])/g)]);
  const starts = new Set(found(/(?<=["'`\s}])[a-z]+[\w-]*-(?=["'`$])/g));
  const ends = new Set(found(/(?<=["'`}])-+[a-z][\w-]*(?=["'`\s$])/g));
  const may = (name: string): boolean =>
    words.has(name) || [...starts].some((start) => name.startsWith(start)) || [...ends].some((end) => name.endsWith(end));
  return new Set(names.filter(may));
}

/** Animations that nothing left plays. */
function withoutIdle(root: postcss.Root): void {
  const played = new Set<string>();
  root.walkDecls(/^animation(-name)?$/, ({ value }) => value.split(/[\s,]+/).forEach((word) => void played.add(word)));
  root.walkAtRules(/keyframes$/, (rule: AtRule) => void (played.has(rule.params) || rule.remove()));
}

/** The order of a sheet's layers, which must not follow from what is left of them. */
function layers(root: postcss.Root): string {
  const names = new Set<string>();
  root.each((node) => {
    if (node.type === "atrule" && node.name === "layer") for (const name of node.params.split(",")) names.add(name.trim());
  });
  return names.size > 0 ? `@layer ${[...names].join()};` : "";
}

/** A sheet cut to what can apply. @param read custom properties that the page reads by itself */
function cut(css: string, used: Used, read: ReadonlySet<string>): string {
  const root = postcss.parse(css);
  const order = layers(root);
  keepUsed(root, used);
  withoutIdle(root);
  clean(root, (property) => read.has(property));
  return order + root.toString();
}

function namesOfSheet(css: string): Names {
  const [classes, tags, properties] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const root = postcss.parse(css);
  root.walkRules(({ selector }) => {
    for (const [, name = ""] of selector.matchAll(/\.([\w-]+)/g)) classes.add(name);
    for (const part of selector.split(/[\s,>+~()]+/)) for (const tag of asksFor(part).tags) tags.add(tag);
  });
  root.walkDecls(/^--/, ({ prop }) => void properties.add(prop));
  return { classes: [...classes], tags: [...tags], properties: [...properties] };
}

/**
 * Puts into each page, in place of links to style sheets, the rules that can apply to it and to what its scripts may add:
 * the first paint waits for the page alone. Pages that use the same names share one cut.
 * @param dist folder of the built site
 */
export class Inliner {
  readonly #dist: string;
  readonly #sheets = new Map<string, Names & { readonly css: string }>();
  readonly #scripts = new Map<string, ReadonlySet<string>>();
  readonly #cuts = new Map<string, string>();

  constructor(dist: string) {
    this.#dist = dist;
  }

  /** @param page addresses from the site's root */
  inline(page: string): string {
    const { body, ...names } = namesIn(page);
    const scripts = [...new Set([...page.matchAll(SCRIPT)].map(([, path = ""]) => path))];
    return page.replace(SHEET, (_, path: string) => {
      const sheet = this.#sheet(path);
      const added = scripts.map((script) => this.#added(script, path, sheet));
      const may = (name: string): boolean => added.some((set) => set.has(name));
      const classes = new Set(sheet.classes.filter((name) => names.classes.has(name) || may(name)));
      const tags = new Set(sheet.tags.filter((tag) => names.tags.has(tag) || may(tag)));
      const read = new Set(sheet.properties.filter((name) => body.includes(`var(${name}`) || may(name)));
      const key = [path, ...classes, "", ...tags, "", ...read].join(" ");
      const css = this.#cuts.get(key) ?? cut(sheet.css, { bears: (name) => classes.has(name), tags, body: null }, read);
      this.#cuts.set(key, css);
      return `<style>${css}</style>`;
    });
  }

  /** What a script may add of the names in a sheet. */
  #added(script: string, path: string, { classes, tags, properties }: Names): ReadonlySet<string> {
    const key = `${script} ${path}`;
    const known = this.#scripts.get(key) ?? namesOf(readFileSync(join(this.#dist, script), "utf8"), [...classes, ...tags, ...properties]);
    this.#scripts.set(key, known);
    return known;
  }

  #sheet(path: string): Names & { readonly css: string } {
    const known = this.#sheets.get(path);
    if (known) return known;
    const css = readFileSync(join(this.#dist, path), "utf8");
    const sheet = { css, ...namesOfSheet(css) };
    this.#sheets.set(path, sheet);
    return sheet;
  }
}
