/**
 * npm run heights [-- <built site>]   measures the height of each embed by the width of its frame, for the snippets
 *
 * Reads the site that npm test -- --builds has made, or another, and writes src/site/embeds/heights.json.
 */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { serve } from "../../src/cli/tools/serve.ts";
import { MEASURED } from "../../src/site/pure/embed-heights.ts";
import { builtFolder } from "../support/site.ts";
import { needBrowser } from "./browser.ts";

/** Measures how high the content of an embed is in frames of these widths, in whole pixels. */
async function heightsAt(page: Page, address: string, widths: readonly number[]): Promise<readonly number[]> {
  await page.goto(address);
  const heights: number[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    heights.push(await page.locator("main").evaluate((main) => Math.ceil(main.getBoundingClientRect().height)));
  }
  return heights;
}

/** Measures the most that an embed is high in each step of width. */
async function highest(page: Page, address: string, steps: readonly (readonly number[])[]): Promise<readonly number[]> {
  const heights = await heightsAt(page, address, steps.flat());
  const all = new Map(steps.flat().map((width, i) => [width, heights[i] ?? 0]));
  return steps.map((widths) => Math.max(...widths.map((width) => all.get(width) ?? 0)));
}

async function main(folder: string): Promise<void> {
  const site = await serve(folder);
  const browser = await chromium.launch({ executablePath: await needBrowser(), args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  try {
    const page = await browser.newPage();
    const folders = (path: string): readonly string[] =>
      readdirSync(join(folder, path), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort();
    const ids = folders("embed").filter((name) => !/^(v\d.*|claim|health)$/.test(name));
    if (ids.length === 0) throw new Error(`no embed in ${folder}: it is not a built site`);
    const measured: Record<string, readonly number[]> = {};
    for (const id of ids) measured[id] = await highest(page, new URL(`embed/${id}/`, site.url).href, MEASURED);
    // A card is text alone: it is highest where it is narrowest.
    const narrowest = MEASURED.map(([width = 0]) => [width]);
    for (const id of folders("embed/claim")) {
      measured[`claim/${id}`] = await highest(page, new URL(`embed/claim/${id}/`, site.url).href, narrowest);
    }
    const lines = Object.entries(measured).map(([id, heights]) => `  ${JSON.stringify(id)}: [${heights.join(", ")}]`);
    writeFileSync("src/site/embeds/heights.json", `{\n${lines.join(",\n")}\n}\n`);
    console.log(`${Object.keys(measured).length} embeds measured`);
  } finally {
    await browser.close();
    await site.close();
  }
}

if (import.meta.main) await main(process.argv[2] ?? builtFolder("plain"));
