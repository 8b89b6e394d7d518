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

/** The reader guesses a number, by slider or field. */
export interface NumberGuess<G> extends Asked {
  readonly kind: "number";
  readonly answer: (given: G) => Answer;
  /** Sets the guess beside the answer in one sentence. */
  readonly say: (guess: number, answer: Answer) => string;
}

/** A point of a series: its position along the axis, its name there, its value. */
export interface SeriesPoint {
  readonly at: number;
  readonly label: string;
  readonly value: number;
}

/** The reader continues a line by a handful of points. */
export interface LineGuess<G> extends Asked {
  readonly kind: "line";
  /** Country whose line it is. */
  readonly hue: "cn" | "us" | "ink";
  /** Lists the points of the series that the reader sees. */
  readonly known: (given: G) => readonly SeriesPoint[];
  /** Lists the points that the reader sets. */
  readonly hidden: (given: G) => readonly SeriesPoint[];
  readonly say: (guesses: readonly number[], answers: readonly SeriesPoint[]) => string;
}

/** A guess that a reader may make before a figure is shown. */
export type Guess<G> = NumberGuess<G> | LineGuess<G>;

/** Gives the two ends of an answer, the lower first. */
export const endsOf = (answer: Answer): readonly [number, number] =>
  typeof answer === "number" ? [answer, answer] : [Math.min(...answer), Math.max(...answer)];

/** Makes a range control of the scale, so that slider and field read it like any other. It starts in its middle. */
export function guessControl({ question, unit, min, max, step, scale = "linear" }: Guess<never>): Range {
  const middle = scale === "log" ? Math.sqrt(min * max) : min + step * Math.round((max - min) / 2 / step);
  return { type: "range", label: "Your guess", unit, min, max, step, scale, default: roundTo(middle, 2), source: question };
}

/** Places a value on the scale, 0 to 1; a value beyond an end goes to that end. */
export function placeOnScale({ min, max, scale }: Pick<Asked, "min" | "max" | "scale">, value: number): number {
  const place = scale === "log" ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
  return value <= min ? 0 : Math.min(1, place);
}
