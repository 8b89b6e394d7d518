import { choice, defineFigure, type Range, range } from "../../kit/figure.ts";
import { decimal, percent, significant } from "../../kit/format.ts";
import { geometry, number, one, table, text } from "../../kit/table.ts";
import { type Journey, journey } from "../../model/journey.ts";
import { FIBRE_INDEX } from "../../model/latency.ts";
import { packRings, unpackRings } from "./packed-rings.ts";
import { clock, drawJourney, STEPS, type Step } from "./picture.ts";
import { cityOf, detourOf, type End, hostOf, kmOf, PACIFIC, type Ways } from "./places.ts";

/** Places outside China that hosts of Chinese models name, beside the clusters. */
const ABROAD = ["singapore", "ashburn", "amsterdam"];

const data = {
  places: table("places", { place: text, name: text, lon: number, lat: number }),
  hubs: table("computing-hubs", { cluster: text, name: text, lon: number, lat: number }),
  cables: table("submarine-cables", { cable: text, name: text, lengthKm: number }),
  assumptions: table("journey-assumptions", {
    input: text,
    label: text,
    lowValue: number,
    centralValue: number,
    highValue: number,
    basis: text,
    grade: text,
  }),
  land: table("globe-land", { geometry }),
};
/** Degrees of which every coordinate of the land is a whole multiple. */
const GRID = 0.5;
interface Params {
  readonly from: string;
  readonly to: string;
  readonly detour: number;
  readonly first: number;
  readonly speed: number;
  readonly tokens: number;
}
const travel = (
  rows: Ways,
  { from, to, detour, first, speed, tokens }: Params,
): Journey & { readonly lengthKm: number; readonly circleKm: number } => {
  const circleKm = kmOf(cityOf(rows, from), hostOf(rows, to));
  const lengthKm = circleKm * detour;
  return { ...journey({ lengthKm, outputTokens: tokens, tokensPerS: speed, firstTokenMs: first }), lengthKm, circleKm };
};
const seconds = (ms: number): string => `${significant(ms / 1000, 3)} seconds`;

