import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { figureOn, part, visit } from "./visit.ts";

const PLACES = [
  ["the-crossing/", "week-three-ways"],
  ["what-a-token-is-made-of/", "token-cost"],
  ["power/", "power-for-tokens"],
  ["power/", "electricity"],
] as const;
const first = (figure: Locator): Locator => figure.locator("[data-act=guess]");
const said = (figure: Locator): Locator => figure.locator(".guess-said");
const open = async (page: Page, id: string): Promise<Locator> => {
  const figure = figureOn(page, id);
  await first(figure).click();
  await figure.locator(".guess").waitFor();
  return figure;
};

test.each(PLACES)("%s shows %s whole until the reader asks to guess, and covers it only then", async (path, id) => {
  const { page, requests, errors } = await visit(path);
  const figure = figureOn(page, id);
  const title = part(figure, "title");
  await expect.poll(() => title.isVisible()).toBe(true);
  expect(requests.some((address) => /\/assets\/guess\./.test(address))).toBe(false);
  await open(page, id);
  await expect.poll(() => title.isVisible()).toBe(false);
  await expect.poll(() => figure.locator("svg.plot--wide, svg.bars, svg").last().isVisible()).toBe(false);
  await figure.locator("[data-done]").click();
  await expect.poll(() => title.isVisible()).toBe(true);
  await expect.poll(() => said(figure).textContent()).toMatch(/^(You said|For \d{4} you drew) /);
  expect(errors).toEqual([]);
});

test("without a script there is no button and nothing is covered", async () => {
  const { page } = await visit("power/", { javaScriptEnabled: false });
  const figure = figureOn(page, "power-for-tokens");
  await expect.poll(() => first(figure).isVisible()).toBe(false);
  await expect.poll(() => part(figure, "title").isVisible()).toBe(true);
});

test("embeds and the figure’s own page do not offer it", async () => {
  for (const path of ["embed/token-cost/", "figures/token-cost/"]) {
    const { page } = await visit(path);
    await expect.poll(() => page.locator("[data-act=guess]").count()).toBe(0);
  }
});

describe("a number", () => {
  test("is guessed by keyboard alone, marked beside the answer, guessed again and put away", async () => {
    const { page, context } = await visit("what-a-token-is-made-of/");
    const figure = figureOn(page, "token-cost");
    await first(figure).focus();
    await page.keyboard.press("Enter");
    await figure.locator(".guess").waitFor();
    await page.keyboard.press("Home");
    for (let i = 0; i < 40; i += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect.poll(() => said(figure).textContent()).toMatch(/^You said 40%; it is \d+%\. Your guess is .+ times as high\.$/);
    await expect.poll(() => figure.locator(".guess-mark").allTextContents()).toEqual([expect.stringMatching(/^\d+%$/), "you: 40%"]);
    const [answer, yours] = await figure.locator(".guess-mark").evaluateAll((marks) => marks.map((mark) => mark.getBoundingClientRect().left));
    expect(yours).toBeGreaterThan(answer ?? Number.POSITIVE_INFINITY);
    await figure.locator("[data-again]").click();
    await expect.poll(() => part(figure, "title").isVisible()).toBe(false);
    await expect.poll(() => figure.locator(".guess-mark").count()).toBe(0);
    await page.keyboard.press("Escape");
    await expect.poll(() => said(figure).textContent()).toMatch(/^It is \d+%\.$/);
    await page.keyboard.press("Escape");
    await expect.poll(() => figure.locator(".guess").count()).toBe(0);
    await expect.poll(() => first(figure).evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(await context.cookies()).toEqual([]);
  });

  test("that cannot be read is named, and the figure stays covered", async () => {
    const { page } = await visit("the-crossing/");
    const figure = await open(page, "week-three-ways");
    await figure.locator(".guess input[type=text]").fill("a lot");
    await figure.locator("[data-done]").click();
    await expect.poll(() => said(figure).textContent()).toContain("“a lot” is not a number; from 0 to 100 per cent");
    await expect.poll(() => part(figure, "title").isVisible()).toBe(false);
    await figure.locator("[data-show]").click();
    await expect.poll(() => part(figure, "title").isVisible()).toBe(true);
  });

  test("is guessed at 320 px by touch, with every button large enough, nothing beyond the edge, and nothing moved by the answer", async () => {
    const { page } = await visit("power/", { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });
    const figure = figureOn(page, "power-for-tokens");
    await first(figure).tap();
    await figure.locator(".guess").waitFor();
    await figure.locator(".guess input[type=range]").tap({ position: { x: 200, y: 14 } });
    const height = await figure.evaluate((one) => one.getBoundingClientRect().height);
    for (const button of await figure.locator(".guess button:visible").all()) expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    await figure.locator("[data-done]").tap();
    await expect.poll(() => said(figure).textContent()).toMatch(/^You said .*%; it is 0\.0\d+%/);
    expect(await figure.evaluate((one) => one.getBoundingClientRect().height)).toBeLessThanOrEqual(height + 1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

describe("a line", () => {
  test("is drawn by pointer, and the answer joins it", async () => {
    const { page } = await visit("power/");
    const figure = await open(page, "electricity");
    const pad = figure.locator(".guess-pad");
    await pad.scrollIntoViewIfNeeded();
    const box = await pad.boundingBox();
    if (!box) throw new Error("no drawing");
    const last = figure.locator(".guess input[type=range]").last();
    const before = await last.inputValue();
    await page.mouse.move(box.x + box.width - 30, box.y + box.height - 60);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 30, box.y + 60, { steps: 4 });
    await page.mouse.up();
    const drawn = Number(await last.inputValue());
    expect(drawn).toBeGreaterThan(Number(before));
    await figure.locator("[data-done]").click();
    await expect.poll(() => said(figure).textContent()).toContain(`you drew ${drawn.toLocaleString("en")} TWh`);
    await expect.poll(() => figure.locator(".guess svg").textContent()).toContain(`you: ${drawn.toLocaleString("en")} TWh`);
  });

  test("is drawn by keyboard, with a slider for each point that says year and value", async () => {
    const { page } = await visit("power/");
    const figure = await open(page, "electricity");
    const sliders = await figure.locator(".guess input[type=range]").all();
    expect(sliders.length).toBeGreaterThanOrEqual(3);
    expect(sliders.length).toBeLessThanOrEqual(6);
    await sliders[1]?.focus();
    await page.keyboard.press("End");
    await expect.poll(() => sliders[1]?.getAttribute("aria-label")).toMatch(/^\d{4}, terawatt-hours a year$/);
    await expect.poll(() => sliders[1]?.getAttribute("aria-valuetext")).toMatch(/^[\d,]+ TWh$/);
    await expect.poll(() => sliders[1]?.inputValue()).toBe(await sliders[1]?.getAttribute("max"));
  });
});

test("a link in the text that sets the figure uncovers it", async () => {
  const { page } = await visit("power/");
  const figure = await open(page, "power-for-tokens");
  await page.locator('a.see[data-see="power-for-tokens"]').first().click();
  await expect.poll(() => part(figure, "title").isVisible()).toBe(true);
  await expect.poll(() => figure.locator(".guess").count()).toBe(0);
});
