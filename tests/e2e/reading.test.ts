import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { visit } from "./visit.ts";

const CHAPTER = "the-price-of-a-million/";

describe("the chapter's contents", () => {
  test.each([390, 1280, 1440])("at %i px lead to every section by plain links, without a script", async (width) => {
    const { page } = await visit(CHAPTER, { javaScriptEnabled: false, viewport: { width, height: 900 } });
    await page.locator(".sections summary").click();
    const links = page.locator(".sections a:visible");
    const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    const headings = await page.locator(".chapter h2[id]:not(#cite)").evaluateAll((all) => all.map(({ id }) => `#${id}`));
    expect(targets).toEqual(headings);
    await links.nth(2).click();
    expect(new URL(page.url()).hash).toBe(headings[2]);
  });

  test("on a phone stand folded in the text; on wider screens stay at the upper edge; on the widest stand beside the text", async () => {
    const { page } = await visit(CHAPTER, { viewport: { width: 390, height: 800 } });
    const line = page.locator(".sections-line");
    const beside = page.locator(".sections-beside");
    const down = () =>
      page
        .locator(".chapter h2")
        .nth(1)
        .evaluate((heading) => scrollTo(0, heading.getBoundingClientRect().top + scrollY - 60));
    await down();
    await expect.poll(async () => (await line.boundingBox())?.y).toBeLessThan(0);
    await page.setViewportSize({ width: 1280, height: 800 });
    await down();
    await expect.poll(async () => (await line.boundingBox())?.y).toBe(0);
    await expect.poll(() => line.locator(".sections-now").textContent()).toContain("4.2");
    await page.setViewportSize({ width: 1440, height: 800 });
    await page
      .locator(".chapter .account > section")
      .nth(4)
      .evaluate((section) => section.scrollIntoView());
    await expect.poll(() => line.isVisible()).toBe(false);
    await expect.poll(() => beside.isVisible()).toBe(true);
  });

  test("mark the section that is read, after a jump as well as after scrolling", async () => {
    const { page } = await visit(CHAPTER, { viewport: { width: 1440, height: 900 } });
    const current = () => page.locator(".sections-beside [aria-current]").allTextContents();
    expect(await current()).toEqual([]);
    await page.locator("h2#which-pair").evaluate((heading) => heading.scrollIntoView());
    await expect.poll(async () => (await current()).join()).toMatch(/^\s*4\.3\s+Which pair\?\s*$/);
    await page.locator("h2#prices-move-both-ways").evaluate((heading) => heading.scrollIntoView());
    await expect.poll(async () => (await current()).join()).toContain("Prices move both ways");
  });

  test("give way where a figure takes the whole width", async () => {
    const { page } = await visit(CHAPTER, { viewport: { width: 1440, height: 900 } });
    const visible = () => page.locator(".sections-beside").isVisible();
    await page
      .locator("figure#price-history, figure[data-figure=price-history]")
      .first()
      .evaluate((figure) => figure.scrollIntoView());
    await expect.poll(visible).toBe(false);
    await page.locator("h2#is-it-a-price-or-a-gift").evaluate((heading) => heading.scrollIntoView());
    await expect.poll(visible).toBe(true);
  });
});

describe("the line of progress", () => {
  const grown = "new DOMMatrix(getComputedStyle(document.querySelector('.progress')).transform).a";

  test("grows with the chapter, from nothing to its end, before the ledger", async () => {
    const { page } = await visit(CHAPTER, { reducedMotion: "no-preference" });
    expect(await page.evaluate(grown)).toBe(0);
    await page.locator("h2#prices-move-both-ways").evaluate((heading) => heading.scrollIntoView());
    await expect.poll(() => page.evaluate<number>(grown)).toBeGreaterThan(0.3);
    expect(await page.evaluate(grown)).toBeLessThan(0.95);
    await page.locator(".pager").evaluate((pager) => pager.scrollIntoView());
    await expect.poll(() => page.evaluate(grown)).toBe(1);
  });

  test("is not there where motion is reduced", async () => {
    const { page } = await visit(CHAPTER, { reducedMotion: "reduce" });
    await expect.poll(() => page.locator(".progress").isVisible()).toBe(false);
  });
});

