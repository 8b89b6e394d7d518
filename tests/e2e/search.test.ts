import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, inject, test } from "vitest";
import { builtFolder } from "../support/site.ts";
import { visit } from "./visit.ts";

const SCRIPTS = /\/assets\/search-(engine|text|claims)\./;

describe("the search page", () => {
  test("fetches engine and index only once there is something to look for, chapters before claims", async () => {
    const { page, requests } = await visit("search/");
    const fetched = () => requests.flatMap((address) => SCRIPTS.exec(address)?.[1] ?? []);
    expect(fetched()).toEqual([]);
    await page.keyboard.type("curtailment");
    await page.locator(".result-group").first().waitFor();
    await expect.poll(fetched).toEqual(["engine", "text", "claims"]);
    await expect.poll(() => new URL(page.url()).search).toBe("?q=curtailment");
  });

  test("answers a query in its address: groups by kind, words marked, a count announced, links that lead there", async () => {
    const { page } = await visit("search/?q=PUE");
    await expect.poll(() => page.locator("form.search output").textContent()).toMatch(/^\d+ results$/);
    await expect.poll(() => page.locator("form.search output").getAttribute("aria-live")).toBe("polite");
    await expect.poll(() => page.locator(".result-group h2").first().textContent()).toMatch(/^Glossary/);
    await expect.poll(() => page.locator(".result-group mark").first().textContent()).toBe("PUE");
    await page.locator(".result-group a").first().click();
    await page.waitForURL("**/glossary/#pue");
    await expect.poll(() => page.locator("#pue").isVisible()).toBe(true);
  });

  test.each([
    ["东数西算", /East Data|East data/],
    ["S1-036", /S1-036/],
    ["curtialment", /Curtailment/i],
  ])("finds %s", async (query, expected) => {
    const { page } = await visit(`search/?q=${encodeURIComponent(query)}`);
    await expect.poll(() => page.locator(".result-group li").first().textContent()).toMatch(expected);
  });

  test("answers although the script that all pages run never comes", async () => {
    const { page, context } = await visit("search/");
    await context.route(/\/assets\/boot\./, (route) => route.abort());
    await page.goto(new URL("search/?q=PUE", inject("site")).href);
    await expect.poll(() => page.locator(".result-group h2").first().textContent()).toMatch(/^Glossary/);
  });

  test("leads to sections of chapters that are there", async () => {
    const { page } = await visit("search/?q=Is+it+a+price+or+a+gift");
    await page.locator('.result-group a[href*="#is-it-a-price"]').first().click();
    await page.waitForURL("**/the-price-of-a-million/#is-it-a-price-or-a-gift");
    await expect.poll(() => page.locator("h2#is-it-a-price-or-a-gift").isVisible()).toBe(true);
  });

  test("says so when nothing fits, and shows markup as text", async () => {
    const { page, errors } = await visit(`search/?q=${encodeURIComponent("<img src=x onerror=alert(1)>xyzzy")}`);
    await expect.poll(() => page.locator("form.search output").textContent()).not.toBe("");
    await expect.poll(() => page.locator(".results img, form.search output img").count()).toBe(0);
    await page.locator("form.search input").fill("xyzzyplugh");
    await expect.poll(() => page.locator("form.search output").textContent()).toContain("Nothing fits");
    expect(errors).toEqual([]);
  });

  test("without a script says so, and lists the ways to find things", async () => {
    const { page } = await visit("search/?q=PUE", { javaScriptEnabled: false });
    await expect.poll(() => page.locator("form.search").isVisible()).toBe(false);
    await expect.poll(() => page.locator("main").textContent()).toContain("Searching needs JavaScript");
    for (const path of ["", "figures/", "data/", "glossary/", "claims/", "claims/topic/price/"])
      expect(await page.locator(`.search-lists a[href="../${path}"]`).count(), path).toBe(1);
  });

  test("works under a sub-path", async () => {
    const { page } = await visit(`${inject("site")}search/?q=PUE`);
    await page.locator(".result-group a").first().click();
    await page.waitForURL(`${inject("site")}glossary/#pue`);
  });

  test("works from the disk", async () => {
    const { page } = await visit(`${pathToFileURL(join(builtFolder("plain"), "search", "index.html")).href}?q=PUE`);
    await page.locator(".result-group a").first().click();
    await page.waitForURL("**/glossary/index.html#pue");
  });
});

test("the slash leads to the search from any page, and to its field on its own", async () => {
  const { page } = await visit("the-price-of-a-million/");
  await page.keyboard.press("/");
  await page.waitForURL("**/search/");
  const focused = () => page.evaluate(() => document.activeElement?.id);
  await expect.poll(focused).toBe("q");
  await page.locator("h1").click();
  await page.keyboard.press("/");
  await expect.poll(focused).toBe("q");
  await expect.poll(() => page.locator("#q").inputValue()).toBe("");
});
