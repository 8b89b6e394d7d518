import { JSDOM } from "jsdom";
import type { Download, Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { VERSION } from "../../src/site/pure/edition.ts";
import { figures } from "../../src/site/registry.ts";
import { ADDRESS } from "../support/site.ts";
import { changed, figureOn, part, textOf, visit } from "./visit.ts";

const PAGE = "figures/price-gap/";
/** Opens a fold below the figure. */
const unfold = (page: Page, name: string): Promise<void> => page.locator(".figure-part > summary").filter({ hasText: name }).click();
const said = (page: Page) => page.locator("[data-take-said]");

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
async function take(page: Page, name: string): Promise<{ readonly file: string; readonly bytes: Buffer }> {
  if (!(await said(page).isVisible())) await unfold(page, "Take it with you");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name, exact: true }).click()]);
  return { file: download.suggestedFilename(), bytes: await bytesOf(download) };
}

/** Opens the page in another state than the default, once the picture shows it. */
async function inState(options: Parameters<typeof visit>[1] = {}) {
  const plain = await visit(PAGE);
  const before = (await part(figureOn(plain.page, "price-gap"), "title").textContent()) ?? "";
  const opened = await visit(`${PAGE}?models=newest`, options);
  const figure = figureOn(opened.page, "price-gap");
  const title = await changed(before, async () => (await part(figure, "title").textContent()) ?? "");
  await expect.poll(() => part(figure, "picture").getAttribute("data-stale")).toBeNull();
  return { ...opened, figure, title };
}

describe("a picture of the state on the screen", () => {
  test("is an SVG with the title of that state, in the light theme although the page is dark", async () => {
    const { page, title, errors } = await inState({ colorScheme: "dark" });
    const { file, bytes } = await take(page, "SVG");
    const svg = bytes.toString();
    expect(file).toBe(`price-gap-${VERSION}.svg`);
    const words = svg.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
    for (const word of title.split(" ")) expect(words).toContain(word.replaceAll("&", "&amp;"));
    expect(svg).toContain("models=newest");
    expect(svg).toContain('fill="#f5f4eb"');
    expect(svg).not.toContain("var(--");
    expect(new JSDOM(svg, { contentType: "image/svg+xml" }).window.document.querySelector("svg > title")).not.toBeNull();
    expect(errors).toEqual([]);
  });

  test("is a PNG of twice its size that is not blank, and nothing leaves the site", async () => {
    const { page, requests, errors } = await inState();
    const { file, bytes } = await take(page, "PNG");
    expect(file).toBe(`price-gap-${VERSION}.png`);
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBe(1472);
    expect(bytes.length).toBeGreaterThan(30_000);
    await expect.poll(() => said(page).textContent(), { timeout: 10_000 }).toBe("PNG saved.");
    expect(requests.filter((address) => !address.startsWith(inject("site")) && !address.startsWith("data:") && !address.startsWith("blob:"))).toEqual(
      [],
    );
    expect(errors).toEqual([]);
  });

  test("is put on the clipboard where that is allowed", async () => {
    const { page } = await inState({ permissions: ["clipboard-read", "clipboard-write"] });
    await unfold(page, "Take it with you");
    await page.getByRole("button", { name: "Copy picture" }).click();
    await expect.poll(() => said(page).textContent(), { timeout: 10_000 }).toBe("Picture copied.");
    const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types: each }) => [...each]));
    expect(types).toContain("image/png");
  });

  test("is made although the script that all pages run never comes", async () => {
    const { page, context } = await visit(PAGE);
    await context.route(/\/assets\/boot\./, (route) => route.abort());
    await page.reload();
    const { file, bytes } = await take(page, "PNG");
    expect(file).toBe(`price-gap-${VERSION}.png`);
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  });

  test("needs its code only when one is asked for", async () => {
    const { page, requests, settled } = await visit(PAGE);
    const code = (): readonly string[] => requests.filter((address) => address.includes("/assets/take-picture."));
    await settled();
    expect(code()).toEqual([]);
    await take(page, "SVG");
    expect(code()).toHaveLength(1);
  });
});

