/**
 * What pages may weigh and do on loading. Bytes are counted as a host sends them, in brotli; fonts apart.
 * A ceiling is what the page weighed when it was set and a tenth more: a page that grows past it needs a reason, or a diet. Those of 0.1.4 hold
 * numbers that lead to their rows, citations, and on the home page every claim as a sign to press.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { describe, expect, inject, test } from "vitest";
import { figures } from "../../src/site/registry.ts";
import { chapters } from "../support/chapters.ts";
import { product, share } from "../support/share.ts";
import { builtFolder } from "../support/site.ts";
import { painted, visit } from "./visit.ts";

const site = builtFolder("addressed");
const brotli = (text: Buffer | string): number => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;
const sizes = new Map<string, number>();
const sizeOf = (path: string): number => {
  const known = sizes.get(path) ?? brotli(readFileSync(join(site, path)));
  sizes.set(path, known);
  return known;
};
const kB = (bytes: number): number => Math.round(bytes / 100) / 10;

/** Kind, path, most kB and most requests of a first visit, with sheets and scripts. Most of the sheets are those of every page. */
const PAGES = [
  ["home", "", 42.5, 6],
  ["chapter with three figures", "the-price-of-a-million/", 50, 8],
  ["longest chapter", "what-a-token-is-made-of/", 45, 8],
  ["figure", "figures/price-gap/", 35, 8],
  ["calculator", "figures/token-cost/", 41, 8],
  ["claims", "claims/", 57, 8],
  ["embed", "embed/token-cost/", 14.2, 1],
] as const;
/** How far things may move while a page loads, as the browser scores it. */
const MOST_SHIFT = 0.001;
/** How far they may move on average when the book's faces come while a reader reads. */
const MOST_LATE_SHIFT = 0.02;
/**
 * How far a page may move then: the faces are fitted letter by letter, yet one line in some hundreds breaks anew, and what stands below it moves
 * by the height of a line.
 */
const ONE_LINE = 0.07;
const SCRIPT_KB = 5;
/** What all calculators share, and one of them. */
const CALCULATOR_KB = 16;
/** Calculators that are heavier than that, with the most that they may be: none may be added, and each mended one goes. */
const HEAVIER: Readonly<Record<string, number>> = {
  "request-journey": 18.6,
  // Carries every price of the list and the factors of a hundred grids: 3.5 kB over, to be mended by sending grids when asked for.
  "your-month": 20.4,
  growth: 16.6,
  routing: 16.4,
};
/**
 * All calculators and what they share; your-month alone has 9, for it carries every price of the list. Each has the parts of the kit that it uses;
 * a reader fetches only those that they reach for.
 */
const ALL_CALCULATORS_KB = 90;

