/** Links to parts of chapters and of the ledger, opened cold as search and other sites send readers there. */
import { expect, inject, test } from "vitest";
import { missed, partsOfLongPages } from "../support/landings.ts";
import { product, share } from "../support/share.ts";
import { readSite } from "../support/site.ts";
import { painted, visit } from "./visit.ts";

const WIDTHS = [390, 768, 1280];
const all = partsOfLongPages(readSite("addressed").pages);
/** Ended one to three windows away from their targets while parts of a page were laid out late. */
const ONCE_WRONG = [
  "power/#figure-power-for-tokens",
  "what-could-break-it/#rules-and-terms",
  "the-crossing/#how-long-a-lead-lasts",
  "your-bill/#when-cheap-costs-more",
  "have-they-won/#what-held-and-what-did-not",
];
/** Below hundreds of lines that are laid out late unless a link leads into the page. */
const BELOW_LATE_LINES = ["claims/#S3", "claims/#by-topic"];
const always = [...ONCE_WRONG, ...BELOW_LATE_LINES].map((link) => ({ link }));
const opened = share(product({ link: all, width: WIDTHS }), { each: ["width"], failed: always });

test("there are a hundred and more links to headings and figures", () => expect(all.length).toBeGreaterThan(100));

test.each(opened)("$link, opened cold at $width px, shows its target within 100 px of the window's upper edge", async ({ link, width }) => {
  const { page, context, settled } = await visit(link, { viewport: { width, height: 900 } });
  await page.evaluate(() => document.fonts.ready);
  await settled();
  expect(await page.evaluate(missed)).toBeNull();
  await context.close();
});

test.each([390, 1280])("at %i px a chapter keeps its height while it is read to its end", async (width) => {
  const { page, settled } = await visit("the-crossing/", { viewport: { width, height: 844 } });
  await page.evaluate(() => document.fonts.ready);
  await settled();
  const height = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);
  const before = await height();
  for (let y = 0; y < before; y += 700) {
    await page.mouse.wheel(0, 700);
    await painted(page);
    expect(Math.abs((await height()) - before)).toBeLessThanOrEqual(1);
  }
});

test("a link of the text that sets a figure makes one step in the history: Back returns to the text and to the figure as it was", async () => {
  const { page } = await visit("the-price-of-a-million/");
  const link = page.locator('a.see[data-see="price-gap"]').first();
  await link.scrollIntoViewIfNeeded();
  const [steps, place] = await page.evaluate(() => [history.length, scrollY]);
  const title = page.locator("#price-gap--title");
  const before = await title.textContent();
  await link.click();
  await page.waitForURL(/price-gap\.models=newest/);
  expect(await page.evaluate(() => history.length)).toBe((steps ?? 0) + 1);
  await expect.poll(() => title.textContent()).not.toBe(before);
  await page.goBack();
  await page.waitForURL((url) => url.search === "");
  await expect.poll(() => title.textContent()).toBe(before);
  await expect.poll(() => page.evaluate((from) => Math.abs(scrollY - from), place ?? 0)).toBeLessThan(5);
});

test("a copied link leads to the figure, with its settings, which a bar says are somebody's and takes back", async () => {
  const { page, context } = await visit("the-price-of-a-million/");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const figure = page.locator("#figure-price-gap");
  await figure.getByLabel("newest of each family").check();
  await page.waitForURL(/price-gap\.models=newest/);
  expect(await page.locator(".settings-bar").count()).toBe(0);
  await figure.locator(".more-inputs > summary").click();
  await figure.locator("[data-copy=link]").click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/\?price-gap\.models=newest#figure-price-gap$/);
  const there = await visit(await page.evaluate(() => navigator.clipboard.readText()));
  const bar = there.page.locator(".settings-bar");
  await bar.waitFor();
  expect(await there.page.evaluate(missed)).toBeNull();
  expect(await bar.locator("p").textContent()).toBe("These are somebody’s settings: Figure 4.1.");
  await bar.getByRole("button", { name: "Reset" }).click();
  await there.page.waitForURL((url) => url.search === "");
  await expect.poll(() => there.page.locator("#figure-price-gap").getByLabel("named in the articles").isChecked()).toBe(true);
  expect(await bar.count()).toBe(0);
});

test("an embed opened with settings has no bar: its host set them", async () => {
  const { page, settled } = await visit(`${inject("site")}embed/price-gap/?models=newest`);
  await settled();
  expect(await page.locator(".settings-bar").count()).toBe(0);
});
