/**
 * npm run dev, npm run build, and a part of npm run check: Astro's commands, with their arguments, without a report to its makers
 *
 * npm run build -- --disk   lets links name files, so that they lead on where the site is opened from a disk
 *
 * A build takes the place of dist/ when it is whole: beside a running npm start that serves what was, then what is. A variable in front of a
 * command would be set by some shells and not by others. Exit codes are Astro's; 1 for a build that failed.
 */

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, root } from "./tools/build.ts";

process.env.ASTRO_TELEMETRY_DISABLED = "1";
if (process.argv.includes("--disk")) {
  process.env.DISK = "1";
  process.argv.splice(process.argv.indexOf("--disk"), 1);
}
const [, , command, ...args] = process.argv;
if (command === "build" && !args.includes("--outDir")) process.exitCode = build(join(root, "dist"), process.env.SITE_URL ?? "", {}, args) ? 0 : 1;
else await import(pathToFileURL(join(root, "node_modules/astro/bin/astro.mjs")).href);
