import { describe, expect, test } from "vitest";
import { offline } from "../../src/build/offline.ts";
import { trimStyles } from "../../src/build/trim.ts";
import { queryOf } from "../../src/kit/state.ts";

const page = (css: string, body: string): string => `<html lang="en"><head><style>${css}</style></head><body>${body}</body></html>`;
const styles = (css: string, body: string): string => /<style>([\s\S]*?)<\/style>/.exec(trimStyles(page(css, body)))?.[1] ?? "";

describe("styles of an embed are cut to what can apply", () => {
  test.each([
    ["a class that is not there", ".a{color:red}.b{color:red}", '<p class="a">', ".a{color:red}"],
    ["a type of field that is not there", "input[type=range]{top:0}input[type=text]{top:0}", '<input type="text">', "input[type=text]{top:0}"],
    ["part of a list", ":is(.a,.b) p{top:0}", '<p class="b"><p>', ".b p{top:0}"],
    ["a language that is not there", "[lang|=zh]{top:0}", '<p lang="en">', ""],
    ["what holds nothing of the page", "html:has(.bar){top:0}", "<p>", ""],
    ["the language of the page itself", ".n[lang]{top:0}", '<p class="n">', ""],
    [
      "what an embed takes back or sets anew",
      ".fig{padding-block:9px;top:0}.a{background:red;left:0}.a{padding-top:2px}.embed .fig{padding-block:0}.embed :is(.a,.b){background:0 0}.embed .a{padding-top:1px}",
      '<main class="embed"><div class="fig"><p class="a">',
      ".fig{top:0}.a{left:0}.embed .a{padding-top:1px}",
    ],
    ["a container that nothing asks", ".a{container:x/inline-size;top:0}@container x (width>=9rem){.b{top:0}}", '<p class="a">', ".a{top:0}"],
    [
      "a container where the window less the embed’s padding says the same",
      ".embed{padding:1rem}.picture{container:picture/inline-size;top:0}@container picture (width>=40rem){p{top:0}}@container picture (width<=19.5rem){p{left:0}}",
      '<main class="embed"><div class="picture"><p>',
      ".embed{padding:1rem}.picture{top:0}@media (width>=42rem){p{top:0}}@media (width<=21.5rem){p{left:0}}",
    ],
  ])("without %s", (_, css, body, expected) => expect(styles(css, body)).toBe(expected));

  test.each([
    ["a language that begins so", "[lang|=zh]{top:0}", '<p lang="zh-Hans">'],
    ["a state that scripts set", "p[aria-invalid=true]{top:0}", "<p>"],
    ["what is not something", "p:not(.x){top:0}", "<p>"],
    ["what does not hold something", "p:not(:has(>.x)){top:0}", "<p>"],
    ["a hue that a picture reads, and the other", ":root{--cn:red;--us:blue;--x:red}", '<path stroke="var(--us)">', ":root{--cn:red;--us:blue}"],
    ["a note that a script adds", ".state-note{top:0}", "<p>"],
  ])("but keep %s", (_, css, body, expected = css) => expect(styles(css, body)).toBe(expected));
});

test("an embed whose padding is not known in rem stops the build", () => {
  const css = ".embed{padding:9px}.picture{container:picture/inline-size}@container picture (width>=40rem){p{top:0}}";
  expect(() => styles(css, '<main class="embed"><div class="picture"><p>')).toThrow(
    /padding of \.embed is not one length in rem.*picture \(width>=40rem\)/,
  );
});

test("a state that another page sends becomes a query of its texts, numbers and booleans, or of nothing", () => {
  expect(queryOf({ volume: 3, side: "input", peak: true, bad: { a: 1 }, worse: null })).toBe("volume=3&side=input&peak=true");
  expect(queryOf(Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`k${i}`, i])))).toBe("");
});

test("a page made to work offline has no link and no address left, and keeps the words", () => {
  const page = '<a href="/figures/x/" target="_top"><b>Words</b></a><script>0</script>';
  expect(offline(page, ".", undefined)).toBe("<b>Words</b><script>0</script>");
  expect(offline(page, ".", "https://example.org/")).toBe(
    '<a href="https://example.org/figures/x/" target="_top"><b>Words</b></a><script>0</script>',
  );
});
