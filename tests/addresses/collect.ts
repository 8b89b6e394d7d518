import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { JSDOM } from "jsdom";
import type { Control, Controls } from "../../src/kit/control.ts";
import { addressOf, type Built, type Page, references } from "../support/site.ts";
import type { Edition, Keys, Recorded, RecordedFigure } from "./edition.ts";

/** What is no address: files whose name holds the checksum of what is in them, fonts, settings of the host, the page for missing pages. */
const NO_ADDRESS = /^(assets\/.*|fonts\/.*\.woff2|_headers|404\.html)$/;

/** Views of an embed, and what each is made of: an embed without that part shows the whole figure, and says that it has no such view. */
const VIEWS = { table: ".fig-data", tornado: ".tornado" };

/** A page's address from the site's root, as `pages.txt` has it: "figures/index.html" is "figures/", the first page "./". */
export const pathOf = (file: string): string => file.replace(/(^|\/)index\.html$/, "$1") || "./";

/** The ids of each page that a link somewhere on the site leads to, by the page's file. */
function linkedIds(site: Built): ReadonlyMap<string, ReadonlySet<string>> {
  const linked = new Map<string, Set<string>>();
  for (const page of site.pages)
    for (const { tag, address } of references(page)) {
      if (tag !== "a" || !address.includes("#") || /^[a-z]+:/.test(address)) continue;
      const { pathname, hash } = new URL(address, addressOf(page.path));
      const file = decodeURIComponent(pathname.slice(1)).replace(/(^|\/)$/, "$1index.html");
      linked.set(file, (linked.get(file) ?? new Set()).add(decodeURIComponent(hash.slice(1))));
    }
  return linked;
}

/**
 * The ids of a page that are addresses: those that a link of the site leads to, and those of headings, figures, entries of lists,
 * details and named sections. The rest join a label to its field, a picture to its pattern or a script to its place.
 * Nor is a heading's id one where what it names has an id of its own.
 */
function anchorsOf({ tags }: Page, linked: ReadonlySet<string>): readonly string[] {
  const names = new Set(tags.flatMap(({ attributes }) => (attributes.id ? (attributes["aria-labelledby"]?.split(" ") ?? []) : [])));
  const named = tags.filter(
    ({ name, attributes }) => /^(h[2-6]|figure|details|li)$/.test(name) || (name === "section" && "aria-labelledby" in attributes),
  );
  const own = named.flatMap(({ attributes: { id } }) => (id !== undefined && !names.has(id) ? [id] : []));
  const ids = new Set([...own, ...linked]);
  return tags.flatMap(({ attributes: { id } }) => (id !== undefined && ids.has(id) ? [id] : []));
}

/** What an address may set a control to. */
function recorded(control: Control): Recorded {
  if (control.type === "choice") return { type: "choice", values: Object.keys(control.options), default: control.default };
  if (control.type === "toggle") return { type: "toggle", default: control.default };
  if (control.type === "picks") return { type: "picks", values: Object.keys(control.options), default: control.default };
  return { type: "range", ends: [control.min, control.max], default: control.default };
}

/** The named fields of a form and the values that each offers, without the empty one. */
function keysOf(form: Element): Keys {
  const keys: Record<string, string[]> = {};
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[name]")) {
    const values = "options" in field ? [...field.options].map(({ value }) => value) : field.type === "search" ? [] : [field.value];
    keys[field.name] = [...(keys[field.name] ?? []), ...values.filter(Boolean)];
  }
  return keys;
}

/** The keys that the page on embedding promises: rows of key and values. */
const promisedKeys = (page: Document): Keys =>
  Object.fromEntries(
    [...page.querySelectorAll("#options + * tbody tr")]
      .map((row) => [...row.children].map((cell) => cell.textContent.trim()))
      .filter(([key = ""]) => /^[a-z]+$/i.test(key))
      .map(([key = "", values = ""]) => [key, values.split(", ")]),
  );

/** The controls that a figure's script declares. */
function controlsIn(code: string): Controls {
  let controls: Controls = {};
  const take = (from: { readonly controls: Controls }): void => {
    controls = from.controls;
  };
  const watts = {
    chart: (_id: string, states: { readonly controls: Controls }) => take(states),
    calculator: (_id: string, _program: unknown, input: { readonly controls: Controls }) => take(input),
  };
  runInNewContext(code, { watts, Intl });
  return controls;
}

/** Collects every address of a built site. */
export function collect(site: Built): Edition {
  const document = (path: string): Document => new JSDOM(readFileSync(join(site.folder, path), "utf8")).window.document;
  const linked = linkedIds(site);
  const pages = site.pages.filter(({ path }) => path.endsWith("index.html"));
  const places = pages.flatMap(({ path, tags }) =>
    tags.filter(({ attributes }) => attributes["data-prefix"]).map(({ attributes }) => [attributes["data-figure"], pathOf(path)] as const),
  );
  const figure = (path: string): readonly [id: string, RecordedFigure] => {
    const page = document(path);
    const shown = page.querySelector<HTMLElement>("figure[data-figure]") as HTMLElement;
    const id = shown.dataset.figure as string;
    const embed = document(`embed/${id}/index.html`);
    const script = shown.dataset.code && new URL(shown.dataset.code, addressOf(path)).pathname.slice(1);
    const declared = script ? controlsIn(readFileSync(join(site.folder, script), "utf8")) : {};
    const controls = Object.entries(declared).map(([name, control]) => [name, recorded(control)]);
    return [
      id,
      {
        places: places.filter(([of]) => of === id).map(([, place]) => place),
        views: Object.entries(VIEWS).flatMap(([view, part]) => (embed.querySelector(part) ? [view] : [])),
        controls: Object.fromEntries(controls),
      },
    ];
  };
  const filter = (path: string, form: string): Keys => keysOf(document(path).querySelector(form) as Element);
  return {
    pages: new Map(pages.map((page) => [pathOf(page.path), anchorsOf(page, linked.get(page.path) ?? new Set())])),
    files: [...site.files].filter((path) => !path.endsWith("index.html") && !NO_ADDRESS.test(path)),
    figures: Object.fromEntries(site.pages.filter(({ path }) => /^figures\/[^/]+\/index\.html$/.test(path)).map(({ path }) => figure(path))),
    embeds: promisedKeys(document("embedding/index.html")),
    filters: {
      "claims/": filter("claims/index.html", "form.filters"),
      "figures/": filter("figures/index.html", "form.gallery-filter"),
      "search/": filter("search/index.html", "form"),
    },
  };
}
