import { expect, test } from "vitest";
import { textFragment } from "../../../src/site/pure/text-fragment.ts";

const runs = ["Power is cheap, they say. Power is cheap - in Gansu & Ningxia.", "A token costs cents.", "Nobody knows why."];
const find = (run: number, text: string, from = 0) => {
  const at = runs[run]?.indexOf(text, from) ?? -1;
  return [
    { run, at },
    { run, at: at + text.length },
  ] as const;
};

test("a passage that stands once is named by its text", () => {
  expect(textFragment(runs, ...find(1, "token costs"))).toBe("token%20costs");
});

test("hyphens, commas and ampersands, which delimit the parts of a fragment, are encoded", () => {
  expect(textFragment(runs, ...find(0, "cheap - in Gansu & Ningxia"))).toBe("cheap%20%2D%20in%20Gansu%20%26%20Ningxia");
  expect(textFragment(runs, ...find(0, "cheap, they"))).toBe("cheap%2C%20they");
});

test("a passage that stands twice is told apart by the words around it", () => {
  expect(textFragment(runs, ...find(0, "Power is cheap", 5))).toBe("is%20cheap%2C%20they%20say.-,Power%20is%20cheap,-%2D%20in%20Gansu%20%26");
});

test("half a word is widened to the whole", () => {
  expect(textFragment(runs, ...find(1, "oken cos"))).toBe("token%20costs");
});

test("a passage across paragraphs is named by its first and last words", () => {
  expect(textFragment(runs, { run: 1, at: 2 }, { run: 2, at: 12 })).toBe("token%20costs%20cents.,Nobody%20knows");
});

test("what holds no word gives no link", () => {
  expect(textFragment(runs, { run: 0, at: 40 }, { run: 0, at: 41 })).toBeNull();
});
