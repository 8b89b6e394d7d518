import { createHash } from "node:crypto";
import type { VocabularyId } from "../../model/pre-tokens.ts";
import { claimEntries, indexScript, textEntries } from "../book/search-entries.ts";
import { style } from "../pictures/figure-picture.ts";
import { figureDays } from "../pinned.ts";
import type { SearchEntry } from "../pure/search.ts";
import { figureData, figureOf, figures, figureView } from "../registry.ts";
import { VOCABULARY_IDS, vocabularyPackage, vocabularyScript } from "../tokenizer/vocabularies.ts";
import { bundle } from "./bundle.ts";
import { motionScript, programScript, questionScript } from "./figure-scripts.ts";
import { stateScripts } from "./state-scripts.ts";

/**
 * One of the browser's scripts: classic, minified, named by its content.
 * `boot` is on every page (`embed-…` and `claim-card` replace it on those for other sites), `sort-table` on pages with a sortable table. `chart` or
 * `calculator`, `inspect` and each figure's own script are fetched when a reader reaches for a figure, `guess` when a reader asks to guess first.
 * `tokenizer` is on pages that have one; its engine and each vocabulary are fetched on request.
 * `chapter` is in chapters, and fetches `link-to-passage` when words are selected, `chapter-links` when a claim is pressed. `settings-bar` comes
 * where an address has settings. `search` fetches its engine and index on the first search. `keys`
 * comes with the first key pressed that it knows. `story` is on the page of the story.
 */
export interface Script {
  /** File name in /assets/, with a hash of its content. */
  readonly file: string;
  readonly code: string;
  /** Third-party packages that are in it. */
  readonly packages: readonly string[];
  /** Source files that are in it, as paths from the project's root; of a script made without bundling, none. */
  readonly files: readonly string[];
  /** Scripts of a chart's states, in the order of `allStates`, where each has its own. They are named after this one. */
  readonly each: readonly { readonly file: string; readonly code: string }[];
}

/** Values put into a script when it is bundled: the style of pictures, read from the sheets once, and the features of an embed's page. */
const definitions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "take-picture": { PICTURE_STYLE: JSON.stringify(style) },
  "embed-calculator": { CALCULATOR: "true", SETTABLE: "true", SCENE: "false" },
  "embed-chart": { CALCULATOR: "false", SETTABLE: "true", SCENE: "false" },
  "embed-scene": { CALCULATOR: "false", SETTABLE: "true", SCENE: "true" },
  "embed-still": { CALCULATOR: "false", SETTABLE: "false", SCENE: "false" },
  "embed-story": { CALCULATOR: "false" },
  "claim-card": { CALCULATOR: "false" },
  "embed-health": { CALCULATOR: "false" },
};
/** Source files of scripts with another name: the embed's leaves out what its page lacks. */
const FILES: Readonly<Record<string, string>> = {
  "embed-calculator": "embed",
  "embed-chart": "embed",
  "embed-scene": "embed",
  "embed-still": "embed",
};

const made = new Map<string, Promise<Script>>();

/** Vocabularies of the tokenizer, by the names of their scripts. */
const vocabularies = new Map<string, VocabularyId>(VOCABULARY_IDS.map((id) => [`vocabulary-${id}`, id]));
const NAMED = [
  "boot",
  "chart",
  "calculator",
  "inspect",
  "guess",
  "play",
  "vectors",
  "sort-table",
  "ledger-filter",
  "gallery",
  "take-away",
  "offer-copies",
  "take-picture",
  "embed-kit",
  "embed-health",
  "tokenizer",
  "tokenizer-engine",
  "chapter",
  "story",
  "link-to-passage",
  "chapter-links",
  "settings-bar",
  "keys",
  "search",
  "search-engine",
];
/** The search index in two parts, in the order in which they are fetched. */
const INDEX: Readonly<Record<string, () => readonly SearchEntry[]>> = { "search-text": textEntries, "search-claims": claimEntries };

interface Code {
  readonly code: string;
  readonly packages?: readonly string[];
  readonly files?: readonly string[];
  readonly each?: readonly string[];
}

/** Makes the code of a script. */
async function codeOf(name: string): Promise<Code> {
  const [id = "", day] = name.split("@");
  if (figures.has(id)) return figureOf(id).kind === "calculator" ? programScript(id, day) : stateScripts(id, day);
  if (name.startsWith("guess-")) return questionScript(name.replace("guess-", ""));
  if (name.startsWith("motion-")) return motionScript(name.replace("motion-", ""));
  const vocabulary = vocabularies.get(name);
  if (vocabulary) return { code: vocabularyScript(vocabulary), packages: [vocabularyPackage(vocabulary)] };
  const entries = INDEX[name];
  if (entries) return { code: indexScript(entries()) };
  return bundle(`import "./src/browser/${FILES[name] ?? name}.ts"`, definitions[name]);
}

/** Finds the name of a pinned figure's script: the live one's where the data of that day are the newest. */
function liveName(name: string): string {
  const [id = "", day] = name.split("@");
  if (!day) return name;
  const versions = (of?: string): string => JSON.stringify(figureData(id, of).versions);
  return versions(day) === versions() ? id : name;
}

/**
 * Makes one script by name: one of `NAMED`; a figure's id, with "@" and a day for its data as of then; "guess-" or "motion-" and a figure's id; or
 * "vocabulary-" and its id. Made once a build, afresh each time in development.
 */
export function script(asked: string): Promise<Script> {
  const name = liveName(asked);
  const known = made.get(name);
  if (known && !import.meta.env.DEV) return known;
  const making = (async () => {
    const { code, packages = [], files = [], each = [] } = await codeOf(name);
    const stem = `${name.replace(/@.*/, "")}.${createHash("sha256").update(code).digest("hex").slice(0, 10)}`;
    return { code, packages, files, file: `${stem}.js`, each: each.map((own, i) => ({ file: `${stem}.${i}.js`, code: own })) };
  })();
  made.set(name, making);
  return making;
}

/** Finds the address of a script from the site's root. */
export const scriptUrl = async (name: string): Promise<string> => `/assets/${(await script(name)).file}`;

/** Tells whether a figure has a script of its own: a chart without controls is only its picture. */
export const hasScript = (id: string): boolean => Object.keys(figureView(id).controls).length > 0;

/** Lists every script of the site, each file once: a pinned figure with the same rows shares that of the live one. */
export async function scripts(): Promise<Script[]> {
  const settable = [...figures.keys()].filter(hasScript);
  const pinned = settable.flatMap((id) => figureDays(id).map((day) => `${id}@${day}`));
  const asked = [...figures].flatMap(([id, { guess, kind }]) => [...(guess ? [`guess-${id}`] : []), ...(kind === "scene" ? [`motion-${id}`] : [])]);
  const names = [...NAMED, ...Object.keys(INDEX), ...vocabularies.keys(), ...settable, ...asked, ...pinned];
  const making = names.map(script);
  // Waits for all before a mistake in one stops the build: interrupted, esbuild buries the message under a thousand lines of its own.
  await Promise.allSettled(making);
  return [...new Map((await Promise.all(making)).map((made) => [made.file, made])).values()];
}
