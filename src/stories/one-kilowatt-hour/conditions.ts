import { significant } from "../../kit/format.ts";
import { textOfSaid, wordsIn } from "../../kit/story.ts";
import { type Numbers, reckoned, settingOf } from "./numbers.ts";
import { picks, texts } from "./text.ts";

/** Most words of a sentence. */
const WORDS = 30;

/** What must be true for a scene to be told as it is. */
interface Condition {
  readonly scene: number;
  readonly that: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** Lists the conditions of the story's figures of speech, for every place where the kilowatt-hour can be bought. */
export function conditions(numbers: Numbers): readonly Condition[] {
  const settings = numbers.places.map(({ id }) => settingOf(numbers, { place: id }));
  const [first] = settings;
  if (!first) return [];
  const of = reckoned(numbers, first);
  const { nation, yardsticks } = numbers;
  /** Columns of ten squares that the building takes. */
  const columns = 10 * (numbers.pueRatio - 1);
  const led = yardsticks.filter(({ cn, us }) => cn > us).length;
  return [
    { scene: 2, that: "the building’s squares fill whole columns", value: Math.abs(columns - Math.round(columns)), from: 0, to: 1e-6 },
    { scene: 2, that: "the building’s share has one to four columns", value: Math.round(columns), from: 1, to: 4 },
    { scene: 3, that: "the chip’s minutes fit on one clock", value: of.minutes, from: 5, to: 59.5 },
    { scene: 4, that: "a square’s words are those of about one novel", value: of.novelsPerSquare, from: 0.8, to: 1.25 },
    { scene: 5, that: "most books are read, not written", value: of.books[2], from: 1, to: 49 },
    { scene: 6, that: "hire leaves something of a hundred squares", value: of.hire, from: 10, to: 95 },
    ...settings.flatMap((setting) => {
      const at = reckoned(numbers, setting);
      const moved = Math.abs(at.otherPower - at.power);
      return [
        { scene: 1, that: `the price in ${setting.place.label} stands on a rule of ten cents`, value: setting.place.usdPerKwh, from: 0.005, to: 0.1 },
        { scene: 6, that: `power in ${setting.place.label} is a small part of the hire`, value: at.power, from: 0, to: at.hire / 5 },
        { scene: 7, that: `the difference to ${setting.place.label} must be looked for, and can be seen`, value: moved, from: 0.05, to: 3 },
        { scene: 8, that: `from ${setting.place.label} power explains little`, value: at.explainedUsd / at.listUsd.us, from: -0.01, to: 0.01 },
      ];
    }),
    { scene: 8, that: "the cheaper list price has its own hundred squares and more", value: of.listSquares.cn, from: 101, to: 400 },
    { scene: 8, that: "the dearer list price fits in its heap", value: of.listSquares.us, from: 1000, to: 4080 },
    { scene: 9, that: "the tokens of a day need about half a gigawatt", value: nation.gw, from: 0.45, to: 0.55 },
    { scene: 9, that: "the kilowatt-hours of a day are a few million", value: of.kwhPerDay / 1e6, from: 1.5, to: 99 },
    { scene: 9, that: "the country’s squares fit in the picture", value: of.nationSquares, from: 1500, to: 2401 },
    { scene: 9, that: "all data centres fit around the tokens", value: of.centreSquares, from: 21, to: 25 },
    ...yardsticks.map(({ name, cn, us }) => ({
      scene: 10,
      that: `a hundred of ${name} has something of both countries`,
      value: cn / (cn + us),
      from: 0.01,
      to: 0.99,
    })),
    { scene: 10, that: "the lead changes hands between yardsticks", value: led, from: 1, to: yardsticks.length - 1 },
  ];
}

/** Stops the build where a figure of speech no longer holds, or a sentence is too long. @throws Error naming the scene */
export function checkStory(numbers: Numbers): void {
  const faults = conditions(numbers)
    .filter(({ value, from, to }) => !(value >= from && value <= to))
    .map(
      ({ scene, that, value, from, to }) =>
        `scene ${scene}: “${that}” no longer holds: ${significant(value, 4)}, not from ${significant(from)} to ${significant(to)}`,
    );
  const chosen = picks(numbers);
  for (const { id: place } of numbers.places)
    for (const { id: count } of numbers.yardsticks) {
      const picked = { place, count };
      texts(numbers, settingOf(numbers, picked)).forEach(({ said }, scene) => {
        const sentence = said.map((part) => textOfSaid(part, chosen, picked)).join("");
        const words = wordsIn(sentence);
        if (words > WORDS) faults.push(`scene ${scene}: ${words} words, at most ${WORDS}: ${JSON.stringify(sentence)}`);
      });
    }
  if (faults.length > 0) throw new Error(`the story “One kilowatt-hour”: ${[...new Set(faults)].join("; ")}`);
}
