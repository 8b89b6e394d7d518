import type { PlotOptions, RenderFunction } from "@observablehq/plot";
import { wrap } from "../../kit/drawings/wrap.ts";
import { choice, defineFigure, rowOf } from "../../kit/figure.ts";
import { decimal, percent } from "../../kit/format.ts";
import { bars, forRow, stacked } from "../../kit/plot.ts";
import { endOf, kmBetween } from "../../kit/readings/journey-ends.ts";
import { detourOf, endsOf, PACIFIC } from "../../kit/readings/journey-places.ts";
import { one } from "../../kit/table.ts";
import { textWidth } from "../../kit/text-width.ts";
import { journey } from "../../model/journey.ts";
import { FIBRE_INDEX, roundTripMs } from "../../model/latency.ts";
import { assumed, measuredMs, tables, wordsPerS } from "./readings.ts";
import { WORDS } from "./words.ts";

/** Cities where a request may be asked, and places where hosts of Chinese models answer. */
const ASKED = ["san-francisco", "london", "singapore", "sao-paulo", "nairobi", "sydney"];
const ANSWERED = ["ashburn", "singapore", "yangtze-delta", "guian"];
/** Lengths of an answer, by the value of the assumption that each takes. */
const LENGTHS = { paragraph: "lowValue", page: "centralValue", report: "highValue" } as const;

/** The stages of a request, in their order, with the class of their bars. */
const STAGES = {
  "The question travels": "fill-ink",
  "It is read; the first token is made": "fill-hatch stroke-ink",
  "The answer is written": "fill-paper stroke-ink",
  "The last word travels back": "fill-ink",
} as const;

/** How many times slower the dots go at the end. */
const SLOWER = 50;
const seconds = (ms: number): string => `${(ms / 1000).toFixed(ms < 1000 ? 2 : 1)} s`;
const share = (value: number): string => percent(value, value > 0 && value < 0.0995 ? 1 : 0);

