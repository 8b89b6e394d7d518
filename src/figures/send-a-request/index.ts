import { choice, defineFigure, rowOf } from "../../kit/figure.ts";
import { decimal, percent } from "../../kit/format.ts";
import { endOf, kmBetween } from "../../kit/readings/journey-ends.ts";
import { detourOf, endsOf, journeyAssumptions, PACIFIC, placeTables } from "../../kit/readings/journey-places.ts";
import { one } from "../../kit/table.ts";
import { journey } from "../../model/journey.ts";
import { FIBRE_INDEX } from "../../model/latency.ts";

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

const seconds = (ms: number): string => `${(ms / 1000).toFixed(ms < 1000 ? 2 : 1)} s`;
const share = (value: number): string => percent(value, value > 0 && value < 0.0995 ? 1 : 0);

export default defineFigure({
  data: { ...placeTables, assumptions: journeyAssumptions },
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
    const assumed = (input: string) => one(data.assumptions, (row) => row.input === input, input);
    const detour = detourOf(data, "ncp");
    return ANSWERED.flatMap((id) => {
      const { roundTripMs, firstTokenMs, generationMs, totalMs } = journey({
        lengthKm: kmBetween(endOf(ends, params.from), endOf(ends, id)) * detour,
        outputTokens: assumed("outputTokens")[LENGTHS[params.length]],
        tokensPerS: assumed("tokensPerS").centralValue,
        firstTokenMs: assumed("firstTokenMs").centralValue,
      });
      const durations = [roundTripMs / 2, firstTokenMs, generationMs, roundTripMs / 2];
      return Object.keys(STAGES).map((stage, i) => ({
        place: endOf(ends, id).name,
        stage,
        startMs: durations.slice(0, i).reduce((sum, ms) => sum + ms, 0),
        durationMs: durations[i] ?? 0,
        totalMs,
        distanceShare: totalMs > 0 ? roundTripMs / totalMs : 0,
      }));
    });
  },
  columns: {
    place: { label: "Answered in" },
    stage: { label: "Stage" },
    startMs: { label: "Begins after", unit: "ms", format: (value: number) => decimal(value) },
    durationMs: { label: "Takes", unit: "ms", format: (value: number) => decimal(value) },
    totalMs: { label: "The whole", unit: "ms", format: (value: number) => decimal(value) },
    distanceShare: { label: "Distance is", format: share },
  },
  title: ({ rows }) => {
    const [least, most] = ends(rows.map(({ totalMs }) => totalMs));
    return `Four places, near and far, answer within ${seconds(most - least)} of each other`;
  },
  subtitle: ({ data, params }) =>
    `Seconds from question to last word, asked in ${endOf(endsOf(data), params.from).name} and answered in each place by the same machine. Solid ` +
    `is the way there and back, by light in glass fibre of refractive index ${FIBRE_INDEX}; hatched is reading, hollow is writing.`,
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
  plot: ({ rows, size, Plot }) => {
    const [last, places] = [Object.keys(STAGES).at(-1), [...new Set(rows.map(({ place }) => place))]];
    const lanes = rows.filter(({ stage }) => stage === last);
    const longest = Math.max(...rows.map(({ totalMs }) => totalMs)) / 1000;
    const narrow = size.name === "narrow";
    return {
      height: 52 + places.length * 58,
      marginTop: 24,
      marginBottom: 28,
      marginLeft: 18,
      marginRight: narrow ? 58 : 62,
      x: { domain: [0, longest], label: null },
      y: { domain: places, axis: null, padding: 0.62 },
      marks: [
        Plot.gridX({ ticks: narrow ? 4 : 7, stroke: "var(--hair)", strokeOpacity: 1 }),
        Plot.axisX({ ticks: narrow ? 4 : 7, tickSize: 0, tickFormat: (tick: number) => `${tick} s`, fill: "var(--ink-2)" }),
        Plot.text(places, {
          y: (place) => place,
          text: (place) => place,
          frameAnchor: "left",
          textAnchor: "start",
          dx: -18,
          dy: -21,
          fill: "var(--ink)",
        }),
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
          className: "strong",
          y: "place",
          x: ({ totalMs }) => totalMs / 1000,
          text: ({ totalMs }) => seconds(totalMs),
          textAnchor: "start",
          dx: 9,
          fill: "var(--ink)",
        }),
        // The runners of the motion wait at the start; they carry the length of a second in pixels.
        Plot.dot(lanes, {
          className: "runners",
          y: "place",
          x: 0,
          dx: -9,
          r: 5.5,
          fill: "var(--ink)",
          stroke: "var(--paper)",
          render(index, scales, values, dimensions, context, next) {
            const marks = next?.(index, scales, values, dimensions, context) ?? null;
            marks?.setAttribute("data-px-per-s", String(Number(scales.x?.(1)) - Number(scales.x?.(0))));
            return marks;
          },
        }),
      ],
    };
  },
  notes: [
    "The picture stands still until you press the button; then the dots run as long as the requests take, and nothing is sped up.",
    "Machine, speed of writing and wait for the first token are the same in all places, so that distance alone differs. Which data centre " +
      "a request uses is not published.",
    "Switches, and the round trips that open a connection, are left out. Each of the latter adds one more.",
  ],
  claims: ["S3-010", "S3-039"],
});

/** Gives the least and the greatest of some numbers. */
function ends(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
