import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import motion from "../../../src/figures/powers-of-ten/motion.ts";
import { drawOnServer } from "../../../src/site/pictures/draw-on-server.ts";
import { figureOf, figureView } from "../../../src/site/registry.ts";

const view = figureView("powers-of-ten");

test("each step follows from the data: a page of 500 words at 1.31 tokens a word, a novel of 90,000, China’s 140 trillion a day", () => {
  const tokens = Object.fromEntries(view.rows.map(({ what, tokens: count }) => [String(what), Number(count)]));
  // 9,601 tokens ÷ 7,324 words = 1.311.
  expect(tokens["A word"]).toBeCloseTo(1.311, 3);
  expect(tokens["A page"]).toBeCloseTo(655.5, 0);
  expect(Math.abs((tokens["A novel"] ?? 0) - 117_981)).toBeLessThan(50);
  expect(tokens["An agent’s task"]).toBe(20e6);
  expect(tokens["DeepSeek’s day"]).toBe(776e9);
  expect(tokens["China’s day"]).toBe(140e12);
});

test("from a word to China’s day are fourteen powers of ten: 140 trillion ÷ 1.311 is 1.07 × 10 to the 14th", () => {
  expect(view.values.powers?.value).toBe(14);
});

test("in each frame the area of the filled square is to the frame as the one thing is to the other", () => {
  for (const markup of drawOnServer("powers-of-ten", figureOf("powers-of-ten"), view).filter((one) => one !== "")) {
    const rects = [...new JSDOM(markup).window.document.querySelectorAll("rect")].map((rect) => Number(rect.getAttribute("width")));
    const steps = view.rows.slice(1);
    expect(rects.length).toBe(2 * steps.length);
    for (const [i, { times }] of steps.entries()) expect(((rects[i] ?? 0) / (rects[steps.length + i] ?? 1)) ** 2 / Number(times)).toBeCloseTo(1, 1);
  }
});

test("the zoom ends with the last thing filling the window, and begins with the reader’s text where there is one", () => {
  const [markup = ""] = drawOnServer("powers-of-ten", figureOf("powers-of-ten"), view);
  const { document } = new JSDOM(
    `<section data-tokenizer><textarea>Example</textarea><div data-state="ready"><p data-part="count">5,000 tokens</p></div></section>${markup}`,
  ).window;
  const box = document.querySelector("textarea");
  if (box) box.value = "My own text";
  const kept = globalThis.document;
  globalThis.document = document as never;
  try {
    const picture = document.querySelector("svg") as unknown as SVGSVGElement;
    const move = motion.start(picture);
    const inView = () =>
      [...document.querySelectorAll(".zoom > g")].filter((thing) => thing.getAttribute("display") === "inline").map(({ textContent }) => textContent);
    expect(move(0)).toBe(true);
    // The frames of the still are out of the way.
    expect([...document.querySelectorAll("svg rect")].filter((rect) => !rect.closest("[display=none]"))).toEqual([]);
    expect(inView()).toContain("Your text");
    expect(inView()).not.toContain("China’s day");
    expect(move(30)).toBe(false);
    expect(inView()).toContain("China’s day");
  } finally {
    globalThis.document = kept;
  }
});
