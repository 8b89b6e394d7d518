import { describe, expect, test } from "vitest";
import { figureOn, visit } from "./visit.ts";

const AT_DEFAULTS = "At the figure’s defaults, which it has left";
const STARRED = `a.num[title="${AT_DEFAULTS}"]`;

/** Numbers that the chapter's text takes from a figure, by the state that it names: "" for the defaults. */
const boundTo = (figure: string) => `article a.num[href*="/figures/${figure}/"]`;

describe("numbers that the text takes from a figure at its defaults", () => {
  test("are starred while a calculator shows other settings, no others are, and the text keeps its place", async () => {
    const { page, errors } = await visit("what-a-token-is-made-of/");
    const figure = figureOn(page, "token-cost");
    const own = page.locator(boundTo("token-cost"));
    const atDefaults = page.locator(`${boundTo("token-cost")}:not([href*="?"])`);
    const [all, plain] = [await own.count(), await atDefaults.count()];
    expect(plain).toBeGreaterThan(5);
    expect(all).toBeGreaterThan(plain);
    const note = figure.locator("[data-star]");
    expect(await page.locator(STARRED).count()).toBe(0);
    expect(await note.isVisible()).toBe(false);

    const first = atDefaults.first();
    const box = await first.boundingBox();
    await figure.locator('[data-preset="1"]').click();
    await expect.poll(() => page.locator(STARRED).count()).toBe(plain);
    expect(await page.locator(`${STARRED}:not([href*="/figures/token-cost/"]), ${STARRED}[href*="?"]`).count()).toBe(0);
    expect(await note.textContent()).toContain("* In the text: a number of this figure at its defaults");
    expect(await note.isVisible()).toBe(true);
    expect(await first.evaluate((number) => getComputedStyle(number, "::after").content)).toMatch(/^"\*"/);
    const size = await first.boundingBox();
    expect([size?.width, size?.height]).toEqual([box?.width, box?.height]);

    await figure.getByRole("button", { name: "Reset" }).click();
    await expect.poll(() => page.locator(STARRED).count()).toBe(0);
    expect(await note.isVisible()).toBe(false);
    expect(errors).toEqual([]);
  });

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

  test("are starred beside a chart whose control is moved, and not after it is moved back", async () => {
    const { page } = await visit("the-price-of-a-million/");
    const figure = figureOn(page, "price-history");
    const side = (value: string) => figure.locator(`input[name="side"][value="${value}"]`);
    await side("input").evaluate((input) => {
      for (let fold = input.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
    });
    await side("input").check();
    await expect.poll(() => page.locator(STARRED).count()).toBeGreaterThan(5);
    expect(await page.locator(`${STARRED}:not([href*="/figures/price-history/"])`).count()).toBe(0);
    await side("output").check();
    await expect.poll(() => page.locator(STARRED).count()).toBe(0);
  });
});
