/** While any input of a calculator moves, its result and its picture are in the window, also with all inputs open. */
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { figures, figureView } from "../../src/site/registry.ts";
import { product, share } from "../support/share.ts";
import { visit } from "./visit.ts";

const SIZES = [
  { width: 1280, height: 800 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
] as const;

const calculators = [...figures].filter(([, { kind }]) => kind === "calculator").map(([id]) => id);
const sliders = calculators.flatMap((id) =>
  Object.entries(figureView(id).controls)
    .filter(([, { type }]) => type === "range")
    .map(([name]) => ({ id, name })),
);
const cases = product({ slider: sliders, size: SIZES }).map(({ slider, size }) => ({ ...slider, size }));
const chosen = share(cases, { each: ["id", "size"], failed: [{ id: "token-cost", name: "usOutput" }] });

/**
 * Reads what of a calculator is seen: whether its result is in the window, and how much of the picture's height is, from 0 to 1. Of a
 * picture as tall as the window a tenth may be out of it.
 */
const seen = (page: Page) =>
  page.evaluate(() => {
    const inside = (selector: string): number => {
      const box = [...document.querySelectorAll(selector)].map((one) => one.getBoundingClientRect()).find(({ height }) => height > 0);
      return box ? (Math.min(box.bottom, innerHeight) - Math.max(box.top, 0)) / box.height : 0;
    };
    const narrow = getComputedStyle(document.querySelector(".brief") as Element).display !== "none";
    return { result: inside(".result-fig"), picture: inside(narrow ? ".plot--brief" : ".stage > .picture > svg"), narrow };
  });

describe("while a slider moves", () => {
  test.each(chosen)("of $id, $name at $size.width × $size.height: result and picture are in the window", async ({ id, name, size }) => {
    const { page } = await visit(`figures/${id}/`, { viewport: size });
    for (const fold of await page.locator(".more-inputs > summary").all()) await fold.click();
    const slider = page.locator(`input[type="range"]:is([name="${name}"], [name^="${name} "])`).last();
    const result = page.locator(".result-fig").first();
    await result.waitFor();
    await slider.evaluate((element) => element.scrollIntoView({ block: "center" }));
    await slider.focus();
    const before = await slider.inputValue();
    for (const key of ["End", "ArrowLeft", "ArrowLeft"]) await slider.press(key);
    if ((await slider.inputValue()) === before) await slider.press("Home");
    await expect.poll(() => page.locator(`input[type="text"]:is([name="${name}"], [name^="${name} "])`).last().inputValue()).not.toBe("");
    const { result: number, picture, narrow } = await seen(page);
    expect(number).toBe(1);
    expect(picture).toBeGreaterThanOrEqual(narrow ? 1 : 0.9);
    expect(await slider.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThan(0);
  });

  test("a calculator shows at most three sliders before a press, on its page and in an embed none", async () => {
    const { page } = await visit("figures/");
    for (const { id, place } of product({ id: calculators, place: ["figures", "embed"] })) {
      const path = `${place}/${id}/`;
      await page.goto(new URL(path, inject("site")).href, { waitUntil: "domcontentloaded" });
      expect(await page.locator('input[type="range"]:visible').count(), path).toBeLessThanOrEqual(place === "embed" ? 0 : 3);
    }
  });
});
