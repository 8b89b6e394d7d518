import { percent } from "../../kit/format.ts";
import type { NumberQuestion } from "../../kit/guess.ts";
import { byPoints } from "../../kit/guess-words.ts";

const text = (value: number): string => percent(value / 100);

/** Asks how many of the changes of prices were rises. */
const question: NumberQuestion = {
  kind: "number",
  question: "Of all the changes in these list prices in 2026, what share were increases?",
  unit: "per cent of the changes",
  min: 0,
  max: 100,
  step: 1,
  text,
  say: (guess, answer) => byPoints(guess, answer, text),
};
export default question;
