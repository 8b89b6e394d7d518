import { significant, times } from "./format.ts";
import { type Answer, endsOf } from "./guess.ts";
import { roundTo } from "./round.ts";

type Text = (value: number) => string;

/** Words the answer; a range by both ends. */
export function answerText(answer: Answer, text: Text): string {
  const [low, high] = endsOf(answer);
  return text(low) === text(high) ? text(low) : `${text(low)} to ${text(high)}`;
}

/** Finds the end of the answer that is nearer to the guess, or returns the guess itself if it lies between them. */
const nearest = (guess: number, answer: Answer): number => {
  const [low, high] = endsOf(answer);
  return Math.min(Math.max(guess, low), high);
};

const told = (guess: number, answer: Answer, text: Text, year?: string): string =>
  `${year === undefined ? "You said" : `For ${year} you drew`} ${text(guess)}; it ${year === undefined ? "is" : "was"} ${answerText(answer, text)}`;
const agrees = (guess: number, answer: Answer, text: Text): boolean => text(guess) === text(nearest(guess, answer));

/**
 * Sets a guess beside its answer in a sentence, comparing them by ratio: for results that may lie far from any guess.
 * @param year of the point that was drawn, if it was
 */
export function byRatio(guess: number, answer: Answer, text: Text, year?: string): string {
  const near = nearest(guess, answer);
  const said = told(guess, answer, text, year);
  if (agrees(guess, answer, text)) return `${said}. Your guess is right.`;
  if (guess <= 0 || near <= 0) return `${said}.`;
  const ratio = roundTo(Math.max(guess, near) / Math.min(guess, near), 2);
  if (ratio < 1.2) return `${said}. Your guess is close.`;
  return guess > near ? `${said}. Your guess is ${times(ratio)} as high.` : `${said}, ${times(ratio)} your guess.`;
}

/** Sets a guess of a share, in per cent, beside its answer in a sentence, comparing them by percentage points. */
export function byPoints(guess: number, answer: Answer, text: Text): string {
  const near = nearest(guess, answer);
  const said = told(guess, answer, text);
  if (agrees(guess, answer, text)) return `${said}. Your guess is right.`;
  const points = Math.abs(guess - near);
  if (points < 3) return `${said}. Your guess is close.`;
  return `${said}. Your guess is ${significant(Math.round(points))} points too ${guess > near ? "high" : "low"}.`;
}
