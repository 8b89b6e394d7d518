import { defineProgram, type ProgramState } from "../../kit/figure.ts";
import { decimal, percent, significant } from "../../kit/format.ts";
import { inSentence } from "../../kit/readings/journey-ends.ts";
import { FIBRE_INDEX } from "../../model/latency.ts";
import type { inputs } from "./inputs.ts";
import { unpackRings } from "./packed-rings.ts";
import { drawJourney } from "./picture.ts";
import { travel } from "./travel.ts";
import { clock, shareText } from "./wording.ts";

const counted = (text: string, unit: string): string => `${text} ${unit}${text === "1" ? "" : "s"}`;
const distance = (value: number): string => `${value < 0.5 ? "under 1" : decimal(value)} km`;
const seconds = (ms: number): string => counted(significant(ms / 1000, 3), "second");

/** Says what the step that is shown comes to. */
function captionOf(state: ProgramState<typeof inputs>): string {
  const { lengthKm, roundTripMs, firstTokenMs, generationMs, totalMs } = travel(state);
  const arrived = roundTripMs / 2 + firstTokenMs;
  return {
    all: `${distance(lengthKm)} by cable, a round trip of ${clock(roundTripMs)}`,
    go: `The question arrives after ${clock(roundTripMs / 2)}`,
    read: `The first token is ready after ${clock(arrived)}`,
    write: `The last token is written after ${clock(arrived + generationMs)}`,
    back: `The last word arrives after ${clock(totalMs)}`,
  }[state.params.step];
}

export default defineProgram<typeof inputs>()({
  rows: (state) => {
    const { roundTripMs, firstTokenMs, generationMs, totalMs } = travel(state);
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
  cells: {
    startMs: (value) => decimal(value),
    durationMs: (value) => decimal(value),
    share: (value) => percent(value, 1),
  },
  title: (state) => {
    const { shareOfDistance, roundTripMs, totalMs } = travel(state);
    const share = shareOfDistance < 0.0005 ? "less than 0.1%" : shareText(shareOfDistance);
    if (state.params.step !== "all") return `${captionOf(state)}; distance is ${share} of the whole wait`;
    return `Distance is ${share} of the wait: ${clock(roundTripMs)} of ${clock(totalMs)}`;
  },
  subtitle: (state) => {
    const { from, to } = travel(state);
    return (
      `Time from question to last word, asked in ${inSentence(from)} and answered in ${inSentence(to)}. Light in ` +
      `glass fibre, refractive index ${FIBRE_INDEX}; the globe is turned so that the shortest route is level.`
    );
  },
  summary: (state) => {
    const { from, to, roundTripMs, generationMs, firstTokenMs, circleKm } = travel(state);
    const step = state.params.step === "all" ? "" : `; ${captionOf(state).replace(/^T/, "t")}`;
    return (
      `From ${inSentence(from)} to ${inSentence(to)} it is ${distance(circleKm)}; by cable ` +
      `and back light takes ${clock(roundTripMs)}, the first token comes after ${clock(roundTripMs + firstTokenMs)}, and writing takes ` +
      `${clock(generationMs)}${step}.`
    );
  },
  values: (state) => {
    const { roundTripMs, firstTokenMs, generationMs, totalMs, shareOfDistance, lengthKm, circleKm } = travel(state);
    const ms = (value: number) => ({ value, text: value < 999.5 ? counted(decimal(value), "millisecond") : seconds(value) });
    const km = (value: number) => ({ value, text: distance(value) });
    return {
      total: { value: totalMs / 1000, text: seconds(totalMs) },
      roundTrip: ms(roundTripMs),
      firstWord: ms(roundTripMs + firstTokenMs),
      writing: ms(generationMs),
      share: { value: shareOfDistance, text: shareText(shareOfDistance) },
      circle: km(circleKm),
      cable: km(lengthKm),
    };
  },
  formula: (state) => {
    const { tokens, speed, first } = state.params;
    const { lengthKm, roundTripMs, totalMs } = travel(state);
    const wait = `${significant(first / 1000, 3)} s`;
    return (
      `2 × ${decimal(lengthKm)} km × ${FIBRE_INDEX} ÷ 299,792 km/s + ${wait} + ` +
      `${significant(tokens, 4)} ÷ ${significant(speed, 3)} = ${significant(roundTripMs / 1000, 3)} s + ` +
      `${wait} + ${significant(tokens / speed, 3)} s = ${significant(totalMs / 1000, 3)} s`
    );
  },
  outcome: {
    label: "Time to the last word",
    text: (value) => `${significant(value, 3)} s`,
    of: (state) => travel(state).totalMs / 1000,
    backwards: { control: "tokens" },
  },
  brief: (state) => {
    const { roundTripMs, firstTokenMs, generationMs, totalMs } = travel(state);
    return [
      { name: "Round trip", value: roundTripMs, text: clock(roundTripMs) },
      { name: "Wait for the first token", value: firstTokenMs, text: clock(firstTokenMs) },
      { name: "Writing", value: generationMs, text: `${clock(generationMs)} of ${clock(totalMs)}` },
    ];
  },
  draw: ({ rows, size, ...state }) => {
    const { from, to } = travel(state);
    const { step } = state.params;
    const { grid, polygons } = state.facts.land;
    const land = { type: "MultiPolygon", coordinates: polygons.map((rings) => unpackRings(rings, grid)) } as const;
    return drawJourney({ land, from, to, step, caption: captionOf(state) }, rows, size);
  },
});
