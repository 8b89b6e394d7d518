import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { figureOn, textOf, visit } from "./visit.ts";

/** Most presses from the home page to a bill, beside the one number that is typed. */
const MOST_PRESSES = 3;

/** Presses links and buttons as readers do, and counts it. */
function presser() {
  let presses = 0;
  return {
    press: async (target: Locator): Promise<void> => {
      await target.click();
      presses++;
    },
    count: () => presses,
  };
}

const chapterLink = (page: Page): Locator => page.getByRole("main").getByRole("link", { name: "What would you pay?" }).first();

describe.each([
  ["a desk", { width: 1280, height: 900 }],
  ["a phone", { width: 390, height: 844 }],
] as const)("someone new to the site, at %s", (_, viewport) => {
  test(`gets the month’s bill of twenty chats a day, $3.08, from the home page by ${MOST_PRESSES} presses at most and one number`, async () => {
    const { page, errors } = await visit("", { viewport });
    const { press, count } = presser();
    await press(chapterLink(page));
    await page.waitForURL(/\/your-bill\//);
    const figure = figureOn(page, "your-month");
    await press(figure.getByRole("button", { name: "Chat" }));
    await figure.locator('input[type="text"][name="perDay"]').fill("20");
    // Claude Sonnet 5 lists $2 and $10: 30 × 20 × 2 requests × (211.5 × 2 + 214.5 × 10) ÷ 1,000,000 = 3.0816.
    await expect.poll(() => textOf(figure.locator("output.result-fig").first())).toMatch(/^\$3\.08/);
    await page.waitForURL(/your-month\.perDay=20/);
    expect(count()).toBeLessThanOrEqual(MOST_PRESSES);
    expect(errors).toEqual([]);
  });
});

test("someone who works the keyboard alone gets there too: Enter on the chapter, Enter on the task, and the number", async () => {
  const { page } = await visit("");
  await chapterLink(page).press("Enter");
  await page.waitForURL(/\/your-bill\//);
  const figure = figureOn(page, "your-month");
  await figure.getByRole("button", { name: "Chat" }).press("Enter");
  await page.keyboard.press("Tab");
  const often = figure.locator('input[type="text"][name="perDay"]');
  for (let i = 0; i < 6 && !(await often.evaluate((field) => field === document.activeElement)); i++) await page.keyboard.press("Tab");
  await often.press("ControlOrMeta+a");
  await page.keyboard.type("20");
  await expect.poll(() => textOf(figure.locator("output.result-fig").first())).toMatch(/^\$3\.08/);
});
