import { JSDOM } from "jsdom";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { VERSION } from "../../src/site/pure/edition.ts";
import { codeIn } from "../support/read-code.ts";
import { ADDRESS } from "../support/site.ts";
import { changed, figureOn, part, visit } from "./visit.ts";

const PAGE = "figures/price-gap/";
const kit = (page: Page) => page.locator("[data-embed-kit]");

/** Opens a figure's page in a state, once the figure shows it, at the tab of a platform. */
async function atTab(tab: string, { id = "price-gap", query = "?models=newest", root = inject("site"), options = {} } = {}) {
  const opened = await visit(`${root}figures/${id}/${query}#embed`, options);
  const { page } = opened;
  const figure = figureOn(page, id);
  await kit(page).hover();
  await kit(page).getByRole("tab", { name: tab, exact: true }).click();
  await expect.poll(() => kit(page).locator("[data-embed-state]").textContent()).toContain(query ? "from the figure above" : "defaults");
  if (query) {
    const served = new JSDOM(await (await opened.context.request.get(page.url())).text()).window.document;
    await changed(served.querySelector("[data-part=summary]")?.textContent ?? "", async () => (await part(figure, "summary").textContent()) ?? "");
  }
  await expect.poll(() => part(figure, "picture").getAttribute("data-stale")).toBeNull();
  return { ...opened, figure };
}

