import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { claimCard } from "../../src/site/embeds/claim-card.ts";
import { embedHeights, snippetOf } from "../../src/site/embeds/embed-figure.ts";
import { embedJsPath } from "../../src/site/embeds/embed-js.ts";
import { ledger, ledgerEntry } from "../../src/site/ledger/ledger.ts";
import { type Heights, heightAt } from "../../src/site/pure/embed-heights.ts";
import { PLATFORMS } from "../../src/site/pure/embed-platforms.ts";
import * as snippets from "../../src/site/pure/embed-snippets.ts";
import { figureKinds } from "../support/figure-kinds.ts";
import { share } from "../support/share.ts";
import { ADDRESS } from "../support/site.ts";
import { visit } from "./visit.ts";

const PAGE = "figures/price-gap/";
const foreign = (html: string): string =>
  `${inject("host")}?html=${encodeURIComponent(`<!doctype html><title>Host</title><link rel="icon" href="data:,">${html}`)}`;
const kit = (page: Page) => page.locator("[data-embed-kit]");
const snippet = (page: Page, piece: string) => page.locator(`[data-piece="${piece}"]`);
const text = async (page: Page, piece: string): Promise<string> => (await snippet(page, piece).textContent()) ?? "";
const code = (requests: readonly string[]): number => requests.filter((address) => address.includes("/assets/embed-kit.")).length;

/** Reads the heights in a snippet's style. */
const heightsIn = (html: string): Heights =>
  [...html.matchAll(/(?:min-width:(\d+)px\)\{)?\.watts-\w+ iframe\{(?:width:100%;)?height:(\d+)px/g)].map(([, from = "0", px]) => [
    Number(from),
    Number(px),
  ]);

describe("the builder", () => {
  test("fetches its code when the reader reaches for it, and no embed before a preview is asked for", async () => {
    const { page, requests, errors, settled } = await visit(`${PAGE}#embed`);
    await settled();
    expect(code(requests)).toBe(0);
    await kit(page).hover();
    await expect.poll(() => code(requests)).toBe(1);
    expect(requests.filter((address) => address.includes("/embed/"))).toEqual([]);
    expect(errors).toEqual([]);
  });

  test("puts the figure's state into every snippet that can hold one, live and after a change", async () => {
    const { page } = await visit(`${PAGE}?models=newest#embed`);
    await kit(page).hover();
    await expect.poll(() => text(page, "html.0")).toContain(`${ADDRESS}embed/price-gap/?models=newest`);
    for (const piece of ["element.0", "wordpress.1", "ghost.0", "notion.0", "amp.0"])
      expect(await text(page, piece), piece).toContain("embed/price-gap/?models=newest");
    for (const piece of ["github.1", "markdown.1", "substack.2", "medium.2", "wechat.1"])
      expect(await text(page, piece), piece).toContain("figures/price-gap/?models=newest");
    await page.locator("figure[data-figure] .more-inputs > summary").click();
    await page.locator("figure[data-figure]").getByRole("radio", { name: "input", exact: true }).check({ force: true });
    await expect.poll(() => text(page, "html.0")).toMatch(/side=input&amp;models=newest|models=newest&amp;side=input/);
  });

  test("puts looks and a pinned day into the address", async () => {
    const { page } = await visit(`${PAGE}#embed`);
    await kit(page).getByRole("radio", { name: "dark" }).check({ force: true });
    await kit(page).getByText("without table").click();
    await kit(page)
      .getByRole("radio", { name: /^pinned to/ })
      .first()
      .check({ force: true });
    await expect
      .poll(() => text(page, "notion.0"))
      .toMatch(/^https:\/\/example\.org\/some\/path\/embed\/price-gap\/\d{4}-\d\d-\d\d\/\?theme=dark&table=0$/);
  });

  test.each([280, 360, 680])("previews the embed at %d px, and writes the heights that it measures", async (width) => {
    const { page, errors } = await visit(`${PAGE}#embed`);
    await kit(page)
      .getByRole("button", { name: `${width} px` })
      .click();
    const frame = page.locator("[data-embed-preview] iframe");
    await expect.poll(() => frame.getAttribute("width")).toBe(String(width));
    const main = page.frameLocator("[data-embed-preview] iframe").locator("main");
    const height = Math.ceil((await main.boundingBox())?.height ?? 0);
    await expect.poll(() => frame.getAttribute("height")).toBe(String(height));
    // Measured in columns of all widths: at its own width a frame is as high as its content, or as that of a width near by.
    await expect.poll(() => frame.count()).toBe(1);
    expect(heightAt(heightsIn(await text(page, "html.0")), width)).toBeGreaterThanOrEqual(height);
    expect(errors).toEqual([]);
  });

  test("measures the embed as it is chosen: its picture alone is lower than the whole", async () => {
    const { page } = await visit(`figures/monthly-bill/#embed`);
    const [whole] = heightsIn(await text(page, "html.0"));
    await kit(page).getByRole("radio", { name: "picture only" }).check({ force: true });
    await kit(page).getByRole("button", { name: "680 px" }).click();
    await expect.poll(async () => heightAt(heightsIn(await text(page, "html.0")), 680)).not.toBe(heightAt(embedHeights("monthly-bill"), 680));
    expect(whole?.[1]).toBeGreaterThan(200);
    const content = page.frameLocator("[data-embed-preview] iframe").locator("main");
    await expect
      .poll(async () => heightAt(heightsIn(await text(page, "html.0")), 680) - Math.ceil((await content.boundingBox())?.height ?? 0))
      .toBeLessThanOrEqual(40);
  });

  test("asks for a theme where the ground is the page’s", async () => {
    const { page } = await visit(`${PAGE}#embed`);
    const asks = kit(page).locator("[data-needs-theme]");
    await kit(page).getByText("transparent", { exact: true }).click();
    await expect.poll(() => asks.isVisible()).toBe(true);
    await kit(page).getByRole("radio", { name: "dark" }).check({ force: true });
    await expect.poll(() => asks.isVisible()).toBe(false);
  });

  test("copies a snippet, or selects it where the clipboard is denied", async () => {
    const allowed = await visit(`${PAGE}?models=newest#embed`, { permissions: ["clipboard-read", "clipboard-write"] });
    await allowed.page.locator('[data-copy-from="embed-html-0"]').click();
    await expect.poll(() => allowed.page.evaluate(() => navigator.clipboard.readText())).toContain("embed/price-gap/?models=newest");
    const denied = await visit(`${PAGE}#embed`);
    await denied.page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("denied")) } });
    });
    await denied.page.locator('[data-copy-from="embed-html-0"]').click();
    await expect.poll(() => denied.page.evaluate(() => getSelection()?.toString() ?? "")).toContain("<iframe");
  });

  test("uses the page's own address where the site was built without one, and says where to put it without a script", async () => {
    const { page } = await visit(`${inject("plain")}${PAGE}#embed`);
    await kit(page).hover();
    await expect.poll(() => text(page, "html.0")).toContain(`src="${inject("plain")}embed/price-gap/"`);
    const bare = await visit(`${inject("plain")}${PAGE}#embed`, { javaScriptEnabled: false });
    expect(await text(bare.page, "html.0")).toContain("https://ADDRESS-OF-THIS-SITE/embed/price-gap/");
    await expect.poll(() => kit(bare.page).getByText("in place of the capitals").isVisible()).toBe(true);
  });
});

