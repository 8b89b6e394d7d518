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
    await expect.poll(() => textOf(part(figure, "title"))).toMatch(/^For each person/);
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
