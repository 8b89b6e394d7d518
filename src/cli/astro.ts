/**
 * npm run dev, npm run build, and a part of npm run check: Astro's commands, with their arguments, without a report to its makers
 *
 * A variable in front of a command would be set by some shells and not by others. Exit codes are Astro's.
 */

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./tools/build.ts";

process.env.ASTRO_TELEMETRY_DISABLED = "1";
await import(pathToFileURL(join(root, "node_modules/astro/bin/astro.mjs")).href);
