import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { figureOn, heldBack, part, putOffDone, textOf, visit } from "./visit.ts";

const note = (figure: ReturnType<typeof figureOn>) => figure.locator(".state-note[role=status]");

describe("what is spoken", () => {
  test("eight presses on a slider are one announcement, after the pause", async () => {
    const { page } = await visit("figures/token-cost/");
    const slider = figureOn(page, "token-cost").locator("input[type=range]").first();
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await putOffDone(page, 1000);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      const live = (node: Node): Element | null => {
        const element = node instanceof Element ? node : node.parentElement;
        const region = element?.closest("[aria-live], output, [role=status], [role=alert]") ?? null;
        return region && region.getAttribute("aria-live") !== "off" && region.checkVisibility() ? region : null;
      };
      new MutationObserver((changes) => {
        const regions = new Set(changes.flatMap(({ target }) => live(target) ?? []));
        for (const region of regions) heard.push(region.textContent ?? "");
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    for (let i = 0; i < 8; i += 1) await page.keyboard.press("ArrowRight");
    await putOffDone(page, 1000);
    const heard = (await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).filter((said) => said.trim() !== "");
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatch(/^A million output tokens cost /);
  });

  test.each(["hash-rate", "timeline"])("the points of %s are spoken without empty fields or two stops", async (id) => {
    const { page } = await visit(`figures/${id}/`);
    const figure = figureOn(page, id);
    await figure.locator(".picture").focus();
    // The keys move through the points once their script has come.
    await expect.poll(() => figure.locator(".tip").count()).toBe(1);
    const spoken = figure.locator("p[aria-live].visually-hidden").last();
    let before = "";
    for (let i = 0; i < 12; i += 1) {
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => textOf(spoken)).not.toBe(before);
      before = await textOf(spoken);
      expect(before).not.toMatch(/: ,|:\s*$|\.\.|: \. /);
    }
  });

  test("a slider says its unit once: in its value, not in its name", async () => {
    const { page } = await visit("figures/monthly-bill/");
    const doubled = await page.locator("input[type=range]").evaluateAll((sliders) =>
      sliders.flatMap((slider) => {
        const [name, value] = [slider.getAttribute("aria-label") ?? "", slider.getAttribute("aria-valuetext") ?? ""];
        const unit = value.replace(/^[\d.,]+ ?/, "");
        return unit !== "" && name.endsWith(`, ${unit}`) ? [`${name}: ${value}`] : [];
      }),
    );
    expect(doubled).toEqual([]);
  });
});

describe("a net that fails or dawdles", () => {
  test("where the page's first script does not come, the controls say so after a while", async () => {
    const { page, context } = await visit("about/");
    await context.route(/\/assets\/(boot|chapter)\./, (route) => route.abort());
    await page.goto(new URL("../figures/monthly-bill/", page.url()).href);
    const said = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.querySelector("form.controls") as Element, "::after").visibility);
    expect(await said()).toBe("hidden");
    await expect.poll(said, { timeout: 10_000 }).toBe("visible");
  });

  test("with its first script the controls have no such sentence, ever", async () => {
    const { page } = await visit("figures/monthly-bill/");
    await expect
      .poll(() => page.evaluate(() => getComputedStyle(document.querySelector("form.controls") as Element, "::after").content))
      .toBe("none");
  });

  test.each([/\/assets\/calculator\./, /\/assets\/monthly-bill\./])(
    "one missing script, %s, gives a sentence, the field as it was, and no error",
    async (missing) => {
      const { page, context, errors } = await visit("figures/monthly-bill/");
      await context.route(missing, (route) => route.abort());
      const figure = figureOn(page, "monthly-bill");
      const field = figure.locator("input[type=text][name=volume]");
      const before = await field.inputValue();
      await field.fill("100");
      await expect.poll(() => textOf(note(figure))).toBe("Its script did not load: these are its defaults.");
      expect(await field.inputValue()).toBe(before);
      expect(errors.filter((error) => !/net::ERR_FAILED/.test(error))).toEqual([]);
    },
  );

  test.each(["monthly-bill", "electricity"])("a figure whose script is on its way says within a second that it loads: %s", async (id) => {
    const { page, context } = await visit(`figures/${id}/`);
    const letGo = await heldBack(context, new RegExp(`/assets/${id}\\.`));
    const figure = figureOn(page, id);
    await figure.locator("form input").first().focus();
    await expect.poll(() => textOf(note(figure)), { timeout: 1000 }).toBe("Loading…");
    letGo();
    await expect.poll(() => note(figure).isHidden()).toBe(true);
  });

  test("a state that is on its way is said to load", async () => {
    const { page, context } = await visit("figures/electricity/");
    const figure = figureOn(page, "electricity");
    const letGo = await heldBack(context, /\/assets\/electricity\.[0-9a-f]+\.\d+\.js/);
    await figure.getByLabel("for each person").check();
    await expect.poll(() => textOf(note(figure)), { timeout: 2000 }).toBe("Loading…");
    letGo();
    await expect.poll(() => note(figure).isHidden()).toBe(true);
    await expect.poll(() => textOf(part(figure, "title"))).toMatch(/^Per person/);
  });

  test("a state that comes late does not replace the one that was chosen after it", async () => {
    const { page, context } = await visit("figures/electricity/");
    const figure = figureOn(page, "electricity");
    await figure.getByRole("radio", { name: "for each person" }).check();
    await expect.poll(() => textOf(part(figure, "title"))).toMatch(/^Per person/);
    const letGo = await heldBack(context, /\/assets\/electricity\.[0-9a-f]+\.\d+\.js/);
    const late = page.waitForRequest(/\/assets\/electricity\.[0-9a-f]+\.\d+\.js/);
    await figure.getByRole("radio", { name: "in all" }).check();
    await late;
    await figure.getByRole("radio", { name: "for each person" }).check();
    const come = page.waitForEvent("requestfinished");
    letGo();
    await come;
    await putOffDone(page, 500);
    expect(await textOf(part(figure, "title"))).toMatch(/^Per person/);
    expect(await figure.locator("[data-stale]").count()).toBe(0);
    expect(await note(figure).isHidden()).toBe(true);
  });
});

