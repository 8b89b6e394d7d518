import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { product, share } from "../support/share.ts";
import { figureOn, part, visit } from "./visit.ts";

/** Figures that are hidden, and what of them is guessed. */
const PLACES = [
  { path: "the-crossing/", id: "week-three-ways", kind: "number" },
  { path: "the-price-of-a-million/", id: "price-history", kind: "number" },
  { path: "what-a-token-is-made-of/", id: "token-cost", kind: "number" },
  { path: "power/", id: "power-for-tokens", kind: "number" },
  { path: "power/", id: "electricity", kind: "line" },
  { path: "have-they-won/", id: "cost-gap", kind: "number" },
] as const;
/** What a reader may do there. Each place is guessed at; the other two are the same code at each. */
const ways = share(
  product({ place: PLACES, way: ["shown", "without a script"] }).map(({ place, way }) => ({ ...place, way })),
  { each: ["kind", "way", "path"] },
);
const placesOf = (wanted: (typeof ways)[number]["way"]) => ways.filter(({ way }) => way === wanted);
const first = (figure: Locator): Locator => figure.locator("[data-act=guess]");
const said = (figure: Locator): Locator => figure.locator(".guess-said");
/** Whether a drawing of the figure is seen; one for another width, or in a closed fold, is not. */
const drawn = async (figure: Locator): Promise<boolean> => (await figure.locator("svg:visible").count()) > 0;
const heightOf = (figure: Locator): Promise<number> => figure.evaluate((one) => one.getBoundingClientRect().height);
const open = async (page: Page, id: string): Promise<Locator> => {
  const figure = figureOn(page, id);
  await first(figure).click();
  await figure.locator(".guess-panel").waitFor();
  return figure;
};

test.each(PLACES)("$path hides $id until the reader has guessed, and keeps its height all along", async ({ path, id }) => {
  const { page, requests, errors } = await visit(path);
  const figure = figureOn(page, id);
  const title = part(figure, "title");
  await expect.poll(() => title.isVisible()).toBe(false);
  expect(await figure.locator(".guess-question").isVisible()).toBe(true);
  expect(await drawn(figure)).toBe(false);
  expect(requests.some((address) => /\/assets\/guess\./.test(address))).toBe(false);
  const height = await heightOf(figure);
  await open(page, id);
  expect(Math.abs((await heightOf(figure)) - height)).toBeLessThanOrEqual(1);
  await figure.locator("[data-done]").click();
  await expect.poll(() => said(figure).textContent()).toMatch(/^(You said|For \d{4} you drew) /);
  await figure
    .locator("[data-close]")
    .click({ timeout: 500 })
    .catch(() => undefined);
  await expect.poll(() => title.isVisible()).toBe(true);
  await expect.poll(() => drawn(figure)).toBe(true);
  expect(errors).toEqual([]);
});

test.each(placesOf("shown"))("$path shows $id at the press of a button to those who do not guess", async ({ path, id }) => {
  const { page } = await visit(path);
  const figure = figureOn(page, id);
  await figure.getByRole("button", { name: "Show the answer" }).click();
  await expect.poll(() => part(figure, "title").isVisible()).toBe(true);
  // Its name tells no answer.
  expect(await figure.getAttribute("aria-labelledby")).toBe(`${id}--question`);
});

describe("nothing is hidden", () => {
  test.each(placesOf("without a script"))("without a script: $path, $id", async ({ path, id }) => {
    const { page } = await visit(path, { javaScriptEnabled: false });
    const figure = figureOn(page, id);
    await expect.poll(() => part(figure, "title").isVisible()).toBe(true);
    expect(await figure.locator(".guess-question").isVisible()).toBe(false);
    expect(await first(figure).isVisible()).toBe(false);
  });

  test("on paper", async () => {
    const { page } = await visit("power/");
    await page.emulateMedia({ media: "print" });
    for (const id of ["electricity", "power-for-tokens"]) {
      await expect.poll(() => part(figureOn(page, id), "title").isVisible()).toBe(true);
      expect(await figureOn(page, id).locator(".guess-question").isVisible()).toBe(false);
    }
  });

  test.each(["embed/token-cost/", "figures/token-cost/"])("in an embed and on the figure’s own page: %s", async (path) => {
    const { page } = await visit(path);
    await expect.poll(() => page.locator("[data-act=guess]").count()).toBe(0);
    await expect.poll(() => part(figureOn(page, "token-cost"), "title").isVisible()).toBe(true);
  });

  test("by a link to the figure, cold or within the page", async () => {
    const { page } = await visit("power/#figure-electricity");
    await expect.poll(() => part(figureOn(page, "electricity"), "title").isVisible()).toBe(true);
    const other = part(figureOn(page, "power-for-tokens"), "title");
    expect(await other.isVisible()).toBe(false);
    await page.evaluate(() => location.assign("#figure-power-for-tokens"));
    await expect.poll(() => other.isVisible()).toBe(true);
  });

  test("by an address with a setting, and by a link in the text that sets the figure", async () => {
    const set = await visit("power/?power-for-tokens.energy=1");
    await expect.poll(() => part(figureOn(set.page, "power-for-tokens"), "title").isVisible()).toBe(true);
    const { page } = await visit("power/");
    await page.locator('a.see[data-see="power-for-tokens"]').first().click();
    await expect.poll(() => part(figureOn(page, "power-for-tokens"), "title").isVisible()).toBe(true);
  });
});