test.each(["embedding/", "data/api/", "tour/"])("%s tells other sites this copy’s own address where it was built without one", async (path) => {
  const { page } = await visit(`${inject("plain")}${path}`);
  const texts = (): Promise<string> => page.locator("main").evaluate((main) => main.textContent ?? "");
  await expect.poll(texts).not.toContain("ADDRESS-OF-THIS-SITE");
  expect(await texts()).toMatch(new RegExp(`${inject("plain")}(embed|data)/`));
});

describe("the tabs", () => {
  test("are chosen with arrow keys, Home and End, one stop for Tab, and show one panel", async () => {
    const { page } = await visit(`${PAGE}#embed`);
    const tab = (name: string) => kit(page).getByRole("tab", { name, exact: true });
    const panels = kit(page).getByRole("tabpanel");
    await tab("HTML").focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => tab("Custom element").getAttribute("aria-selected")).toBe("true");
    await expect.poll(() => panels.count()).toBe(1);
    await page.keyboard.press("End");
    await expect.poll(() => tab("Markdown").evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => tab("HTML").getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("Tab");
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-piece"))).toBe("html.0");
  });

  test("are sections one under the other without a script", async () => {
    const { page } = await visit(`${PAGE}#embed`, { javaScriptEnabled: false });
    await expect.poll(() => kit(page).locator(".kit > section").filter({ visible: true }).count()).toBe(PLATFORMS.length);
    await expect.poll(() => kit(page).locator("form, [data-copy-from]").filter({ visible: true }).count()).toBe(0);
  });
});

