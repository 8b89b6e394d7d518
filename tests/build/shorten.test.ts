import postcss from "postcss";
import { expect, test } from "vitest";
import { shorten } from "../../src/build/shorten.ts";

const shortened = (css: string, alone = true): string => {
  const root = postcss.parse(css);
  shorten(root, alone);
  return root.toString();
};

test.each([
  ["a list of one class or attribute is that", "svg:is(.a){top:0}input:is([type=text]){top:1px}", "svg.a{top:0}input[type=text]{top:1px}"],
  ["a list of one type is that where nothing stands before it", ".a>:is(h2),:is(p) b{top:0}", ".a>h2,p b{top:0}"],
  ["the weight that a font has by itself is not said", "p{font:400 1em/2 serif}", "p{font:1em/2 serif}"],
  [
    "a rule said twice is said once, and neighbours that say the same are one",
    ".a{top:0}.a{left:0}.b{left:1px}.c{left:1px}",
    ".a{top:0;left:0}.b,.c{left:1px}",
  ],
  ["layers that are each in one piece go by their order", "@layer b,a;@layer b{p{top:0}}@layer a{p{top:1px}}", "@layer{p{top:0}}@layer{p{top:1px}}"],
])("%s", (_, css, expected) => expect(shortened(css)).toBe(expected));

test.each([
  ["a list of several", ":is(.a,.b) p{top:0}"],
  ["a type after a name", ".a:is(h2){top:0}"],
  ["another weight", "p{font:600 1em/2 serif}"],
  ["rules with another between them", ".a{top:0}.b{top:1px}.a{left:0}"],
  ["what one browser alone knows", "a::-moz-range-track{top:0}a::-webkit-slider-thumb{top:0}"],
  ["layers of which one is in two pieces", "@layer a{p{top:0}}@layer b{p{top:1px}}@layer a{b{top:0}}"],
  ["layers whose order is not that in which they stand", "@layer a,b;@layer b{p{top:0}}@layer a{p{top:1px}}"],
])("%s stays", (_, css) => expect(shortened(css)).toBe(css));

test("layers keep their names where another sheet may say more of them", () =>
  expect(shortened("@layer a{p{top:0}}", false)).toBe("@layer a{p{top:0}}"));
