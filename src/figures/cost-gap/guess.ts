import { times } from "../../kit/format.ts";
import type { NumberQuestion } from "../../kit/guess.ts";
import { byRatio } from "../../kit/guess-words.ts";
import { roundTo } from "../../kit/round.ts";

const text = (value: number): string => times(roundTo(value, 3));

/** Asks by how much cheap power makes tokens cheaper to produce. */
const question: NumberQuestion = {
  kind: "number",
  question: "Same machine, each country’s own power: how many times as much does a million tokens cost to make in America as in China?",
  unit: "times the Chinese cost",
  min: 0.2,
  max: 20,
  step: 0.01,
  scale: "log",
  text,
  say: (guess, answer) => byRatio(guess, answer, text),
};
export default question;