/** Presses a button of the open tab and takes the file that comes. */
async function made(page: Page, name: string): Promise<{ readonly file: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    kit(page).getByRole("tabpanel").getByRole("button", { name, exact: true }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { file: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

/** The block of a figure in a state, made by its button, once it holds some words. */
async function blockOf(query: string, words: string, options = {}): Promise<string> {
  const { page } = await atTab("HTML block", { query, options });
  await kit(page).getByRole("button", { name: "Make the block" }).click();
  const text = async (): Promise<string> => (await page.locator("#embed-block-made").textContent()) ?? "";
  await expect.poll(text).toContain(words);
  return text();
}

describe("the long picture made in the browser", () => {
  test("bears a code that leads to the figure in the state that the reader has set, and is 816 px wide", async () => {
    const { page, errors } = await atTab("WeChat");
    const { file, bytes } = await made(page, "Long picture");
    expect(file).toBe(`price-gap-${VERSION}.long.png`);
    expect(bytes.readUInt32BE(16)).toBe(816);
    expect(codeIn(bytes)).toBe(`${ADDRESS}figures/price-gap/?models=newest`);
    await expect.poll(() => kit(page).getByRole("tabpanel").locator("[data-made-said]").textContent()).toBe("Long picture saved.");
    expect(errors).toEqual([]);
  });

  test("of a calculator follows a dial that is moved", async () => {
    const { page, figure } = await atTab("WeChat", { id: "monthly-bill", query: "" });
    await figure.locator('input[type="text"][name="volume"]').fill("1,000");
    await expect.poll(() => kit(page).locator("[data-embed-state]").textContent()).toContain("volume=1000");
    const { bytes } = await made(page, "Long picture");
    expect(codeIn(bytes)).toBe(`${ADDRESS}figures/monthly-bill/?volume=1000`);
  });

  test("bears the page’s own address where the site was built without one, and the tab says so", async () => {
    const { page } = await atTab("WeChat", { root: inject("plain") });
    await expect.poll(() => kit(page).getByRole("tabpanel").textContent()).toContain("built without its address");
    const { bytes } = await made(page, "Long picture");
    expect(codeIn(bytes)).toBe(`${inject("plain")}figures/price-gap/?models=newest`);
  });
});

describe("the block of HTML made in the browser", () => {
  test("has title, sentence, drawing and link of the state on the screen", async () => {
    const block = await blockOf("?models=newest", "models=newest");
    const { page } = await visit(`${PAGE}?models=newest`);
    const { document } = new JSDOM(block).window;
    const shown = async (name: string): Promise<string | undefined> => (await part(figureOn(page, "price-gap"), name).textContent())?.trim();
    const words = document.querySelector("svg")?.getAttribute("aria-label") ?? "?";
    await expect.poll(() => shown("summary")).toBe(words);
    expect(await shown("title")).toBe(document.querySelector("strong")?.textContent);
    expect(document.querySelector("figcaption")?.textContent).toContain(words);
    expect(document.querySelector("a")?.getAttribute("href")).toBe(`${ADDRESS}figures/price-gap/?models=newest`);
    expect(document.querySelector("figcaption")?.textContent).toContain("As set by a reader.");
  });

  test("holds no script, handler, style sheet, class or address but the link; two states have ids of their own", async () => {
    const blocks = [await blockOf("", "Shown at its defaults"), await blockOf("?models=newest", "models=newest")];
    const { document } = new JSDOM(blocks.join("")).window;
    expect(document.querySelectorAll("script, style, link, iframe, img, image, use, [class], svg [style]").length).toBe(0);
    const attributes = [...document.querySelectorAll("*")].flatMap((element) => [...element.attributes]);
    expect(attributes.filter(({ name, value }) => /^on/.test(name) || /var\(|javascript:/.test(value)).map(({ name }) => name)).toEqual([]);
    expect(attributes.filter(({ name, value }) => name !== "xmlns" && /\/\//.test(value)).map(({ name }) => name)).toEqual(["href", "href"]);
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("is drawn on a page whose policy allows nothing, without an error and without a request", async () => {
    const block = await blockOf("?models=newest", "models=newest", { colorScheme: "dark" });
    const page =
      `<!doctype html><title>Host</title><meta http-equiv="content-security-policy" content="default-src 'none'; img-src ` +
      `data:"><main>${block}</main>`;
    // The host takes pages by their address, which is shorter than a block.
    const { page: host, requests, errors } = await visit(`${inject("host")}?html=${encodeURIComponent('<link rel="icon" href="data:,">')}`);
    await host.setContent(page);
    const svg = host.locator("svg");
    expect((await svg.boundingBox())?.width).toBeGreaterThan(500);
    await expect.poll(() => svg.locator("text").first().isVisible()).toBe(true);
    expect(
      await svg
        .locator("rect")
        .first()
        .evaluate((element) => getComputedStyle(element).fill),
    ).toBe("rgb(245, 244, 235)");
    expect(requests.length).toBe(1);
    // The greatest width of the drawing is a style, which such a page takes away: it fills the column then.
    expect(errors.filter((error) => !error.includes("Applying inline style"))).toEqual([]);
  });

  test("follows the figure once it has been made", async () => {
    const { page, figure } = await atTab("HTML block", { query: "" });
    await kit(page).getByRole("button", { name: "Make the block" }).click();
    const text = async (): Promise<string> => (await page.locator("#embed-block-made").textContent()) ?? "";
    const before = await changed("", text);
    expect(before).not.toContain("models=newest");
    await figure.getByLabel("newest of each family").check();
    await expect.poll(text).toContain("models=newest");
  });
});

describe("pictures for both themes", () => {
  test("are two files of the state on the screen, on light and on dark paper, and the snippet names them with the words of the state", async () => {
    const { page, figure } = await atTab("GitHub README");
    const panel = kit(page).getByRole("tabpanel");
    const svgs = [await made(page, "SVG, light"), await made(page, "SVG, dark")];
    expect(svgs.map(({ file }) => file)).toEqual([`price-gap-${VERSION}.svg`, `price-gap-${VERSION}.dark.svg`]);
    const papers = svgs.map(({ bytes }) => /<rect width="\d+" height="\d+" fill="(#\w+)"/.exec(bytes.toString())?.[1]);
    expect(papers[0]).toBe("#f5f4eb");
    expect(Number.parseInt(papers[1]?.slice(1, 3) ?? "ff", 16)).toBeLessThan(0x40);
    for (const { bytes } of svgs) expect(bytes.toString()).toContain("?models=newest");
    expect((await made(page, "PNG, dark")).file).toBe(`price-gap-${VERSION}.dark.png`);
    const snippet = (await panel.locator("pre:visible").textContent()) ?? "";
    const { document } = new JSDOM(snippet).window;
    expect(document.querySelector("source")?.getAttribute("srcset")).toBe(`price-gap-${VERSION}.dark.png`);
    expect(document.querySelector("img")?.getAttribute("src")).toBe(`price-gap-${VERSION}.png`);
    expect(document.querySelector("img")?.alt).toBe((await part(figure, "summary").textContent())?.trim());
    expect(document.querySelector("a")?.getAttribute("href")).toBe(`${ADDRESS}figures/price-gap/?models=newest`);
  });

  test("at the defaults are those of the site", async () => {
    const { page } = await atTab("GitHub README", { query: "" });
    const snippets = kit(page).getByRole("tabpanel").locator("pre:visible");
    await expect.poll(() => snippets.count()).toBe(1);
    await expect.poll(() => snippets.textContent()).toContain(`${ADDRESS}figures/price-gap.dark.png`);
  });
});

test("without a script no button stands there that could not work, and the files at the defaults do", async () => {
  const { page } = await visit(`${PAGE}#embed`, { javaScriptEnabled: false });
  await expect.poll(() => kit(page).locator("[data-make]").filter({ visible: true }).count()).toBe(0);
  await expect
    .poll(() => kit(page).locator('a[href$="price-gap.long.png"], a[href$="price-gap.block.txt"]').filter({ visible: true }).count())
    .toBe(2);
  await expect.poll(() => kit(page).locator('[data-at="settings"]').filter({ visible: true }).count()).toBe(0);
});
