import type { Browser } from "playwright-core";
import { leastOf, type StepTime, traceScroll } from "../tools/main-thread.ts";

/** Widths at which the story is told: its picture above the steps, and beside them. */
export const STORY_WIDTHS = [390, 1280] as const;

/** Reads a story from its beginning to its end, a step a frame. @param passes of which the least counts at each step */
export async function measureStory(browser: Browser, address: string, width: number, passes: number): Promise<readonly StepTime[]> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: "no-preference" });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "networkidle", timeout: 60_000 });
  const taken: (readonly StepTime[])[] = [];
  for (let pass = 0; pass < passes; pass += 1) taken.push(await traceScroll(page, 75));
  await context.close();
  return leastOf(taken);
}
