import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { checkData, dataFiles } from "./check-data.ts";
import { contentPolicy } from "./policy.ts";
import { inlineSheets, relativeUrls, selfContained } from "./relative.ts";
import { trimStyles } from "./trim.ts";

const filesIn = (dist: string, ending: RegExp): string[] =>
  readdirSync(dist, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => ending.test(path));

/** Every page that search engines may index, with its absolute address. */
function sitemap(dist: string, site: string): string {
  const pages = filesIn(dist, /\.html$/).filter(
    (path) => path !== "404.html" && !readFileSync(join(dist, path), "utf8").includes('content="noindex"'),
  );
  const urls = pages
    .map((path) => path.replace(/index\.html$/, ""))
    .sort()
    .map((path) => `<url><loc>${new URL(path, site).href}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join("")}</urlset>\n`;
}

/**
 * First and last step of a build. First: the data are checked before anything is drawn, so that a mistake stops the build at once.
 * Last: addresses become relative, the page for missing pages carries all it needs, and each page gets its content policy.
 */
export function finish(): AstroIntegration {
  let base = "/";
  let site: string | undefined;
  return {
    name: "finish",
    hooks: {
      "astro:config:done": ({ config }) => {
        site = config.site;
        base = config.site ? new URL(config.site).pathname.replace(/\/?$/, "/") : "/";
        checkData(dataFiles(fileURLToPath(config.root)));
      },
      "astro:build:done": ({ dir }) => {
        const dist = fileURLToPath(dir);
        for (const path of filesIn(dist, /\.(html|css)$/)) {
          const file = join(dist, path);
          const text = readFileSync(file, "utf8");
          const depth = path.split("/").length - 1;
          const whole = path.startsWith("embed/") ? trimStyles(inlineSheets(text, dist)) : text;
          const written = path === "404.html" ? selfContained(text, dist, base) : relativeUrls(whole, depth);
          writeFileSync(file, path.endsWith(".html") ? contentPolicy(written) : written);
        }
        if (site) writeFileSync(join(dist, "sitemap.xml"), sitemap(dist, site));
      },
    },
  };
}
