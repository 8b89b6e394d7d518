import type { Page } from "playwright-core";
import { decodePng } from "../shots/png.ts";

/** What is drawn outside an element for its focus, at most, in px. */
const MARGIN = 12;

const light = (pixels: Uint8Array | Uint8ClampedArray, at: number): number => {
  const [r = 0, g = 0, b = 0] = [0, 1, 2].map((i) => {
    const value = (pixels[at + i] ?? 0) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/**
 * How many pixels stand out 3 to 1 with the focus on its element from what they are without, as WCAG 2.2 counts them (2.4.13).
 * For what no computed style tells: a slider’s ring is its thumb’s.
 */
export async function focusPixels(page: Page): Promise<number> {
  const focused = await page.evaluateHandle(() => document.activeElement as HTMLElement);
  const { x, y, width, height } = await focused.evaluate((element) => {
    element.scrollIntoView({ block: "center" });
    return element.getBoundingClientRect().toJSON() as DOMRect;
  });
  const left = Math.max(0, x - MARGIN);
  const clip = { x: left, y: y - MARGIN, width: width + x - left + MARGIN, height: height + 2 * MARGIN };
  const shown = decodePng(await page.screenshot({ clip }));
  await focused.evaluate((element) => element.blur());
  const without = decodePng(await page.screenshot({ clip }));
  await focused.evaluate((element) => element.focus());
  let count = 0;
  for (let at = 0; at < shown.pixels.length; at += 4) {
    const [a, b] = [light(shown.pixels, at), light(without.pixels, at)];
    if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= 3) count += 1;
  }
  return count;
}
