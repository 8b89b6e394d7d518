/** Looks words up and writes the matches, by kind. */

import { html, type Markup } from "../kit/html.ts";
import { type Hit, type Kind, RUN, SearchIndex, words } from "../site/pure/search.ts";

const NAMES: Readonly<Record<Kind, string>> = {
  chapter: "Chapters",
  figure: "Figures",
  term: "Glossary",
  dataset: "Data",
  page: "Pages",
  claim: "Claims",
};
const SHOWN = 5;
const LENGTH = 200;
const form = document.querySelector<HTMLFormElement>("form.search") as HTMLFormElement;
const output = form.querySelector("output") as HTMLOutputElement;
const results = document.querySelector<HTMLElement>(".results") as HTMLElement;
const index = new SearchIndex();
const root = form.dataset.root ?? "";
let saying = 0;

/** Makes a page's address: on a disk, folders need the name of their page. */
const address = (url: string): string => root + (location.protocol === "file:" ? url.replace(/(^|\/)(#|$)/, "$1index.html$2") : url);

/** Marks the words of a text that match. */
function marked(text: string, found: ReadonlySet<string>): Markup {
  const pieces = text.split(new RegExp(`(${RUN.source})`, "u"));
  return html`${pieces.map((piece, i) => (i % 2 && words(piece).some((word) => found.has(word)) ? html`<mark>${piece}</mark>` : piece))}`;
}

/** Cuts out the stretch of a text around the first matching word. */
function excerpt(text: string, found: ReadonlySet<string>): string {
  const at = [...text.matchAll(RUN)].find(([word]) => words(word).some((one) => found.has(one)))?.index ?? 0;
  const start = at < LENGTH / 2 ? 0 : text.indexOf(" ", at - LENGTH / 3) + 1;
  const end = start + LENGTH >= text.length ? text.length : text.lastIndexOf(" ", start + LENGTH);
  return `${start ? "… " : ""}${text.slice(start, end > start ? end : start + LENGTH)}${end < text.length ? " …" : ""}`;
}

function item({ entry, words: fit }: Hit): Markup {
  const found = new Set(fit);
  const also = entry.kind === "figure" || entry.kind === "dataset" ? "" : entry.also;
  const beside = also && entry.title.indexOf(also) < 0 && html` <span class="unit">${marked(also, found)}</span>`;
  return html`
    <li>
      <a href="${address(entry.url)}">${marked(entry.title, found)}</a>${beside}
      <p>${marked(excerpt(entry.text, found), found)}</p>
    </li>
  `;
}

watts.searchIn = (entries) => index.add(entries.map(([kind, title, url, also, text]) => ({ kind, title, url, also, text })));

watts.find = (query, whole = false) => {
  const hits = index.search(query);
  // The kind of the best match comes first.
  const kinds = [...new Set(hits.map(({ entry }) => entry.kind))];
  const groups = kinds.map((kind) => [kind, hits.filter(({ entry }) => entry.kind === kind)] as const);
  results.innerHTML = groups
    .map(
      ([kind, all]) =>
        html`<section class="result-group"><h2>${NAMES[kind]} <span class="num">${all.length}</span></h2><ol>${all.slice(0, SHOWN).map(item)}</ol>${
          all.length > SHOWN && html`<details><summary>${all.length - SHOWN} more</summary><ol>${all.slice(SHOWN, 60).map(item)}</ol></details>`
        }</section>`.text,
    )
    .join("");
  clearTimeout(saying);
  if (!query.trim()) {
    output.textContent = "";
    return;
  }
  if (!whole) return;
  saying = window.setTimeout(() => {
    output.textContent =
      hits.length === 0
        ? `Nothing fits “${query.trim()}”. The lists below lead to everything.`
        : `${hits.length} ${hits.length === 1 ? "result" : "results"}`;
  }, 300);
};
