import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { runningText } from "../../../src/site/book/prose-text.ts";
import { readingGrade } from "../../../src/site/book/reading-grade.ts";
import { syllables } from "../../../src/site/book/syllables.ts";

const folder = new URL("../../../content/", import.meta.url);

/**
 * Counts of the Carnegie Mellon Pronouncing Dictionary (where it gives two, the first): words that the chapters use, and some on which
 * rules stumble.
 */
const DICTIONARY: Readonly<Record<number, string>> = {
  1: "the price charge takes rules named called chip month bytes worked lists weighed through claims",
  2:
    "token countries several creature largely useful prices changes tables counted table people being dual science giant cables business " +
    "million region valued rescued values issued therefore whereas household premier",
  3:
    "article area computer idea related industry opinion official quietest ratio video however electric barrier earlier continues continued " +
    "premium nuclear anyone everything alliance compliance convenient medium",
  4: "capacity material generated competition available experience developer american society reality variety everybody nevertheless",
  5: "electricity vocabulary university administration denominator international",
  6: "reliability responsibility",
};

/** The Bliss copy of the address at Gettysburg, 1863. */
const GETTYSBURG = [
  "Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, and dedicated to the " +
    "proposition that all men are created equal.",
  "Now we are engaged in a great civil war, testing whether that nation, or any nation so conceived and so dedicated, can long endure. We " +
    "are met on a great battle-field of that war. We have come to dedicate a portion of that field, as a final resting place for those who " +
    "here gave their lives that that nation might live. It is altogether fitting and proper that we should do this.",
  "But, in a larger sense, we can not dedicate — we can not consecrate — we can not hallow — this ground. The brave men, living and dead, " +
    "who struggled here, have consecrated it, far above our poor power to add or detract. The world will little note, nor long remember what " +
    "we say here, but it can never forget what they did here. It is for us the living, rather, to be dedicated here to the unfinished work " +
    "which they who fought here have thus far so nobly advanced. It is rather for us to be here dedicated to the great task remaining before " +
    "us — that from these honored dead we take increased devotion to that cause for which they gave the last full measure of devotion — that " +
    "we here highly resolve that these dead shall not have died in vain — that this nation, under God, shall have a new birth of freedom — " +
    "and that government of the people, by the people, for the people, shall not perish from the earth.",
];

describe("syllables", () => {
  test.each(Object.entries(DICTIONARY))("of words that a dictionary gives %s", (count, words) => {
    expect(words.split(" ").map((word) => `${word} ${syllables(word)}`)).toEqual(words.split(" ").map((word) => `${word} ${count}`));
  });
});

describe("the reading grade", () => {
  test("of the sentence that is known for its grade of 11.3 is that, from 13 words and 24 syllables", () => {
    const {
      words,
      sentences,
      syllables: heard,
      fleschKincaid,
    } = readingGrade(["The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."]);
    expect({ words, sentences, heard }).toEqual({ words: 13, sentences: 1, heard: 24 });
    expect(fleschKincaid).toBeCloseTo(11.3, 1);
  });

  test("of the address at Gettysburg lies between the published 10.2 and 11, from 271 words in 10 sentences", () => {
    const { words, sentences, letters, fleschKincaid, colemanLiau } = readingGrade(GETTYSBURG);
    expect({ words, sentences }).toEqual({ words: 271, sentences: 10 });
    expect(fleschKincaid).toBeGreaterThan(10.1);
    expect(fleschKincaid).toBeLessThan(11.1);
    // GNU style counts the same letters; the grade by hand: 5.88 × 1149 ÷ 271 − 29.6 × 10 ÷ 271 − 15.8.
    expect(letters).toBe(1149);
    expect(colemanLiau).toBeCloseTo(8.04, 2);
  });

  test.each([
    ["It costs $3.48 a day, or 4.2 yuan.", { words: 8, sentences: 1, syllables: 9 }],
    ["The list says $25. Nobody pays it.", { words: 7, sentences: 2, syllables: 9 }],
    ["GPT-5.4 costs 2.5 times as much as Claude Opus 4.6. It is new.", { words: 13, sentences: 2, syllables: 14 }],
    ["A well-known PUE of 1.08", { words: 5, sentences: 1, syllables: 6 }],
    ["He asked: “Who pays?” We do not know.", { words: 8, sentences: 2, syllables: 8 }],
    ["The unit 亿 is old.", { words: 5, sentences: 1, syllables: 6 }],
  ])("counts %j by the rules for figures, signs and stops", (text, expected) => {
    expect(readingGrade([text])).toMatchObject(expected);
  });

  test("of nothing is an error", () => expect(() => readingGrade([" — "])).toThrow("reading grade: no words"));

  test("ends a sentence with each paragraph and item, stop or no stop", () => {
    expect(readingGrade(["One item", "Another. With two"]).sentences).toBe(3);
  });
});

test("running text is paragraphs and lists, numbers filled in; figures, headings, tables, margins and further reading are not in it", () => {
  const source =
    '---\ntitle: X\n---\n\nFirst <Term id="token">token</Term>, <Num claim="S1-036" />.\n\n## Heading\n\n<Figure id="price-gap" ' +
    '/>\n\n<Note>Margin.</Note>\n\n<Claim id="S1-036">Said so</Claim>, twice.\n\n- An item.\n\n| a |\n| --- |\n| b |\n\n## Further ' +
    "reading\n\n- [A link](/x/).\n";
  expect(runningText(source)).toEqual([expect.stringMatching(/^First token, 5 billion.*\.$/), "Said so, twice.", "An item."]);
});

const chapters = readdirSync(folder)
  .filter((name) => /^\d\d-.*\.mdx$/.test(name))
  .sort();

describe.each(chapters)("content/%s", (name) => {
  const text = runningText(readFileSync(new URL(name, folder), "utf8"));

  test("asks 8.5 to 11.5 years of school of its readers, and 900 to 1,500 words", () => {
    const { words, fleschKincaid } = readingGrade(text);
    expect(fleschKincaid).toBeGreaterThanOrEqual(8.5);
    expect(fleschKincaid).toBeLessThanOrEqual(11.5);
    expect(words).toBeGreaterThanOrEqual(900);
    expect(words).toBeLessThanOrEqual(1500);
  });
});
