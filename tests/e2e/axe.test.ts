import { describe, expect, test } from "vitest";
import { product, share } from "../support/share.ts";
import { faults, LOOKS, seen, unfold } from "./axe.ts";
import { changed, figureOn, visit } from "./visit.ts";

const STATES = ["a wrong field", "a claim's slip", "a word's slip", "a point that is read", "the menu"] as const;
/** Each of the states in one look at least, and each width and set of colours in one of the states. */
const looks = share(product({ state: STATES, ...LOOKS }), { each: ["state", "width", "colours"] });
const looksOf = (wanted: (typeof STATES)[number]) => looks.filter(({ state }) => state === wanted);

describe("axe-core finds nothing against WCAG 2.2 AA and good practice", () => {
  test("on a calculator that computes, with a field that says what is wrong with it", async () => {
    const { page } = await visit("figures/monthly-bill/");
    const figure = figureOn(page, "monthly-bill");
    const volume = figure.locator('input[type="text"][name="volume"]');
    const before = (await figure.locator("output.result-fig").textContent()) ?? "";
    await volume.fill("1000");
    await changed(before, async () => (await figure.locator("output.result-fig").textContent()) ?? "");
    await volume.fill("many");
    await figure.locator('[id$="--volume-error"]').waitFor({ state: "visible" });
    await unfold(page);
    expect(await seen(page, looksOf("a wrong field"))).toEqual([]);
  }, 60_000);

  test.each([
    ["a claim's slip", "a.claim"],
    ["a word's slip", "a.term"],
  ] as const)(
    "on %s that is open",
    async (state, opener) => {
      const { page } = await visit("the-price-of-a-million/");
      await page.locator(opener).first().click();
      await page.locator("[popover]:popover-open").waitFor();
      expect(await seen(page, looksOf(state))).toEqual([]);
    },
    60_000,
  );

  test("on a page that has its menu open", async () => {
    const { page } = await visit("power/");
    await page.setViewportSize({ width: 390, height: 900 });
    await page.locator(".menu > summary").click();
    expect(await seen(page, looksOf("the menu"))).toEqual([]);
  }, 60_000);

  test("on a picture whose points are read", async () => {
    const { page } = await visit("figures/price-gap/");
    const figure = figureOn(page, "price-gap");
    await figure.locator(".picture").focus();
    await expect.poll(() => figure.locator(".tip").count()).toBe(1);
    await page.keyboard.press("ArrowRight");
    await figure.locator(".tip").waitFor({ state: "visible" });
    expect(await seen(page, looksOf("a point that is read"))).toEqual([]);
  }, 60_000);
});

test("axe-core sees a fault where there is one", async () => {
  const { page } = await visit("conflicts/");
  await page.evaluate(() => {
    document.querySelector("main")?.insertAdjacentHTML("beforeend", "<button></button><img src='data:,'>");
  });
  const found = (await faults(page)).map((fault) => fault.split(":")[0]);
  expect(found).toContain("button-name");
  expect(found).toContain("image-alt");
});
