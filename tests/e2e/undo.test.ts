import { expect, test } from "vitest";
import { changed, figureOn, part, visit } from "./visit.ts";

test("a change, a preset and a reset are undone one by one, and this is said", async () => {
  const { page, errors } = await visit("figures/monthly-bill/");
  const figure = figureOn(page, "monthly-bill");
  const result = figure.locator("output.result-fig");
  const text = async (): Promise<string> => ((await result.textContent()) ?? "").trim();
  const undo = figure.locator("[data-undo]");
  const initial = await text();
  await figure.locator('input[type="text"][name="volume"]').fill("1000");
  const changedOnce = await changed(initial, text);
  await expect.poll(() => undo.getAttribute("aria-disabled")).toBe("false");
  await figure.locator('[data-preset="1"]').click();
  const preset = await changed(changedOnce, text);
  await figure.getByRole("button", { name: "Reset" }).click();
  await changed(preset, text);
  await undo.click();
  await expect.poll(text).toBe(preset);
  await undo.click();
  await expect.poll(text).toBe(changedOnce);
  await undo.click();
  await expect.poll(text).toBe(initial);
  await expect.poll(() => undo.getAttribute("aria-disabled")).toBe("true");
  await expect.poll(() => part(figure, "copied").textContent()).toBe("Undone.");
  await page.waitForURL((url) => url.search === "");
  expect(errors).toEqual([]);
});

test("a link in the text sets its figure, says so, can be undone, and has a way back", async () => {
  const { page } = await visit("the-price-of-a-million/");
  const figure = figureOn(page, "price-gap");
  const link = page.locator('a.see[data-see="price-gap"]').first();
  const title = (await part(figure, "title").textContent()) ?? "";
  await link.click();
  await changed(title, async () => (await part(figure, "title").textContent()) ?? "");
  await expect.poll(() => part(figure, "copied").textContent()).toBe("Set by the text.");
  await figure.getByRole("link", { name: "Back to the text" }).click();
  await expect.poll(() => link.evaluate((one) => one === document.activeElement)).toBe(true);
  await figure.locator(".more-inputs > summary").click();
  await figure.getByRole("button", { name: "Undo" }).click();
  await expect.poll(async () => (await part(figure, "title").textContent()) ?? "").toBe(title);
});
