/**
 * npm run bench [-- <runs>]          measures the benchmark's page made four ways and eight embeds made two, and writes docs/reports/bench-<date>.md
 * npm run bench -- <runs> change     measures one change of a range alone and prints it
 * npm run bench -- <runs> story      measures the story alone and prints it: that of the last `npm test -- --builds`, as the report has it
 *
 * The pages are visited in turn, so that what else the machine does falls on all alike; each number is the median.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { chromium } from "playwright-core";
import { root } from "../../src/cli/tools/build.ts";
import { lighterPaths } from "../../src/site/pictures/lighter-paths.ts";
import { builtFolder } from "../support/site.ts";
import { needBrowser } from "../tools/browser.ts";
import type { StepTime } from "../tools/main-thread.ts";
import { buildPages, PAGES, type PageName } from "./build.ts";
import { measure, measureChange, type Reading } from "./measure.ts";
import { type EightReading, measureEight } from "./measure-eight.ts";
import { measureStory, STORY_WIDTHS } from "./measure-story.ts";
import { benchReport, EIGHTS, type EightName, median, storyReport } from "./report.ts";
import { serveBrotli } from "./serve.ts";

const runs = Number(process.argv[2] ?? 7);
const changeOnly = process.argv[3] === "change";
const storyOnly = process.argv[3] === "story";
const browser = await chromium.launch({ executablePath: await needBrowser(), args: ["--no-sandbox", "--disable-dev-shm-usage"] });
/** Reads the story of the built site; what it comes to is said in Markdown. */
async function toldStory(): Promise<string> {
  const built = await serveBrotli(builtFolder("addressed"));
  try {
    const told = new Map<number, readonly StepTime[]>();
    for (const width of STORY_WIDTHS) told.set(width, await measureStory(browser, `${built.url}tour/`, width, runs));
    return storyReport(told);
  } finally {
    built.close();
  }
}
const told = await toldStory();
if (storyOnly) {
  console.log(told);
  await browser.close();
  process.exit();
}
const folder = await buildPages();
const site = await serveBrotli(folder);
const names = Object.keys(PAGES) as PageName[];
const readings = new Map<PageName, Reading[]>(names.map((name) => [name, []]));
const changes = new Map<PageName, number[]>(names.map((name) => [name, []]));
const eights = new Map<EightName, EightReading[]>(EIGHTS.map((name) => [name, []]));
const before = loadavg()[0] ?? 0;
try {
  for (let run = 0; run < runs; run += 1) {
    for (const name of names) {
      const address = `${site.url}${name}/`;
      if (changeOnly) changes.get(name)?.push(await measureChange(browser, address));
      else readings.get(name)?.push(await measure(browser, address));
    }
    if (!changeOnly) for (const name of EIGHTS) eights.get(name)?.push(await measureEight(browser, `${site.url}eight/${name}/`));
    console.log(`run ${run + 1} of ${runs}`);
  }
} finally {
  await browser.close();
  site.close();
}
if (changeOnly) {
  const limit = median(changes.get("limit") ?? []);
  for (const [name, times] of changes) console.log(`${name}: ${median(times).toFixed(2)} ms, ${(median(times) / limit).toFixed(2)}× the limit’s`);
  process.exit();
}
const day = new Date().toISOString().slice(0, 10);
const machine =
  `${cpus()[0]?.model.trim() || "processor of unknown name"}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB; Chromium ` +
  `${browser.version()}; Node ${process.versions.node}; load ${before.toFixed(1)} before and ${(loadavg()[0] ?? 0).toFixed(1)} after the runs`;
const lighter = brotliCompressSync(lighterPaths(readFileSync(join(folder, "limit/index.html"), "utf8"))).length;
const report = benchReport(readings, eights, { day, machine, runs, lighter }) + told;
mkdirSync(join(root, "docs/reports"), { recursive: true });
writeFileSync(join(root, `docs/reports/bench-${day}.md`), report);
console.log(report);
