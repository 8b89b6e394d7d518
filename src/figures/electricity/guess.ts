import { decimal } from "../../kit/format.ts";
import type { LineQuestion } from "../../kit/guess.ts";
import { byRatio } from "../../kit/guess-words.ts";

/** The last year of China’s line that is shown to a reader who draws the rest. */
export const SHOWN_TO = 2010;
const text = (value: number): string => `${decimal(value)} TWh`;

/** Asks how China's line goes on. */
const question: LineQuestion = {
  kind: "line",
  question: `Where did China’s electricity go after ${SHOWN_TO}? Draw the rest of the line.`,
  unit: "terawatt-hours a year",
  hue: "cn",
  min: 0,
  max: 16_000,
  step: 100,
  text,
  say: (guesses, answers) => byRatio(guesses.at(-1) ?? 0, answers.at(-1)?.value ?? 0, text, answers.at(-1)?.label),
};
export default question;
