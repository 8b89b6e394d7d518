import { brotliCompressSync } from "node:zlib";
import { describe, expect, inject, test } from "vitest";
import { figureKinds } from "../support/figure-kinds.ts";
import { share } from "../support/share.ts";
import { framed, frameMarkup, framesOf, hostAddress } from "./framed.ts";
import { changed, painted, part, visit } from "./visit.ts";

/** Ordinary ones: of the charts and of the calculators those in the middle by weight, none of the lightest third. */
const CHARTS = ["day-of-deepseek", "open-source-share", "sixty-one-percent", "example-bills", "hash-rate"];
const EIGHT = [...CHARTS, "follow-the-wind", "monthly-bill", "hubs-map"];

describe("an article on another site with eight embeds, all in view", () => {
  test("transfers at most 75 kB in 12 requests, shifts nothing, and asks for nothing more before the reader acts", async () => {
    const heights = `<style>iframe{display:inline-block;border:0;height:440px;width:600px}</style>`;
    const opened = await visit("about:blank", { viewport: { width: 1280, height: 2000 } });
    const { page, context, requests, errors } = opened;
    const sizes: Promise<number>[] = [];
    context.on("response", (response) => void sizes.push(response.body().then((body) => brotliCompressSync(body).length)));
    const watch =
      `<script>shift=0;new ` +
      `PerformanceObserver(l=>l.getEntries().forEach(e=>shift+=e.value)).observe({type:"layout-shift",buffered:true})</script>`;
    await page.goto(hostAddress(EIGHT.map((id) => frameMarkup(`embed/${id}/`, { sandbox: null })).join(""), heights + watch));
    await page.waitForLoadState("networkidle");
    await Promise.all(framesOf(page).map(painted));
    expect(framesOf(page).length).toBe(8);
    const fetched = requests.filter((address) => address.startsWith("http"));
    expect(fetched.length).toBeLessThanOrEqual(12);
    expect(fetched.filter((address) => address.startsWith(inject("site"))).sort()).toEqual(EIGHT.map((id) => `${inject("site")}embed/${id}/`).sort());
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeLessThanOrEqual(75_000);
    expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBe(0);
    for (const frame of framesOf(page)) {
      const shift = await frame.evaluate(
        () =>
          new Promise<number>((done) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
            }).observe({ type: "layout-shift", buffered: true });
            requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
          }),
      );
      expect(shift, frame.url()).toBe(0);
    }
    expect(errors).toEqual([]);
  });
});

describe("links of an embed", () => {
  test("open a page of their own, at the settings: the frame and the host stay", async () => {
    const { page, context, figure, frame } = await framed("embed/price-gap/", {
      sandbox: "allow-scripts allow-popups allow-popups-to-escape-sandbox",
    });
    const [host, inner] = [page.url(), frame.url()];
    await figure.getByLabel("newest of each family").check();
    await expect.poll(() => figure.locator(".embed-by a").getAttribute("href")).toContain("?models=newest");
    for (const open of [figure.locator(".embed-by a"), figure.getByRole("link", { name: "Figure page" })]) {
      if (!(await open.isVisible())) await figure.locator(".fig-data > summary").click();
      const [opened] = await Promise.all([context.waitForEvent("page"), open.click()]);
      await opened.waitForURL(`${inject("site")}figures/price-gap/?models=newest`);
      await opened.close();
    }
    await expect.poll(() => figure.getByText("CSV, JSON at the defaults").isVisible()).toBe(true);
    expect([page.url(), frame.url().replace("?models=newest", "")]).toEqual([host, inner]);
  });

  test("are copied as the figure’s page with its settings", async () => {
    const { figure } = await framed("embed/monthly-bill/?theme=dark");
    await figure.getByText("Adjust", { exact: true }).click();
    await figure.locator('input[type="text"][name="volume"]').fill("1,000");
    await figure.getByRole("button", { name: "Copy link" }).click();
    await expect.poll(() => figure.locator("textarea").inputValue()).toBe(`${inject("site")}figures/monthly-bill/?volume=1000`);
  });
});

test("a calculator in a frame starts with result and picture in brief, at most 480 px at 360 px, and opens on “Adjust”", async () => {
  for (const { id } of share(
    figureKinds.filter(({ kind }) => kind === "calculator"),
    { each: ["kind"], failed: [{ id: "monthly-bill" }] },
  )) {
    const { figure, frame } = await framed(`embed/${id}/`, { width: 360 });
    const height = await frame.evaluate(() => document.querySelector("main")?.getBoundingClientRect().height ?? 0);
    expect(height, id).toBeLessThanOrEqual(480);
    expect(await figure.locator("input:visible").count(), id).toBe(0);
    await figure.getByText("Adjust", { exact: true }).click();
    await expect.poll(() => figure.locator("input:visible").count()).toBeGreaterThan(0);
  }
});

test("with letters of twice the size an embed stays in its column", async () => {
  for (const { id } of share(figureKinds, { each: ["kind"] })) {
    const { frame } = await framed(`embed/${id}/`, { width: 360 });
    await frame.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("html { font-size: 200% }");
      document.adoptedStyleSheets.push(sheet);
    });
    await painted(frame);
    const [content, room] = await frame.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    expect(content, id).toBeLessThanOrEqual(room ?? 0);
  }
});

test("a pinned embed shows its data’s day and works as the live one does", async () => {
  const { figure, errors } = await framed("embed/price-gap/2026-11-22/");
  await expect.poll(() => figure.locator(".embed-by").textContent()).toContain("22 November 2026");
  const title = (await part(figure, "title").textContent()) ?? "";
  await figure.getByLabel("newest of each family").check();
  await changed(title, async () => (await part(figure, "title").textContent()) ?? "");
  expect(errors).toEqual([]);
});
