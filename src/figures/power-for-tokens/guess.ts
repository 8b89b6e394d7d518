import { significant } from "../../kit/format.ts";
import type { NumberQuestion } from "../../kit/guess.ts";
import { byRatio } from "../../kit/guess-words.ts";

const text = (value: number): string => `${significant(value, 2)}%`;

/** Asks for the tokens' share of China's electricity. */
const question: NumberQuestion = {
  kind: "number",
  question: "What share of China’s electricity do all the tokens that it counts take?",
  unit: "per cent of all that China uses",
  min: 0.0001,
  max: 100,
  step: 1,
  scale: "log",
  text,
  say: (guess, answer) => byRatio(guess, answer, text),
};
export default question;
