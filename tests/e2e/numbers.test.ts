import { describe, expect, test } from "vitest";
import { visit } from "./visit.ts";

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
});
