import esbuild from "esbuild";

/** A script of its own for browsers: everything that an entry imports, minified. @param define names that the code holds, and what stands in their place */
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
