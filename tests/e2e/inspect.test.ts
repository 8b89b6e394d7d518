import type { Locator } from "playwright-core";
import { describe, expect, test } from "vitest";
import { figureOn, part, visit } from "./visit.ts";

const tip = (figure: Locator): Locator => figure.locator(".tip");
const spoken = (figure: Locator): Locator => figure.locator("p[aria-live].visually-hidden").last();
const inspects = (requests: readonly string[]): number => requests.filter((address) => /\/assets\/inspect\./.test(address)).length;
/** The words of a row as the table has them. */
const rowName = async (figure: Locator, row: number): Promise<string> =>
  ((await figure.locator(`table[data-part=table] tr[data-row="${row}"] th`).textContent()) ?? "").trim();

describe.each([1280, 390])("the points of a picture at %d px", (width) => {
  const open = async () => {
    const opened = await visit("figures/price-gap/", { viewport: { width, height: 900 } });
    const figure = figureOn(opened.page, "price-gap");
    return { ...opened, figure, picture: figure.locator(".picture") };
  };

  test("are one tab stop, stepped through by arrows, Home and End, shown and spoken with the words of the table, and left by Escape", async () => {
    const { page, figure, picture, requests, errors } = await open();
    expect(inspects(requests)).toBe(0);
    await expect.poll(() => figure.locator(".picture [tabindex], .picture svg a").count()).toBe(0);
    await picture.focus();
    await expect.poll(() => tip(figure).count()).toBe(1);
    await page.keyboard.press("ArrowRight");
    await tip(figure).waitFor({ state: "visible" });
    await expect.poll(() => tip(figure).locator("b").textContent()).toBe(await rowName(figure, 0));
    await expect.poll(() => spoken(figure).textContent()).toContain(await rowName(figure, 0));
    const count = await figure.locator("table[data-part=table] tbody tr").count();
    await expect.poll(() => spoken(figure).textContent()).toContain(`1 of ${count}.`);
    await page.keyboard.press("End");
    await expect.poll(() => tip(figure).locator("b").textContent()).toBe(await rowName(figure, count - 1));
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => tip(figure).locator("b").textContent()).toBe(await rowName(figure, 0));
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Home");
    await expect.poll(() => tip(figure).locator("b").textContent()).toBe(await rowName(figure, 0));
    const [box, room] = [await tip(figure).boundingBox(), page.viewportSize()];
    expect(box && room && box.x >= 0 && box.x + box.width <= room.width).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => tip(figure).isHidden()).toBe(true);
    expect(inspects(requests)).toBe(1);
    expect(errors).toEqual([]);
  });

  test("answer the pointer", async () => {
    const { page, figure, picture } = await open();
    const mark = picture.locator("svg:visible [data-row='2']").first();
    await mark.hover();
    await expect.poll(() => tip(figure).count()).toBe(1);
    const box = await mark.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 1, (box?.y ?? 0) + 1);
    await tip(figure).waitFor({ state: "visible" });
    await expect.poll(() => tip(figure).locator("b").textContent()).toBe(await rowName(figure, 2));
    await page.mouse.move(2, 2);
    await expect.poll(() => tip(figure).isHidden()).toBe(true);
  });

  test("answer the first touch, although it comes before their script", async () => {
    const { page } = await visit("figures/price-gap/", { viewport: { width, height: 900 }, hasTouch: true });
    const figure = figureOn(page, "price-gap");
    await figure.locator(".picture svg:visible [data-row='2']").first().tap();
    await tip(figure).waitFor({ state: "visible" });
    expect(await tip(figure).locator("b").textContent()).toBe(await rowName(figure, 2));
  });

  test("can still be read after the picture was drawn again", async () => {
    const { page, figure, picture } = await open();
    await picture.focus();
    await expect.poll(() => tip(figure).count()).toBe(1);
    const before = await rowName(figure, 0);
    await figure.getByLabel("newest of each family").check();
    await expect.poll(() => rowName(figure, 0)).not.toBe(before);
    await picture.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(async () => (await tip(figure).locator("b").textContent()) === (await rowName(figure, 0))).toBe(true);
  });
});

test("a finger reads a point, without a pointer that hovers", async () => {
  const { page, requests } = await visit("figures/price-gap/", { viewport: { width: 390, height: 800 }, hasTouch: true });
  const figure = figureOn(page, "price-gap");
  const mark = figure.locator(".picture svg:visible [data-row='1']").first();
  await mark.tap();
  await expect.poll(() => inspects(requests)).toBe(1);
  await expect.poll(() => tip(figure).count()).toBe(1);
  await mark.tap();
  await expect.poll(() => tip(figure).locator("b").textContent()).toBe(await rowName(figure, 1));
});

