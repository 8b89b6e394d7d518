import { describe, expect, test } from "vitest";
import { wrap } from "../../../src/kit/drawings/wrap.ts";
import { balanced } from "../../../src/site/pure/picture.ts";

describe("lines", () => {
  const width = (text: string): number => text.length;
  test("break between words, keep every word, and are no longer than the room", () => {
    const lines = wrap("one two three four five six", 9, width);
    expect(lines).toEqual(["one two", "three", "four five", "six"]);
  });
  test("break between Chinese characters", () => expect(wrap("东数西算工程", 3, width)).toEqual(["东数西", "算工程"]));
  test("a word that is wider than the room has a line of its own", () =>
    expect(wrap("a extraordinary b", 5, width)).toEqual(["a", "extraordinary", "b"]));
  test("balanced lines are as many, and more alike", () => {
    const text = "the quick brown fox jumps over it";
    const [plain, even] = [wrap(text, 30, width), balanced(text, 30, width)];
    expect(even).toHaveLength(plain.length);
    expect(Math.max(...even.map(width))).toBeLessThan(Math.max(...plain.map(width)));
  });
});