test("a heading's own link shows on focus, leads to the heading and copies its address", async () => {
  const { page, context } = await visit(CHAPTER);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const anchor = page.locator("h2#which-pair .anchor");
  const shown = () => anchor.evaluate((link) => getComputedStyle(link).opacity);
  expect(await shown()).toBe("0");
  await anchor.focus();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  expect(await shown()).toBe("1");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  expect(page.url()).toMatch(/\/the-price-of-a-million\/#which-pair$/);
});

describe("keys of one character", () => {
  test("are listed by ?, which Escape closes, and are fetched when the first is pressed", async () => {
    const { page, requests } = await visit(CHAPTER);
    const fetched = () => requests.filter((address) => /\/assets\/keys\./.test(address)).length;
    expect(fetched()).toBe(0);
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "Keyboard" });
    await dialog.waitFor();
    expect(fetched()).toBe(1);
    await expect.poll(() => dialog.locator("kbd").allTextContents()).toEqual(expect.arrayContaining(["/", "j", "k", "[", "]", "?"]));
    await page.keyboard.press("Escape");
    await expect.poll(() => dialog.isVisible()).toBe(false);
  });

  test("j and k go from section to section and take the focus along; ] and [ from chapter to chapter", async () => {
    const { page } = await visit(CHAPTER);
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await page.keyboard.press("j");
    await expect.poll(focused).toBe("what-the-list-says");
    await page.keyboard.press("j");
    await expect.poll(focused).toBe("one-pair-two-answers");
    await page.keyboard.press("k");
    await expect.poll(focused).toBe("what-the-list-says");
    await page.keyboard.press("]");
    await page.waitForURL("**/your-bill/");
    await page.keyboard.press("[");
    await page.waitForURL("**/the-price-of-a-million/");
  });

  test("do nothing while a field has the focus or with a modifier, and none once they are turned off", async () => {
    const { page } = await visit("figures/");
    const field = page.locator('input[type="search"]').first();
    await field.focus();
    await page.keyboard.type("j?/");
    await expect.poll(() => field.inputValue()).toBe("j?/");
    await expect.poll(() => page.locator("dialog[open]").count()).toBe(0);
    await page.locator("h1").click();
    await page.keyboard.press("Alt+j");
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "Keyboard" });
    await dialog.getByRole("checkbox").uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.keyboard.press("j");
    await expect.poll(() => dialog.isVisible()).toBe(false);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    await page.getByRole("button", { name: "Keyboard" }).click();
    await expect.poll(() => dialog.isVisible()).toBe(true);
  });
});

describe("a link to selected words", () => {
  /** Selects from the first text that begins so to the end of one that ends so, as a reader's drag does. */
  const select = (page: Page, from: string, to: string) =>
    page.evaluate(
      ([start = "", end = ""]) => {
        const texts: Text[] = [];
        for (const walker = document.createTreeWalker(document.querySelector(".chapter") as Element, NodeFilter.SHOW_TEXT); walker.nextNode(); )
          if (walker.currentNode.parentElement?.checkVisibility()) texts.push(walker.currentNode as Text);
        const first = texts.findIndex(({ data }) => data.includes(start));
        const last = texts.findIndex(({ data }, i) => i >= first && data.includes(end));
        const [a, b] = [texts[first] as Text, texts[last] as Text];
        getSelection()?.setBaseAndExtent(a, a.data.indexOf(start), b, b.data.indexOf(end) + end.length);
        a.parentElement?.scrollIntoView({ block: "center" });
      },
      [from, to],
    );
  const offer = (page: Page) => page.getByRole("button", { name: "Copy link to this passage" });

  test.each([
    ["within a sentence", "Nobody buys one", "without the other"],
    ["across a word of the trade, which is a link", "V4 Pro costs", "of the Chinese working day"],
    ["across paragraphs", "so what counts is the mix", "Other pairs depend far more"],
    ["that stand more than once", "million output tokens", "million output tokens"],
  ])("%s is copied, and leads back to them", async (_, from, to) => {
    const { page, context, requests } = await visit(CHAPTER);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    expect(requests.some((address) => /\/passage\./.test(address))).toBe(false);
    await select(page, from, to);
    const height = await page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? 0);
    const place = height + (await page.evaluate(() => scrollY));
    await offer(page).click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain("/the-price-of-a-million/#:~:text=");
    const back = await visit(link);
    // The browser scrolls to the middle of the window: it has found the words, and these.
    await expect.poll(() => back.page.evaluate(() => scrollY)).toBeGreaterThan(0);
    const seen = await back.page.evaluate(() => scrollY + innerHeight / 2);
    expect(Math.abs(seen - place)).toBeLessThan(450);
  });

  test("is reached by Tab from the words, and goes with Escape", async () => {
    const { page } = await visit(CHAPTER);
    await select(page, "Nobody buys one", "without the other");
    await offer(page).waitFor();
    await page.keyboard.press("Tab");
    await expect.poll(() => offer(page).evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => offer(page).count()).toBe(0);
  });
});

