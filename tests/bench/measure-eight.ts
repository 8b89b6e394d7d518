import type { Browser } from "playwright-core";
import { blockingTime, type LongTask, slowVisit } from "./visit.ts";

/** What one visit to a page with eight frames measured; times in ms, sizes in bytes. */
export interface EightReading {
  readonly bytes: number;
  readonly requests: number;
  /** From the host page's start until the last of the eight has painted. */
  readonly lastPainted: number;
  readonly blocking: number;
  readonly shift: number;
}

/** Visits a page that frames eight figures, once, with all of them in view. @throws Error if one of them shows nothing */
export async function measureEight(browser: Browser, address: string): Promise<EightReading> {
  const { context, page, sent } = await slowVisit(browser, { width: 1400, height: 2800 });
  await page.addInitScript(() => {
    const seen = { shift: 0, long: [] as [number, number][] };
    Object.assign(globalThis, { seen });
    const watch = (type: string, take: (entry: PerformanceEntry) => void): void =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
    watch("layout-shift", (entry) => {
      seen.shift += (entry as PerformanceEntry & { value: number }).value;
    });
    // Long tasks of frames of the same origin are told to the host too.
    if (parent === globalThis.window) watch("longtask", ({ startTime, duration }) => seen.long.push([startTime, duration]));
  });
  await page.goto(address, { waitUntil: "networkidle", timeout: 60_000 });
  await page.waitForTimeout(500);
  const frames = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => ({
        start: performance.timeOrigin,
        painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null,
        ...(globalThis as unknown as { seen: { shift: number; long: LongTask[] } }).seen,
      })),
    ),
  );
  const bytes = { ...sent };
  await context.close();
  const [host, ...eight] = frames;
  if (!host || eight.length !== 8) throw new Error(`bench: ${eight.length} frames where eight should be: ${address}`);
  const painted = eight.map(({ start, painted }) => {
    if (painted === null) throw new Error(`bench: a frame shows nothing: ${address}`);
    return start + painted - host.start;
  });
  return {
    bytes: bytes.bytes,
    requests: bytes.requests,
    lastPainted: Math.max(...painted),
    blocking: blockingTime(host.long, host.painted ?? 0),
    shift: frames.reduce((all, { shift }) => all + shift, 0),
  };
}
