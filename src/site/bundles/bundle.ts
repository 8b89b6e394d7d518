import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import esbuild, { type Plugin } from "esbuild";
import * as figureModule from "../../kit/figure.ts";
import * as format from "../../kit/format.ts";
import * as html from "../../kit/html.ts";
import * as table from "../../kit/table.ts";
import * as domain from "../../model/domain.ts";
import type { VocabularyId } from "../../model/pre-tokens.ts";
import { claimEntries, indexScript, textEntries } from "../book/search-entries.ts";
import { style } from "../pictures/figure-picture.ts";
import { pinnedDays } from "../pinned.ts";
import { EDITION, VERSION } from "../pure/edition.ts";
import type { SearchEntry } from "../pure/search.ts";
import { datasetsOf, figureData, figureOf, figures } from "../registry.ts";
import { VOCABULARY_IDS, vocabularyPackage, vocabularyScript } from "../tokenizer/vocabularies.ts";
import { leanData, leanVersions } from "./lean-data.ts";
import { leanSource, withoutUnused } from "./lean-source.ts";

/**
 * One of the browser's scripts: classic, minified, named by its content.
 * `boot` is on every page (`embed-…` and `claim-card` replace it on those for other sites), `sort-table` on pages with a sortable table. `runtime`,
 * `inspect`, `plot` and each figure's own code are fetched when a reader reaches for a figure, and `guess` when a reader asks to guess first.
 * `tokenizer` is on pages that have one; its engine and each vocabulary are fetched on request.
 * `reading` is in chapters, and fetches `link-to-passage` when words are selected. `search` fetches its engine and index on the first search. `keys`
 * comes with the first key pressed that it knows.
 */
export interface Script {
  /** File name in /assets/, with a hash of its content. */
  readonly file: string;
  readonly code: string;
  /** Third-party packages that are in it. */
  readonly packages: readonly string[];
}

/** Modules that the runtime shares with every figure, so that no figure contains them again. */
const SHARED: Readonly<Record<string, object>> = { figure: figureModule, format, html, table, domain };
/** Functions that only the server uses on tables. */
const READERS = new Set(["table", "text", "number", "flag", "list", "geometry", "maybe", "readTable", "readTables"]);
const shareLib: Plugin = {
  name: "share-lib",
  setup(build) {
    build.onResolve({ filter: new RegExp(`/(${Object.keys(SHARED).join("|")})\\.ts$`) }, ({ path, importer, resolveDir }) => {
      const name = /([a-z]+)\.ts$/.exec(path)?.[1] ?? "";
      const home = name === "domain" ? "/src/model" : "/src/kit";
      return importer && resolve(resolveDir, dirname(path)).endsWith(home) ? { path: name, namespace: "shared", sideEffects: false } : undefined;
    });
    build.onLoad({ filter: /./, namespace: "shared" }, ({ path }) => ({
      contents: Object.keys(SHARED[path] ?? {})
        .map((name) => `export { ${name} } from "shared-${path}/${name}";`)
        .join(""),
    }));
    // Each name has an export of its own, so that unused ones are dropped.
    build.onResolve({ filter: /^shared-/ }, ({ path }) => ({ path, namespace: "one", sideEffects: false }));
    build.onLoad({ filter: /./, namespace: "one" }, ({ path }) => {
      const [, name] = path.split("/");
      // No browser reads a table.
      if (READERS.has(name ?? "")) return { contents: `export const ${name} = () => ({});` };
      return { contents: `export const ${name} = watts.shared.${name};` };
    });
  },
};
/** Leaves out of a calculator's own file what only the server needs. */
const leanFigure: Plugin = {
  name: "lean-figure",
  setup(build) {
    build.onLoad({ filter: /\/figures\/[a-z0-9-]+\/index\.ts$/ }, ({ path }) => ({
      contents: leanSource(readFileSync(path, "utf8"), path),
      loader: "ts",
    }));
  },
};

/** The site's name and release, without the rest of package.json. */
const edition: Plugin = {
  name: "edition",
  setup(build) {
    build.onLoad({ filter: /\/pure\/edition\.ts$/ }, () => ({
      contents: `export const EDITION = ${JSON.stringify(EDITION)}, VERSION = ${JSON.stringify(VERSION)}`,
    }));
  },
};

/** Turns a style sheet that a script brings into the text of one string. */
const sheetText: Plugin = {
  name: "sheet-text",
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await esbuild.transform(readFileSync(path, "utf8"), { loader: "css", minify: true });
      return { contents: code.trim(), loader: "text" };
    });
  },
};

interface Bundle {
  readonly code: string;
  readonly packages: readonly string[];
}

/** Finds the package that a file belongs to. */
const packageOf = (path: string): string | undefined => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];

async function bundle(contents: string, plugins: Plugin[] = [], define: Readonly<Record<string, string>> = {}, minify = true): Promise<Bundle> {
  const { outputFiles, metafile } = await esbuild.build({
    stdin: { contents, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    write: false,
    metafile: true,
    minify,
    format: "iife",
    target: "es2022",
    legalComments: "none",
    plugins: [...plugins, edition, sheetText],
    define,
  });
  const parts = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const packages = parts.filter(([, { bytesInOutput }]) => bytesInOutput > 0).flatMap(([path]) => packageOf(path) ?? []);
  return { code: outputFiles[0]?.text.trim() ?? "", packages: [...new Set(packages)].sort() };
}

/** Values put into a script when it is bundled: the style of pictures, read from the sheets once, and the features of an embed's page. */
const definitions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "take-picture": { PICTURE_STYLE: JSON.stringify(style) },
  "embed-calculator": { CALCULATOR: "true", SETTABLE: "true" },
  "embed-chart": { CALCULATOR: "false", SETTABLE: "true" },
  "embed-still": { CALCULATOR: "false", SETTABLE: "false" },
  "claim-card": { CALCULATOR: "false" },
  "embed-health": { CALCULATOR: "false" },
};
/** Source files of scripts with another name: the embed's leaves out what its page lacks. */
const FILES: Readonly<Record<string, string>> = { "embed-calculator": "embed", "embed-chart": "embed", "embed-still": "embed" };

