import type { Page } from "playwright-core";

/** What a page's main thread did in one step, by the thread's own clock, which stands still while the machine does something else; in ms. */
export interface StepTime {
  /** Its longest task. */
  readonly longestTask: number;
  /** What scripts took of its frame. */
  readonly script: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Duration by the thread's clock, in microseconds. */
  readonly tdur?: number;
}

const MARK = "step-of-this-page";
const CATEGORIES = ["-*", "devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing"];

/**
 * Scrolls a page in Chromium from its beginning to its end, a step a frame, and traces what each step takes.
 * @param step in px
 * @throws Error if the trace has no tasks of the page
 */
export async function traceScroll(page: Page, step: number): Promise<readonly StepTime[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error("a page without a browser cannot be traced");
  await browser.startTracing(page, { categories: CATEGORIES });
  await scrollThrough(page, step, MARK);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const marks = traceEvents.filter(({ name }) => name === MARK).sort((a, b) => a.ts - b.ts);
  const [first] = marks;
  const own = traceEvents.filter(({ pid, tid, tdur }) => pid === first?.pid && tid === first.tid && tdur !== undefined);
  if (!own.some(({ name }) => name === "RunTask")) throw new Error("the trace has no tasks of the page");
  return marks.map(({ ts }, i) => {
    const until = marks[i + 1]?.ts ?? Number.POSITIVE_INFINITY;
    const times = (sought: string): readonly number[] =>
      own.flatMap(({ name, ts: at, tdur = 0 }) => (name === sought && at >= ts && at < until ? [tdur / 1000] : []));
    return { longestTask: Math.max(0, ...times("RunTask")), script: times("FireAnimationFrame").reduce((sum, time) => sum + time, 0) };
  });
}

/** Takes the least of several passes at each step: what a pass does by chance, such as collecting garbage, no other does at the same step. */
export const leastOf = (passes: readonly (readonly StepTime[])[]): readonly StepTime[] =>
  (passes[0] ?? []).map((_, i) => ({
    longestTask: Math.min(...passes.map((pass) => pass[i]?.longestTask ?? Number.POSITIVE_INFINITY)),
    script: Math.min(...passes.map((pass) => pass[i]?.script ?? Number.POSITIVE_INFINITY)),
  }));

/** Finds the value below which a part of some numbers lies: 0.95 for the 95th percentile; 0 of none. */
export const percentile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(part * (values.length - 1))] ?? 0;

/** Scrolls a page from its beginning to its end, a step a frame. @param step in px @param mark what is noted at each step */
export async function scrollThrough(page: Page, step = 75, mark = "step"): Promise<void> {
  await page.evaluate(
    async ([by, name]) => {
      const end = document.documentElement.scrollHeight - innerHeight;
      for (let y = 0; y <= end; y += by) {
        performance.mark(name);
        scrollTo({ top: y, behavior: "instant" });
        await new Promise(requestAnimationFrame);
      }
    },
    [step, mark] as const,
  );
}
