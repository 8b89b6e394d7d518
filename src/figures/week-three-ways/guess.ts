import { percent } from "../../kit/format.ts";
import type { NumberQuestion } from "../../kit/guess.ts";
import { byPoints } from "../../kit/guess-words.ts";

const text = (value: number): string => percent(value / 100);

/** Asks for the Chinese models' share of the dollars. */
const question: NumberQuestion = {
  kind: "number",
  question: "At list price, what share of the value of all nine models’ tokens was Chinese?",
  unit: "per cent of the dollars",
  min: 0,
  max: 100,
  step: 1,
  text,
  say: (guess, answer) => byPoints(guess, answer, text),
};
export default question;