const made = new Map<string, Promise<Script>>();

/** Vocabularies of the tokenizer, by the names of their scripts. */
const vocabularies = new Map<string, VocabularyId>(VOCABULARY_IDS.map((id) => [`vocabulary-${id}`, id]));
const NAMED = [
  "boot",
  "runtime",
  "inspect",
  "guess",
  "vectors",
  "plot",
  "sort-table",
  "ledger-filter",
  "gallery",
  "take-away",
  "take-picture",
  "embed-kit",
  "embed-health",
  "tokenizer",
  "tokenizer-engine",
  "chapter",
  "link-to-passage",
  "keys",
  "search",
  "search-engine",
];
/** The search index in two parts, in the order in which they are fetched. */
const INDEX: Readonly<Record<string, () => readonly SearchEntry[]>> = { "search-text": textEntries, "search-claims": claimEntries };

/**
 * Makes one script by name: one of `NAMED`; a figure's id, with "@" and a day for its data as of then, or with "+" for the whole, which a
 * calculator's vectors and guesses need; or "vocabulary-" and its id. Made once a build, afresh each time in development.
 */
export function script(name: string): Promise<Script> {
  const known = made.get(name);
  if (known && !import.meta.env.DEV) return known;
  const making = (async () => {
    const vocabulary = vocabularies.get(name);
    const whole = name.endsWith("+");
    const [id = "", day] = name.replace("+", "").split("@");
    const entries = INDEX[name];
    const { code, packages } = entries
      ? { code: indexScript(entries()), packages: [] }
      : vocabulary
        ? { code: vocabularyScript(vocabulary), packages: [vocabularyPackage(vocabulary)] }
        : figures.has(id)
          ? await figureScript(id, day, whole)
          : await bundle(`import "./src/browser/${FILES[name] ?? name}.ts"`, [], definitions[name]);
    const hash = createHash("sha256").update(code).digest("hex").slice(0, 10);
    return { code, packages, file: `${id}${whole ? "-whole" : ""}.${hash}.js` };
  })();
  made.set(name, making);
  return making;
}

const FOLDER = "./src/figures/";

/**
 * Bundles a figure's code with the data that it reads and nothing more. Of a calculator it takes only what its page needs, unless the whole is asked
 * for.
 */
async function figureScript(id: string, day: string | undefined, whole: boolean): Promise<Bundle> {
  const { data, versions } = figureData(id, day);
  const figure = figureOf(id);
  if (whole || figure.kind !== "calculator") {
    const entry =
      `import figure from "${FOLDER}${id}/index.ts"; watts.add(${JSON.stringify(whole ? `${id}+` : id)}, figure, ${JSON.stringify(data)}, ` +
      `${JSON.stringify(versions)});`;
    return bundle(entry, [shareLib]);
  }
  const entry =
    `import figure from "${FOLDER}${id}/index.ts"; watts.add("${id}", { ...figure, presets: () => "@presets", facts: () => "@facts" }, ` +
    `"@data", "@versions");`;
  const { code, packages } = await bundle(entry, [shareLib, leanFigure], {}, false);
  const small = withoutUnused(code, id);
  const parts: Readonly<Record<string, string>> = {
    presets: JSON.stringify((figure.presets?.(data) ?? []).map(({ set }) => ({ set }))),
    facts: JSON.stringify(figure.facts?.(data) ?? 0),
    data: leanData(figure.lean?.(data) ?? data, small),
    versions: JSON.stringify(leanVersions(versions, small)),
  };
  const filled = small.replace(/"@(presets|facts|data|versions)"/g, (_, part: string) => `(${parts[part]})`);
  const minified = await esbuild.transform(filled, { minify: true, target: "es2022" });
  return { code: minified.code.trim(), packages };
}

/** Finds the address of a script from the site's root. */
export const scriptUrl = async (name: string): Promise<string> => `/assets/${(await script(name)).file}`;

/** Lists every script of the site, each file once: a pinned figure whose data are still the newest shares that of the live one. */
export async function scripts(): Promise<Script[]> {
  const pinned = [...figures.keys()].flatMap((id) => pinnedDays(datasetsOf(id).map((dataset) => dataset.id)).map((day) => `${id}@${day}`));
  const whole = [...figures].flatMap(([id, { kind }]) => (kind === "calculator" ? [`${id}+`] : []));
  const names = [...NAMED, ...Object.keys(INDEX), ...vocabularies.keys(), ...figures.keys(), ...whole, ...pinned];
  const making = names.map(script);
  // Waits for all before a mistake in one stops the build: interrupted, esbuild buries the message under a thousand lines of its own.
  await Promise.allSettled(making);
  return [...new Map((await Promise.all(making)).map((made) => [made.file, made])).values()];
}
