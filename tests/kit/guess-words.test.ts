import { expect, test } from "vitest";
import { guessControl } from "../../src/kit/guess.ts";
import { byPoints, byRatio } from "../../src/kit/guess-words.ts";
import { figureOf, figures, figureView } from "../../src/site/registry.ts";

const percent = (value: number): string => `${value}%`;

test.each([
  [40, 6, "You said 40%; it is 6%. Your guess is 6.7 times as high."],
  [2, 6, "You said 2%; it is 6%, 3 times your guess."],
  [6.5, 6, "You said 6.5%; it is 6%. Your guess is close."],
  [6, 6, "You said 6%; it is 6%. Your guess is right."],
  [0, 6, "You said 0%; it is 6%."],
])("a guess of %s against %s is told by a ratio", (guess, answer, sentence) => expect(byRatio(guess, answer, percent)).toBe(sentence));

test.each([
  [60, "You said 60%; it is 25% to 29%. Your guess is 31 points too high."],
  [5, "You said 5%; it is 25% to 29%. Your guess is 20 points too low."],
  [27, "You said 27%; it is 25% to 29%. Your guess is right."],
  [31, "You said 31%; it is 25% to 29%. Your guess is close."],
])("a guess of %s against a range is told by points from its nearer end", (guess, sentence) =>
  expect(byPoints(guess, [29, 25], percent)).toBe(sentence),
);

test("a point that was drawn is told with its year, and as past", () =>
  expect(byRatio(5000, 10_000, (value) => `${value} TWh`, "2024")).toBe("For 2024 you drew 5000 TWh; it was 10000 TWh, 2 times your guess."));

const asked = [...figures].flatMap(([id, { guess }]) => (guess ? [{ id, guess }] : []));
test("readers are asked to guess at six figures, one of them by drawing", () =>
  expect(asked.map(({ id, guess }) => `${id}: ${guess.kind}`)).toEqual([
    "cost-gap: number",
    "electricity: line",
    "power-for-tokens: number",
    "price-history: number",
    "token-cost: number",
    "week-three-ways: number",
  ]));

test.each(asked)("the answer of $id lies on its scale, and every guess has a sentence", ({ id }) => {
  const { guess } = figureOf(id);
  if (!guess) throw new Error("no guess");
  const { given } = figureView(id);
  const answers = guess.kind === "line" ? guess.hidden(given).map(({ value }) => value) : [guess.answer(given)].flat();
  expect(answers.length).toBeGreaterThan(0);
  for (const answer of answers) {
    expect(answer).toBeGreaterThanOrEqual(guess.min);
    expect(answer).toBeLessThanOrEqual(guess.max);
  }
  for (const value of [guess.min, guessControl(guess).default, guess.max]) {
    const said =
      guess.kind === "line"
        ? guess.say(
            answers.map(() => value),
            guess.hidden(given),
          )
        : guess.say(value, guess.answer(given));
    expect(said).toMatch(/^(You said|For \d{4} you drew) .+\.$/);
    expect(said).not.toMatch(/NaN|Infinity|undefined/);
  }
  expect(guess.question).toMatch(/[?.]$/);
});
