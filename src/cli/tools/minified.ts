import esbuild from "esbuild";

/**
 * Bundles and minifies a script for browsers: everything that an entry imports.
 * @param define text that replaces each name in the code
 */
export async function minified(entry: string, define: Readonly<Record<string, string>> = {}): Promise<string> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    legalComments: "none",
    define,
  });
  return outputFiles[0]?.text ?? "";
}
