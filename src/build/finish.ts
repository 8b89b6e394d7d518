import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import type { AstroIntegration } from "astro";
import { lastRelease, readChangelog, refuseOtherVersion } from "../site/data/changelog.ts";
import { dataFiles } from "../site/data/data-files.ts";
import { VERSION } from "../site/pure/edition.ts";
import { checkData } from "./check-data.ts";
import { Inliner } from "./inline.ts";
import { lighten, lighterPictures } from "./lighten.ts";
import { keepMoved, type Moved, readMoved } from "./moved.ts";
import { offline } from "./offline.ts";
import { contentPolicy } from "./policy.ts";
import { inlineSheets, relativeUrls, selfContained } from "./relative.ts";
import { trimStyles } from "./trim.ts";

const filesIn = (dist: string, ending: RegExp): string[] =>
  readdirSync(dist, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => ending.test(path));

/** Hosts that compress while they send do it no harder, and it takes a tenth of the time. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
/** A file's size as hosts send it, compressed: "310 kB". */
const sizeText = (bytes: Buffer): string => `${Math.max(1, Math.round(brotliCompressSync(bytes, QUALITY).length / 1000))} kB`;

/** Puts sizes of files where a page asks for them. */
const withSizes = (text: string, sizeOf: (path: string) => string): string =>
  text.replace(/(\sdata-size-of="([^"]+)"[^>]*>)[^<]*/g, (_, open: string, path: string) => open + sizeOf(path));

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
 * Last: each page gets its styles, its relative addresses and its content policy; the page for missing pages carries all it needs;
 * what has moved answers under its old address.
 */
export function finish(): AstroIntegration {
  let base = "/";
  let site: string | undefined;
  let moved: Moved = {};
  return {
    name: "finish",
    hooks: {
      "astro:config:setup": ({ config, addWatchFile, command }) => {
        // The data are read from the disk, not imported: in development a change of one starts the server anew.
        const root = fileURLToPath(config.root);
        if (command === "dev") for (const path of Object.keys(dataFiles(root))) addWatchFile(join(root, path));
      },
      "astro:config:done": ({ config }) => {
        site = config.site;
        base = config.site ? new URL(config.site).pathname.replace(/\/?$/, "/") : "/";
        const root = fileURLToPath(config.root);
        moved = readMoved(readFileSync(join(root, "content/moved.json"), "utf8"));
        const releases = readChangelog(readFileSync(join(root, "CHANGELOG.md"), "utf8"));
        refuseOtherVersion(releases, VERSION);
        checkData(dataFiles(root), lastRelease(releases));
      },
      "astro:build:done": ({ dir }) => {
        const dist = fileURLToPath(dir);
        const sizes = new Map<string, string>();
        const sizeOf = (path: string): string => {
          const known = sizes.get(path) ?? sizeText(readFileSync(join(dist, path)));
          sizes.set(path, known);
          return known;
        };
        const inliner = new Inliner(dist);
        for (const path of filesIn(dist, /\.html$/)) {
          const file = join(dist, path);
          const text = withSizes(readFileSync(file, "utf8"), sizeOf);
          const depth = path.split("/").length - 1;
          const whole = path.startsWith("embed/") ? lighten(trimStyles(inlineSheets(text, dist))) : inliner.inline(lighterPictures(text));
          const written = path === "404.html" ? selfContained(text, dist, base) : relativeUrls(whole, depth);
          writeFileSync(file, contentPolicy(written, text.includes(`class="embed-body"`)));
          const [, id] = /^embed\/([a-z0-9-]+)\/index\.html$/.exec(path) ?? [];
          if (id && id !== "health") writeFileSync(join(dist, `embed/${id}.offline.html`), contentPolicy(offline(whole, dist, site), true));
        }
        // Every page carries its styles by now.
        for (const path of filesIn(dist, /\.css$/)) rmSync(join(dist, path));
        keepMoved(dist, moved, site);
        if (site) writeFileSync(join(dist, "sitemap.xml"), sitemap(dist, site));
      },
    },
  };
}