describe("the table", () => {
  test("is sorted by a press on a column's head, and CSV as shown has that order, and bare numbers with their units in the head", async () => {
    const { page } = await visit(PAGE);
    const table = figureOn(page, "price-gap").locator("table[data-part=table]");
    await figureOn(page, "price-gap").locator(".fig-data > summary").click();
    await table.getByRole("button", { name: /^Output/ }).click();
    const first = (await table.locator("tbody th").first().textContent()) ?? "";
    const { file, bytes } = await take(page, "CSV as shown");
    expect(file).toBe(`price-gap-${VERSION}-as-shown.csv`);
    const lines = bytes.toString().replace("\ufeff", "").trim().split("\r\n");
    expect(lines[1]?.startsWith(first)).toBe(true);
    expect(lines[0]).toContain("($)");
    expect(lines.slice(1).join("")).not.toMatch(/[$%−]/);
    expect(lines).toHaveLength((await table.locator("tbody tr").count()) + 1);
  });

  test("is copied so that it pastes into a spreadsheet", async () => {
    const { page } = await visit(PAGE, { permissions: ["clipboard-read", "clipboard-write"] });
    await unfold(page, "Take it with you");
    await page.getByRole("button", { name: "Copy table" }).click();
    await expect.poll(() => said(page).textContent(), { timeout: 10_000 }).toContain("Table copied");
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.split("\n")[0]?.split("\t").length).toBeGreaterThan(2);
  });
});

describe("citation and snippet", () => {
  test("are copied with the address of the site", async () => {
    const { page } = await visit(PAGE, { permissions: ["clipboard-read", "clipboard-write"] });
    await unfold(page, "Cite it");
    await page.getByRole("button", { name: "Copy citation" }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(`${ADDRESS}figures/price-gap/`);
  });

  test("are selected where the clipboard is denied", async () => {
    const { page } = await visit(PAGE);
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("denied")) } });
    });
    await unfold(page, "Cite it");
    await page.getByRole("button", { name: "Copy BibTeX" }).click();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString() ?? "")).toContain("@misc{watts-to-words-price-gap,");
  });

  test("have the page's own address, with its state, where the site was built without one", async () => {
    const { page } = await visit(`${inject("plain")}${PAGE}?models=newest`);
    const address = `${inject("plain")}figures/price-gap/?models=newest`;
    await expect.poll(() => page.locator("#cite-text").textContent()).toContain(address);
    await expect.poll(() => page.locator("#cite-bibtex").textContent()).toContain(`url = {${address}}`);
  });
});

test("an order and a filter of the table hold when the figure shows another state", async () => {
  const { page } = await visit(PAGE);
  const figure = figureOn(page, "price-gap");
  await figure.locator(".fig-data > summary").click();
  const table = figure.locator("table[data-part=table]");
  const outputs = (): Promise<readonly number[]> =>
    table
      .locator("tbody tr:visible td:last-child")
      .evaluateAll((cells) => cells.map(({ textContent }) => Number((textContent ?? "").replace(/[^\d.]/g, ""))));
  await table.getByRole("button", { name: /^Output/ }).click();
  const before = await outputs();
  expect(before).toEqual([...before].sort((a, b) => a - b));
  await figure.getByLabel("newest of each family").check({ force: true });
  await expect.poll(outputs).not.toEqual(before);
  const after = await outputs();
  expect(after).toEqual([...after].sort((a, b) => a - b));
});

