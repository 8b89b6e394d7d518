import { describe, expect, test } from "vitest";
import { figureOn, visit } from "./visit.ts";

const AT_DEFAULTS = "At the figure’s own settings; it now shows others";
const STARRED = `a.num[title="${AT_DEFAULTS}"]`;

describe("numbers that the text takes from a figure at its defaults", () => {
  test("are starred on a page that is opened with settings, for those who listen too, until the settings are taken back", async () => {
    const { page } = await visit("what-a-token-is-made-of/?token-cost.cnElectricity=0");
    await expect.poll(() => page.locator(STARRED).count()).toBeGreaterThan(5);
    const context = await page.context().newCDPSession(page);
    const { nodes } = await context.send("Accessibility.getFullAXTree");
    const heard = nodes.filter(({ role, description }) => role?.value === "link" && description?.value === AT_DEFAULTS);
    expect(heard.length).toBe(await page.locator(`${STARRED}:visible`).count());
    await page.locator(".settings-bar").getByRole("button", { name: "Reset" }).click();
    await expect.poll(() => page.locator(STARRED).count()).toBe(0);
  });

  describe("in chapter 4, whose figure of ratios a reader sets by hand or by a link", () => {
    const start = async () => {
      const { page } = await visit("the-price-of-a-million/");
      const figure = figureOn(page, "price-ratio");
      const own = page.locator('a.num[href*="/figures/price-ratio/"]:not([href*="?"])');
      const [starred, note] = [page.locator(STARRED), figure.locator("[data-star]")];
      const expectStars = async (there: boolean) => {
        await expect.poll(() => starred.count()).toBe(there ? await own.count() : 0);
        expect(await note.isVisible()).toBe(there);
      };
      expect(await own.count()).toBeGreaterThan(3);
      await expectStars(false);
      return { page, figure, own, expectStars };
    };

    test("all its numbers, and no others, are starred when a slider or a list is moved by hand, until it is reset", async () => {
      const { page, figure, own, expectStars } = await start();
      await figure.locator(".more-inputs > summary").click();
      await figure.locator('input[type="range"][name="output"]').press("ArrowRight");
      await expectStars(true);
      expect(
        await page.locator(STARRED).evaluateAll((all) => all.every((a) => (a as HTMLAnchorElement).href.includes("/figures/price-ratio/"))),
      ).toBe(true);
      // A star that can be seen stands behind each.
      const star = (of: Element) => getComputedStyle(of, "::after").content;
      expect(await own.first().evaluate(star)).toContain("*");
      await figure.locator('input[type="range"][name="output"]').press("ArrowLeft");
      await expectStars(false);
      await figure.locator('select[name="dear"]').first().selectOption("gpt-5-4");
      await expectStars(true);
      await figure.getByRole("button", { name: "Reset" }).click();
      await expectStars(false);
      expect(await own.first().evaluate(star)).not.toContain("*");
    });

    test("a link of the text that sets the figure stars them, and Back takes the stars away", async () => {
      const { page, expectStars } = await start();
      await page.locator('a.see[data-see="price-ratio"]').first().click();
      await expectStars(true);
      await page.goBack();
      await expectStars(false);
    });
  });
});
