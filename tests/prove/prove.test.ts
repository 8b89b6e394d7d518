import { expect, test } from "vitest";
import { volumes } from "../../src/site/book/book.ts";
import { lineOf } from "./page-time.ts";
import { cameFrom, report } from "./run.ts";
import { isLinear } from "./scale.ts";
import type { Result } from "./section.ts";

test("time in a straight line passes, time that grows with the square does not", () => {
  expect(isLinear([12, 22, 32, 52])).toBe(true);
  expect(isLinear([12, 20, 27, 44])).toBe(true);
  expect(isLinear([12, 17, 32, 92])).toBe(false);
});

test("a further page's milliseconds are the slope, and the middle lies on the line or above it", () => {
  // 490 pages in 9.8 s are 20 ms each; a straight line gives 12 s at 100.
  const straight = lineOf([
    [10, 10.2],
    [100, 12],
    [500, 20],
  ]);
  expect(straight.perPage).toBeCloseTo(20, 6);
  expect(straight.bend).toBeCloseTo(0, 6);
  expect(
    lineOf([
      [10, 10.2],
      [100, 15],
      [500, 20],
    ]).bend,
  ).toBeCloseTo(0.25, 6);
});

const run = async () => ({ ok: true, lines: [] });
const one = { name: "one", title: "The first", run };
const two = { name: "two", title: "The second", run };
const three = { name: "three", title: "The third", run };
const RESULTS: readonly Result[] = [
  {
    section: one,
    came: { ok: true, lines: ["All well.", "", "| a | b |", "", "```", "## not a section", "```"], seconds: 12, load: 0.5, commit: "abc" },
  },
  { section: two, came: { ok: false, lines: [], seconds: 1, load: 3, commit: "def" } },
  { section: three, came: null },
];

test("the report says of each section what came of it, on which commit and how busy the machine was, or that it did not run", () => {
  const text = report("2027-01-02", RESULTS);
  expect(text).toContain("# Proof of 2027-01-02");
  expect(text).toContain("| one | holds | 12 s | 0.5 | abc |");
  expect(text).toContain("| two | fails | 1 s | 3.0 | def |");
  expect(text).toContain("| three | did not run | | | |");
  expect(text).toContain("## The third\n\nDid not run.");
});

test("a section that runs alone keeps what the report of the day says of the others", () => {
  const text = report("2027-01-02", RESULTS);
  const sections = RESULTS.map(({ section }) => section);
  const read = sections.map((section): Result => ({ section, came: cameFrom(text, section, sections) }));
  expect(read).toEqual(RESULTS);
  expect(report("2027-01-02", read)).toBe(text);
  expect(cameFrom("", one, sections)).toBeNull();
});

test("the book is one page for as many chapters as it carries, and volumes beyond, each chapter once and in order", () => {
  const chapters = Array.from({ length: 60 }, (_, i) => i);
  expect(volumes(chapters.slice(0, 12))).toEqual([chapters.slice(0, 12)]);
  expect(volumes(chapters).map(({ length }) => length)).toEqual([25, 25, 10]);
  expect(volumes(chapters).flat()).toEqual(chapters);
});
