import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { lastRelease, readChangelog, refuseOtherVersion } from "../site/data/changelog.ts";
import { dataFiles } from "../site/data/data-files.ts";
import { buildDay, staleOn } from "../site/data/fresh.ts";
import { VERSION } from "../site/pure/edition.ts";
import { checkData } from "./check-data.ts";
import { finishPages } from "./finish-pages.ts";
import { keepMoved, type Moved, readMoved } from "./moved.ts";

/**
 * First and last step of a build. First: the data are checked before anything is drawn, so that a mistake stops the build at once.
 * Last: each page gets its relative addresses and its content policy; embeds and the page for missing pages carry all they need;
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
      "astro:config:done": ({ config, logger }) => {
        site = config.site;
        base = config.site ? new URL(config.site).pathname : "/";
        const root = fileURLToPath(config.root);
        moved = readMoved(readFileSync(join(root, "content/moved.json"), "utf8"));
        const releases = readChangelog(readFileSync(join(root, "CHANGELOG.md"), "utf8"));
        refuseOtherVersion(releases, VERSION);
        const { datasets } = checkData(dataFiles(root), lastRelease(releases));
        const day = buildDay(lastRelease(releases));
        for (const { id, until } of staleOn(day, datasets)) logger.warn(`data/${id}: fresh until ${until}, which is before ${day} (BUILD_DAY)`);
      },
      "astro:build:done": ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const start = performance.now();
        const pages = finishPages(dist, { base, site, disk: process.env.DISK === "1" });
        logger.info(`${pages} pages finished in ${((performance.now() - start) / 1000).toFixed(1)} s`);
        keepMoved(dist, moved, site);
      },
    },
  };
}
