import { percentile, type StepTime } from "../tools/main-thread.ts";
import { PAGES, type PageName } from "./build.ts";
import type { Reading } from "./measure.ts";
import type { EightReading } from "./measure-eight.ts";

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? (sorted[half] ?? Number.NaN) : ((sorted[half - 1] ?? Number.NaN) + (sorted[half] ?? Number.NaN)) / 2;
}

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const ms = (time: number): string => `${Math.round(time)} ms`;
const LINES: readonly (readonly [string, keyof Reading, (value: number) => string])[] = [
  ["Bytes without fonts", "bytes", kB],
  ["Fonts", "fontBytes", kB],
  ["Eager script in files", "scriptBytes", kB],
  ["Requests without fonts", "requests", String],
  ["First paint", "firstPaint", ms],
  ["Largest paint", "largestPaint", ms],
  ["All charts drawn", "allDrawn", ms],
  ["Blocking time", "blocking", ms],
  ["Long tasks before the first paint", "before", ms],
  ["Layout shift", "shift", (value) => value.toFixed(4)],
  ["Heap", "heap", kB],
  ["Main thread for one change", "sliderWork", (time) => `${time.toFixed(2)} ms`],
];

/** The pages that frame eight figures. */
export const EIGHTS = ["ours", "limit"] as const;
export type EightName = (typeof EIGHTS)[number];
const EIGHT_LINES: readonly (readonly [string, keyof EightReading, (value: number) => string])[] = [
  ["Bytes", "bytes", kB],
  ["Requests", "requests", String],
  ["The last is painted", "lastPainted", ms],
  ["Blocking time", "blocking", ms],
  ["Layout shift", "shift", (value) => value.toFixed(4)],
];

/** What scripts may take of a frame of the story at the 95th percentile on a processor slowed so many times, in ms. */
const [FRAME_MS, SLOWED] = [8, 4];

/** The part of the report on the story: what each frame takes while it is scrolled through, by width in px. */
export function storyReport(readings: ReadonlyMap<number, readonly StepTime[]>): string {
  const target = `script takes at most ${FRAME_MS} ms of a frame at the 95th percentile`;
  const text = (time: number): string => `${time.toFixed(1)} ms`;
  const lines = [...readings].map(([width, steps]) => {
    const frame = (part: number): number =>
      SLOWED *
      percentile(
        steps.map(({ script }) => script),
        part,
      );
    const longest = SLOWED * Math.max(...steps.map(({ longestTask }) => longestTask));
    return { width, met: frame(0.95) <= FRAME_MS, row: [steps.length, ...[frame(0.5), frame(0.95), frame(1), longest].map(text)] };
  });
  return `
## The story

\`/tour/\` of the built site, scrolled from end to end by 75 px a frame: the main thread’s own time, times ${SLOWED} for a processor slowed so
many times; at each step the least of the runs.

| Width | Frames | Script a frame, median | 95th percentile | Longest | Longest task |
| ---: | ---: | ---: | ---: | ---: | ---: |
${lines.map(({ width, row }) => `| ${width} px | ${row.join(" | ")} |`).join("\n")}

${lines.map(({ width, met }) => `- ${met ? "met" : "**missed**"}: at ${width} px ${target}`).join("\n")}
`;
}

/** What a run was made on; `lighter` is the limit's page in bytes with its lines as the site's build writes them. */
export interface About {
  readonly day: string;
  readonly machine: string;
  readonly runs: number;
  readonly lighter?: number;
}

/** The report in Markdown: medians, ratios to the limit, and which targets are met. */
export function benchReport(
  readings: ReadonlyMap<PageName, readonly Reading[]>,
  eights: ReadonlyMap<EightName, readonly EightReading[]>,
  { day, machine, runs, lighter }: About,
): string {
  const names = Object.keys(PAGES) as PageName[];
  const of = (name: PageName, key: keyof Reading): number => median((readings.get(name) ?? []).map((reading) => reading[key]));
  const ratio = (value: number, limit: number): string => (limit > 0 ? ` (${(value / limit).toFixed(2)}×)` : "");
  const ofEight = (name: EightName, key: keyof EightReading): number => median((eights.get(name) ?? []).map((reading) => reading[key]));
  const eightRows = EIGHT_LINES.map(
    ([label, key, text]) =>
      `| ${label} | ${text(ofEight("ours", key))}${ratio(ofEight("ours", key), ofEight("limit", key))} | ${text(ofEight("limit", key))} |`,
  );
  const rows = LINES.map(
    ([label, key, text]) =>
      `| ${label} | ${names.map((name) => text(of(name, key)) + (name === "limit" ? "" : ratio(of(name, key), of("limit", key)))).join(" | ")} |`,
  );
  const targets: readonly (readonly [string, boolean])[] = [
    ["bytes at most twice the limit’s", of("ours", "bytes") <= 2 * of("limit", "bytes")],
    ["eager script at most 5 kB", of("ours", "scriptBytes") <= 5000],
    ["at most 4 requests", of("ours", "requests") <= 4],
    ["no blocking time", of("ours", "blocking") === 0],
    ["no layout shift", of("ours", "shift") < 0.001],
    ["all charts at the first paint", of("ours", "allDrawn") <= of("ours", "firstPaint") + 50],
    ["a change takes no longer than on the limit’s page", of("ours", "sliderWork") <= of("limit", "sliderWork")],
    ["eight embeds painted in at most 1.3 times the limit’s time", ofEight("ours", "lastPainted") <= 1.3 * ofEight("limit", "lastPainted")],
    ["a change takes less than with Chart.js", of("ours", "sliderWork") < of("chartjs", "sliderWork")],
  ];
  return `# Benchmark of ${day}

One page four ways: twelve prices on a logarithmic scale, two series of sixty months, a map of the world with ten labelled points, a
calculator of three ranges that redraws twelve bars, a table of twelve rows, about 1,300 words. Numbers and words are invented;
\`bench/fixture.ts\` gives all pages the same.

${names.map((name) => `- **${name}**: ${PAGES[name]}`).join("\n")}

Each page was visited ${runs} times in turn with the others, with an empty cache, at 1.6 Mbit/s and 150 ms, on a processor slowed four
times, from a local server that sends brotli. Medians; in brackets the ratio to the limit. Blocking time is counted as Lighthouse
counts it: what tasks take beyond 50 ms each, after the first paint; what those before it take beyond 50 ms stands in the line below
it. One change is thirty changes of the first range, one a frame, with all that follows within 0.4 s, less the time of the frames
without a change, by the main thread’s own clock.

Machine: ${machine}. Times in ms depend on the machine and on what else it does; the ratios within one run do less so.

| | ${names.join(" | ")} |
| --- | ${names.map(() => "---:").join(" | ")} |
${rows.join("\n")}

## Eight embeds on one page

Five charts, two calculators and a map, each in a frame, all in view, under the same conditions; the host page counts too. **ours**:
embeds as the site makes them; **limit**: pages by hand with title, picture, controls and the smallest script.

| | ours | limit |
| --- | ---: | ---: |
${eightRows.join("\n")}

## Targets

${targets.map(([target, met]) => `- ${met ? "met" : "**missed**"}: ${target}`).join("\n")}

The site’s page carries what the limit’s does not: its type, both widths of each picture, a table and a source line for each figure,
reading of points by keyboard, a theme, a content policy.${
    lighter === undefined
      ? ""
      : `

The site’s build writes long lines and outlines in short steps. The limit’s pictures are as they are drawn; a hand that did the same
there would come to ${kB(lighter)}, and the site’s page to ${(of("ours", "bytes") / lighter).toFixed(2)} times that.`
  }
`;
}
