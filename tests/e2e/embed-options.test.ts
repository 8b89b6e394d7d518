import { describe, expect, inject, test } from "vitest";
import { figureKinds } from "../support/figure-kinds.ts";
import { product, share } from "../support/share.ts";
import { framed, frameMarkup, framesOf, hostAddress } from "./framed.ts";
import { part, visit } from "./visit.ts";

/** Pictures with so many rows that they are higher than 700 px with letters of 11 px. */
const TALL = ["answer-delays", "price-history", "timeline"];

describe("what the address of an embed asks for", () => {
  test("is shown: plain, transparent, dark, without controls and table", async () => {
    const { figure, frame } = await framed("embed/price-gap/?plain&transparent=1&theme=dark&controls=0&table=0&utm_source=x");
    await expect.poll(() => part(figure, "title").isVisible()).toBe(false);
    await expect.poll(() => figure.locator("form").isVisible()).toBe(false);
    await expect.poll(() => figure.locator("form").isVisible()).toBe(false);
    await figure.locator(".fig-data > summary").click();
    await expect.poll(() => part(figure, "table").isVisible()).toBe(false);
    await expect.poll(() => part(figure, "picture").isVisible()).toBe(true);
    await expect.poll(() => figure.locator(".state-note:visible").count()).toBe(0);
    const [background, theme] = await frame.evaluate(() => [getComputedStyle(document.body).backgroundColor, document.documentElement.dataset.theme]);
    expect([background, theme]).toEqual(["rgba(0, 0, 0, 0)", "dark"]);
  });

  test("leaves the ground of the page only to ink that is named: without a theme there is none", async () => {
    for (const [query, ground] of [
      ["transparent&theme=light", "rgba(0, 0, 0, 0)"],
      ["transparent", "rgb"],
    ] as const) {
      const { frame } = await framed(`embed/price-gap/?${query}`);
      const colour = await frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(colour.startsWith(ground) || (ground === "rgb" && /^(oklch|rgb\()/.test(colour)), colour).toBe(true);
    }
  });

  test.each(share(figureKinds, { each: ["kind"], failed: [{ id: "monthly-bill" }, { id: "hubs-map" }, { id: "growth" }, { id: "price-history" }] }))(
    "as the picture of $id is its title, result, picture and source, and nothing to set, at most 700 px high in 680 with letters of 11 px or more",
    async ({ id }) => {
      const { figure, frame, requests } = await framed(`embed/${id}/?view=picture`, { width: 680 });
      await expect.poll(() => part(figure, "picture").locator("svg:visible").count()).toBe(1);
      for (const name of ["title", "picture"]) await expect.poll(() => part(figure, name).first().isVisible()).toBe(true);
      await expect.poll(() => figure.locator(".source-line").isVisible()).toBe(true);
      expect(await figure.locator("input:visible, select:visible, button:visible, summary:visible, table:visible").count()).toBe(0);
      const { height, letters } = await frame.evaluate(() => {
        const plot = [...document.querySelectorAll<SVGSVGElement>(".picture .plot")].find((svg) => svg.checkVisibility());
        const scale = (plot?.getBoundingClientRect().width ?? 0) / (plot?.viewBox.baseVal.width ?? 1);
        const texts = [...(plot?.querySelectorAll("text") ?? [])].filter((text) => text.textContent?.trim());
        return {
          height: document.querySelector("main")?.getBoundingClientRect().height ?? 0,
          letters: Math.min(...texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale)),
        };
      });
      expect(letters).toBeGreaterThanOrEqual(11);
      if (!TALL.includes(id)) expect(height).toBeLessThanOrEqual(700);
      // No lower than its letters let it be, and the list holds none that is low enough.
      else expect([height > 700, letters < 11.1]).toEqual([true, true]);
      expect(requests.filter((address) => address.endsWith(".js"))).toEqual([]);
    },
  );

  test("as the table is that alone, in a region that the keyboard scrolls and that shows where it goes on", async () => {
    for (const id of ["price-gap", "monthly-bill", "price-history", "hubs-map"]) {
      const { figure, frame } = await framed(`embed/${id}/?view=table`, { width: 360 });
      await expect.poll(() => part(figure, "table").isVisible()).toBe(true);
      expect(await figure.locator("svg:visible, input:visible, select:visible, button:visible, summary:visible, form:visible").count()).toBe(0);
      const region = await frame.evaluate(() => {
        const scroll = document.querySelector<HTMLElement>(".fig-data > .scroll-x");
        return {
          wide: (scroll?.scrollWidth ?? 0) > (scroll?.clientWidth ?? 0),
          stop: scroll?.tabIndex,
          edge: getComputedStyle(scroll as Element).borderRightWidth,
        };
      });
      expect(region.stop).toBe(0);
      expect(region.edge).toBe("1px");
      if (id === "price-history") expect(region.wide).toBe(true);
    }
  });

  test("is one of its views: the table, or what matters most", async () => {
    const table = await framed("embed/price-gap/?view=table");
    await expect.poll(() => part(table.figure, "table").isVisible()).toBe(true);
    await expect.poll(() => part(table.figure, "picture").isVisible()).toBe(false);
    const tornado = await framed("embed/monthly-bill/?view=tornado");
    await expect.poll(() => part(tornado.figure, "tornado").isVisible()).toBe(true);
    await expect.poll(() => part(tornado.figure, "picture").isVisible()).toBe(false);
  });

  test.each(["price-gap/?view=tornado", "monthly-bill/?view=%3Cimg%20src=x%3E", "price-gap/?theme=red"])(
    "falls back with a note: %s",
    async (address) => {
      const { figure, errors } = await framed(`embed/${address}`);
      await expect.poll(() => part(figure, "picture").isVisible()).toBe(true);
      await expect.poll(() => figure.locator(".state-note").filter({ hasText: "is not one of its values" }).isVisible()).toBe(true);
      expect(errors).toEqual([]);
    },
  );
});

