import { fileURLToPath } from "node:url";
import { defineConfig } from "astro/config";
import { finish } from "../../src/build/finish.ts";

/** Reads the benchmark's figures in place of the site's. */
const fixtures = {
  name: "bench-figures",
  enforce: "pre",
  transform(code, id) {
    if (id.endsWith("/src/site/registry.ts")) return code.replace("../figures/*/index.ts", "/tests/bench/figures/*/index.ts");
    if (id.endsWith("/src/site/bundles/scripts.ts"))
      return code.replace("./src/figures/", "./tests/bench/figures/").replace("...Object.keys(INDEX), ", "");
    return undefined;
  },
};

export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  srcDir: "./tests/bench/site",
  outDir: "./node_modules/.cache/bench/ours",
  cacheDir: "./node_modules/.cache/bench/astro",
  trailingSlash: "always",
  build: { format: "directory", assets: "assets", inlineStylesheets: "never" },
  compressHTML: true,
  integrations: [finish()],
  vite: { plugins: [fixtures], build: { assetsInlineLimit: 0 } },
});
