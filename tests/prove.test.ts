import { expect, test } from "vitest";
import { report } from "../src/cli/prove.ts";
import { isLinear } from "../src/prove/scale.ts";

test("time in a straight line passes, time that grows with the square does not", () => {
  expect(isLinear([12, 22, 32, 52])).toBe(true);
  expect(isLinear([12, 20, 27, 44])).toBe(true);
  expect(isLinear([12, 17, 32, 92])).toBe(false);
});

test("the report says of each section what came of it, on which commit, or that it did not run", () => {
  const run = async () => ({ ok: true, lines: [] });
  const text = report("2027-01-02", [
    { section: { name: "one", title: "The first", run }, came: { ok: true, lines: ["All well."], seconds: 12.4, commit: "abc" } },
    { section: { name: "two", title: "The second", run }, came: { ok: false, lines: [], seconds: 1, commit: "abc" } },
    { section: { name: "three", title: "The third", run }, came: null },
  ]);
  expect(text).toContain("# Proof of 2027-01-02");
  expect(text).toContain("| one | holds | 12 s | abc |");
  expect(text).toContain("| two | fails | 1 s | abc |");
  expect(text).toContain("| three | did not run | |");
  expect(text).toContain("## The third\n\nDid not run.");
});
