import { expect, test } from "vitest";
import { textOfSaid, wordsIn } from "../../src/kit/story.ts";
import { kilowattHourNumbers } from "../../src/site/stories/one-kilowatt-hour.ts";
import { checkStory, conditions } from "../../src/stories/one-kilowatt-hour/conditions.ts";
import { counted } from "../../src/stories/one-kilowatt-hour/marks.ts";
import { type Numbers, reckoned, settingOf, wholeParts } from "../../src/stories/one-kilowatt-hour/numbers.ts";
import { plan } from "../../src/stories/one-kilowatt-hour/plan.ts";
import { type Frame, squareAt } from "../../src/stories/one-kilowatt-hour/squares.ts";
import story from "../../src/stories/one-kilowatt-hour/story.ts";

const numbers = kilowattHourNumbers();
const picks = story.picks(numbers);

/** Writes the sentence of each scene, as a reader reads it. */
function sentences(picked: Readonly<Record<string, string>> = {}, of: Numbers = numbers): readonly string[] {
  const chosen = { place: "west-inner-mongolia", count: "tokens", ...picked };
  return story.texts(of, settingOf(of, chosen)).map(({ said }) => said.map((part) => textOfSaid(part, picks, chosen)).join(""));
}

/** Reckoned by hand from the data: chip, DeepSeek’s day, prices of power, list prices, China’s count and its electricity. */
const kwhPerHour = 1.275 * 1.2;
const mTok = (4951 * 3600) / kwhPerHour / 1e6;
const salesUsd = mTok * 0.199;

test("each scene says in dollars, squares and minutes what a hand calculation from the data gives", () => {
  const says = sentences();
  expect(says).toHaveLength(11);
  expect(says[1]).toContain("In western Inner Mongolia a kilowatt-hour costs 6.8 cents.");
  expect(says[2]).toContain(`Cut it into ${100 * 1.2} squares. The building takes 20`);
  expect(says[3]).toContain(`for ${Math.round(60 / kwhPerHour)} minutes. A square lasts about ${Math.round(36 / kwhPerHour)} seconds.`);
  expect(says[4]).toContain(`${Math.round(mTok)} million tokens, some ${Math.round((mTok * 7324) / 9730)} million words`);
  const read = [342, 608 - 342, 168].map((part) => Math.round((100 * part) / 776));
  expect(says[5]).toContain(`${read[0]} are read again from memory, ${read[1]} for the first time. It writes ${read[2]}.`);
  expect(says[6]).toContain(`bring $${salesUsd.toFixed(2)}, ${Math.round(salesUsd / 0.0682)} times what the power cost.`);
  const hire = Math.round(200 / kwhPerHour / salesUsd);
  expect(says[6]).toContain(`The machines take ${hire} squares of that, and power only ${(6.82 / salesUsd).toFixed(1)} of the ${hire}.`);
  expect(says[7]).toContain(`costs 8.6 cents. The difference is ${((8.61 - 6.82) / salesUsd).toFixed(1)} of a square.`);
  expect(says[8]).toContain(
    `$${(mTok * 0.37585).toFixed(2)} with MiniMax and $${Math.round(mTok * 7.34665)} with Claude Opus. Power explains 1.8 cents;`,
  );
  const twh = (140e12 * 0.31 * 365) / 3.6e15;
  expect(says[9]).toContain(`140 trillion tokens a day. They take twelve million kilowatt-hours, half a gigawatt day and night`);
  expect(says[9]).toContain(`one square in ${Math.round(10368.2 / twh).toLocaleString("en")} of its electricity`);
  expect((twh * 1e9) / 365 / 1e6).toBeCloseTo(12, 0);
  expect(says[10]).toContain(
    `Counted in tokens, China is ahead, ${(12.96 / 3.03).toFixed(1)} to 1. In dollars at list price it is the United States, `,
  );
});

