import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { keepMoved } from "../../src/build/moved.ts";
import { type Site, serve } from "../../src/cli/tools/serve.ts";
import type { Formerly } from "../../src/kit/formerly.ts";
import { figureOn, textOf, visit } from "./visit.ts";

describe("a page that has moved", () => {
  const folder = mkdtempSync(join(tmpdir(), "moved-"));
  let site: Site;
  beforeAll(async () => {
    mkdirSync(join(folder, "embed/daily-bill/2026-11-22"), { recursive: true });
    const bill = '<!doctype html><title>Bill</title><link rel="icon" href="data:,"><h1 id="bill">The bill of a day</h1>';
    writeFileSync(join(folder, "embed/daily-bill/2026-11-22/index.html"), bill);
    keepMoved(folder, { "embed/bill": "embed/daily-bill" });
    site = await serve(folder, { base: "/some/where/" });
  });
  afterAll(async () => {
    await site.close();
    rmSync(folder, { recursive: true });
  });

  test("leads on at once with query and anchor, and leaves the way back to where the reader was", async () => {
    const { page, errors } = await visit("about/");
    // The redirect may come before the page is whole.
    await page.goto(`${site.url}embed/bill/2026-11-22/?price=7&theme=dark#bill`, { waitUntil: "commit" });
    await page.waitForURL(`${site.url}embed/daily-bill/2026-11-22/?price=7&theme=dark#bill`);
    expect(await textOf(page.locator("h1"))).toBe("The bill of a day");
    await page.goBack();
    await page.waitForURL(/\/about\/$/);
    expect(errors).toEqual([]);
  });

  test("leads on without a script, to the defaults", async () => {
    const { page } = await visit(`${site.url}embed/bill/2026-11-22/?price=7`, { javaScriptEnabled: false });
    await page.waitForURL(`${site.url}embed/daily-bill/2026-11-22/`);
  });

  test("leads on in a sandboxed frame of another site", async () => {
    const frame = `<iframe sandbox="allow-scripts" src="${site.url}embed/bill/2026-11-22/?price=7"></iframe>`;
    const { page } = await visit(`${inject("host")}?html=${encodeURIComponent(frame)}`);
    await expect.poll(() => page.frames()[1]?.url()).toBe(`${site.url}embed/daily-bill/2026-11-22/?price=7`);
    expect(await textOf(page.frameLocator("iframe").locator("h1"))).toBe("The bill of a day");
  });
});

describe("an address of an earlier edition sets the chart of prices", () => {
  const TOPIC = "Topics have moved to the page of claims.";
  const formerly: Formerly = { ids: ["gap"], renamed: { which: "models", "which=new": "models=newest" }, dropped: { topic: { said: TOPIC } } };

  /** Opens a page on which the chart has had other names; its keys there are those that wake it. */
  async function open(address: string, keys: string) {
    const { page } = await visit("about/");
    await page.route(/\/assets\/price-gap\./, async (route) => {
      const code = await (await route.fetch()).text();
      const older = `{ ...states, formerly: ${JSON.stringify(formerly)} }`;
      const chart = `{ const { chart } = watts; watts.chart = (id, states) => chart(id, ${older}); }`;
      await route.fulfill({ body: chart + code, contentType: "text/javascript" });
    });
    await page.route(/\?/, async (route) => {
      const html = await (await route.fetch()).text();
      await route.fulfill({ body: html.replace(/(data-figure="?price-gap"?)/, `$1 data-keys="${keys}"`), contentType: "text/html" });
    });
    await page.goto(new URL(address, inject("site")).href);
    return { page, figure: figureOn(page, "price-gap") };
  }

  test("by today's names, says what is gone, and gives way to the address of today", async () => {
    const { page, figure } = await open("figures/price-gap/?which=new&topic=agents", "which topic models");
    await expect.poll(() => figure.getByLabel("newest of each family").isChecked()).toBe(true);
    await expect.poll(() => textOf(figure.locator(".state-note").first())).toBe(TOPIC);
    expect(await figure.locator(".state-note").first().isVisible()).toBe(true);
    await page.waitForURL(/\/figures\/price-gap\/\?models=newest$/);
  });

  test("in its chapter by its former id", async () => {
    const { page, figure } = await open("the-price-of-a-million/?gap.models=newest", "gap.models");
    await expect.poll(() => figure.getByLabel("newest of each family").isChecked()).toBe(true);
    await page.waitForURL(/\/the-price-of-a-million\/\?price-gap\.models=newest$/);
  });

  test("in an embed", async () => {
    const { figure } = await open("embed/price-gap/?topic=agents", "which topic");
    await expect.poll(() => textOf(figure.locator(".state-note").first())).toBe(TOPIC);
    expect(await figure.getByLabel("named in the articles").isChecked()).toBe(true);
  });
});
