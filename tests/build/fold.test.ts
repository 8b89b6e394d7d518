import postcss from "postcss";
import { expect, test } from "vitest";
import { fold } from "../../src/build/fold.ts";

const folded = (css: string): string => {
  const root = postcss.parse(css);
  fold(root);
  return root.toString();
};

test("a measure that is set once is written out, and so is a multiple of it", () => {
  expect(folded(":root{--u:.5rem;--line:calc(3 * var(--u))}p{padding:var(--u) calc(.25 * var(--u));font:1em / var(--line) serif}")).toBe(
    ":root{}p{padding:.5rem .125rem;font:1em/1.5rem serif}",
  );
});

test.each([
  ["a colour", ":root{--ink:light-dark(#000,#fff)}p{color:var(--ink)}"],
  ["a measure that a window changes", ":root{--t:1rem}@media (width>=45rem){:root{--t:2rem}}p{font-size:calc(1.1 * var(--t))}"],
  ["a list of families", ':root{--form:Arial, "A B"}p{font-family:var(--form)}'],
  ["a property that is set elsewhere, with a value to fall back on", "p{color:var(--spot, red)}"],
])("%s stays a property", (_, css) => expect(folded(css)).toBe(css));