test("each place has its own price, its own multiple and its own part of the hundred squares", () => {
  const multiples = { horinger: 0.0487, texas: 0.0655, america: 0.0861, virginia: 0.0945 };
  for (const [place, usd] of Object.entries(multiples)) {
    const said = sentences({ place })[6];
    expect(said, place).toContain(`${Math.round(salesUsd / usd)} times`);
    expect(said, place).toContain(`power only ${((100 * usd) / salesUsd).toFixed(1).replace(".0", "")} of the`);
  }
  expect(sentences({ place: "virginia" })[7]).toContain("In western Inner Mongolia, the same kilowatt-hour costs 6.8 cents. The difference is 1.1");
});

test("where American power is the cheaper, power explains nothing of the list prices", () => {
  expect(sentences({ place: "texas" })[8]).toContain("Power explains nothing of it; model size, training, staff and what buyers will pay, all.");
});

test("the lead is China’s by tokens and by electricity generated, and America’s by dollars and by data centres", () => {
  const led = ["tokens", "paid", "usd", "power", "centres"].map((count) => [count, sentences({ count })[10]?.includes("China is ahead")]);
  expect(Object.fromEntries(led)).toEqual({ tokens: true, paid: true, usd: false, power: true, centres: false });
  expect(sentences({ count: "usd" })[10]).toContain(`the United States is ahead, ${(3.922879 / 1.310591).toFixed(0)} to 1`);
  expect(sentences({ count: "centres" })[10]).toContain(`the United States is ahead, ${(183 / 102).toFixed(1)} to 1`);
});

test("no sentence has more than thirty words, whatever is chosen", () => {
  for (const { id: place } of numbers.places)
    for (const { id: count } of numbers.yardsticks)
      for (const said of sentences({ place, count })) expect(wordsIn(said), said).toBeLessThanOrEqual(30);
  expect(wordsIn("One, two → three-four.")).toBe(3);
});

test("parts of a hundred are whole and add up to a hundred", () => {
  expect(wholeParts([1, 1, 1])).toEqual([34, 33, 33]);
  expect(wholeParts([342, 266, 168])).toEqual([44, 34, 22]);
});

/** Numbers with one of them changed, and the scene whose figure of speech it breaks. */
const BROKEN: readonly (readonly [what: string, scene: number, changed: Numbers])[] = [
  ["a building that takes 15 squares", 2, { ...numbers, pueRatio: 1.15 }],
  ["a chip that runs for more than an hour", 3, { ...numbers, powerKw: 0.5 }],
  ["novels of half the length", 4, { ...numbers, novelWords: 45_000 }],
  ["a day on which more is written than read", 5, { ...numbers, dayMTok: [100, 100, 300] }],
  ["hire that takes all sales", 6, { ...numbers, hireUsd: numbers.salesUsd }],
  ["a vendor who lists at a tenth", 8, { ...numbers, list: { ...numbers.list, us: { name: "x", usdPerMTok: 0.73 } } }],
  ["a gigawatt for the tokens", 9, { ...numbers, nation: { ...numbers.nation, gw: 1 } }],
  ["one country ahead by every yardstick", 10, { ...numbers, yardsticks: numbers.yardsticks.map((by) => ({ ...by, cn: 3, us: 1 })) }],
];
test.each(BROKEN)("%s stops the story and names scene %i", (_, scene, changed) => {
  expect(() => checkStory(changed)).toThrow(`scene ${scene}: `);
});

test("a sentence of more than thirty words stops the story and names its scene", () => {
  const name = "a place with a name so long that nobody could say it in one breath without having to stop for air";
  const places = numbers.places.map((place) => ({ ...place, name }));
  expect(() => checkStory({ ...numbers, places })).toThrow("scene 1: 34 words, at most 30");
});

