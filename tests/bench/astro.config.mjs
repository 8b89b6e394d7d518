import { fileURLToPath } from "node:url";
import { defineConfig } from "astro/config";
import { finishPages } from "../../src/build/finish-pages.ts";

/** Reads the benchmark's figures in place of the site's. */
const fixtures = {
  name: "bench-figures",
  enforce: "pre",
  transform(code, id) {
    // What is asked of the site's charts is not asked of these: they are drawn by hand, as the limit is.
    if (id.endsWith("/src/site/registry.ts"))
      return code.replace("../figures/*/index.ts", "/tests/bench/figures/*/index.ts").replace("checkPlots(figures);", "");
    if (id.endsWith("/src/site/bundles/figure-scripts.ts")) return code.replace("src/figures/", "tests/bench/figures/");
    if (id.endsWith("/src/site/bundles/scripts.ts")) return code.replace("...Object.keys(INDEX), ", "");
    return undefined;
  },
};

/** Finishes the pages as the site's are; what has moved there has no old address here. */
const finish = {
  name: "bench-finish",
  hooks: { "astro:build:done": ({ dir }) => void finishPages(fileURLToPath(dir), { base: "/", site: undefined, disk: false }) },
};

export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  srcDir: "./tests/bench/site",
  outDir: "./node_modules/.cache/bench/ours",
  cacheDir: "./node_modules/.cache/bench/astro",
  trailingSlash: "always",
  build: { format: "directory", assets: "assets", inlineStylesheets: "never" },
  compressHTML: true,
  integrations: [finish],
  vite: { plugins: [fixtures], build: { assetsInlineLimit: 0 } },
});
