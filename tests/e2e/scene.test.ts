import { describe, expect, test } from "vitest";
import { fetchedScripts, figureOn, part, pictureOf, textOf, visit } from "./visit.ts";

const PATH = "figures/send-a-request/";
/** Width of the bars of the picture that is seen, together, in px. */
const widthOfBars = (picture: SVGElement | HTMLElement): number =>
  [...picture.querySelectorAll("rect[data-row]")].reduce((sum, bar) => sum + Number(bar.getAttribute("width")), 0);

describe("a scene", () => {
  const open = async (path = PATH, moves = true) => {
    const opened = await visit(path, { reducedMotion: moves ? "no-preference" : "reduce" });
    const figure = figureOn(opened.page, "send-a-request");
    const seen = part(figure, "picture").locator("svg:visible");
    return { ...opened, figure, seen, button: figure.locator(".play-scene button").first(), bars: () => seen.evaluate(widthOfBars) };
  };

  test("plays when its button is pressed, in real time, and not before; its script is fetched then", async () => {
    const { button, bars, requests, errors } = await open();
    const whole = await bars();
    expect(fetchedScripts(requests)).not.toContain("play");
    await button.click();
    await expect.poll(() => textOf(button)).toBe("Pause");
    await expect.poll(bars).toBeLessThan(whole / 2);
    const [before, at] = [await bars(), performance.now()];
    await expect.poll(bars).toBeGreaterThan(before);
    const grown = (await bars()) - before;
    // Four places, each of about fifteen seconds: the whole grows by 1/15 a second.
    expect(grown / whole).toBeLessThan((performance.now() - at) / 1000 / 10);
    expect(fetchedScripts(requests)).toEqual(expect.arrayContaining(["motion-send-a-request", "play"]));
    expect(errors).toEqual([]);
  });

  test("is its still again when it is stopped, or when a control shows another state", async () => {
    const { button, figure, bars } = await open();
    const still = await pictureOf(figure);
    await button.click();
    await expect.poll(bars).toBeLessThan(300);
    await figure.getByRole("button", { name: "Stop" }).click();
    await expect.poll(() => pictureOf(figure)).toBe(still);
    await button.click();
    await expect.poll(() => textOf(button)).toBe("Pause");
    await figure.getByLabel("a paragraph").check();
    await expect.poll(() => textOf(button)).toBe("Send it, in real time");
    await figure.getByLabel("a page").check();
    await expect.poll(() => pictureOf(figure)).toBe(still);
  });

  test("halts when it is paused, and goes on from there", async () => {
    const { button, bars, page, figure } = await open();
    const whole = await bars();
    await button.click();
    await expect.poll(bars).toBeLessThan(whole / 2);
    await button.click();
    await expect.poll(() => textOf(button)).toBe("Go on");
    const halted = await bars();
    // Two frames of the page go by.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await bars()).toBe(halted);
    await button.click();
    await expect.poll(bars).toBeGreaterThan(halted);
    await figure.getByRole("button", { name: "Stop" }).click();
    await expect.poll(() => figure.getByRole("button", { name: "Stop" }).count()).toBe(0);
  });

  test("writes the answer word by word, and then crosses once more, slowed", async () => {
    const { button, seen, figure } = await open(`${PATH}?length=paragraph`);
    await expect.poll(() => figure.getByLabel("a paragraph").isChecked()).toBe(true);
    const written = async () => (await seen.locator(".answer").textContent())?.length ?? 0;
    const whole = await written();
    await button.click();
    await expect.poll(written).toBeLessThan(whole);
    const before = await written();
    await expect.poll(written).toBeGreaterThan(before);
    await expect.poll(() => textOf(seen.locator(".pace")), { timeout: 15_000 }).toBe("The round trip, slowed 50 times");
    expect(await written()).toBe(whole);
  });

  test("runs to its end, and then stands still", async () => {
    const { button, figure, bars, page } = await open(`${PATH}?length=paragraph`);
    await expect.poll(() => figure.getByLabel("a paragraph").isChecked()).toBe(true);
    await page.waitForFunction(() => !document.querySelector("[data-stale]"));
    const still = await pictureOf(figure);
    const whole = await bars();
    await button.click();
    await expect.poll(bars).toBeLessThan(whole / 2);
    await expect.poll(() => textOf(button), { timeout: 25_000 }).toBe("Send it, in real time");
    expect(await pictureOf(figure)).toBe(still);
  });

  test("does not move for those who ask for less motion, and says so", async () => {
    const { button, figure } = await open(PATH, false);
    const still = await pictureOf(figure);
    await button.click();
    await expect.poll(() => textOf(part(figure, "played"))).toBe("Your system asks for less motion: the picture shows how it ends.");
    expect(await pictureOf(figure)).toBe(still);
  });

  test("plays in an embed", async () => {
    const { button, bars, errors } = await open("embed/send-a-request/");
    const whole = await bars();
    await button.click();
    await expect.poll(bars).toBeLessThan(whole / 2);
    expect(errors).toEqual([]);
  });

  test("without a script shows its still and no button", async () => {
    const { page } = await visit(PATH, { javaScriptEnabled: false });
    await expect.poll(() => page.locator(".play-scene").isVisible()).toBe(false);
    expect(await page.locator("[data-part=picture] svg:visible").count()).toBe(1);
  });
});

test("experts light up word by word, and the counts of parameters run along", async () => {
  const { page, errors } = await visit("figures/experts/", { reducedMotion: "no-preference" });
  const figure = figureOn(page, "experts");
  const still = await pictureOf(figure);
  const shown = part(figure, "picture").locator("svg:visible .turns > g:not([display=none])");
  const count = () => textOf(shown.locator("text").first());
  expect(await count()).toBe("At work on 1 word: 37 billion parameters");
  await figure.locator(".play-scene button").first().click();
  await expect.poll(count).toBe("At work on 2 words: 74 billion parameters");
  await expect.poll(count).toBe("At work on 3 words: 111 billion parameters");
  expect(await shown.count()).toBe(1);
  await figure.getByRole("button", { name: "Stop" }).click();
  await expect.poll(() => pictureOf(figure)).toBe(still);
  expect(errors).toEqual([]);
});
