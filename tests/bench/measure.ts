import type { Browser, CDPSession } from "playwright-core";
import { blockingTime, type LongTask, slowVisit } from "./visit.ts";

/** What one visit to a page measured; times in ms, sizes in bytes. */
export interface Reading {
  readonly bytes: number;
  readonly fontBytes: number;
  readonly scriptBytes: number;
  readonly requests: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly allDrawn: number;
  /** After the first paint. */
  readonly blocking: number;
  /** What the tasks up to the first paint took beyond 50 ms each. */
  readonly before: number;
  readonly shift: number;
  readonly heap: number;
  readonly sliderWork: number;
}

const CHANGES = 30;

/** Main-thread time so far, by the thread's own clock, in ms. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
}

/** Visits a page once on a fast line and moves the first range. @returns main-thread time for one change, in ms */
export async function measureChange(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(address, { waitUntil: "networkidle", timeout: 60_000 });
  const work = await slide(page, session);
  await context.close();
  return work;
}

/** Visits a page once: cold cache, slow line, slow processor; then moves the first range. */
export async function measure(browser: Browser, address: string): Promise<Reading> {
  const { context, page, session, sent } = await slowVisit(browser);
  await page.addInitScript(() => {
    const seen = { firstPaint: 0, largestPaint: 0, allDrawn: 0, shift: 0, long: [] as [number, number][] };
    Object.assign(globalThis, { seen });
    const watch = (type: string, take: (entry: PerformanceEntry) => void): void =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
    watch("paint", ({ name, startTime }) => {
      if (name === "first-contentful-paint") seen.firstPaint = startTime;
    });
    watch("largest-contentful-paint", ({ startTime }) => {
      seen.largestPaint = startTime;
    });
    watch("layout-shift", (entry) => {
      seen.shift += (entry as PerformanceEntry & { value: number }).value;
    });
    watch("longtask", ({ startTime, duration }) => seen.long.push([startTime, duration]));
    const drawn = (): boolean =>
      (globalThis as { chartsDrawn?: boolean }).chartsDrawn === true ||
      (document.readyState !== "loading" && document.querySelectorAll("svg.plot").length >= 4);
    const look = (now: number): void => {
      if (drawn() && document.querySelectorAll("svg, canvas").length >= 4) seen.allDrawn = now;
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(address, { waitUntil: "networkidle", timeout: 60_000 });
  // A page may still draw in one long task when its line has fallen silent.
  await page.waitForFunction(() => (globalThis as unknown as { seen: { allDrawn: number } }).seen.allDrawn > 0, undefined, { timeout: 60_000 });
  await page.waitForTimeout(500);
  const seen = await page.evaluate(
    () => (globalThis as unknown as { seen: { firstPaint: number; largestPaint: number; allDrawn: number; shift: number; long: LongTask[] } }).seen,
  );
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const loaded = { ...sent };
  const sliderWork = await slide(page, session);
  await context.close();
  const { long, ...times } = seen;
  return {
    ...loaded,
    ...times,
    blocking: blockingTime(long, times.firstPaint),
    before: blockingTime(long, 0) - blockingTime(long, times.firstPaint),
    heap: usedSize,
    sliderWork,
  };
}

/** Main-thread time for one change of a range, without what the frames take by themselves. */
async function slide(page: import("playwright-core").Page, session: CDPSession): Promise<number> {
  const slider = page.locator("input[type=range]").first();
  await slider.scrollIntoViewIfNeeded();
  await slider.hover();
  await slider.focus();
  await page.waitForLoadState("networkidle");
  const move = (change: boolean): Promise<void> =>
    page.evaluate(
      async ({ count, changes }) => {
        const input = document.querySelector("input[type=range]") as HTMLInputElement;
        for (let i = 0; i < count; i += 1) {
          if (changes) {
            input.value = String(10 + ((i * 37) % 900));
            input.dispatchEvent(new Event("input", { bubbles: true }));
          }
          await new Promise((next) => requestAnimationFrame(next));
        }
        // What follows the last change later, counts too.
        await new Promise((later) => setTimeout(later, 400));
      },
      { count: CHANGES, changes: change },
    );
  await move(true);
  const start = await worked(session);
  await move(false);
  const middle = await worked(session);
  await move(true);
  const end = await worked(session);
  return Math.max(0, (end - middle - (middle - start)) / CHANGES);
}