/** Values that break what is carelessly written, for every key that an embed knows and some that it does not. */
const HOSTILE = [
  "<script>hit=1</script>",
  '"><img src=x onerror=hit=1>',
  "javascript:hit=1",
  "NaN",
  "1e999",
  "-1",
  "",
  "\u0000\uffff",
  "__proto__",
  "9".repeat(400),
  "%",
];
const KEYS = [
  "plain",
  "transparent",
  "theme",
  "controls",
  "table",
  "view",
  "childId",
  "volume",
  "models",
  "side",
  "peak",
  "__proto__",
  "constructor",
  "toString",
];

const IDS = ["price-gap", "monthly-bill", "hubs-map"];
const hostile = share(product({ id: IDS, value: HOSTILE }), { each: ["id", "value"] });

test.each(IDS)(
  "%s runs nothing, breaks nothing and stays whole, whatever its query holds",
  async (id) => {
    const { page, errors, settled } = await visit(hostAddress(frameMarkup("about:blank")));
    for (const { value } of hostile.filter((one) => one.id === id)) {
      const keys = KEYS.filter((_, at) => (at + HOSTILE.indexOf(value)) % 2 === 0);
      const query = keys.map((key) => `${encodeURIComponent(key)}=${value === "%" ? "%" : encodeURIComponent(value)}`).join("&");
      const address = `${inject("site")}embed/${id}/?${query}#secret=${encodeURIComponent(value)}`;
      await page.evaluate((src) => document.querySelector("iframe")?.setAttribute("src", src), address);
      // Until then the frame shows the page before. The embed may rewrite its query, not its fragment.
      await framesOf(page)[0]?.waitForURL(({ pathname, hash }) => pathname.endsWith(`/embed/${id}/`) && hash === new URL(address).hash);
      const figure = page.frameLocator("iframe").locator("figure[data-figure]");
      await figure.waitFor();
      await settled();
      const [frame] = framesOf(page);
      const [hit, injected, text] = (await frame?.evaluate(() => [
        "hit" in globalThis,
        document.querySelectorAll("main script, main img, main iframe, [onerror]").length,
        document.querySelector("main")?.textContent?.trim().length,
      ])) ?? [true, 1, 0];
      expect([hit, injected], address).toEqual([false, 0]);
      expect(Number(text), address).toBeGreaterThan(200);
      expect(await figure.locator("svg.plot:visible, table:visible").count(), address).toBeGreaterThan(0);
    }
    expect(errors.filter((error) => !error.includes("Failed to load resource"))).toEqual([]);
  },
  90_000,
);
