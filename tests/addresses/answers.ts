import type { AnyFigure, Controls } from "../../src/kit/figure.ts";
import { presentQuery } from "../../src/kit/formerly.ts";
import { parseQuery } from "../../src/kit/state.ts";
import { addressOf, type Built, isRedirect, type Page } from "../support/site.ts";
import { pathOf } from "./collect.ts";
import type { Edition, Keys, Recorded } from "./edition.ts";

/** How often one page may redirect to the next. */
const MOST_REDIRECTS = 3;

/** Where a page's redirect leads, as a file of the site; undefined if the page is one to read. */
function redirectOf(page: Page): string | undefined {
  if (!isRedirect(page)) return undefined;
  // It stands in <noscript>, whose markup is text to a parser that knows scripts.
  const [, to] = /url=([^"#]+)/.exec(page.html) ?? [];
  return to && new URL(to, addressOf(page.path)).pathname.slice(1).replace(/(^|\/)$/, "$1index.html");
}

/** Reads addresses on a built site. */
export class Answers {
  readonly #site: Built;
  readonly #pages: ReadonlyMap<string, Page>;

  constructor(site: Built) {
    this.#site = site;
    this.#pages = new Map(site.pages.map((page) => [page.path, page]));
  }

  /** The page that an address leads to, at once or by redirects; undefined if there is none. */
  page(path: string): Page | undefined {
    let page = this.#pages.get(path === "./" ? "index.html" : `${path}index.html`);
    for (let i = 0; i < MOST_REDIRECTS && page; i++) {
      const to = redirectOf(page);
      if (to === undefined) return page;
      page = this.#pages.get(to);
    }
    return undefined;
  }

  /** What a figure of an edition is called today. */
  figure(id: string): string | undefined {
    return /^figures\/([^/]+)\/index\.html$/.exec(this.page(`figures/${id}/`)?.path ?? "")?.[1];
  }

  /** Pages and anchors that nothing answers. */
  missingPages({ pages }: Pick<Edition, "pages">): readonly string[] {
    return [...pages].flatMap(([path, anchors]) => {
      const page = this.page(path);
      if (!page) return [`${path}: no such page, and no redirect to one`];
      if (anchors.length === 0) return [];
      const names = new Set(page.tags.flatMap(({ name, attributes }) => (name === "a" && attributes.name) || []));
      return anchors.filter((id) => !page.ids.has(id) && !names.has(id)).map((id) => `${path}#${id}: no such anchor in ${pathOf(page.path)}`);
    });
  }

  /** Files that are not there. */
  missingFiles({ files }: Pick<Edition, "files">): readonly string[] {
    return files.filter((path) => !this.#site.files.has(path)).map((path) => `${path}: no such file`);
  }

  /** Pages that could set a figure, and now neither hold it nor say, under its old anchor, where it is. */
  missingPlaces({ figures }: Pick<Edition, "figures">): readonly string[] {
    return Object.entries(figures).flatMap(([id, { places, controls }]) => {
      const now = this.figure(id);
      return (Object.keys(controls).length > 0 ? places : []).flatMap((place) => {
        const page = this.page(place);
        const holds = page?.tags.some(({ attributes }) => attributes["data-figure"] === now && attributes["data-prefix"] === `${now}.`);
        const leads = page?.ids.has(`figure-${id}`) && page.tags.some(({ attributes }) => attributes.href?.endsWith(`figures/${now}/`));
        return now !== undefined && (holds || leads) ? [] : [`${place}?${id}.: neither the figure nor a way to it`];
      });
    });
  }

  /** Keys and values that the filter of a list no longer offers. */
  missingFilters({ filters }: Pick<Edition, "filters">): readonly string[] {
    return Object.entries(filters).flatMap(([path, keys]) => {
      const tags = this.page(path)?.tags ?? [];
      const fields = new Set(tags.map(({ attributes }) => attributes.name).filter(Boolean));
      const values = new Set(tags.map(({ attributes }) => attributes.value).filter(Boolean));
      return Object.entries(keys).flatMap(([key, known]) =>
        fields.has(key)
          ? known.filter((value) => !values.has(value)).map((value) => `${path}?${key}=${value}: no such value`)
          : [`${path}?${key}: no such field`],
      );
    });
  }
}

/** Texts that an address of the edition may hold for a control. */
const textsOf = (control: Recorded): readonly string[] =>
  control.type === "choice" || control.type === "picks"
    ? [...control.values, String(control.default)]
    : control.type === "toggle"
      ? ["0", "1"]
      : [...control.ends, control.default].map(String);

/** A figure as it answers today for one of an edition. */
export type Today = Pick<AnyFigure, "formerly"> & { readonly id: string; readonly controls: Controls };

/** What keeps an address of the edition from setting a figure of today; undefined if it is set, or if the figure says why not. */
function stateFault(query: string, { id, controls, formerly }: Today): string | undefined {
  const prefix = `${id}.`;
  const { query: present, said } = presentQuery(query, prefix, formerly);
  if ([...present.keys()].some((key) => !(key.slice(prefix.length) in controls && key.startsWith(prefix)))) return "no such control";
  if (said.length > 0 && Object.keys(controls).length === 0) return "without controls it runs no script that says why";
  return parseQuery(query, controls, prefix, formerly).faults.find((fault) => !said.includes(fault));
}

/**
 * States of figures that no figure of today takes, or speaks of. They are tried as a chapter has them, with the figure's id.
 * @param figureOf the figure that answers for an id of the edition; undefined if none does
 */
export function missingStates({ figures }: Pick<Edition, "figures">, figureOf: (id: string) => Today | undefined): readonly string[] {
  return Object.entries(figures).flatMap(([id, { controls }]) => {
    const today = figureOf(id);
    if (!today) return [`${id}: no such figure`];
    return Object.entries(controls).flatMap(([name, control]) =>
      [...new Set(textsOf(control))].flatMap((text) => {
        const fault = stateFault(new URLSearchParams([[`${id}.${name}`, text]]).toString(), today);
        return fault === undefined ? [] : [`${id}?${name}=${text}: ${fault}`];
      }),
    );
  });
}

/** One key and value of a query after the other. */
export const pairsOf = (keys: Keys): readonly string[] =>
  Object.entries(keys).flatMap(([key, values]) => values.map((value) => new URLSearchParams([[key, value]]).toString()));