// Whether each card fits its frame, card-heights.test.ts measures.
test("the snippet of a claim gives its card the height of its content at 280, 360 and 680 px without a script", async () => {
  const { html } = claimCard(ledgerEntry("S1-032"), new URL(inject("site")));
  const { page } = await visit(foreign(`<body style="margin:0">${html}`), { javaScriptEnabled: false });
  const frame = page.locator("iframe");
  for (const width of [280, 360, 680]) {
    await page.setViewportSize({ width, height: 800 });
    await frame.scrollIntoViewIfNeeded();
    const given = (await frame.boundingBox())?.height ?? 0;
    const wanted = (await frame.contentFrame().locator("main").boundingBox())?.height ?? 0;
    expect(wanted, `${width} px`).toBeGreaterThan(100);
    expect(given, `${width} px`).toBeGreaterThanOrEqual(wanted);
  }
});

test.each(
  share(figureKinds, { each: ["kind"], failed: [{ id: "hubs-map" }, { id: "kilowatt-hour-value" }, { id: "token-cost" }, { id: "growth" }] }),
)(
  "the one snippet of $id gives its frame its content’s height without a script at 280, 360, 680 and 720 px, at 680 at most 40 px more, a scene 64",
  async ({ id, kind }) => {
    const html = snippets.plainHtml(await snippetOf(id, new URL(inject("site"))));
    const { page } = await visit(foreign(`<body style="margin:0">${html}`), { javaScriptEnabled: false });
    const frame = page.locator("iframe");
    for (const width of [280, 360, 680, 720]) {
      await page.setViewportSize({ width, height: 800 });
      await frame.scrollIntoViewIfNeeded();
      const given = (await frame.boundingBox())?.height ?? 0;
      const wanted = (await frame.contentFrame().locator("main").boundingBox())?.height ?? 0;
      expect(wanted, `${width} px`).toBeGreaterThan(150);
      expect(given, `${width} px`).toBeGreaterThanOrEqual(wanted);
      // Without a script a scene has no line of buttons to play it.
      if (width === 680) expect(given - wanted).toBeLessThanOrEqual(kind === "scene" ? 64 : 40);
    }
  },
);

test("every figure and every claim's card has been measured", () => {
  for (const id of [...figureKinds.map(({ id }) => id), ...ledger().map(({ claim }) => `claim/${claim.id}`)])
    for (const [, height] of embedHeights(id)) expect(height, id).not.toBe(900);
});

test("where the host runs the snippet’s line of script, its frame follows what a reader opens", async () => {
  const html = snippets.plainHtml(await snippetOf("price-gap", new URL(inject("site"))));
  const { page } = await visit(foreign(html));
  const frame = page.locator("iframe");
  await frame.contentFrame().locator(".fig-data > summary").click();
  const off = async (): Promise<number> =>
    ((await frame.boundingBox())?.height ?? 0) - Math.ceil((await frame.contentFrame().locator("main").boundingBox())?.height ?? 0);
  await expect.poll(off).toBe(0);
});

describe("the health page", () => {
  const health = (script: string): string =>
    `${inject("host")}?html=${encodeURIComponent(
      `<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe title="Health" sandbox="allow-scripts" width="600" ` +
        `height="400" src="${new URL("embed/health/", inject("site")).href}"></iframe>${script}`,
    )}`;
  const row = (page: Page, name: string) => page.frameLocator("iframe").locator("dl > div", { hasText: name }).locator("dd");

  test("says that a host with embed.js answers its own messages and no others, and that the frame has no origin", async () => {
    const { page } = await visit(health(`<script src="${new URL(embedJsPath().slice(1), inject("site")).href}"></script>`));
    await expect.poll(() => row(page, "embed.js").textContent(), { timeout: 10_000 }).toMatch(/^answered: 400 to \d+ px$/);
    await expect.poll(() => row(page, "Datawrapper").textContent()).toContain("no answer");
    await expect.poll(() => row(page, "Origin").textContent()).toContain("sandboxed");
    await expect.poll(() => row(page, "Local storage").textContent()).toContain("denied");
    await expect
      .poll(() => page.frameLocator("iframe").locator("[data-health=lead]").textContent(), { timeout: 10_000 })
      .toContain("answered one way");
  });

  test("says that a host without a script answers nothing, and gives a report where the clipboard is denied", async () => {
    const { page } = await visit(health(""));
    const frame = page.frameLocator("iframe");
    await expect.poll(() => frame.locator("[data-health=lead]").textContent(), { timeout: 15_000 }).toContain("answered no way");
    await frame.getByRole("button", { name: "Copy report" }).click();
    await expect.poll(() => frame.locator("[data-health=said]").textContent()).toMatch(/^Selected|^Copied/);
  });

  test("is one request", async () => {
    const { requests } = await visit(health(""));
    expect(requests.filter((address) => address.startsWith(inject("site")))).toEqual([new URL("embed/health/", inject("site")).href]);
  });
});
