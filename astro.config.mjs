import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { compressed } from "./src/build/compress.ts";
import { finish } from "./src/build/finish.ts";
import { siteAddress } from "./src/build/site-address.ts";
import { texts } from "./src/build/texts.ts";

/** Absolute address of the site, if it is known: adds canonical, Open Graph and sitemap. */
const site = siteAddress(process.env.SITE_URL);

/** Texts of chapters and pages, compiled, in one file: a file for each takes longer to write and to load than to compile, and slows down all else. */
const textsFile = { output: { codeSplitting: { groups: [{ name: "texts", test: /\/content\/.*\.mdx$/ }] } } };

export default defineConfig({
  ...(site ? { site } : {}),
  trailingSlash: "always",
  build: { format: "directory", assets: "assets", inlineStylesheets: "never", concurrency: 2 },
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  integrations: [mdx({ optimize: true }), texts(), finish(), compressed()],
  vite: { build: { assetsInlineLimit: 0 }, environments: { prerender: { build: { rolldownOptions: textsFile } } } },
});
