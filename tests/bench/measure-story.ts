import type { Browser } from "playwright-core";
import { type MainThread, mainThread, scrollThrough, slowDown } from "../tools/main-thread.ts";

/** Widths at which the story is told: its picture above the steps, and beside them. */
export const STORY_WIDTHS = [390, 1280] as const;

/** Reads a story from its beginning to its end, a step a frame, on a processor slowed four times. */
export async function measureStory(browser: Browser, address: string, width: number): Promise<MainThread> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: "no-preference" });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "networkidle", timeout: 60_000 });
  await slowDown(page, 4);
  const taken = await mainThread(page, () => scrollThrough(page));
  await context.close();
  return taken;
}
