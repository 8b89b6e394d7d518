import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import type { Frame, Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { product, share } from "../support/share.ts";
import { builtFolder } from "../support/site.ts";
import { scrollThrough } from "../tools/main-thread.ts";
import { frameMarkup, framesOf, hostAddress } from "./framed.ts";
import { type Opening, painted, textOf, visit } from "./visit.ts";

const PATH = "tour/";
const SCENES = Array.from({ length: 11 }, (_, i) => i);
/** How far things may move in all while a reader goes through the story, as the browser scores it. */
const MOST_SHIFT = 0.02;
/** Most that the page may weigh without fonts, and its script, in kB as a host sends them. */
const [PAGE_KB, SCRIPT_KB] = [60, 16];

const moving = (path = PATH, options: Opening = {}) => visit(path, { reducedMotion: "no-preference", ...options });

/** Where the story stands: the scene that its row of scenes marks, its place from 0 to 10, and whether a scene begins at the window’s top pixel. */
async function standing(page: Page, scene: number) {
  await painted(page);
  return page.evaluate((index) => {
    const node = document.querySelector<HTMLElement>(".story-rule > i");
    return {
      marked: [...document.querySelectorAll(".story-rule a")].findIndex((link) => link.getAttribute("aria-current") === "step"),
      place: Math.round(10_000 * Number(node?.style.getPropertyValue("--place"))) / 1000,
      atTop: Math.abs(document.getElementById(`scene-${index}`)?.getBoundingClientRect().top ?? 99) < 1,
    };
  }, scene);
}
/** The words of the pinned picture. */
const pictureWords = (page: Page): Promise<string> => textOf(page.locator(".story-stage svg"));
const sentence = (page: Page, scene: number): Promise<string> => textOf(page.locator(`#scene-${scene} .scene-said`));

/** Checks that every scene stands there as a still that can be seen, with its sentence. */
async function expectStills(page: Page): Promise<void> {
  expect(await page.locator(".scene-still svg").evaluateAll((all) => all.filter((svg) => svg.getBoundingClientRect().height > 100).length)).toBe(11);
  expect(await page.locator(".scene-said").count()).toBe(11);
  expect(await page.locator(".story-stage").isVisible()).toBe(false);
}

describe("the story", () => {
  test("without a script is a sequence of pictures with their sentences", async () => {
    const { page, requests } = await visit(PATH, { javaScriptEnabled: false, reducedMotion: "no-preference" });
    await expectStills(page);
    expect(await sentence(page, 1)).toContain("In western Inner Mongolia a kilowatt-hour costs 6.8 cents");
    expect(requests.filter((address) => address.endsWith(".js"))).toEqual([]);
  });

  test("shows its stills where its script cannot be had", async () => {
    const { page, context } = await visit("404.html", { reducedMotion: "no-preference" });
    await context.route(/assets\/story\./, (route) => route.abort());
    await page.goto(new URL(PATH, inject("site")).href);
    await expect.poll(() => page.locator(".story-stage").isVisible()).toBe(false);
    await expectStills(page);
  });

  test("opens at an address whose part is no valid code", async () => {
    const { page, errors } = await moving(`${PATH}#%`);
    await expect.poll(() => page.locator(".story-rule").isVisible()).toBe(true);
    await expect.poll(async () => (await standing(page, 0)).marked).toBe(0);
    expect(errors).toEqual([]);
  });

  test("for less motion and on paper is the same sequence, which follows what is chosen", async () => {
    const { page, errors } = await visit(`${PATH}?place=horinger&count=usd#scene-6`);
    await expectStills(page);
    await expect.poll(() => sentence(page, 6)).toContain("48 times");
    expect(await textOf(page.locator("#scene-1 .scene-still"))).toContain("Horinger 4.9 ¢");
    await page.getByLabel("What is counted").selectOption("data centres’ electricity");
    await expect.poll(() => textOf(page.locator("#scene-10 .scene-still"))).toContain("183 TWh");
    expect(new URL(page.url()).search).toBe("?place=horinger&count=centres");
    await page.emulateMedia({ media: "print", reducedMotion: "no-preference" });
    await expectStills(page);
    expect(errors).toEqual([]);
  });

  test.each(share(product({ width: [320, 390, 768, 1280, 1920], scene: [1, 4, 7, 10] }), { each: ["width"], failed: [] }))(
    "#scene-$scene lands at $width px with its top in the window’s and the picture at rest",
    async ({ width, scene }) => {
      const { page, errors } = await moving(`${PATH}#scene-${scene}`, { viewport: { width, height: 800 } });
      await expect.poll(() => standing(page, scene)).toEqual({ marked: scene, place: scene, atTop: true });
      expect(new URL(page.url()).hash).toBe(`#scene-${scene}`);
      expect(errors).toEqual([]);
    },
  );

  test("an anchor of the tour that stood here lands on the nearest scene", async () => {
    for (const [anchor, scene] of [["figure-price-gap", 8] as const, ["china-has-the-power", 9] as const]) {
      const { page } = await moving(`${PATH}#${anchor}`);
      await expect.poll(() => standing(page, scene)).toEqual({ marked: scene, place: scene, atTop: true });
    }
  });

  test("arrow keys and links go from scene to scene, and take focus and address along", async () => {
    const { page } = await moving();
    await expect.poll(() => standing(page, 0).then(({ marked }) => marked)).toBe(0);
    for (const scene of [1, 2]) {
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => standing(page, scene)).toEqual({ marked: scene, place: scene, atTop: true });
      expect(await page.evaluate(() => document.activeElement?.closest(".scene")?.id)).toBe(`scene-${scene}`);
    }
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => standing(page, 1)).toEqual({ marked: 1, place: 1, atTop: true });
    await page.locator(".story-rule a").nth(5).click();
    await expect.poll(() => standing(page, 5)).toEqual({ marked: 5, place: 5, atTop: true });
    expect(new URL(page.url()).hash).toBe("#scene-5");
    await page.locator("#scene-5").getByRole("link", { name: "On to scene 6" }).click();
    await expect.poll(() => standing(page, 6)).toEqual({ marked: 6, place: 6, atTop: true });
  });

  test("place and yardstick are chosen in the sentence, change words and picture, and stand in the address", async () => {
    const { page, errors } = await moving(`${PATH}#scene-1`);
    await page.getByLabel("Where the kilowatt-hour is bought").selectOption("Virginia");
    await expect.poll(() => pictureWords(page)).toContain("Virginia 9.5 ¢");
    expect(await sentence(page, 6)).toContain("25 times what the power cost");
    expect(new URL(page.url()).search).toBe("?place=virginia");
    await page.goto(`${page.url().replace(/#.*/, "")}&count=usd#scene-10`);
    await page.reload();
    await expect.poll(() => sentence(page, 10)).toContain("the United States is ahead, 3 to 1");
    await expect.poll(() => pictureWords(page)).toContain("$3.92 million");
    expect(await page.getByLabel("Where the kilowatt-hour is bought").inputValue()).toBe("virginia");
    await page.getByLabel("What is counted").selectOption("tokens");
    await expect.poll(() => pictureWords(page)).toContain("12.96 trillion");
    expect(new URL(page.url()).search).toBe("?place=virginia");
    expect(errors).toEqual([]);
  });

  test("at rest the pinned picture is the still: the same words in the same order", async () => {
    const { page } = await moving(`${PATH}#scene-2`, { viewport: { width: 400, height: 700 } });
    for (const scene of [2, 6, 8]) {
      await page.evaluate((index) => {
        location.hash = `#scene-${index}`;
      }, scene);
      await expect.poll(() => pictureWords(page)).toBe(await textOf(page.locator(`#scene-${scene} .scene-still`)));
    }
  });

  test.each([390, 1280])("at %i px moves next to nothing from end to end", async (width) => {
    const { page } = await visit("404.html", { whole: true, reducedMotion: "no-preference", viewport: { width, height: 800 } });
    await page.addInitScript(() => {
      const seen = { shift: 0 };
      Object.assign(globalThis, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(new URL(PATH, inject("site")).href, { waitUntil: "networkidle" });
    await page.evaluate(() => document.fonts.ready);
    await scrollThrough(page);
    expect(await page.evaluate(() => (globalThis as unknown as { seen: { shift: number } }).seen.shift)).toBeLessThanOrEqual(MOST_SHIFT);
  });

  test(`weighs at most ${PAGE_KB} kB without fonts, of which ${SCRIPT_KB} kB are script, and asks no other host`, async () => {
    const { requests, settled } = await moving();
    await settled();
    const site = inject("site") ?? "";
    expect(requests.filter((address) => !address.startsWith(new URL("/", site).href))).toEqual([]);
    const folder = builtFolder("addressed");
    const sizes = [...new Set(requests)]
      .map((address) => new URL(address).pathname.slice(new URL(site).pathname.length))
      .filter((path) => !/woff2$|favicon/.test(path))
      .map((path) => (path === "" || path.endsWith("/") ? `${path}index.html` : path))
      .map((path) => ({
        path,
        kB: brotliCompressSync(readFileSync(join(folder, path)), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length / 1000,
      }));
    const sum = (of: typeof sizes): number => of.reduce((all, { kB }) => all + kB, 0);
    const scripts = sizes.filter(({ path }) => path.endsWith(".js"));
    console.log(`/tour/: ${sum(sizes).toFixed(1)} kB, script ${sum(scripts).toFixed(1)} kB`);
    expect(scripts.length).toBe(1);
    expect(sum(scripts)).toBeLessThanOrEqual(SCRIPT_KB);
    expect(sum(sizes)).toBeLessThanOrEqual(PAGE_KB);
  });

  test("leads from each scene to its figure, and stands behind the first button of the home page", async () => {
    const { page } = await visit("");
    const [first] = await page.locator("main a.press, main button").evaluateAll((all) => all.map((each) => each.getAttribute("href")));
    expect(first).toMatch(/tour\/$/);
    await page.goto(new URL(PATH, inject("site")).href);
    for (const scene of SCENES.slice(1)) expect(await page.locator(`#scene-${scene} a[data-figure-link]`).getAttribute("href")).toContain("figures/");
  });
});

describe("the story’s embed", () => {
  const EMBED = "embed/one-kilowatt-hour/";
  const shown = (frame: Frame | Page): Promise<readonly string[]> =>
    frame.locator(".scene").evaluateAll((all) => all.filter((scene) => getComputedStyle(scene).visibility === "visible").map(({ id }) => id));

  test("without a script is the sequence of pictures with their sentences, in one request", async () => {
    const { page, requests } = await visit(EMBED, { javaScriptEnabled: false });
    await expectStills(page);
    expect(await page.locator("[data-story-steps]").isVisible()).toBe(false);
    expect(requests.filter((address) => !address.startsWith("data:"))).toHaveLength(1);
  });

  test("in another site’s frame is stepped by two buttons, keeps its height, chooses in its sentences, and asks for nothing more", async () => {
    const { page, requests, errors } = await visit(hostAddress(frameMarkup(EMBED, { height: 700 })));
    const [frame] = framesOf(page);
    if (!frame) throw new Error("no frame");
    const next = frame.getByRole("button", { name: "Next" });
    await expect.poll(() => shown(frame)).toEqual(["scene-0"]);
    const height = await frame.evaluate(() => document.querySelector("main")?.getBoundingClientRect().height);
    await next.click();
    await expect.poll(() => shown(frame)).toEqual(["scene-1"]);
    await frame.getByLabel("Where the kilowatt-hour is bought").selectOption("Virginia");
    await expect.poll(() => textOf(frame.locator(".story-stage svg"))).toContain("Virginia 9.5 ¢");
    for (let scene = 2; scene <= 10; scene++) await next.click();
    await expect.poll(() => shown(frame)).toEqual(["scene-10"]);
    await expect.poll(() => textOf(frame.locator(".story-stage svg"))).toContain("12.96 trillion");
    expect(await next.getAttribute("aria-disabled")).toBe("true");
    await frame.getByRole("button", { name: "Back" }).click();
    await expect.poll(() => shown(frame)).toEqual(["scene-9"]);
    expect(await frame.locator("output").textContent()).toContain("9 of 10: China’s official count is 140 trillion tokens a day");
    expect(await frame.evaluate(() => document.querySelector("main")?.getBoundingClientRect().height)).toBe(height);
    expect(requests.filter((address) => address.startsWith(inject("site")))).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  test("begins at the scene and with the choices of its address, and its links open a page of their own", async () => {
    const { page, errors } = await visit(`${EMBED}?place=horinger&count=usd&theme=dark#scene-10`);
    await expect.poll(() => shown(page)).toEqual(["scene-10"]);
    expect(await sentence(page, 10)).toContain("the United States is ahead, 3 to 1");
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
    const links = await page.locator("a[href]").evaluateAll((all) => all.map((link) => `${link.getAttribute("target")} ${link.getAttribute("rel")}`));
    expect([...new Set(links)]).toEqual(["_blank noopener"]);
    expect(links.length).toBeGreaterThan(10);
    expect(errors).toEqual([]);
  });

  test("is offered on the story’s page, with what to paste and the long picture", async () => {
    const { page } = await visit(`${PATH}?place=virginia`);
    const snippet = await page.locator("#story-snippet").textContent();
    const [, address = ""] = /src="([^"]+)"/.exec(snippet ?? "") ?? [];
    expect(new URL(address).pathname + new URL(address).search).toBe(`${new URL(inject("site")).pathname}${EMBED}?place=virginia`);
    for (const ending of ["png", "svg"]) {
      const link = page.locator(`a[href$="tour.long.${ending}"]`);
      expect((await page.request.get(new URL((await link.getAttribute("href")) ?? "", page.url()).href)).status()).toBe(200);
    }
  });
});
