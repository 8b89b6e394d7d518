import { expect, inject, test } from "vitest";
import { painted, visit } from "./visit.ts";

/** How far a page may move when the book's faces arrive late, as the browser scores it. */
const MOST_SHIFT = 0.02;

/** How far a page moves whose faces come after it has been read for a while; and whether the text then has its face. */
async function lateFaces(path: string, width: number, height: number): Promise<{ readonly shift: number; readonly face: boolean }> {
  const { page, context } = await visit("404.html", { whole: true, viewport: { width, height } });
  let letGo = (): void => {};
  const held = new Promise<void>((go) => {
    letGo = go;
  });
  await context.route(/\.woff2$/, async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(new URL(path, inject("site")).href, { waitUntil: "domcontentloaded" });
  await page.locator("main h1, main h2").first().waitFor();
  await painted(page);
  letGo();
  await page.waitForFunction(() => document.fonts.status === "loaded" && document.fonts.check("20px Entry"));
  await painted(page);
  await painted(page);
  return page.evaluate(() => ({
    shift: (globalThis as unknown as { seen: { shift: number } }).seen.shift,
    face: [...document.fonts].some(({ family, status }) => /Entry/.test(family) && status === "loaded"),
  }));
}

test.each([
  ["", 1280, 800],
  ["", 390, 844],
  ["the-crossing/", 1280, 800],
  ["the-crossing/", 390, 844],
  ["the-price-of-a-million/", 1280, 800],
  ["the-price-of-a-million/", 390, 844],
  ["figures/price-gap/", 1280, 800],
] as const)("/%s at %i px takes the book's face as soon as it comes, and moves by 0.02 at most", async (path, width, height) => {
  const { shift, face } = await lateFaces(path, width, height);
  console.log(`/${path} at ${width} px: shift ${shift.toFixed(4)}`);
  expect(face).toBe(true);
  expect(shift).toBeLessThanOrEqual(MOST_SHIFT);
});
