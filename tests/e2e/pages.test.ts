import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, inject, test } from "vitest";
import { share } from "../support/share.ts";
import { builtFolder } from "../support/site.ts";
import { figureOn, part, visit } from "./visit.ts";

test("a missing page is 404 at any depth, with a heading and links that lead on", async () => {
  for (const path of ["nothing/", "no/such/page", "figures/none/", "a/b/c/d.html"]) {
    const { page, status } = await visit(path);
    expect(status, path).toBe(404);
    await expect.poll(() => page.locator("h1").textContent()).toContain("no page");
    await page.locator("main a").first().click();
    await page.waitForLoadState();
    await expect.poll(() => page.locator("h1").textContent()).not.toContain("no page");
  }
});

test("a chapter can be read from the disk: text, style and pictures", async () => {
  for (const [chapter, id] of [
    ["the-price-of-a-million", "price-gap"],
    ["your-bill", "monthly-bill"],
    ["east-data-west-computing", "hubs-map"],
  ] as const) {
    const { page } = await visit(pathToFileURL(join(builtFolder("plain"), chapter, "index.html")).href);
    await expect.poll(() => page.locator("h1").isVisible()).toBe(true);
    await expect.poll(() => page.locator(".prose p").count()).toBeGreaterThan(5);
    const picture = part(figureOn(page, id), "picture");
    await expect.poll(() => picture.locator("svg:visible").count()).toBe(1);
    expect((await picture.boundingBox())?.height).toBeGreaterThan(100);
    expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);
  }
});

test("a link from one page to the next works from the server's folder addresses, with and without the slash", async () => {
  const { page } = await visit("your-bill?monthly-bill.volume=1000");
  expect(page.url()).toBe(`${inject("site")}your-bill/?monthly-bill.volume=1000`);
  await page.locator('a[rel="next"]').click();
  await page.waitForURL((url) => !url.pathname.endsWith("/your-bill/"));
  await expect.poll(() => page.locator("h1").count()).toBe(1);
});

describe("the switch of the theme", () => {
  test.each(["light", "dark"] as const)("turns a %s page round, and stores nothing", async (colorScheme) => {
    const { page, context } = await visit("your-bill/", { colorScheme });
    const paper = () =>
      page.evaluate(() => getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor);
    const ink = () => page.evaluate(() => getComputedStyle(document.querySelector("h1") as Element).color);
    const [paperBefore, inkBefore] = [await paper(), await ink()];
    const button = page.locator("[data-theme-switch]");
    await button.click();
    await expect.poll(paper).not.toBe(paperBefore);
    await expect.poll(ink).not.toBe(inkBefore);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(colorScheme === "dark" ? "light" : "dark");
    await button.click();
    await expect.poll(paper).toBe(paperBefore);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  test("is not shown where it could not work", async () => {
    const { page } = await visit("your-bill/", { javaScriptEnabled: false });
    await expect.poll(() => page.locator("[data-theme-switch]").isVisible()).toBe(false);
  });
});

const TABBED = [
  { path: "", kind: "home" },
  { path: "the-price-of-a-million/", kind: "chapter" },
  { path: "your-bill/", kind: "chapter" },
  { path: "east-data-west-computing/", kind: "chapter" },
  { path: "figures/monthly-bill/", kind: "figure" },
];

describe.each(share(TABBED, { each: ["kind"] }))("by keyboard, /$path", ({ path }) => {
  test("every link and control is reached by Tab, and shows that it has the focus", async () => {
    const { page } = await visit(path);
    // A group of radio buttons is one stop, and so is a list of tabs; what stands in a closed slip or a closed table is none.
    const expected = await page.evaluate(() => {
      const elements = [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary, [tabindex='0']")].filter(
        (element) => {
          if (!element.checkVisibility({ visibilityProperty: true }) || element.matches(':disabled, [role="tab"][aria-selected="false"]'))
            return false;
          return !(element instanceof HTMLInputElement && element.type === "radio" && !element.checked);
        },
      );
      for (const [i, element] of elements.entries()) element.dataset.stop = String(i);
      return elements.length;
    });
    expect(expected).toBeGreaterThan(5);
    const reached = new Map<string, string>();
    for (let presses = 0; presses < expected * 1.5 + 20; presses += 1) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement | null;
        if (!element || element === document.body) return null;
        const shown = (one: Element | null): boolean => {
          if (!one) return false;
          const style = getComputedStyle(one);
          return (style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== "none";
        };
        const visible = shown(element) || shown(element.closest("label")) || shown(element.nextElementSibling);
        const box = element.getBoundingClientRect();
        const inView = box.bottom > 0 && box.top < innerHeight;
        return {
          stop: element.dataset.stop ?? "",
          fault: visible ? (inView ? "" : "out of view") : "no focus ring",
          what: element.outerHTML.slice(0, 120),
        };
      });
      if (at === null) break;
      if (at.stop !== "") reached.set(at.stop, at.fault && `${at.fault}: ${at.what}`);
    }
    const missed = await page.evaluate(
      (stops) =>
        [...document.querySelectorAll<HTMLElement>("[data-stop]")]
          .filter(({ dataset }) => !stops.includes(dataset.stop ?? ""))
          .map(({ outerHTML }) => outerHTML.slice(0, 160)),
      [...reached.keys()],
    );
    expect(missed).toEqual([]);
    expect([...reached.values()].filter(Boolean)).toEqual([]);
  });

  test("the first stop leads past the head to the text", async () => {
    const { page } = await visit(path);
    await page.keyboard.press("Tab");
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#main");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("main");
  });
});