test("dates in a table sort in time, and a long table shows the rows with the words that are asked for", async () => {
  const { page } = await visit("figures/weekly-lead/");
  const figure = figureOn(page, "weekly-lead");
  await figure.locator(".fig-data > summary").click();
  const table = figure.locator("table[data-part=table]");
  await table.getByRole("button", { name: /^Week to/ }).click();
  const days = await table.locator("tbody tr > :first-child").evaluateAll((cells) => cells.map(({ textContent }) => Date.parse(textContent ?? "")));
  expect(days).toEqual([...days].sort((a, b) => a - b));
  await figure.getByLabel("Rows with").fill("march 2026");
  await expect.poll(() => table.locator("tbody tr:visible").count()).toBe(5);
  const counted = (): Promise<string> => textOf(figure.locator(".row-filter output"));
  const all = await table.locator("tbody tr").count();
  expect(await counted()).toBe(`5 of ${all}`);
  // Other settings have other rows; the filter and its count go on with them.
  await figure.getByLabel("all companies").check({ force: true });
  await expect
    .poll(async () => (await counted()) === `${await table.locator("tbody tr:visible").count()} of ${await table.locator("tbody tr").count()}`)
    .toBe(true);
  expect(await table.locator("tbody tr").count()).not.toBe(all);
});

test("an address that names a part below the figure opens it", async () => {
  const { page } = await visit(`${PAGE}#cite`);
  await expect.poll(() => page.locator("#cite-text").isVisible()).toBe(true);
});

test("full screen and sharing are offered only where the browser has them", async () => {
  const { page } = await visit(PAGE);
  await unfold(page, "Take it with you");
  await expect.poll(() => page.locator("[data-take=full]").isVisible()).toBe(await page.evaluate(() => document.fullscreenEnabled));
  await expect.poll(() => page.locator("[data-take=share]").isVisible()).toBe(await page.evaluate(() => "share" in navigator));
});

test.each(["price-gap", "growth", "hubs-map"])("full screen shows the picture of %s larger, and whole", async (id) => {
  const { page } = await visit(`figures/${id}/`, { viewport: { width: 1920, height: 1080 } });
  const picture = part(figureOn(page, id), "picture").locator("svg:visible");
  const before = await picture.boundingBox();
  await unfold(page, "Take it with you");
  await page.locator("[data-take=full]").click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await expect.poll(async () => (await picture.boundingBox())?.width).toBeGreaterThan(before?.width ?? 0);
  const box = await picture.boundingBox();
  expect((box?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 0) <= 1080, JSON.stringify(box)).toBe(true);
});

test("without a script the files are there, and no button that could not work", async () => {
  const { page } = await visit(PAGE, { javaScriptEnabled: false });
  for (const part of await page.locator(".figure-part > summary").all()) await part.click();
  await expect.poll(() => page.locator(".take-files a").count()).toBe(7);
  await expect.poll(() => page.locator("[data-take], [data-copy-from]").filter({ visible: true }).count()).toBe(0);
});

describe("the gallery", () => {
  const items = (page: Page) => page.locator(".gallery-item").filter({ visible: true });

  test("finds figures by words, kind and chapter, says how many, and keeps it in the address", async () => {
    const { page, errors } = await visit("figures/");
    await expect.poll(() => items(page).count()).toBe(figures.size);
    const maps = [...figures.values()].filter(({ kind }) => kind === "map").length;
    await page.getByRole("radio", { name: /^Maps/ }).check({ force: true });
    await expect.poll(() => items(page).count()).toBe(maps);
    await page.waitForURL(/\?kind=map$/);
    await page.reload();
    await expect.poll(() => items(page).count()).toBe(maps);
    await expect.poll(() => page.locator(".gallery-count output").textContent()).toBe(`${maps} of ${figures.size} figures`);
    await page.getByRole("searchbox").fill("no such figure at all");
    await expect.poll(() => items(page).count()).toBe(0);
    await page.getByRole("button", { name: "Show all" }).click();
    await expect.poll(() => items(page).count()).toBe(figures.size);
    expect(errors).toEqual([]);
  });

  test("shows thumbnails that load, in both themes", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { page } = await visit("figures/", { colorScheme });
      const image = page.locator(".gallery-thumb img").first();
      await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth)).toBe(680);
    }
  });

  test("is whole without a script", async () => {
    const { page } = await visit("figures/", { javaScriptEnabled: false });
    await expect.poll(() => items(page).count()).toBe(figures.size);
    await expect.poll(() => page.locator(".gallery-filter").isVisible()).toBe(false);
  });
});
