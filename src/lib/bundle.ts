import { createHash } from "node:crypto";
import esbuild, { type Plugin } from "esbuild";
import type { VocabularyId } from "../model/pre-tokens.ts";
import { EDITION, VERSION } from "./edition.ts";
import { style } from "./figure-picture.ts";
import { pinnedDays } from "./pinned.ts";
import { datasetsOf, figureData, figures } from "./registry.ts";
import type { Entry } from "./search.ts";
import { claimEntries, indexScript, textEntries } from "./search-entries.ts";
import { VOCABULARY_IDS, vocabularyPackage, vocabularyScript } from "./vocabularies.ts";

/**
 * The browser's scripts: classic, minified, named by their content.
 * `wake` is on every page (`embed` and `card` stand in those for other sites), `sort-table` where a table is sortable; `runtime`, `inspect`, `plot` and each figure's own code are
 * fetched when a reader reaches for a figure. `guess` comes when a reader asks to guess first. `tokenizer` stands where there is one; its engine and each vocabulary come on request.
 * `reading` stands in chapters, and fetches `passage` when words are selected; `search` fetches its engine and index when there is something to look for; `keys` comes with the first key pressed that it knows.
 */
export interface Script {
  /** File name in /assets/, with a hash of its content. */
  readonly file: string;
  readonly code: string;
  /** Packages of others that are in it. */
  readonly packages: readonly string[];
}

/** Modules that the runtime shares with every figure, so that no figure carries them again. */
const SHARED = ["figure", "format", "html", "table"];
const shareLib: Plugin = {
  name: "share-lib",
  setup(build) {
    build.onResolve({ filter: new RegExp(`/lib/(${SHARED.join("|")})\\.ts$`) }, ({ path }) => ({ path, namespace: "shared" }));
    build.onLoad({ filter: /./, namespace: "shared" }, ({ path }) => ({
      contents: `module.exports = watts.shared[${JSON.stringify(/([a-z]+)\.ts$/.exec(path)?.[1])}]`,
    }));
  },
};

/** The site's name and release, without the rest of package.json. */
const edition: Plugin = {
  name: "edition",
  setup(build) {
    build.onLoad({ filter: /\/lib\/edition\.ts$/ }, () => ({
      contents: `export const EDITION = ${JSON.stringify(EDITION)}, VERSION = ${JSON.stringify(VERSION)}`,
    }));
  },
};

interface Bundle {
  readonly code: string;
  readonly packages: readonly string[];
}

/** The package that a file lies in. */
const packageOf = (path: string): string | undefined => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];

async function bundle(contents: string, plugins: Plugin[] = [], define: Readonly<Record<string, string>> = {}): Promise<Bundle> {
  const { outputFiles, metafile } = await esbuild.build({
    stdin: { contents, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: "iife",
    target: "es2022",
    legalComments: "none",
    loader: { ".css": "text" },
    plugins: [...plugins, edition],
    define,
  });
  const parts = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const packages = parts.filter(([, { bytesInOutput }]) => bytesInOutput > 0).flatMap(([path]) => packageOf(path) ?? []);
  return { code: outputFiles[0]?.text.trim() ?? "", packages: [...new Set(packages)].sort() };
}

/** What is put into a script when it is bundled: the style of pictures is read from the sheets once. */
const definitions: Readonly<Record<string, Readonly<Record<string, string>>>> = { "take-picture": { PICTURE_STYLE: JSON.stringify(style) } };

const made = new Map<string, Promise<Script>>();

/** A vocabulary of the tokenizer, by the name of its script. */
const vocabularies = new Map<string, VocabularyId>(VOCABULARY_IDS.map((id) => [`vocabulary-${id}`, id]));
const NAMED = [
  "wake",
  "runtime",
  "inspect",
  "guess",
  "vectors",
  "plot",
  "sort-table",
  "ledger-filter",
  "gallery",
  "take",
  "take-picture",
  "embed-kit",
  "embed-health",
  "tokenizer",
  "tokenizer-engine",
  "reading",
  "passage",
  "keys",
  "search",
  "search-engine",
];
/** The index of the search page in its two parts, as they are fetched. */
const INDEX: Readonly<Record<string, () => readonly Entry[]>> = { "search-text": textEntries, "search-claims": claimEntries };

/** One script by name: one of `NAMED`, a figure's id (with "@" and a day: its data as of then), or "vocabulary-" and its id. Made once a build, afresh each time in development. */
export function script(name: string): Promise<Script> {
  const known = made.get(name);
  if (known && !import.meta.env.DEV) return known;
  const making = (async () => {
    const vocabulary = vocabularies.get(name);
    const [id = "", day] = name.split("@");
    const entries = INDEX[name];
    const { code, packages } = entries
      ? { code: indexScript(entries()), packages: [] }
      : vocabulary
        ? { code: vocabularyScript(vocabulary), packages: [vocabularyPackage(vocabulary)] }
        : figures.has(id)
          ? await figureScript(id, day)
          : await bundle(`import "./src/scripts/${name}.ts"`, [], definitions[name]);
    const hash = createHash("sha256").update(code).digest("hex").slice(0, 10);
    return { code, packages, file: `${id}.${hash}.js` };
  })();
  made.set(name, making);
  return making;
}

/** A figure's code with the data that it reads, nothing more. */
function figureScript(id: string, day?: string): Promise<Bundle> {
  const { data, versions } = figureData(id, day);
  const entry = `import figure from "./src/figures/${id}.ts"; watts.add(${JSON.stringify(id)}, figure, ${JSON.stringify(data)}, ${JSON.stringify(versions)});`;
  return bundle(entry, [shareLib]);
}

/** Address of a script from the site's root. */
export const scriptUrl = async (name: string): Promise<string> => `/assets/${(await script(name)).file}`;

/** Every script of the site, each file once: a pinned figure whose data are still the newest has that of the live one. */
export async function scripts(): Promise<Script[]> {
  const pinned = [...figures.keys()].flatMap((id) => pinnedDays(datasetsOf(id).map((dataset) => dataset.id)).map((day) => `${id}@${day}`));
  const all = await Promise.all([...NAMED, ...Object.keys(INDEX), ...vocabularies.keys(), ...figures.keys(), ...pinned].map(script));
  return [...new Map(all.map((made) => [made.file, made])).values()];
}
