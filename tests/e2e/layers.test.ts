/** What chapters show before any press: few words beside their text, few screens, few sliders. `npm run layers` prints what is counted. */
import { chromium } from "playwright-core";
import { expect, inject, test } from "vitest";
import { broken, chaptersOf, type Measured, measuringPage, shownAt, WINDOWS } from "../tools/layers.ts";

test("chapters keep the bounds of what is shown at once", async () => {
  const browser = await chromium.connect(inject("browser") ?? "");
  try {
    const page = await measuringPage(browser);
    const chapters: Measured[] = [];
    for (const slug of await chaptersOf(browser, inject("site"))) {
      const address = new URL(`${slug}/`, inject("site")).href;
      chapters.push({ slug, phone: await shownAt(page, address, WINDOWS.phone), desk: await shownAt(page, address, WINDOWS.desk) });
    }
    expect(chapters.length).toBeGreaterThan(10);
    expect(broken(chapters)).toEqual([]);
  } finally {
    await browser.close();
  }
}, 180_000);

test("a site without chapters is not within the bounds: it is refused", async () => {
  const browser = await chromium.connect(inject("browser") ?? "");
  try {
    await expect(chaptersOf(browser, inject("host"))).rejects.toThrow(/^no chapter at /);
  } finally {
    await browser.close();
  }
});