test("no comma or full stop begins a line after a word of the trade, however wide the column", async () => {
  const { page } = await visit("a-thousandfold/", { viewport: { width: 1280, height: 900 } });
  const { followed, orphaned } = await page.evaluate(() => {
    const marks = [...document.querySelectorAll<HTMLAnchorElement>("a.term")].flatMap((term) => {
      let next: Node | null = document.getElementById(term.hash.slice(1))?.nextSibling ?? null;
      while (next && next.textContent === "") next = next.nextSibling;
      const paragraph = term.closest<HTMLElement>("p, li");
      return paragraph && next instanceof Text && /^[,.;:]/.test(next.data) ? [{ term, paragraph, next }] : [];
    });
    const orphaned: string[] = [];
    for (const { term, paragraph, next } of marks) {
      const range = document.createRange();
      range.setStart(next, 0);
      range.setEnd(next, 1);
      for (let width = 240; width <= 560; width += 2) {
        paragraph.style.width = `${width}px`;
        const ends = [...term.getClientRects()].at(-1);
        if (ends && range.getBoundingClientRect().top >= ends.bottom) orphaned.push(`${term.textContent} at ${width}`);
      }
    }
    return { followed: marks.length, orphaned };
  });
  expect(followed).toBeGreaterThan(1);
  expect(orphaned).toEqual([]);
});

describe("a word of the trade", () => {
  test("is text of its sentence: the browser finds the words around it in one piece, and copies them", async () => {
    const { page } = await visit("power/");
    const passages = await page.locator(".entry.prose > p:has(> a.term)").evaluateAll((all) =>
      all.map((paragraph) => {
        const term = paragraph.querySelector("a.term") as HTMLAnchorElement;
        getSelection()?.selectAllChildren(paragraph);
        const copied = getSelection()?.toString() ?? "";
        const at = copied.indexOf(term.textContent ?? "");
        const words = copied.slice(Math.max(0, at - 8), at + (term.textContent?.length ?? 0) + 8);
        getSelection()?.removeAllRanges();
        // Not in every browser, and so in no list of types.
        return { at, words, found: (window as unknown as { find(words: string): boolean }).find(words) };
      }),
    );
    expect(passages.length).toBeGreaterThan(1);
    expect(passages.filter(({ at, found }) => at < 0 || !found)).toEqual([]);
  });

  test("opens its meaning by click and by key, below the word, and takes the focus back", async () => {
    const { page } = await visit("power/");
    const term = page.locator("a.term").first();
    const slip = page.locator(".slip--term").first();
    for (const open of [() => term.click(), () => page.keyboard.press("Enter")]) {
      await open();
      await slip.waitFor();
      const [word, box] = [await term.boundingBox(), await slip.boundingBox()];
      expect((box?.y ?? 0) - (word?.y ?? 0) - (word?.height ?? 0)).toBeLessThan(20);
      await expect.poll(() => slip.evaluate((one) => one.contains(document.activeElement))).toBe(true);
      await page.keyboard.press("Escape");
      await slip.waitFor({ state: "hidden" });
      await expect.poll(() => term.evaluate((one) => one === document.activeElement)).toBe(true);
    }
  });

  test("opens its meaning without a script, which leads to the glossary", async () => {
    const { page } = await visit("power/", { javaScriptEnabled: false });
    const slip = page.locator(".slip--term").first();
    await page.locator("a.term").first().click();
    await slip.waitFor();
    expect(await slip.getByRole("link", { name: "All terms" }).getAttribute("href")).toMatch(/^\.\.\/glossary\/#/);
    await slip.locator(".slip-close").click();
    await slip.waitFor({ state: "hidden" });
  });
});