describe.each(PAGES)("%s: /%s", (_, path, ceiling, most) => {
  test(
    `loads within ${ceiling} kB without fonts, ${SCRIPT_KB} kB of script and ${most} requests, and moves next to nothing; how long scripts ` +
      "ran is printed, not judged",
    async () => {
      // The visit to an empty page readies what watches the next.
      const { page, context } = await visit("404.html", { whole: true });
      const clock = await context.newCDPSession(page);
      await clock.send("Performance.enable", { timeDomain: "threadTicks" });
      const asked: string[] = [];
      page.on(
        "request",
        (request) =>
          void asked.push(
            request
              .url()
              .slice(inject("site").length)
              .replace(/[?#].*/, ""),
          ),
      );
      await page.addInitScript(() => {
        const seen = { shift: 0, longest: 0 };
        Object.assign(globalThis, { seen });
        const watch = (type: string, take: (entry: PerformanceEntry) => void): void =>
          new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
        watch("layout-shift", (entry) => {
          seen.shift += (entry as PerformanceEntry & { value: number }).value;
        });
        watch("longtask", ({ duration }) => {
          seen.longest = Math.max(seen.longest, duration);
        });
      });
      await page.goto(new URL(path, inject("site")).href, { waitUntil: "networkidle" });
      await page.evaluate(() => document.fonts.ready);
      await painted(page);
      const { metrics } = await clock.send("Performance.getMetrics");
      const scriptMs = 1000 * (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? Number.POSITIVE_INFINITY);
      const seen = await page.evaluate(() => (globalThis as unknown as { seen: { shift: number; longest: number } }).seen);
      const files = [...new Set(asked.map((file) => (file === "" || file.endsWith("/") ? `${file}index.html` : file)))].filter(
        (file) => !/\.woff2$|favicon/.test(file),
      );
      const scripts = files.filter((file) => file.endsWith(".js")).reduce((sum, file) => sum + sizeOf(file), 0);
      const html = readFileSync(join(site, `${path}index.html`), "utf8");
      const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].reduce((sum, [, code = ""]) => sum + brotli(code), 0);
      const weight = files.reduce((sum, file) => sum + sizeOf(file), 0);
      const blocking = files.filter((file) => !/\.(svg|png)$/.test(file));
      console.log(
        `/${path}: ${kB(weight)} kB, script ${kB(scripts + inline)} kB, ${blocking.length} requests, shift ${seen.shift.toFixed(4)}, scripts ` +
          `ran ${scriptMs.toFixed(1)} ms, longest task ${seen.longest} ms`,
      );
      expect(kB(scripts + inline)).toBeLessThanOrEqual(SCRIPT_KB);
      expect(kB(weight)).toBeLessThanOrEqual(ceiling);
      expect(blocking.length, blocking.join(" ")).toBeLessThanOrEqual(most);
      expect(seen.shift).toBeLessThan(MOST_SHIFT);
    },
  );
});

/** Home, every chapter, the story, a calculator, a chart and an embed. */
const READ = ["", ...chapters.map((slug) => `${slug}/`), "tour/", "figures/token-cost/", "figures/price-gap/", "embed/token-cost/"];
const lateShifts: number[] = [];

test.each(share(product({ path: READ, width: [390, 768, 1280] }), { each: ["path", "width"], failed: [{ path: "have-they-won/", width: 768 }] }))(
  "/$path takes the book’s face at $width px when it comes after the first paint, and moves next to nothing",
  async ({ path, width }) => {
    const { page } = await visit("404.html", { whole: true, viewport: { width, height: 900 } });
    let bringFonts = (): void => {};
    const brought = new Promise<void>((done) => {
      bringFonts = done;
    });
    const late: string[] = [];
    await page.route("**/*.woff2", async (route) => {
      await brought;
      late.push(route.request().url());
      await route.continue();
    });
    await page.addInitScript(() => {
      const seen = { shift: 0, painted: false };
      Object.assign(globalThis, { seen });
      const watch = (type: string, take: (entry: PerformanceEntry) => void): void =>
        new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
      watch("layout-shift", (entry) => {
        seen.shift += (entry as PerformanceEntry & { value: number }).value;
      });
      watch("paint", () => {
        seen.painted = true;
      });
    });
    const seen = (): Promise<{ shift: number; painted: boolean }> =>
      page.evaluate(() => (globalThis as unknown as { seen: { shift: number; painted: boolean } }).seen);
    await page.goto(new URL(path, inject("site")).href, { waitUntil: "commit" });
    await expect.poll(async () => (await seen()).painted, { timeout: 10_000 }).toBe(true);
    // The browser waits for a font for 100 ms (CSS Fonts 4, block period): these come later, while the reader reads.
    await page.waitForFunction(() => performance.now() > (performance.getEntriesByType("paint")[0]?.startTime ?? 1e9) + 150);
    bringFonts();
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => document.fonts.ready);
    await expect.poll(() => page.evaluate(() => [...document.fonts].every(({ status }) => status !== "loading"))).toBe(true);
    await painted(page);
    expect(late.length > 0).toBe(!path.startsWith("embed/"));
    if (!path.startsWith("embed/"))
      expect(await page.evaluate(() => [...document.fonts].some(({ family, status }) => /Entry/.test(family) && status === "loaded"))).toBe(true);
    const { shift } = await seen();
    lateShifts.push(shift);
    expect(shift).toBeLessThanOrEqual(ONE_LINE);
  },
);

test(`on average, pages move by at most ${MOST_LATE_SHIFT} when their faces come late`, () => {
  expect(lateShifts.length).toBeGreaterThanOrEqual(READ.length);
  expect(lateShifts.reduce((sum, shift) => sum + shift, 0) / lateShifts.length).toBeLessThanOrEqual(MOST_LATE_SHIFT);
});

test(
  `what calculators share with any one of them is at most ${CALCULATOR_KB} kB, but for those that are known to be heavier, and all together are at ` +
    `most ${ALL_CALCULATORS_KB} kB`,
  () => {
    const assets = readdirSync(join(site, "assets"));
    const size = (name: string): number => {
      const file = assets.find((one) => one.startsWith(`${name}.`) && one.endsWith(".js"));
      if (!file) throw new Error(`no script ${name}`);
      return sizeOf(`assets/${file}`);
    };
    const shared = size("calculator");
    const all = [...figures]
      .filter(([, { kind }]) => kind === "calculator")
      .map(([id]) => ({ id, both: shared + size(id) }))
      .sort((a, b) => b.both - a.both);
    const sum = shared + all.reduce((bytes, { both }) => bytes + both - shared, 0);
    console.log([`all together ${kB(sum)} kB; shared ${kB(shared)} kB; with it:`, ...all.map(({ id, both }) => `${id} ${kB(both)}`)].join("\n"));
    expect(kB(sum)).toBeLessThanOrEqual(ALL_CALCULATORS_KB);
    expect(all.filter(({ id, both }) => kB(both) > (HEAVIER[id] ?? CALCULATOR_KB))).toEqual([]);
    expect(Object.keys(HEAVIER).filter((id) => !figures.has(id))).toEqual([]);
  },
);
