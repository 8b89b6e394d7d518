import { readFileSync } from "node:fs";
import esbuild, { type Plugin } from "esbuild";
import { EDITION, VERSION } from "../pure/edition.ts";

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

/** Code for the browser. */
export interface Bundle {
  readonly code: string;
  /** Third-party packages that are in it. */
  readonly packages: readonly string[];
  /** Files that are in it, as paths from the project's root. */
  readonly files: readonly string[];
}

/** Finds the package that a file belongs to. */
const packageOf = (path: string): string | undefined => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];

/** Bundles a module with all that it imports into one classic script, minified. @param define values of free names, as code */
export async function bundle(contents: string, define: Readonly<Record<string, string>> = {}): Promise<Bundle> {
  const { outputFiles, metafile } = await esbuild.build({
    stdin: { contents, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: "iife",
    target: "es2022",
    legalComments: "none",
    plugins: [edition, sheetText],
    define,
  });
  const parts = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const files = parts.filter(([path, { bytesInOutput }]) => bytesInOutput > 0 && path !== "<stdin>").map(([path]) => path);
  const packages = files.flatMap((path) => packageOf(path) ?? []);
  return { code: outputFiles[0]?.text.trim() ?? "", packages: [...new Set(packages)].sort(), files };
}