describe("leaving and coming", () => {
  test("a change made just before leaving is kept for the way back", async () => {
    const { page } = await visit("figures/monthly-bill/");
    const figure = figureOn(page, "monthly-bill");
    const field = figure.locator("input[type=text][name=volume]");
    const before = await textOf(part(figure, "title"));
    await field.fill("1000");
    await expect.poll(() => textOf(part(figure, "title"))).not.toBe(before);
    await expect.poll(() => page.url()).toContain("volume=1000");
    // Within the pause after which an address is written.
    await page.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>("input[type=text][name=volume]") as HTMLInputElement;
      input.value = "2000";
      input.dispatchEvent(new Event("input", { bubbles: true }));
      location.href = "../token-cost/";
    });
    await page.waitForURL(/token-cost/);
    await page.goBack();
    await expect.poll(() => page.url()).toContain("volume=2000");
    await expect.poll(() => figureOn(page, "monthly-bill").locator("input[type=text][name=volume]").inputValue()).toBe("2000");
  });
});

/** Swipes up from four fifths along a slider, as a thumb does that scrolls the page; returns how far the page went, in px. */
async function swipeFrom(page: Page, slider: Locator): Promise<number> {
  await slider.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const box = await slider.boundingBox();
  if (!box) throw new Error("no slider");
  const [x, y] = [box.x + 0.8 * box.width, box.y + box.height / 2];
  const before = await page.evaluate(() => scrollY);
  const hand = await page.context().newCDPSession(page);
  await hand.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
  for (let up = 10; up <= 250; up += 10) await hand.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x, y: y - up }] });
  await hand.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  return (await page.evaluate(() => scrollY)) - before;
}

describe("by touch", () => {
  const PHONE = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true };

  test("a swipe that begins on a slider scrolls the page and changes nothing", async () => {
    const { page } = await visit("your-bill/", PHONE);
    const figure = figureOn(page, "monthly-bill");
    const [field, slider] = ["text", "range"].map((type) => figure.locator(`input[type=${type}][name=volume]`)) as [Locator, Locator];
    await field.fill("5001");
    await expect.poll(() => page.url()).toContain("volume=5001");
    const [at, address] = [await slider.inputValue(), page.url()];
    expect(await swipeFrom(page, slider)).toBeGreaterThan(100);
    await putOffDone(page, 600);
    expect([await field.inputValue(), await slider.inputValue(), page.url()]).toEqual(["5001", at, address]);
  });

  test("so it is before the figure’s script has come, and what was typed before stays", async () => {
    const { page, context } = await visit("your-bill/", PHONE);
    const letGo = await heldBack(context, /\/assets\/monthly-bill\./);
    const figure = figureOn(page, "monthly-bill");
    const [field, slider] = ["text", "range"].map((type) => figure.locator(`input[type=${type}][name=volume]`)) as [Locator, Locator];
    const at = await slider.inputValue();
    await field.fill("5001");
    expect(await swipeFrom(page, slider)).toBeGreaterThan(100);
    letGo();
    await page.waitForURL(/volume=5001/);
    expect([await field.inputValue(), await slider.inputValue()]).toEqual(["5001", at]);
  });

  test("the first tap counts, also before the script has come: on a key, a box and a case", async () => {
    for (const [path, id, press, asked] of [
      ["figures/electricity/", "electricity", "label:has(input[value=head])", /per=head/],
      ["figures/monthly-bill/", "monthly-bill", '[data-preset="1"]', /volume=100&/],
    ] as const) {
      const { page, context } = await visit(path, PHONE);
      const letGo = await heldBack(context, new RegExp(`/assets/${id}\\.`));
      await figureOn(page, id).locator(press).first().tap();
      letGo();
      await page.waitForURL(asked);
    }
  });
});

