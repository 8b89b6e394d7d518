import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { visit } from "./visit.ts";

const CHAPTER = "the-crossing/";
const focused = (page: Page): Promise<string | undefined> => page.evaluate(() => document.activeElement?.id);

describe("a claim in the text", () => {
  test("is a link as a whole, opens its slip, and takes the focus back when Escape or × closes it", async () => {
    const { page, errors, requests } = await visit(CHAPTER);
    expect(requests.some((address) => /\/assets\/chapter-links\./.test(address))).toBe(false);
    const claim = page.locator("a#claim-S1-013");
    expect(await claim.textContent()).toBe("with real money");
    const slip = page.locator("#slip-S1-013");
    for (const close of [() => page.keyboard.press("Escape"), () => slip.getByRole("link", { name: "Close" }).click()]) {
      await claim.click();
      await slip.waitFor();
      await expect.poll(() => slip.evaluate((one) => one.contains(document.activeElement))).toBe(true);
      await close();
      await slip.waitFor({ state: "hidden" });
      await expect.poll(() => focused(page)).toBe("claim-S1-013");
    }
    expect(new URL(page.url()).hash).toBe("");
    expect(errors).toEqual([]);
  });

  test("has in its slip verdict, our words, reason, the article's short name, and the way to the working with the claim's number", async () => {
    const { page } = await visit(CHAPTER);
    await page.locator("#claim-S4-012").click();
    const slip = page.locator("#slip-S4-012");
    await slip.waitFor();
    const text = (await slip.textContent()) ?? "";
    for (const words of ["Contradicted", "the first in which Chinese models passed", "In its favour.", "140 trillion"]) expect(text).toContain(words);
    const working = slip.getByRole("link", { name: "the whole working, S4-012" });
    expect(await working.getAttribute("href")).toBe("../claims/S4-012/");
  });

  test.each([
    [1280, 800],
    [900, 800],
    [390, 844],
  ])("at %i px is not covered by its slip, which stands in the window", async (width, height) => {
    const { page } = await visit(CHAPTER, { viewport: { width, height } });
    for (const id of ["S1-005", "S1-013", "S4-016"]) {
      const claim = page.locator(`#claim-${id}`);
      await claim.click();
      const slip = page.locator(`#slip-${id}`);
      await slip.waitFor();
      const box = await slip.boundingBox();
      if (!box) throw new Error("no slip");
      expect([box.x >= 0, box.y >= 0, box.x + box.width <= width, box.y + box.height <= height]).toEqual([true, true, true, true]);
      const lines = await claim.evaluate((one) => [...one.getClientRects()].map(({ left, right, top, bottom }) => ({ left, right, top, bottom })));
      const covered = lines.filter(
        ({ left, right, top, bottom }) => left < box.x + box.width && right > box.x && top < box.y + box.height && bottom > box.y,
      );
      expect(covered).toEqual([]);
      await page.keyboard.press("Escape");
      await slip.waitFor({ state: "hidden" });
    }
  });

  test("opens and closes its slip without a script", async () => {
    const { page } = await visit(CHAPTER, { javaScriptEnabled: false });
    const slip = page.locator("#slip-S1-013");
    expect(await slip.isVisible()).toBe(false);
    await page.locator("#claim-S1-013").click();
    await expect.poll(() => slip.isVisible()).toBe(true);
    await slip.locator(".slip-close").click();
    await expect.poll(() => slip.isVisible()).toBe(false);
    expect(new URL(page.url()).hash).toBe("#claim-S1-013");
  });
});

describe("the margin", () => {
  test("begins with the claim in our words, in ten words at most, and holds no verdict that leaves everything as it is", async () => {
    const { page } = await visit(CHAPTER);
    const notes = await page.locator(".audit-note").evaluateAll((all) =>
      all.map((note) => {
        const said = note.querySelector<HTMLAnchorElement>(".audit-said");
        return {
          words: said?.textContent?.trim().split(/\s+/).length ?? 0,
          first: note.firstElementChild === said,
          tone: document.querySelector<HTMLElement>(`[href="${said?.hash}"].claim`)?.dataset.tone,
        };
      }),
    );
    expect(notes.length).toBeGreaterThan(5);
    for (const { words, first, tone } of notes) {
      expect(words).toBeLessThanOrEqual(10);
      expect(first).toBe(true);
      expect(["contradicted", "fails", "disputed", "holds-loosely", "unverified"]).toContain(tone);
    }
  });

  test("stands beside its paragraph from 1088 px on, and under it on narrower screens", async () => {
    const { page } = await visit(CHAPTER, { viewport: { width: 1088, height: 900 } });
    const place = () =>
      page.locator(".entry.prose > p + .audit").evaluateAll(([margin]) => {
        const paragraph = margin?.previousElementSibling as HTMLElement;
        const [text, note] = [paragraph.getBoundingClientRect(), (margin as HTMLElement).getBoundingClientRect()];
        return { beside: note.left >= text.right && Math.abs(note.top - text.top) < 30, under: note.top >= text.bottom };
      });
    expect(await place()).toEqual({ beside: true, under: false });
    await page.setViewportSize({ width: 1080, height: 900 });
    expect(await place()).toEqual({ beside: false, under: true });
  });

  test("folds what holds and what is opinion into one line a section, which opens", async () => {
    const { page } = await visit(CHAPTER);
    const fold = page.locator("section:has(#nine-models-in-one-shop) .fold");
    expect(await fold.locator("summary").textContent()).toBe("Three claims hold, one opinion");
    expect(await fold.locator("li").first().isVisible()).toBe(false);
    await fold.locator("summary").click();
    expect(await fold.locator("li").count()).toBe(4);
    await expect.poll(() => fold.locator("li").first().isVisible()).toBe(true);
  });
});

test("no code of a claim or an article stands in a chapter's text or margin: codes are in slips, the ledger and addresses", async () => {
  const { page } = await visit(CHAPTER);
  const seen = await page.evaluate(() => {
    const found: string[] = [];
    for (const walker = document.createTreeWalker(document.querySelector(".account") as Element, NodeFilter.SHOW_TEXT); walker.nextNode(); ) {
      const { data, parentElement } = walker.currentNode as Text;
      if (/\bS\d(-\d{3})?\b/.test(data) && parentElement?.checkVisibility() && !parentElement.closest("figure, .slip")) found.push(data.trim());
    }
    return found;
  });
  expect(seen).toEqual([]);
});