export default defineFigure({
  data: tables,
  controls: (data) => {
    const ends = endsOf(data);
    const { lowValue, centralValue, highValue } = one(data.assumptions, ({ input }) => input === "outputTokens", "length of the answer");
    return {
      from: choice<string>({
        label: "Asked in",
        options: Object.fromEntries(ASKED.map((id) => [id, endOf(ends, id).name])),
        default: PACIFIC.from,
      }),
      length: choice({
        label: "Length of the answer",
        options: {
          paragraph: `a paragraph, ${decimal(lowValue)} tokens`,
          page: `a page, ${decimal(centralValue)} tokens`,
          report: `a long report, ${decimal(highValue)} tokens`,
        },
        default: "page",
      }),
    };
  },
})({
  kind: "scene",
  chapter: "east-data-west-computing",
  play: "Send it, in real time",
  rows: ({ data, params }) => {
    const ends = endsOf(data);
    const detour = detourOf(data, "ncp");
    const from = endOf(ends, params.from);
    return ANSWERED.flatMap((id) => {
      const to = endOf(ends, id);
      const measured = measuredMs(data, from, to);
      const wayMs = measured ?? roundTripMs(kmBetween(from, to) * detour);
      const { firstTokenMs, generationMs } = journey({
        lengthKm: 0,
        outputTokens: assumed(data, "outputTokens")[LENGTHS[params.length]],
        tokensPerS: assumed(data, "tokensPerS").centralValue,
        firstTokenMs: assumed(data, "firstTokenMs").centralValue,
      });
      const durations = [wayMs / 2, firstTokenMs, generationMs, wayMs / 2];
      const totalMs = durations.reduce((sum, ms) => sum + ms, 0);
      return Object.keys(STAGES).map((stage, i) => ({
        place: to.name,
        stage,
        startMs: durations.slice(0, i).reduce((sum, ms) => sum + ms, 0),
        durationMs: durations[i] ?? 0,
        totalMs,
        wayMs,
        way: measured === null ? "light in a cable" : "measured",
        distanceShare: totalMs > 0 ? wayMs / totalMs : 0,
      }));
    });
  },
  columns: {
    place: { label: "Answered in" },
    stage: { label: "Stage" },
    startMs: { label: "Begins after", unit: "ms", format: (value: number) => decimal(value) },
    durationMs: { label: "Takes", unit: "ms", format: (value: number) => decimal(value) },
    totalMs: { label: "The whole", unit: "ms", format: (value: number) => decimal(value) },
    wayMs: { label: "Round trip", unit: "ms", format: (value: number) => decimal(value) },
    way: { label: "By" },
    distanceShare: { label: "Distance is", format: share },
  },
  title: ({ rows, data, params }) => {
    const [least, most] = ends(rows.map(({ totalMs }) => totalMs));
    const [, great] = ends(rows.map(({ distanceShare }) => distanceShare));
    return (
      `Distance is at most ${share(great)} of the wait: asked in ${endOf(endsOf(data), params.from).name}, four places near and far answer ` +
      `within ${seconds(most - least)} of each other`
    );
  },
  subtitle: ({ data, params }) =>
    `Seconds from question to last word, asked in ${endOf(endsOf(data), params.from).name} and answered in each place by the same machine. Solid: ` +
    "the round trip; hatched: reading; hollow: writing. The round trip is a median measured between regions of one cloud, Microsoft Azure, where " +
    `both ends have one; elsewhere, light in glass fibre of refractive index ${FIBRE_INDEX}, along a cable as roundabout as one across the Pacific.`,
  summary: ({ rows }) => {
    const [least, most] = ends(rows.map(({ totalMs }) => totalMs));
    const [, great] = ends(rows.map(({ distanceShare }) => distanceShare));
    return (
      `The last word is back after ${seconds(least)} from the nearest place and ${seconds(most)} from the farthest; distance is at most ` +
      `${share(great)} of the wait.`
    );
  },
  values: ({ rows }) => {
    const [least, most] = ends(rows.map(({ totalMs }) => totalMs));
    const [, great] = ends(rows.map(({ distanceShare }) => distanceShare));
    return {
      apart: { value: most - least, text: seconds(most - least) },
      longest: { value: most, text: seconds(most) },
      share: { value: great, text: share(great) },
    };
  },
  plot: ({ rows, data, params, size, Plot }) => {
    const lanes = rows.filter(({ stage }) => stage === Object.keys(STAGES).at(-1));
    const places = lanes.map(({ place }) => place);
    const narrow = size.name === "narrow";
    const [LEFT, RIGHT] = [18, narrow ? 58 : 62];
    const [longestMs, longestWayMs] = [Math.max(...lanes.map(({ totalMs }) => totalMs)), Math.max(...lanes.map(({ wayMs }) => wayMs))];
    /** Names a part of the picture, at its top. @param top room above its marks, in pixels */
    const heading = (words: string, top: number, className = "strong") =>
      Plot.text([words], { className, text: [words], frameAnchor: "top-left", dx: -LEFT, dy: 6 - top, fill: "var(--ink)" });
    /** Draws a dot for each lane at its beginning, and says on their group what the motion must know. */
    const runners = (className: string, dx: number, told: Readonly<Record<string, (pxPerUnit: number) => number>>) =>
      Plot.dot(lanes, { className, y: "place", x: 0, dx, r: 5.5, fill: "var(--ink)", stroke: "var(--paper)", render: withData(told) });
    const way = {
      ...bars(places, { step: 40, bar: 8, top: 50, bottom: 20 }),
      marginLeft: LEFT,
      marginRight: 18,
      x: { domain: [0, longestWayMs / 2 || 1], axis: null },
      marks: [
        heading("The round trip, enlarged", 50, "strong pace"),
        Plot.text(lanes, { y: "place", text: "place", frameAnchor: "left", dx: -LEFT, dy: -18, ...forRow(rows) }),
        Plot.text(lanes, {
          y: "place",
          text: ({ wayMs, way: by }) => `${decimal(wayMs)} ms${by === "measured" ? ", measured" : ""}`,
          frameAnchor: "right",
          textAnchor: "end",
          dx: 18,
          dy: -18,
          ...forRow(rows),
        }),
        Plot.ruleY(lanes, { y: "place", x1: 0, x2: ({ wayMs }) => wayMs / 2, stroke: "var(--ink)", strokeWidth: 1.5 }),
        Plot.dot(lanes, {
          className: "hosts",
          y: "place",
          x: ({ wayMs }) => wayMs / 2,
          r: 5.5,
          fill: "var(--paper)",
          stroke: "var(--ink)",
          strokeWidth: 1.5,
        }),
        runners("carriers", 0, { pxPerS: (px) => px * 1000, slower: () => SLOWER, readS: () => assumed(data, "firstTokenMs").centralValue / 1000 }),
      ],
    } satisfies PlotOptions;
    const wait = {
      ...bars(places, { step: 46, bar: 14, top: 58, bottom: 30 }),
      marginLeft: LEFT,
      marginRight: RIGHT,
      x: { domain: [0, longestMs / 1000], label: null },
      marks: [
        heading("The whole wait, in seconds", 58),
        Plot.gridX({ ticks: narrow ? 4 : 7, stroke: "var(--hair)", strokeOpacity: 1 }),
        Plot.axisX({ ticks: narrow ? 4 : 7, tickSize: 0, tickFormat: (tick: number) => `${tick} s`, fill: "var(--ink-2)" }),
        Plot.text(places, { y: (place) => place, text: (place) => place, frameAnchor: "left", textAnchor: "start", dx: -LEFT, dy: -18 }),
        ...Object.entries(STAGES).map(([stage, className]) =>
          Plot.barX(
            rows.filter((row) => row.stage === stage),
            {
              className,
              y: "place",
              x1: ({ startMs }) => startMs / 1000,
              x2: ({ startMs, durationMs }) => (startMs + durationMs) / 1000,
              ariaLabel: rowOf(rows),
            },
          ),
        ),
        Plot.text(lanes, {
          className: "strong times",
          y: "place",
          x: ({ totalMs }) => totalMs / 1000,
          text: ({ totalMs }) => seconds(totalMs),
          textAnchor: "start",
          dx: 9,
          fill: "var(--ink)",
        }),
        runners("runners", -9, { pxPerS: (px) => px }),
      ],
    } satisfies PlotOptions;
    const lines = wrap(`${WORDS} …`, size.width - 4, (line) => textWidth(line, size));
    const tokens = assumed(data, "outputTokens")[LENGTHS[params.length]];
    const far = lanes.find(({ wayMs }) => wayMs === longestWayMs);
    const [step, top] = [20, 36];
    const answer = {
      height: top + lines.length * step,
      marginTop: top,
      marginBottom: 0,
      marginLeft: LEFT,
      marginRight: 0,
      x: { domain: [0, 1], axis: null },
      y: { domain: [lines.length, 0], axis: null },
      marks: [
        heading(
          narrow
            ? `${far?.place}: ${decimal(tokens)} tokens, ${decimal(assumed(data, "tokensPerS").centralValue)} a second`
            : `The answer of ${decimal(tokens)} tokens, from ${far?.place}, at ${decimal(assumed(data, "tokensPerS").centralValue)} a second`,
          top,
        ),
        Plot.text(lines, {
          className: "answer",
          y: (_, i) => i + 0.5,
          x: 0,
          text: (line) => line,
          textAnchor: "start",
          dx: -LEFT,
          render: withData({
            wordsPerS: () => wordsPerS(data),
            startS: () => ((far?.totalMs ?? 0) - (tokens / assumed(data, "tokensPerS").centralValue) * 1000) / 1000,
          }),
        }),
      ],
    } satisfies PlotOptions;
    return stacked([way, wait, answer]);
  },
  notes: [
    "The picture stands still until you press the button; then dots and words take as long as the requests do, and nothing is sped up. At the end " +
      `the dots cross once more, ${SLOWER} times slower.`,
    "The words shown are the first of the Universal Declaration of Human Rights, and stand for an answer of any content.",
    "Machine, speed of writing and wait for the first token are the same in all places, so that distance alone differs. Which data centre " +
      "a request uses is not published.",
    "Switches are left out, and so are the round trips that open a connection; each adds as much again.",
  ],
  claims: ["S3-010", "S3-039"],
});

/** Gives the least and the greatest of some numbers. */
function ends(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/** Makes the render function of a mark whose group says something to the motion: each value is computed from the pixels of a unit of x. */
function withData(told: Readonly<Record<string, (pxPerUnit: number) => number>>): RenderFunction {
  return (index, scales, values, dimensions, context, next) => {
    const group = next?.(index, scales, values, dimensions, context) ?? null;
    const pxPerUnit = Number(scales.x?.(1)) - Number(scales.x?.(0));
    for (const [name, of] of Object.entries(told))
      group?.setAttribute(`data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, String(Number(of(pxPerUnit).toFixed(3))));
    return group;
  };
}
