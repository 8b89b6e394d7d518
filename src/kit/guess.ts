import type { Range } from "./control.ts";
import { roundTo } from "./round.ts";

/** A question, and the scale on which the reader answers. The scale is wide enough not to give the answer away. */
interface Asked {
  readonly question: string;
  /** Unit in words, part of the accessible name: "per cent". */
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly scale?: "linear" | "log";
  readonly text: (value: number) => string;
}

/** A result as one number, or as the two ends of its range. */
export type Answer = number | readonly [number, number];

/** A question whose answer is a number, by slider or field. A figure's `guess.ts` has it, and the browser gets no other code of a chart. */
export interface NumberQuestion extends Asked {
  readonly kind: "number";
  /** Sets the guess beside the answer in one sentence. */
  readonly say: (guess: number, answer: Answer) => string;
}

/** The question with its answer, which is computed at the build. */
export interface NumberGuess<G> extends NumberQuestion {
  readonly answer: (given: G) => Answer;
}

/** A point of a series: its position along the axis, its name there, its value. */
export interface SeriesPoint {
  readonly at: number;
  readonly label: string;
  readonly value: number;
}

/** A line that the reader continues by a handful of points. */
export interface LineQuestion extends Asked {
  readonly kind: "line";
  /** Country whose line it is. */
  readonly hue: "cn" | "us" | "ink";
  readonly say: (guesses: readonly number[], answers: readonly SeriesPoint[]) => string;
}

/** The line with its points, which are computed at the build. */
export interface LineGuess<G> extends LineQuestion {
  /** Lists the points of the series that the reader sees. */
  readonly known: (given: G) => readonly SeriesPoint[];
  /** Lists the points that the reader sets. */
  readonly hidden: (given: G) => readonly SeriesPoint[];
}

/** What a reader is asked before a figure is shown. */
export type Question = NumberQuestion | LineQuestion;
/** A guess that a reader may make before a figure is shown. */
export type Guess<G> = NumberGuess<G> | LineGuess<G>;
/** What the browser is told of a guess beside its question. */
export type Told = { readonly answer: Answer } | { readonly known: readonly SeriesPoint[]; readonly hidden: readonly SeriesPoint[] };

/** Computes what the browser is told, from the figure at its defaults. */
export const toldOf = <G>(guess: Guess<G>, given: G): Told =>
  guess.kind === "number" ? { answer: guess.answer(given) } : { known: guess.known(given), hidden: guess.hidden(given) };

/** Gives the two ends of an answer, the lower first. */
export const endsOf = (answer: Answer): readonly [number, number] =>
  typeof answer === "number" ? [answer, answer] : [Math.min(...answer), Math.max(...answer)];

/** Makes a range control of the scale, so that slider and field read it like any other. It starts in its middle. */
export function guessControl({ question, unit, min, max, step, scale = "linear" }: Question): Range {
  const middle = scale === "log" ? Math.sqrt(min * max) : min + step * Math.round((max - min) / 2 / step);
  return { type: "range", label: "Your guess", unit, min, max, step, scale, default: roundTo(middle, 2), source: question };
}
