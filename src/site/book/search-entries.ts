import { parse } from "yaml";
import { VERDICTS } from "../../kit/claim.ts";
import { blame } from "../../kit/dataset.ts";
import { isChapter, isTerm, splitText, textFiles, textId } from "../data/text-files.ts";
import { ledger } from "../ledger/ledger.ts";
import type { SearchEntry } from "../pure/search.ts";
import { datasets, figures, figureView } from "../registry.ts";
import { type Part, textParts } from "./prose-text.ts";

/** Pages whose text is not prose. */
const LISTS: readonly (readonly [url: string, title: string, text: string])[] = [
  ["claims/", "The claims ledger", "All claims of the articles, each with a verdict and the working behind it."],
  ["conflicts/", "Conflicts", "Claims that cannot all be true."],
  ["figures/", "Figures", "Every chart, map and calculator of the site."],
  ["data/", "Data", "Every dataset with its sources, grades and versions, as CSV and JSON."],
  ["glossary/", "Glossary", "The words of the trade that the chapters use."],
  ["sources/", "Sources", "The articles, and what is known of them."],
];

function split(source: string): { readonly front: Readonly<Record<string, string>>; readonly body: string } {
  const { yaml, body } = splitText(source);
  return { front: parse(yaml) as Record<string, string>, body: body.trim() };
}

/** Splits a file's text into its parts. @throws DataError naming the file, for a number that is bound to nothing */
function partsOf(path: string, source: string): readonly Part[] {
  try {
    return textParts(source);
  } catch (error) {
    return blame(path, error);
  }
}

/** Lists a chapter's entries, first its own, then one for each section. @param path its file, whose number may have any digits */
export function chapterEntries(path: string, source: string): readonly SearchEntry[] {
  const { front } = split(source);
  const url = `${textId(path)}/`;
  const all = partsOf(path, source);
  const [opening, ...parts] = [...(all[0]?.heading ? [{ heading: null, anchor: null, text: "" }] : []), ...all];
  const chapter = `${front.number}. ${front.title}`;
  return [
    {
      kind: "chapter",
      title: `${chapter.replace(/\?$/, "")}: ${front.question}`,
      url,
      also: front.title ?? "",
      text: `${front.description} ${opening?.text ?? ""}`.trim(),
    },
    ...parts
      .filter(({ heading }) => heading !== "Further reading")
      .map(({ heading, anchor, text }): SearchEntry => ({ kind: "chapter", title: heading ?? "", url: `${url}#${anchor}`, also: chapter, text })),
  ];
}

function pageEntries(path: string, source: string): readonly SearchEntry[] {
  const { front } = split(source);
  const name = textId(path);
  const text = partsOf(path, source).map(({ heading, text }) => `${heading ?? ""} ${text}`);
  return [
    {
      kind: "page",
      title: front.title ?? name,
      url: name === "home" ? "" : `${name}/`,
      also: "",
      text: [front.description, ...text].join(" ").trim(),
    },
  ];
}

/** Lists the entries that are searched first: chapters by section, figures, terms, datasets, pages. */
export function textEntries(): readonly SearchEntry[] {
  const files = Object.entries(textFiles(process.cwd()));
  return [
    ...files.filter(([path]) => isChapter(path)).flatMap(([path, source]) => chapterEntries(path, source)),
    ...[...figures.keys()].map((id): SearchEntry => {
      const { title, subtitle, summary } = figureView(id);
      return { kind: "figure", title, url: `figures/${id}/`, also: id.replaceAll("-", " "), text: `${subtitle} ${summary}` };
    }),
    ...files
      .filter(([path]) => isTerm(path))
      .map(([path, source]): SearchEntry => {
        const { front, body } = split(source);
        return { kind: "term", title: front.term ?? "", url: `glossary/#${textId(path)}`, also: front.zh ?? "", text: body };
      }),
    ...datasets.ids.map((id): SearchEntry => {
      const { title, description } = datasets.current(id);
      return { kind: "dataset", title, url: `data/${id}/`, also: id.replaceAll("-", " "), text: description };
    }),
    ...files.filter(([path]) => !isChapter(path) && !isTerm(path)).flatMap(([path, source]) => pageEntries(path, source)),
    ...LISTS.map(([url, title, text]): SearchEntry => ({ kind: "page", title, url, also: "", text })),
  ];
}

/** Lists the entries that are searched second: every claim, in our words, with its verdict. */
export const claimEntries = (): readonly SearchEntry[] =>
  ledger().map(({ claim, verdict, why }) => ({
    kind: "claim",
    title: claim.paraphrase,
    url: `claims/${claim.id}/`,
    also: claim.id,
    text: `${VERDICTS[verdict].label}. ${why}`,
  }));

/** Writes a part of the index as a classic script that passes its entries on. */
export const indexScript = (entries: readonly SearchEntry[]): string =>
  `watts.searchIn(${JSON.stringify(entries.map(({ kind, title, url, also, text }) => [kind, title, url, also, text]))});`;
