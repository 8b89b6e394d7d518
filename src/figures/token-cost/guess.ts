import { percent } from "../../kit/format.ts";
import type { NumberQuestion } from "../../kit/guess.ts";
import { byRatio } from "../../kit/guess-words.ts";

const text = (value: number): string => percent(value / 100);

/** Asks for the share of electricity in the cost of a token made in China. */
const question: NumberQuestion = {
  kind: "number",
  question: "How much of the cost of making a token in China is electricity?",
  unit: "per cent",
  min: 0,
  max: 100,
  step: 1,
  text,
  say: (guess, answer) => byRatio(guess, answer, text),
};
export default question;