test.each([
  ["east-data-west-computing/", 1280],
  ["figures/hubs-map/", 1280],
  ["figures/hubs-map/", 390],
  ["embed/hubs-map/", 680],
  ["embed/hubs-map/", 320],
])("a cluster on the map of %s at %d px opens its card: pressed, and by Enter", async (address, width) => {
  const { page, errors } = await visit(address, { viewport: { width, height: 900 } });
  const figure = figureOn(page, "hubs-map");
  const open = (): Promise<string[]> => page.locator(".hub[open]").evaluateAll((cards) => cards.map(({ id }) => id));
  const picture = figure.locator(".picture");
  await picture.focus();
  await expect.poll(() => tip(figure).count()).toBe(1);
  await page.keyboard.press("Home");
  await expect.poll(() => spoken(figure).textContent()).toContain("Enter opens its card.");
  await page.keyboard.press("Enter");
  await expect.poll(open).toEqual(["hub-zhangjiakou"]);
  await expect.poll(() => page.evaluate(() => document.activeElement?.parentElement?.id)).toBe("hub-zhangjiakou");
  const horinger = await figure.locator("tr", { hasText: "Horinger" }).first().getAttribute("data-row");
  await picture.locator(`svg:visible [data-row='${horinger}']`).first().click({ force: true });
  await expect.poll(open).toEqual(["hub-horinger"]);
  const card = page.locator("#hub-horinger dl");
  await expect.poll(() => card.isVisible()).toBe(true);
  await expect.poll(() => card.evaluate((list) => list.scrollWidth - list.clientWidth)).toBe(0);
  for (const label of ["Tariff", "Power plants around", "Grid carbon", "Racks", "To the coast and back"])
    expect(await card.locator("dt", { hasText: label }).count(), label).toBe(1);
  expect(errors).toEqual([]);
});

test("without a script the picture is no tab stop", async () => {
  const { page } = await visit("figures/price-gap/", { javaScriptEnabled: false });
  await expect.poll(() => part(figureOn(page, "price-gap"), "picture").getAttribute("tabindex")).toBeNull();
});

describe("the series of a picture", () => {
  const faded = (figure: Locator): Promise<readonly string[]> =>
    figure
      .locator(".picture svg:visible text[data-series]")
      .evaluateAll((labels) =>
        labels.filter((label) => Number(getComputedStyle(label).opacity) < 1).map((label) => label.getAttribute("data-series") ?? ""),
      );
  const ids = (figure: Locator): Promise<readonly string[]> =>
    figure.locator(".picture svg:visible text[data-series]").evaluateAll((labels) => labels.map((label) => label.getAttribute("data-series") ?? ""));
  const label = (figure: Locator, id: string): Locator => figure.locator(`.picture svg:visible text[data-series="${id}"]`).first();

  test("fades but for the one whose label is pressed, until it is pressed again; the address keeps it, and a chart redrawn too", async () => {
    const { page, errors } = await visit("figures/electricity/?focus=unitedStates");
    const figure = figureOn(page, "electricity");
    await expect.poll(() => faded(figure)).not.toContain("unitedStates");
    await expect.poll(async () => (await faded(figure)).length).toBe((await ids(figure)).length - 1);
    await label(figure, "china").click();
    await page.waitForURL(/[?&]focus=china/);
    await expect.poll(() => faded(figure)).toContain("unitedStates");
    await figure.getByLabel("for each person").check();
    await page.waitForURL(/[?&]per=head/);
    await expect.poll(() => faded(figure)).toContain("unitedStates");
    expect(await faded(figure)).not.toContain("china");
    await label(figure, "china").click();
    await expect.poll(() => faded(figure)).toEqual([]);
    await page.waitForURL((url) => !url.searchParams.has("focus"));
    expect(errors).toEqual([]);
  });

  test("are gone through by Enter, spoken, and left by Escape", async () => {
    const { page } = await visit("figures/hash-rate/");
    const figure = figureOn(page, "hash-rate");
    const picture = figure.locator(".picture");
    await picture.focus();
    await expect.poll(() => tip(figure).count()).toBe(1);
    const [first = ""] = await ids(figure);
    await page.keyboard.press("Enter");
    await expect.poll(() => faded(figure)).not.toContain(first);
    await expect.poll(() => spoken(figure).textContent()).toMatch(/ alone\. Enter goes on\.$/);
    await page.waitForURL(new RegExp(`[?&]focus=${first}$`));
    await page.keyboard.press("Escape");
    await expect.poll(() => faded(figure)).toEqual([]);
    await page.waitForURL((url) => url.search === "");
  });
});
