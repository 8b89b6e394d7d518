import type { Page } from "playwright-core";

/** What a page's main thread did, by the thread's own clock, which stands still while the machine does something else; in ms. */
export interface MainThread {
  /** Each of its tasks. */
  readonly tasks: readonly number[];
  /** What scripts took of each frame that they asked for. */
  readonly frames: readonly number[];
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Duration by the thread's clock, in microseconds. */
  readonly tdur?: number;
}

const MARK = "main-thread-of-this-page";
const CATEGORIES = ["-*", "devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing"];

/** Slows the page's processor. @param rate how many times */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}

/** Traces a page in Chromium while something is done with it. @throws Error if the trace has no times of its main thread */
export async function mainThread(page: Page, act: () => Promise<unknown>): Promise<MainThread> {
  const browser = page.context().browser();
  if (!browser) throw new Error("a page without a browser cannot be traced");
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.evaluate((name) => performance.mark(name), MARK);
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const own = traceEvents.find(({ name }) => name === MARK);
  const times = (sought: string): readonly number[] =>
    traceEvents.flatMap(({ name, pid, tid, tdur }) => (name === sought && pid === own?.pid && tid === own.tid && tdur ? [tdur / 1000] : []));
  const tasks = times("RunTask");
  if (tasks.length === 0) throw new Error("the trace has no tasks of the page");
  return { tasks, frames: times("FireAnimationFrame") };
}

/** Finds the value below which a part of some numbers lies: 0.95 for the 95th percentile; 0 of none. */
export const percentile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(part * (values.length - 1))] ?? 0;

/** Scrolls a page from its beginning to its end, a step a frame. @param step in px */
export async function scrollThrough(page: Page, step = 75): Promise<void> {
  await page.evaluate(async (by) => {
    const end = document.documentElement.scrollHeight - innerHeight;
    for (let y = 0; y <= end; y += by) {
      scrollTo({ top: y, behavior: "instant" });
      await new Promise(requestAnimationFrame);
    }
  }, step);
}