describe("a long stay", () => {
  /** Moves of a slider, or states of a chart. */
  const MOVES = 1000;
  /** Bytes and nodes that a page may have more of after them: what a browser keeps for itself. */
  const MORE = { bytes: 1_000_000, nodes: 2000 };

  test.each([
    ["token-cost", "input[type=range]"],
    ["price-gap", "input[type=radio]"],
  ])(`${MOVES} moves in %s leave the page no larger`, async (id, inputs) => {
    const { page, context } = await visit(`figures/${id}/`);
    const figure = figureOn(page, id);
    await figure.locator("form input").first().focus();
    await expect.poll(() => page.evaluate((one) => globalThis.watts.live?.[one] !== undefined, id)).toBe(true);
    const move = (times: number): Promise<void> =>
      figure.locator(inputs).evaluateAll(async (fields, times) => {
        for (let i = 0; i < times; i += 1) {
          const field = fields[i % fields.length] as HTMLInputElement;
          if (field.type === "radio") field.checked = true;
          else field.value = String(Number(field.min) + ((i * 37) % (Number(field.max) - Number(field.min))));
          field.dispatchEvent(new Event("input", { bubbles: true }));
          // Every tenth is shown whole, as after a pause.
          if (i % 10 === 0) dispatchEvent(new Event("resize"));
          if (i % 50 === 0) await new Promise((next) => setTimeout(next));
        }
      }, times);
    const memory = await context.newCDPSession(page);
    const size = async (): Promise<{ bytes: number; nodes: number }> => {
      await putOffDone(page, 400);
      await memory.send("HeapProfiler.collectGarbage");
      const [{ usedSize }, { nodes }] = [await memory.send("Runtime.getHeapUsage"), await memory.send("Memory.getDOMCounters")];
      return { bytes: usedSize, nodes };
    };
    // What is made once, and the fifty steps that can be undone, are there before.
    await move(200);
    const before = await size();
    await move(MOVES);
    const after = await size();
    expect(after.bytes - before.bytes).toBeLessThan(MORE.bytes);
    expect(after.nodes - before.nodes).toBeLessThan(MORE.nodes);
  });

  test("two tabs with one figure go their own ways", async () => {
    const { page, context } = await visit("figures/monthly-bill/");
    const other = await context.newPage();
    await other.goto(page.url());
    const field = (tab: Page): Locator => figureOn(tab, "monthly-bill").locator("input[type=text][name=volume]");
    await field(page).fill("1000");
    await page.waitForURL(/volume=1000/);
    await field(other).fill("2000");
    await other.waitForURL(/volume=2000/);
    const results = await Promise.all([page, other].map((tab) => textOf(figureOn(tab, "monthly-bill").locator("output.result-fig").first())));
    expect(results[0]).not.toBe(results[1]);
    expect([await field(page).inputValue(), await field(other).inputValue()]).toEqual(["1000", "2000"]);
    expect(page.url()).toContain("volume=1000");
  });

  test("a calculator that is open while the window narrows and widens shows the same state in each picture", async () => {
    const { page } = await visit("figures/monthly-bill/");
    const figure = figureOn(page, "monthly-bill");
    await figure.locator("input[type=text][name=volume]").fill("1000");
    await page.waitForURL(/volume=1000/);
    const result = await textOf(figure.locator("output.result-fig").first());
    const shown = (): Promise<string> =>
      part(figure, "picture")
        .locator("svg:visible")
        .first()
        .evaluate((svg) => svg.outerHTML);
    for (const width of [390, 1280, 768]) {
      await page.setViewportSize({ width, height: 800 });
      const fresh = await visit(page.url(), { viewport: { width, height: 800 } });
      const other = figureOn(fresh.page, "monthly-bill");
      await expect.poll(() => textOf(other.locator("output.result-fig").first())).toBe(result);
      await putOffDone(fresh.page, 400);
      expect(await shown(), `${width} px`).toBe(
        await part(other, "picture")
          .locator("svg:visible")
          .first()
          .evaluate((svg) => svg.outerHTML),
      );
      expect(await textOf(figure.locator("output.result-fig").first())).toBe(result);
      await fresh.context.close();
    }
  });
});
