import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import type { Locator } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { figureKinds } from "../support/figure-kinds.ts";
import { product, share } from "../support/share.ts";
import { builtFolder } from "../support/site.ts";
import { framed, frameMarkup, framesOf, hostAddress } from "./framed.ts";
import { changed, painted, part, visit } from "./visit.ts";

/** Ordinary ones: of the charts and of the calculators those in the middle by weight, none of the lightest third. */
const CHARTS = ["day-of-deepseek", "open-source-share", "sixty-one-percent", "example-bills", "hash-rate"];
const EIGHT = [...CHARTS, "follow-the-wind", "monthly-bill", "hubs-map"];

describe("an article on another site with eight embeds, all in view", () => {
  test("transfers at most 75 kB in 12 requests, shifts nothing, and asks for nothing more before the reader acts", async () => {
    const heights = `<style>iframe{display:inline-block;border:0;height:440px;width:600px}</style>`;
    const opened = await visit("about:blank", { viewport: { width: 1280, height: 2000 } });
    const { page, context, requests, errors } = opened;
    const sizes: Promise<number>[] = [];
    context.on("response", (response) => void sizes.push(response.body().then((body) => brotliCompressSync(body).length)));
    const watch =
      `<script>shift=0;new ` +
      `PerformanceObserver(l=>l.getEntries().forEach(e=>shift+=e.value)).observe({type:"layout-shift",buffered:true})</script>`;
    await page.goto(hostAddress(EIGHT.map((id) => frameMarkup(`embed/${id}/`, { sandbox: null })).join(""), heights + watch));
    await page.waitForLoadState("networkidle");
    await Promise.all(framesOf(page).map(painted));
    expect(framesOf(page).length).toBe(8);
    const fetched = requests.filter((address) => address.startsWith("http"));
    expect(fetched.length).toBeLessThanOrEqual(12);
    expect(fetched.filter((address) => address.startsWith(inject("site"))).sort()).toEqual(EIGHT.map((id) => `${inject("site")}embed/${id}/`).sort());
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeLessThanOrEqual(75_000);
    expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift)).toBe(0);
    for (const frame of framesOf(page)) {
      const shift = await frame.evaluate(
        () =>
          new Promise<number>((done) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
            }).observe({ type: "layout-shift", buffered: true });
            requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
          }),
      );
      expect(shift, frame.url()).toBe(0);
    }
    expect(errors).toEqual([]);
  });
});

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

  test.each(share(figureKinds, { each: ["kind"], failed: [{ id: "monthly-bill" }] }))(
    "as the picture of $id is its title, result, picture and source, and nothing to set",
    async ({ id }) => {
      const { figure, frame, requests } = await framed(`embed/${id}/?view=picture`, { width: 680 });
      await expect.poll(() => part(figure, "picture").locator("svg:visible").count()).toBe(1);
      for (const name of ["title", "picture"]) await expect.poll(() => part(figure, name).first().isVisible()).toBe(true);
      await expect.poll(() => figure.locator(".source-line").isVisible()).toBe(true);
      expect(await figure.locator("input:visible, select:visible, button:visible, summary:visible, table:visible").count()).toBe(0);
      const height = await frame.evaluate(() => document.querySelector("main")?.getBoundingClientRect().height ?? 0);
      const drawn = await frame.evaluate(() => document.querySelector(".picture")?.getBoundingClientRect().height ?? 0);
      // Drawings have their own heights; what stands around one is short.
      expect(height - drawn, `${height} px`).toBeLessThanOrEqual(320);
      expect(requests.filter((address) => address.endsWith(".js"))).toEqual([]);
    },
  );

  test("as the table is that alone, in a region that the keyboard scrolls and that shows where it goes on", async () => {
    for (const id of ["price-gap", "monthly-bill", "price-history"]) {
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

/** Moves over the marks of a picture until the words of one stand beside it: the first move fetches the script that shows them. */
async function readPoints(figure: Locator): Promise<void> {
  const marks = part(figure, "picture").locator("svg:visible [data-row]");
  await expect
    .poll(async () => {
      await marks.first().hover({ force: true });
      await marks.last().hover({ force: true });
      return figure.locator(".tip").isVisible();
    })
    .toBe(true);
}

test.each([
  ["allows it", 'allow="fullscreen"', 1],
  ["does not", "", 0],
] as const)("full screen is offered in a frame whose host %s", async (_, allow, offered) => {
  const frame = `<iframe title="Figure" ${allow} width="640" height="1000" src="${inject("site")}embed/monthly-bill/"></iframe>`;
  const { page } = await visit(hostAddress(frame));
  const figure = page.locator("iframe").contentFrame().locator("figure");
  await figure.getByText("Adjust", { exact: true }).click();
  await figure.locator('input[type="text"][name="volume"]').fill("1,000");
  await expect.poll(() => figure.getByRole("button", { name: "Undo" }).getAttribute("aria-disabled")).not.toBe("true");
  const button = figure.getByRole("button", { name: "Full screen" });
  expect(await button.count()).toBe(offered);
  if (!offered) return;
  await button.click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.tagName)).toBe("IFRAME");
});

describe("in hostile surroundings", () => {
  test("a host with a strict policy, right to left, and three copies of one figure: each is itself", async () => {
    const policy = `<meta http-equiv="content-security-policy" content="default-src 'none'; frame-src ${inject("site")}">`;
    const { page, errors } = await visit(hostAddress(frameMarkup("embed/monthly-bill/").repeat(3), policy, 'dir="rtl"'));
    const copy = (at: number) => page.locator("iframe").nth(at).contentFrame();
    const result = (at: number): Promise<string | null> => copy(at).locator("output.result-fig").textContent();
    await copy(2).locator("output.result-fig").waitFor();
    const before = (await result(1)) ?? "";
    await copy(1).getByText("Adjust", { exact: true }).click();
    await copy(1).locator('input[type="text"][name="volume"]').fill("1,000");
    await changed(before, async () => (await result(1)) ?? "");
    expect([await result(0), await result(2)]).toEqual([before, before]);
    const [frame] = framesOf(page);
    expect(await frame?.evaluate(() => getComputedStyle(document.body).direction)).toBe("ltr");
    expect(errors.filter((error) => error.includes("/embed/"))).toEqual([]);
  });

  test("where storage throws and the clipboard is denied, the link to copy stands selected in a box", async () => {
    const { figure, frame, errors } = await framed("embed/monthly-bill/", { sandbox: "allow-scripts" });
    expect(
      await frame.evaluate(() => {
        try {
          return Boolean(localStorage);
        } catch {
          return "throws";
        }
      }),
    ).toBe("throws");
    await figure.getByText("Adjust", { exact: true }).click();
    await figure.locator('input[type="text"][name="volume"]').fill("1,000");
    await figure.getByRole("button", { name: "Copy link" }).click();
    const box = figure.locator("textarea");
    await box.waitFor();
    await expect.poll(() => box.inputValue()).toContain("volume=1000");
    expect(await frame.evaluate(() => getSelection()?.toString())).toContain("volume=1000");
    expect(errors.filter((error) => !/clipboard/i.test(error))).toEqual([]);
  });

  test("the points of a picture are read with a styled tip, though the page carries no style for it", async () => {
    const { figure, frame, errors } = await framed("embed/price-gap/");
    await readPoints(figure);
    expect(await frame.evaluate(() => getComputedStyle(document.querySelector(".tip") as Element).position)).toBe("absolute");
    expect(errors).toEqual([]);
  });

  test("in a column of 280 px no text of a picture leaves it", async () => {
    for (const { id } of share(figureKinds, { each: ["kind"], failed: [{ id: "who-hosts" }, { id: "sixty-one-percent" }] })) {
      const { frame } = await framed(`embed/${id}/`, { width: 280 });
      const out = await frame.evaluate(() =>
        [...document.querySelectorAll("svg.plot text")]
          .filter((text) => {
            const { left, right, width } = text.getBoundingClientRect();
            return width > 0 && (left < -0.5 || right > document.documentElement.clientWidth + 0.5);
          })
          .map((text) => text.textContent),
      );
      expect(out, id).toEqual([]);
    }
  });
});

describe("the embed in one file", () => {
  test.each(["monthly-bill", "price-gap"])("%s works from a disk, without a network, everything adjustable", async (id) => {
    const folder = mkdtempSync(join(tmpdir(), "offline-"));
    try {
      const file = join(folder, "figure.html");
      writeFileSync(file, readFileSync(join(builtFolder("plain"), `embed/${id}.offline.html`)));
      const { page, requests, errors } = await visit(pathToFileURL(file).href, { offline: true });
      const figure = page.locator("figure[data-figure]");
      const picture = await part(figure, "picture").innerHTML();
      if (id === "monthly-bill") {
        await figure.getByText("Adjust", { exact: true }).click();
        await figure.locator('input[type="text"][name="volume"]').fill("1,000");
      } else await figure.getByLabel("newest of each family").check();
      await changed(picture, () => part(figure, "picture").innerHTML());
      await readPoints(figure);
      expect(requests.filter((address) => !address.startsWith("data:"))).toEqual([pathToFileURL(file).href]);
      expect(errors).toEqual([]);
      await expect.poll(() => page.locator("a[href]").count()).toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("links of an embed", () => {
  test("open a page of their own, at the settings: the frame and the host stay", async () => {
    const { page, context, figure, frame } = await framed("embed/price-gap/", {
      sandbox: "allow-scripts allow-popups allow-popups-to-escape-sandbox",
    });
    const [host, inner] = [page.url(), frame.url()];
    await figure.getByLabel("newest of each family").check();
    await expect.poll(() => figure.locator(".embed-by a").getAttribute("href")).toContain("?models=newest");
    for (const open of [figure.locator(".embed-by a"), figure.getByRole("link", { name: "Figure page" })]) {
      if (!(await open.isVisible())) await figure.locator(".fig-data > summary").click();
      const [opened] = await Promise.all([context.waitForEvent("page"), open.click()]);
      await opened.waitForURL(`${inject("site")}figures/price-gap/?models=newest`);
      await opened.close();
    }
    await expect.poll(() => figure.getByText("CSV, JSON at the defaults").isVisible()).toBe(true);
    expect([page.url(), frame.url().replace("?models=newest", "")]).toEqual([host, inner]);
  });

  test("are copied as the figure’s page with its settings", async () => {
    const { figure } = await framed("embed/monthly-bill/?theme=dark");
    await figure.getByText("Adjust", { exact: true }).click();
    await figure.locator('input[type="text"][name="volume"]').fill("1,000");
    await figure.getByRole("button", { name: "Copy link" }).click();
    await expect.poll(() => figure.locator("textarea").inputValue()).toBe(`${inject("site")}figures/monthly-bill/?volume=1000`);
  });
});

test("a calculator in a frame starts with result and picture in brief, at most 480 px at 360 px, and opens on “Adjust”", async () => {
  for (const { id } of share(
    figureKinds.filter(({ kind }) => kind === "calculator"),
    { each: ["kind"], failed: [{ id: "monthly-bill" }] },
  )) {
    const { figure, frame } = await framed(`embed/${id}/`, { width: 360 });
    const height = await frame.evaluate(() => document.querySelector("main")?.getBoundingClientRect().height ?? 0);
    expect(height, id).toBeLessThanOrEqual(480);
    expect(await figure.locator("input:visible").count(), id).toBe(0);
    await figure.getByText("Adjust", { exact: true }).click();
    await expect.poll(() => figure.locator("input:visible").count()).toBeGreaterThan(0);
  }
});

test("with letters of twice the size an embed stays in its column", async () => {
  for (const { id } of share(figureKinds, { each: ["kind"] })) {
    const { frame } = await framed(`embed/${id}/`, { width: 360 });
    await frame.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("html { font-size: 200% }");
      document.adoptedStyleSheets.push(sheet);
    });
    await painted(frame);
    const [content, room] = await frame.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    expect(content, id).toBeLessThanOrEqual(room ?? 0);
  }
});

test("a pinned embed shows its data’s day and works as the live one does", async () => {
  const { figure, errors } = await framed("embed/price-gap/2026-11-22/");
  await expect.poll(() => figure.locator(".embed-by").textContent()).toContain("22 November 2026");
  const title = (await part(figure, "title").textContent()) ?? "";
  await figure.getByLabel("newest of each family").check();
  await changed(title, async () => (await part(figure, "title").textContent()) ?? "");
  expect(errors).toEqual([]);
});
