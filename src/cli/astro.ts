/**
 * npm run dev, npm run build, and a part of npm run check: Astro's commands, with their arguments, without a report to its makers
 *
 * npm run build -- --disk   lets links name files, so that they lead on where the site is opened from a disk
 *
 * A variable in front of a command would be set by some shells and not by others. Exit codes are Astro's.
 */

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./tools/build.ts";

process.env.ASTRO_TELEMETRY_DISABLED = "1";
if (process.argv.includes("--disk")) {
  process.env.DISK = "1";
  process.argv.splice(process.argv.indexOf("--disk"), 1);
}
await import(pathToFileURL(join(root, "node_modules/astro/bin/astro.mjs")).href);