export default defineFigure({
  data,
  controls: ({ assumptions, ...rows }) => {
    const dial = (input: string, unit: string, limits: Pick<Range, "min" | "max" | "step" | "scale">): Range => {
      const row = one(assumptions, (candidate) => candidate.input === input, input);
      return range({
        label: row.label,
        unit,
        ...limits,
        default: row.centralValue,
        low: row.lowValue,
        high: row.highValue,
        grade: row.grade as "C",
        source: row.basis,
      });
    };
    return {
      from: choice<string>({
        label: "Asked in",
        options: Object.fromEntries(rows.places.map(({ place, name }) => [place, name])),
        default: PACIFIC.from,
      }),
      to: choice<string>({
        label: "Answered in",
        options: Object.fromEntries([...rows.hubs.map(({ cluster, name }) => [cluster, name]), ...ABROAD.map((id) => [id, cityOf(rows, id).name])]),
        default: "yangtze-delta",
      }),
      step: choice<Step>({
        label: "Follow it",
        options: { all: "the whole way", go: "1 there", read: "2 first token", write: "3 writing", back: "4 back" },
        default: "all",
      }),
      tokens: dial("outputTokens", "tokens", { min: 1, max: 10_000, step: 1, scale: "log" }),
      speed: dial("tokensPerS", "tokens a second", { min: 5, max: 500, step: 1, scale: "log" }),
      first: dial("firstTokenMs", "milliseconds", { min: 0, max: 10_000, step: 50 }),
      detour: range({
        label: "Way of the cable",
        unit: "times the great circle",
        min: 1,
        max: 3,
        step: 0.01,
        default: detourOf(rows, "ncp"),
        low: 1,
        high: detourOf(rows, "tpe"),
        grade: "C",
        source:
          "Whole length of two Pacific cables over the great circle San Francisco–Shanghai: " +
          `${one(rows.cables, ({ cable }) => cable === "ncp", "ncp").name} and, at the high end, ` +
          `${one(rows.cables, ({ cable }) => cable === "tpe", "tpe").name}. Branches are included, so that the true way is shorter.`,
      }),
    };
  },
  facts: ({ land }) => ({ ground: land.flatMap((row) => (row.geometry as GeoJSON.MultiPolygon).coordinates).map((rings) => packRings(rings, GRID)) }),
  lean: ({ land: _, assumptions: __, cables: ___, ...rest }) => ({ ...rest, land: [], assumptions: [], cables: [] }),
})({
  kind: "calculator",
  chapter: "east-data-west-computing",
  rows: ({ data: rows, params }) => {
    const { roundTripMs, firstTokenMs, generationMs, totalMs } = travel(rows, params);
    const stages: readonly (readonly [string, number])[] = [
      ["The question travels", roundTripMs / 2],
      ["It is read; the first token is made", firstTokenMs],
      ["The answer is written", generationMs],
      ["The last word travels back", roundTripMs / 2],
    ];
    return stages.map(([stage, durationMs], i) => ({
      stage,
      startMs: stages.slice(0, i).reduce((sum, [, ms]) => sum + ms, 0),
      durationMs,
      share: totalMs > 0 ? durationMs / totalMs : 0,
    }));
  },
  columns: {
    stage: { label: "Stage" },
    startMs: { label: "Begins after", unit: "ms", format: (value) => decimal(value) },
    durationMs: { label: "Takes", unit: "ms", format: (value) => decimal(value) },
    share: { label: "Share", format: (value: number) => percent(value, 1) },
  },
  title: ({ data: rows, params }) => {
    const { shareOfDistance, roundTripMs, totalMs } = travel(rows, params);
    const share = shareOfDistance < 0.0005 ? "less than 0.1%" : percent(shareOfDistance, shareOfDistance < 0.0995 ? 1 : 0);
    return `Distance is ${share} of the wait: ${clock(roundTripMs)} out of ${clock(totalMs)}`;
  },
  subtitle: ({ data: rows, params }) =>
    `Time from question to last word, asked in ${cityOf(rows, params.from).name} and answered in ${hostOf(rows, params.to).name}. Light in ` +
    `glass fibre, refractive index ${FIBRE_INDEX}; the globe is turned so that the shortest way runs level.`,
  summary: ({ data: rows, params }) => {
    const { roundTripMs, generationMs, firstTokenMs, circleKm } = travel(rows, params);
    return (
      `From ${cityOf(rows, params.from).name} to ${hostOf(rows, params.to).name} it is ${decimal(circleKm)} km as the crow flies; by cable ` +
      `and back light takes ${clock(roundTripMs)}, the first token comes after ${clock(roundTripMs + firstTokenMs)}, and writing takes ` +
      `${clock(generationMs)}.`
    );
  },
  values: ({ data: rows, params }) => {
    const { roundTripMs, firstTokenMs, generationMs, totalMs, shareOfDistance, lengthKm, circleKm } = travel(rows, params);
    const ms = (value: number) => ({ value, text: value < 999.5 ? `${decimal(value)} milliseconds` : seconds(value) });
    const km = (value: number) => ({ value, text: `${decimal(value)} km` });
    return {
      total: { value: totalMs / 1000, text: seconds(totalMs) },
      roundTrip: ms(roundTripMs),
      firstWord: ms(roundTripMs + firstTokenMs),
      writing: ms(generationMs),
      share: { value: shareOfDistance, text: percent(shareOfDistance, shareOfDistance < 0.0995 ? 1 : 0) },
      circle: km(circleKm),
      cable: km(lengthKm),
    };
  },
  formula: ({ data: rows, params }) => {
    const { lengthKm, roundTripMs, totalMs } = travel(rows, params);
    return {
      words: "2 × length of the cable × refractive index ÷ speed of light + wait for the first token + tokens ÷ tokens a second",
      numbers:
        `2 × ${decimal(lengthKm)} km × ${FIBRE_INDEX} ÷ 299,792 km/s + ${significant(params.first / 1000, 3)} s + ` +
        `${significant(params.tokens, 4)} ÷ ${significant(params.speed, 3)} = ${significant(roundTripMs / 1000, 3)} s + ` +
        `${significant(params.first / 1000, 3)} s + ${significant(params.tokens / params.speed, 3)} s = ${significant(totalMs / 1000, 3)} s`,
    };
  },
  outcome: {
    label: "Time to the last word",
    text: (value) => `${significant(value, 3)} s`,
    of: ({ data: rows, params }) => travel(rows, params).totalMs / 1000,
    backwards: { control: "tokens", target: 2, unit: "seconds" },
  },
  presets: (rows) => [
    { label: "California to Shanghai by cable", set: {} },
    { label: "The same, by great circle", set: { detour: 1 } },
    { label: "Along the whole of TPE", set: { detour: detourOf(rows, "tpe") } },
    { label: "Answered in Singapore", set: { to: "singapore" } },
    { label: "Answered in Virginia", set: { to: "ashburn" } },
  ],
  draw: ({ data: rows, params, rows: stages, size, facts }) => {
    const [from, to] = [cityOf(rows, params.from), hostOf(rows, params.to)];
    const { lengthKm, roundTripMs, firstTokenMs, generationMs, totalMs } = travel(rows, params);
    const arrived = roundTripMs / 2 + firstTokenMs;
    const captions: Record<Step, string> = {
      all: `${decimal(lengthKm)} km by cable, ${clock(roundTripMs)} there and back`,
      go: `The question arrives after ${clock(roundTripMs / 2)}`,
      read: `The first token is ready after ${clock(arrived)}`,
      write: `The last token is written after ${clock(arrived + generationMs)}`,
      back: `The last word arrives after ${clock(totalMs)}`,
    };
    const step = STEPS.find((one) => one === params.step) ?? "all";
    const end = ({ name, lon, lat }: End) => ({ name, at: [lon, lat] as const });
    const land: GeoJSON.MultiPolygon = { type: "MultiPolygon", coordinates: facts.ground.map((rings) => unpackRings(rings, GRID)) };
    return drawJourney(land, { from: end(from), to: end(to) }, stages, step, captions[step], size);
  },
  notes: [
    "Left out: switches on the way, and the round trips that open a connection, one or more of the same length. They would make distance " +
      "count a little more.",
    "Words appear as they are written. What a reader feels is the time to the first word, and then the speed of writing.",
    "Which cable and which data centre a request uses is not published. The line is the shortest way and not a cable’s route.",
  ],
  claims: ["S3-010", "S3-039"],
});
