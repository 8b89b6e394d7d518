import type { BrowserContext, Locator } from "playwright-core";
import { describe, expect, test } from "vitest";
import { changed, fetchedScripts, figureOn, heldBack, painted, pictureOf, putOffDone, tableOf, textOf, visit } from "./visit.ts";

/** How long a figure waits until what is typed has come to rest, in ms (src/browser/live-figure.ts). */
const PAUSE = 250;

/** Holds a figure's scripts back, as over a slow line, until the function that is returned lets them go. */
const slowly = (context: BrowserContext): Promise<() => void> => heldBack(context, /\/assets\/(calculator|monthly-bill)\./);

describe("the calculator of chapter 5", () => {
  const PATH = "your-bill/";
  const start = async (query = "") => {
    const opened = await visit(PATH + query);
    const figure = figureOn(opened.page, "monthly-bill");
    const result = figure.locator("output.result-fig");
    return { ...opened, figure, result, volume: figure.locator('input[type="text"][name="volume"]'), initial: await textOf(result) };
  };

  test("computes while the reader types: result, bars, table and address", async () => {
    const { page, figure, result, volume, initial, requests, errors } = await start();
    const before = { picture: await pictureOf(figure), table: await tableOf(figure) };
    await volume.fill("1000");
    const now = await changed(initial, () => textOf(result));
    expect(now).toMatch(/^\$[\d,.]+$/);
    await expect.poll(() => pictureOf(figure)).not.toBe(before.picture);
    await expect.poll(() => tableOf(figure)).not.toBe(before.table);
    await page.waitForURL(/\?monthly-bill\.volume=1000$/);
    await page.reload();
    await changed(initial, () => textOf(result));
    await expect.poll(() => textOf(result)).toBe(now);
    await expect.poll(() => volume.inputValue()).toBe("1000");
    // Opened again, the page has settings, and says so.
    expect([...new Set(fetchedScripts(requests))].filter((name) => name !== "inspect")).toEqual(["calculator", "monthly-bill", "settings-bar"]);
    expect(errors).toEqual([]);
  });

  test("keeps what was typed before its script has come", async () => {
    const { page, context, result, volume, initial } = await start();
    const letGo = await slowly(context);
    await page.reload();
    await volume.fill("500");
    await painted(page);
    expect(await textOf(result)).toBe(initial);
    letGo();
    await changed(initial, () => textOf(result));
    await expect.poll(() => volume.inputValue()).toBe("500");
    await page.waitForURL(/volume=500/);
  });

  test("keeps a choice from a list, and a preset pressed, before its script has come", async () => {
    for (const act of [
      (figure: Locator) => figure.locator('select[name="model"]').selectOption("gpt-5-4"),
      (figure: Locator) => figure.locator('[data-preset="1"]').click(),
    ]) {
      const { page, context, figure, result, initial } = await start();
      const letGo = await slowly(context);
      await page.reload();
      await act(figure);
      await painted(page);
      expect(await textOf(result)).toBe(initial);
      letGo();
      await changed(initial, () => textOf(result));
      await expect.poll(() => figure.locator('select[name="model"]').inputValue()).toBe("gpt-5-4");
      await page.waitForURL(/model=gpt-5-4/);
    }
  });

  test("says what is wrong with a number that was typed before its script has come", async () => {
    const { page, context, figure, volume } = await start();
    const letGo = await slowly(context);
    await page.reload();
    await volume.fill("1.00.5");
    letGo();
    await figure.locator('[id$="--volume-error"]').waitFor({ state: "visible" });
    await expect.poll(() => volume.inputValue()).toBe("1.00.5");
  });

  test.each(["1,000", "1 000", "１０００", "1e3"])("understands %j as it is pasted", async (pasted) => {
    const { page, result, volume, initial } = await start();
    await volume.selectText();
    await page.keyboard.insertText(pasted);
    await changed(initial, () => textOf(result));
    await page.waitForURL(/volume=1000$/);
    await expect.poll(() => volume.inputValue()).toBe(pasted);
  });

  test.each(["", "abc", "-1", "0", "1e308", "1.00.5"])("says the valid range at %j, and keeps the last good result", async (bad) => {
    const { page, figure, result, volume, initial } = await start();
    await volume.fill("1000");
    const good = await changed(initial, () => textOf(result));
    await page.waitForURL(/volume=1000$/);
    await volume.fill(bad);
    const error = figure.locator('[id$="--volume-error"]');
    await error.waitFor({ state: "visible" });
    await expect.poll(() => textOf(error)).toMatch(/from 0\.1 to 100000 million/);
    await expect.poll(() => volume.getAttribute("aria-invalid")).toBe("true");
    await expect.poll(() => textOf(result)).toBe(good);
    await putOffDone(page, PAUSE);
    expect(page.url()).toMatch(/volume=1000$/);
    await expect.poll(() => figure.textContent()).not.toMatch(/NaN|Infinity|undefined/);
    await volume.fill("2000");
    await changed(good, () => textOf(result));
    await expect.poll(() => error.isHidden()).toBe(true);
    await expect.poll(() => volume.getAttribute("aria-invalid")).not.toBe("true");
  });

  test("the slider moves the field, and the arrow keys the slider", async () => {
    const { figure, result, volume, initial } = await start();
    const slider = figure.locator('input[type="range"][name="volume"]');
    await slider.focus();
    const said = await slider.getAttribute("aria-valuetext");
    await slider.press("ArrowRight");
    await changed(initial, () => textOf(result));
    expect(Number(await volume.inputValue())).toBeGreaterThan(5000);
    await expect.poll(() => slider.getAttribute("aria-valuetext")).toMatch(/million$/);
    await expect.poll(() => slider.getAttribute("aria-valuetext")).not.toBe(said);
  });

  test("a preset sets every control that it names, and Reset brings back the defaults", async () => {
    const { page, figure, result, volume, initial } = await start();
    await figure.locator('[data-preset="1"]').click();
    const preset = await changed(initial, () => textOf(result));
    await expect.poll(() => volume.inputValue()).toBe("100");
    await page.waitForURL(/volume=100&/);
    await figure.getByRole("button", { name: "Reset" }).click();
    await changed(preset, () => textOf(result));
    await expect.poll(() => textOf(result)).toBe(initial);
    await expect.poll(() => volume.inputValue()).toBe("5000");
    await page.waitForURL((url) => url.search === "");
  });

  test("a task of “your month” sets its own sizes alone: how often, the model and what is listed stay as the reader has them", async () => {
    const { page } = await visit("figures/your-month/");
    const figure = figureOn(page, "your-month");
    const task = (label: string) => figure.getByRole("button", { name: label, exact: true });
    const input = figure.locator('input[type="text"][name="input"]');
    const labels = await figure.locator("[data-preset]").allTextContents();
    const [first = "", second = ""] = labels.map((label) => label.trim()).sort((a) => (a.startsWith("Code") ? -1 : 1));
    expect(await task(first).getAttribute("aria-pressed")).toBe("true");
    const before = await input.inputValue();
    await figure.locator('input[type="text"][name="perDay"]').fill("200");
    await figure.locator('select[name="model"]').selectOption("gpt-5-4");
    await task(second).click();
    await expect.poll(() => input.inputValue()).not.toBe(before);
    await page.waitForURL(/perDay=200&/);
    expect(await figure.locator('input[type="text"][name="perDay"]').inputValue()).toBe("200");
    expect(await figure.locator('select[name="model"]').inputValue()).toBe("gpt-5-4");
    await expect.poll(() => task(second).getAttribute("aria-pressed")).toBe("true");
    expect(await task(first).getAttribute("aria-pressed")).toBe("false");
    await figure.getByRole("button", { name: "Reset" }).click();
    await expect.poll(() => figure.locator('input[type="text"][name="perDay"]').inputValue()).toBe("5");
    await expect.poll(() => task(first).getAttribute("aria-pressed")).toBe("true");
  });

  test("keeps keys of the address that are not its own", async () => {
    const { page, volume } = await start("?from=elsewhere");
    await volume.fill("1000");
    await page.waitForURL(/\?from=elsewhere&monthly-bill\.volume=1000$/);
  });
});