test("a chapter's end says how near the guesses came, and forgets it with the page", async () => {
  const { page, context } = await visit("power/");
  const end = page.locator(".guess-results");
  expect(await end.isVisible()).toBe(false);
  const figure = await open(page, "power-for-tokens");
  await figure.locator("[data-done]").click();
  await expect.poll(() => end.locator("li").allTextContents()).toEqual([expect.stringMatching(/^Figure 7\.\d: You said .+%; it is 0\.0\d+%\./)]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(await context.cookies()).toEqual([]);
  await page.reload();
  expect(await end.isVisible()).toBe(false);
});

describe("a number", () => {
  test("is guessed by keyboard alone, and guessed again", async () => {
    const { page } = await visit("what-a-token-is-made-of/");
    const figure = figureOn(page, "token-cost");
    await first(figure).focus();
    await page.keyboard.press("Enter");
    await figure.locator(".guess-panel").waitFor();
    await page.keyboard.press("Home");
    for (let i = 0; i < 40; i += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect.poll(() => said(figure).textContent()).toMatch(/^You said 40%; it is \d+%\. Your guess is .+ times as high\.$/);
    await expect.poll(() => said(figure).evaluate((one) => one === document.activeElement)).toBe(true);
    await open(page, "token-cost");
    await expect.poll(() => part(figure, "title").isVisible()).toBe(false);
    await page.keyboard.press("Escape");
    await expect.poll(() => said(figure).textContent()).toMatch(/^It is \d+%\.$/);
    await expect.poll(() => figure.locator(".guess-panel").count()).toBe(0);
  });

  test("that cannot be read is named, and the figure stays covered", async () => {
    const { page } = await visit("the-crossing/");
    const figure = await open(page, "week-three-ways");
    await figure.locator(".guess-panel input[type=text]").fill("a lot");
    await figure.locator("[data-done]").click();
    await expect.poll(() => figure.locator(".guess-fault").textContent()).toContain("“a lot” is not a number. Choose from 0 to 100 per cent");
    await expect.poll(() => part(figure, "title").isVisible()).toBe(false);
    await figure.locator("[data-show]").click();
    await expect.poll(() => part(figure, "title").isVisible()).toBe(true);
  });

  test("is guessed at 320 px by touch, with every button large enough and nothing beyond the edge", async () => {
    const { page } = await visit("power/", { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });
    const figure = figureOn(page, "power-for-tokens");
    await first(figure).tap();
    await figure.locator(".guess-panel").waitFor();
    await figure.locator(".guess-panel input[type=range]").tap({ position: { x: 200, y: 14 } });
    for (const button of await figure.locator(".guess button:visible").all()) expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await figure.locator("[data-done]").tap();
    await expect.poll(() => said(figure).textContent()).toMatch(/^You said .*%; it is 0\.0\d+%/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

describe("a line", () => {
  const drawn = (figure: Locator): Promise<number[]> =>
    figure.locator(".guess-panel input[type=range]").evaluateAll((all) => all.map((one) => Number((one as HTMLInputElement).value)));

  test("is drawn in one stroke, and the true one joins it", async () => {
    const { page } = await visit("power/");
    const figure = await open(page, "electricity");
    const pad = figure.locator(".guess-pad");
    await pad.scrollIntoViewIfNeeded();
    const box = await pad.boundingBox();
    if (!box) throw new Error("no drawing");
    const before = await drawn(figure);
    await page.mouse.move(box.x + 2, box.y + box.height - 40);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 2, box.y + 30, { steps: 5 });
    await page.mouse.up();
    const after = await drawn(figure);
    expect(after.every((value, i) => value !== before[i])).toBe(true);
    expect(after).toEqual([...after].sort((a, b) => a - b));
    expect(new Set(after).size).toBe(after.length);
    await figure.locator("[data-done]").click();
    const last = `${after.at(-1)?.toLocaleString("en")} TWh`;
    await expect.poll(() => said(figure).textContent()).toContain(`you drew ${last}`);
    await expect.poll(() => figure.locator(".guess-panel svg").textContent()).toContain(`you: ${last}`);
    expect(await part(figure, "title").isVisible()).toBe(false);
    await figure.getByRole("button", { name: "Show the figure" }).click();
    await expect.poll(() => part(figure, "title").isVisible()).toBe(true);
  });

  test("is drawn by keyboard, with a slider for each point that says year and value", async () => {
    const { page } = await visit("power/");
    const figure = await open(page, "electricity");
    const sliders = await figure.locator(".guess-panel input[type=range]").all();
    expect(sliders.length).toBeGreaterThanOrEqual(3);
    expect(sliders.length).toBeLessThanOrEqual(6);
    await sliders[1]?.focus();
    await page.keyboard.press("End");
    await expect.poll(() => sliders[1]?.getAttribute("aria-label")).toMatch(/^\d{4}, terawatt-hours a year$/);
    await expect.poll(() => sliders[1]?.getAttribute("aria-valuetext")).toMatch(/^[\d,]+ TWh$/);
    await expect.poll(() => sliders[1]?.inputValue()).toBe(await sliders[1]?.getAttribute("max"));
  });
});
