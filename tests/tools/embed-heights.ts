/**
 * npm run heights [-- <built site>]   measures the height of each figure's embed by the width of its frame, for the snippets
 *
 * Reads the site that npm test -- --builds has made, or another, and writes src/site/embeds/heights.json.
 */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { serve } from "../../src/cli/tools/serve.ts";
import { MEASURED } from "../../src/site/pure/embed-heights.ts";
import { builtFolder } from "../support/site.ts";
import { needBrowser } from "./browser.ts";

/** Measures how high the content of an embed is in frames of these widths, in whole pixels. */
export async function heightsAt(browser: Browser, address: string, widths: readonly number[]): Promise<readonly number[]> {
  const page = await browser.newPage();
  try {
    await page.goto(address);
    const heights: number[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      heights.push(await page.locator("main").evaluate((main) => Math.ceil(main.getBoundingClientRect().height)));
    }
    return heights;
  } finally {
    await page.close();
  }
}

async function main(folder: string): Promise<void> {
  const site = await serve(folder);
  const browser = await chromium.launch({ executablePath: await needBrowser(), args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  try {
    const ids = readdirSync(join(folder, "embed"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !/^(v\d.*|claim|health)$/.test(entry.name))
      .map(({ name }) => name)
      .sort();
    if (ids.length === 0) throw new Error(`no embed in ${folder}: it is not a built site`);
    const measured: Record<string, readonly number[]> = {};
    for (const id of ids) {
      const heights = await heightsAt(browser, new URL(`embed/${id}/`, site.url).href, MEASURED.flat());
      const all = new Map(MEASURED.flat().map((width, i) => [width, heights[i] ?? 0]));
      measured[id] = MEASURED.map((widths) => Math.max(...widths.map((width) => all.get(width) ?? 0)));
    }
    const lines = Object.entries(measured).map(([id, heights]) => `  ${JSON.stringify(id)}: ${JSON.stringify(heights)}`);
    writeFileSync("src/site/embeds/heights.json", `{\n${lines.join(",\n")}\n}\n`);
    console.log(`${ids.length} embeds measured`);
  } finally {
    await browser.close();
    await site.close();
  }
}

if (import.meta.main) await main(process.argv[2] ?? builtFolder("plain"));
