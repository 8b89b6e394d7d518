import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { product, share } from "../support/share.ts";
import { faults, unfold } from "./axe.ts";
import { focusPixels } from "./focus-pixels.ts";
import { changed, figureOn, putOffDone, sharedVisit, visit } from "./visit.ts";

const KINDS = ["", "your-bill/", "the-price-of-a-million/", "claims/", "figures/monthly-bill/", "embed/price-gap/"];
/** Kinds of pages that are looked at for their size alone. */
const MORE_KINDS = [
  "claims/S1-037/",
  "data/list-prices/",
  "tour/",
  "search/",
  "calculators/",
  "conflicts/",
  "embed/monthly-bill/",
  "embed/claim/S1-037/",
  "figures/",
  "embed/hubs-map/",
  "embed/one-kilowatt-hour/",
];

/** How long a figure waits until what is typed has come to rest, in ms (src/browser/live-figure.ts). */
const PAUSE = 250;

/** A slider has the focus: its ring is around its thumb, which no script can ask. */
const SLIDER = "slider";
/** Pixels of a ring of 2 px around a thumb of 15 px. */
const RING = Math.floor(2 * Math.PI * 17);

/** Where the page scrolls sideways or cuts text off, in what is seen and is not made to scroll. */
const cut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const wide = root.scrollWidth > root.clientWidth ? [`the page scrolls to ${root.scrollWidth} of ${root.clientWidth} px`] : [];
    const clipped = [...document.querySelectorAll<HTMLElement>("body *")].filter((element) => {
      // What is a pixel wide is spoken, not seen.
      if (
        element instanceof SVGElement ||
        element.clientWidth <= 1 ||
        element.closest(".visually-hidden, .skip, .skip--figure, .scroll-x") ||
        !element.checkVisibility()
      )
        return false;
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (overflow: string): boolean => overflow === "hidden" || overflow === "clip";
      return (
        ((hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)) &&
        (element.textContent ?? "").trim() !== ""
      );
    });
    return [...wide, ...clipped.map((element) => `cut off: ${element.outerHTML.slice(0, 120)}`)];
  });

const themes = share(product({ path: KINDS, colorScheme: ["light", "dark"] }), { each: ["path", "colorScheme"] });

describe.each(KINDS)("/%s", (path) => {
  const shared = sharedVisit(path);

  test("has targets of 24 by 24 px or clear of each other, on a phone with everything unfolded", async () => {
    const { page } = await shared();
    await page.setViewportSize({ width: 390, height: 800 });
    await unfold(page);
    expect(await faults(page, { runOnly: { type: "rule", values: ["target-size"] } })).toEqual([]);
  });

  test("keeps every word with the text spacing of WCAG 1.4.12, at 1280 and 320 px", async () => {
    const { page } = await shared();
    await unfold(page);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        "body :not(svg, svg *) { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { " +
          "margin-bottom: 2em !important }",
      );
      document.adoptedStyleSheets.push(sheet);
    });
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await cut(page), `${width} px`).toEqual([]);
    }
    await page.evaluate(() => void document.adoptedStyleSheets.pop());
  });

  test.each(themes.filter((one) => one.path === path))(
    "shows the focus with a ring of 2 px that stands out 3 to 1, not under a bar, at 390 px ($colorScheme)",
    async ({ colorScheme }) => {
      const { page } = await visit(path, { colorScheme, viewport: { width: 390, height: 800 } });
      const weak = new Set<string>();
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press("Tab");
        const fault = await page.evaluate((SLIDER) => {
          const element = document.activeElement;
          if (!element || element === document.body) return "";
          if (element.matches("[type=range]")) return SLIDER;
          // A canvas for each colour once: reading one takes longer than all the rest.
          const page = globalThis as unknown as { colours?: Map<string, readonly number[]> };
          page.colours ??= new Map();
          const { colours } = page;
          const rgb = (colour: string): readonly number[] => {
            const known = colours.get(colour);
            if (known) return known;
            const context = new OffscreenCanvas(1, 1).getContext("2d") as OffscreenCanvasRenderingContext2D;
            context.fillStyle = colour;
            context.fillRect(0, 0, 1, 1);
            const read = [...context.getImageData(0, 0, 1, 1).data];
            colours.set(colour, read);
            return read;
          };
          const light = (colour: string): number => {
            const [r = 0, g = 0, b = 0] = rgb(colour).map((value) =>
              value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
            );
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          let behind = "";
          for (let at: Element | null = element.parentElement; at && !behind; at = at.parentElement) {
            const { backgroundColor } = getComputedStyle(at);
            if (rgb(backgroundColor)[3] === 255) behind = backgroundColor;
          }
          const ringed = [element, element.closest("label"), element.nextElementSibling].filter((one) => one !== null);
          const rings = ringed.map((one) => getComputedStyle(one)).filter((style) => style.outlineStyle !== "none");
          const ring = rings.sort((a, b) => Number.parseFloat(b.outlineWidth) - Number.parseFloat(a.outlineWidth))[0];
          const what = element.outerHTML.slice(0, 100);
          if (!ring || Number.parseFloat(ring.outlineWidth) < 2) return `no ring of 2 px: ${what}`;
          const [a, b] = [light(ring.outlineColor), light(behind || "Canvas")];
          const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          if (contrast < 3) return `ring at ${contrast.toFixed(1)} to 1: ${what}`;
          const { left, right, top, bottom } = element.getBoundingClientRect();
          const hit = document.elementFromPoint((left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2);
          const under = hit !== null && !hit.contains(element) && !element.contains(hit) && getComputedStyle(hit).position !== "static";
          return under ? `under ${hit?.outerHTML.slice(0, 60)}: ${what}` : "";
        }, SLIDER);
        if (fault === SLIDER) {
          const pixels = await focusPixels(page);
          if (pixels < RING) weak.add(`${pixels} pixels of a ring: ${await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 100))}`);
        } else if (fault) weak.add(fault);
      }
      expect([...weak]).toEqual([]);
    },
  );
});

