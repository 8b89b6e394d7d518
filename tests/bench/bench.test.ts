import { expect, test } from "vitest";
import { leastOf } from "../tools/main-thread.ts";
import type { PageName } from "./build.ts";
import type { Reading } from "./measure.ts";
import { benchReport, median, storyReport } from "./report.ts";
import { blockingTime } from "./visit.ts";

const reading: Reading = {
  bytes: 10_000,
  fontBytes: 0,
  scriptBytes: 1000,
  requests: 2,
  firstPaint: 400,
  largestPaint: 500,
  allDrawn: 400,
  blocking: 0,
  before: 0,
  shift: 0,
  heap: 1e6,
  sliderWork: 10,
};
const about = { day: "2026-01-02", machine: "a machine", runs: 3 };
const eight = { bytes: 30_000, requests: 9, lastPainted: 900, blocking: 0, shift: 0 };
const report = (ours: Partial<Reading>, lastPainted = 900, lighter?: number): string => {
  const names: readonly PageName[] = ["ours", "limit", "plot", "chartjs"];
  const pages = new Map(names.map((name) => [name, [name === "ours" ? { ...reading, ...ours } : reading]]));
  const eights = new Map([["ours", [{ ...eight, lastPainted }]] as const, ["limit", [eight]] as const]);
  return benchReport(pages, eights, lighter === undefined ? about : { ...about, lighter });
};

test("the median is the middle, or the mean of the two in the middle, and an outlier does not move it", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([1, 2, 9000])).toBe(2);
});

test("blocking time is what tasks take beyond 50 ms after the first paint, of a task that runs then the part after it", () => {
  // Paint at 100: the first is over by then, 170 ms of the second come after it, the third is 60 ms long, of the fourth 20 ms come after it.
  expect(blockingTime([[10, 80]], 100)).toBe(0);
  expect(blockingTime([[70, 200]], 100)).toBe(120);
  expect(blockingTime([[300, 60]], 100)).toBe(10);
  expect(blockingTime([[60, 60]], 100)).toBe(0);
  expect(
    blockingTime(
      [
        [10, 80],
        [70, 200],
        [300, 60],
      ],
      0,
    ),
  ).toBe(30 + 150 + 10);
});

test("the report says by how much a page is above the limit, and names each target that it misses", () => {
  const missed = report({ bytes: 25_000, sliderWork: 12 });
  expect(missed).toContain("25.0 kB (2.50×)");
  expect(missed).toContain("**missed**: bytes at most twice the limit’s");
  expect(missed).toContain("**missed**: a change takes less than with Chart.js");
  expect(missed).toContain("- met: no layout shift");
  expect(report({ sliderWork: 9 })).not.toContain("**missed**");
});

test("eight embeds may take 1.3 times the limit’s time until the last is painted, and no more", () => {
  expect(report({ sliderWork: 9 }, 1170)).toContain("| The last is painted | 1170 ms (1.30×) | 900 ms |");
  expect(report({ sliderWork: 9 }, 1170)).not.toContain("**missed**");
  expect(report({ sliderWork: 9 }, 1180)).toContain("**missed**: eight embeds painted in at most 1.3 times the limit’s time");
});

test("the report says what the limit would be with lines as short as the site’s", () => {
  expect(report({ bytes: 18_000 }, 900, 7500)).toContain("would come to 7.5 kB, and the site’s page to 2.40 times that");
});

test("the report on the story takes the thread’s time four times, and names the width at which a frame takes too long", () => {
  const steps = (script: number) => Array.from({ length: 100 }, (_, i) => ({ longestTask: i === 50 ? 12 : 1, script: i < 90 ? 0.5 : script }));
  const told = storyReport(new Map([[390, steps(1.5)] as const, [1280, steps(2.5)] as const]));
  expect(told).toContain("| 390 px | 100 | 2.0 ms | 6.0 ms | 6.0 ms | 48.0 ms |");
  expect(told).toContain("- met: at 390 px");
  expect(told).toContain("- **missed**: at 1280 px");
});

test("of several passes the least counts at each step: what one of them does by chance counts for nothing", () => {
  const pass = (...tasks: readonly number[]) => tasks.map((longestTask) => ({ longestTask, script: longestTask / 2 }));
  expect(leastOf([pass(3, 70, 5), pass(60, 4, 6)])).toEqual(pass(3, 4, 5));
});