test("every scene but the opening states the condition of its figure of speech", () => {
  expect([...new Set(conditions(numbers).map(({ scene }) => scene))].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

/** Sizes of the picture: a still, a phone, beside the steps, a wide screen. */
const SIZES = [
  [400, 360],
  [390, 490],
  [720, 800],
  [1100, 1000],
] as const;

function frame(width: number, height: number, picked: Readonly<Record<string, string>> = {}): Frame {
  const setting = settingOf(numbers, picked);
  const of = reckoned(numbers, setting);
  return { g: plan(width, height, of), of, setting };
}

test.each(SIZES)("at rest the squares that are seen stand in a picture of %i × %i px, none over another", (width, height) => {
  for (let scene = 0; scene <= 10; scene++) {
    const squares = Array.from({ length: 120 }, (_, i) => squareAt(scene, i, frame(width, height))).filter(({ opacity, h }) => opacity > 0 && h > 0);
    expect(squares.length, `scene ${scene}`).toBeGreaterThanOrEqual(scene === 0 ? 12 : 100);
    for (const { x, y, w, h } of squares) {
      expect(Math.min(x, y), `scene ${scene}`).toBeGreaterThanOrEqual(0);
      expect(x + w, `scene ${scene}`).toBeLessThanOrEqual(width);
      expect(y + h, `scene ${scene}`).toBeLessThanOrEqual(height);
    }
    const corners = new Set(squares.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`));
    expect(corners.size, `scene ${scene}`).toBe(squares.length);
  }
});

test("the squares never jump: a thousandth of the way moves none by more than a fiftieth of the picture, but in the zoom", () => {
  const at = frame(720, 800);
  for (let step = 0; step < 10_000; step += 7) {
    const place = step / 1000;
    if (place >= 7.99 && place <= 9.001) continue;
    for (const i of [0, 37, 99]) {
      const [a, b] = [squareAt(place, i, at), squareAt(place + 0.001, i, at)];
      expect(Math.hypot(a.x - b.x, a.y - b.y), `square ${i} at ${place}`).toBeLessThan(16);
    }
  }
});

test("as many squares are ink, hatched and left as the money says, and as many China’s as its share", () => {
  const at = frame(720, 800);
  const fills = Array.from({ length: 100 }, (_, i) => squareAt(6, i, at).fill);
  const count = (fill: string): number => fills.filter((each) => each === fill).length;
  expect([count("var(--ink)"), count("var(--rule)"), count("var(--paper)")]).toEqual([3, 53, 44]);
  for (const [chosen, share] of Object.entries({ tokens: 81, paid: 64, usd: 25, power: 70, centres: 36 })) {
    const last = Array.from({ length: 100 }, (_, i) => squareAt(10, i, frame(720, 800, { count: chosen })).fill);
    expect(last.filter((fill) => fill === "var(--cn)").length, chosen).toBe(share);
  }
});

test("no hue stands in the picture before a country speaks", () => {
  const setting = settingOf(numbers, {});
  for (const scene of [0, 2, 3, 4, 5, 6])
    expect(story.still(numbers, setting, scene, 400, 360), `scene ${scene}`).not.toMatch(/--(cn|us)|fill-(cn|us)/);
  for (const scene of [1, 7, 8, 9, 10]) expect(story.still(numbers, setting, scene, 400, 360), `scene ${scene}`).toMatch(/--(cn|us)/);
});

test("the stills of a page together have no more than 24 kB, and no id twice", () => {
  const setting = settingOf(numbers, {});
  const stills = Array.from({ length: 11 }, (_, scene) => story.still(numbers, setting, scene, 400, 360)).join("");
  expect(stills.length).toBeLessThan(24_000);
  const ids = [...stills.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, id] of stills.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
});

test.each([
  [7, "7"],
  [999.4, "999"],
  [2356.4, "2,356"],
  [12_400_000, "12 million"],
  [1_260_000_000, "1.3 billion"],
])("a count that runs to %d is written %s", (count, written) => expect(counted(count)).toBe(written));