describe.each([...KINDS, ...MORE_KINDS])("/%s", (path) => {
  const shared = sharedVisit(path);

  test("keeps every word with letters of twice the size, and at a zoom of 200 and 400%", async () => {
    const { page, context } = await shared();
    await unfold(page);
    for (const width of [640, 320]) {
      await page.setViewportSize({ width, height: 450 });
      expect(await cut(page), `${width} px`).toEqual([]);
    }
    // As set in the browser: what is measured in rem follows, media queries too.
    await page.setViewportSize({ width: 1280, height: 900 });
    await (await context.newCDPSession(page)).send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
    await page.reload();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
    await unfold(page);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await cut(page), `${width} px`).toEqual([]);
    }
  });
});

describe.each(["figures/monthly-bill/", "figures/price-gap/", "your-bill/", "embed/monthly-bill/"])("a picture of /%s", (path) => {
  test("has a whole frame when it has the focus, 3 to 1, in light, dark and forced colours, and stays as it was within", async () => {
    const { page, settled } = await visit(path, { viewport: { width: 1280, height: 1200 } });
    await page.keyboard.press("Tab");
    const picture = page.locator(".picture[tabindex]:visible").first();
    // The first reach fetches the figure's script, which draws anew.
    await picture.focus();
    await settled();
    const place = () => picture.locator("svg:visible").evaluate((drawing) => [drawing.getBoundingClientRect()].map(({ x, width }) => [x, width]));
    const before = await place();
    for (const look of [{ colorScheme: "light" }, { colorScheme: "dark" }, { forcedColors: "active" }] as const) {
      await page.emulateMedia(look);
      await picture.focus();
      expect(await place()).toEqual(before);
      const { width, height } = (await picture.boundingBox()) ?? { width: 0, height: 0 };
      // Two pixels all round; lines of the picture that end at its frame are as dark without.
      expect(await focusPixels(page), JSON.stringify(look)).toBeGreaterThan(0.97 * 2 * 2 * (width + height));
    }
  });
});

test("a result is spoken once, politely, after the reader has paused", async () => {
  const { page } = await visit("figures/monthly-bill/");
  const figure = figureOn(page, "monthly-bill");
  const summary = figure.locator("[data-part=summary]").first();
  await expect.poll(() => summary.getAttribute("aria-live")).toBe("polite");
  const before = (await summary.textContent()) ?? "";
  await page.evaluate(() => {
    const part = document.querySelector("[data-part=summary]") as Element;
    Object.assign(globalThis, { spoken: 0 });
    new MutationObserver(() => Object.assign(globalThis, { spoken: (globalThis as unknown as { spoken: number }).spoken + 1 })).observe(part, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  const volume = figure.locator('input[type="text"][name="volume"]');
  await volume.press("End");
  await volume.pressSequentially("000", { delay: 40 });
  await changed(before, async () => (await summary.textContent()) ?? "");
  await putOffDone(page, PAUSE);
  expect(await page.evaluate(() => (globalThis as unknown as { spoken: number }).spoken)).toBe(1);
});

test("every slider says its value in words with its unit, and has a number field beside it", async () => {
  const { page } = await visit("your-bill/");
  const sliders = await page.locator('input[type="range"]').evaluateAll((all) =>
    all.map((slider) => ({
      words: slider.getAttribute("aria-valuetext") ?? "",
      field: slider.closest("fieldset")?.querySelector(`input[type="text"][name="${slider.getAttribute("name")}"]`) !== null,
    })),
  );
  expect(sliders.length).toBeGreaterThan(5);
  for (const { words, field } of sliders) {
    expect(words).toMatch(/^\$\d|^[\d.,\u202f\u00a0\u2009 −-]+\s*\D/);
    expect(field).toBe(true);
  }
});

test("a map in an embed of 300 px still has names of 10.9 px and more", async () => {
  for (const id of ["hubs-map", "request-journey"]) {
    const { page } = await visit(`embed/${id}/`, { viewport: { width: 300, height: 800 } });
    const smallest = await page.evaluate(() =>
      Math.min(
        ...[...document.querySelectorAll<SVGTextElement>(".picture svg text")]
          .filter((text) => text.getBoundingClientRect().width > 0)
          .map((text) => {
            // A turned letter is as large as a level one.
            const { a = 1, b = 0 } = text.getScreenCTM() ?? {};
            return Number.parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b);
          }),
      ),
    );
    expect(smallest, id).toBeGreaterThanOrEqual(10.9);
  }
});

test("who asks for more contrast gets text, rules and frames of controls in full ink", async () => {
  const colours = async (contrast: "more" | "no-preference"): Promise<readonly string[]> => {
    const { page } = await visit("figures/monthly-bill/", { contrast });
    return page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return ["--ink", "--ink-2", "--ink-3", "--control"].map((name) => style.getPropertyValue(name));
    });
  };
  const [ink, ...rest] = await colours("more");
  expect(new Set(rest)).toEqual(new Set([ink]));
  expect(new Set(await colours("no-preference")).size).toBe(4);
});
