import { describe, expect, test } from "vitest";
import { parsePage } from "../../src/build/page.ts";
import { usedStyles } from "../../src/build/used-styles.ts";

const styles = (css: string, body: string): string => usedStyles(css, parsePage(`<html lang="en"><body>${body}</body></html>`));

describe("styles of an embed are cut to what can apply", () => {
  test.each([
    ["a class that is not there", ".a{color:red}.b{color:red}", '<p class="a">', ".a{color:red}"],
    ["a type of field that is not there", "input[type=range]{top:0}input[type=text]{top:0}", '<input type="text">', "input[type=text]{top:0}"],
    ["part of a list", ":is(.a,.b) p{top:0}", '<p class="b"><p>', ":is(.b) p{top:0}"],
    ["a language that is not there", "[lang|=zh]{top:0}", '<p lang="en">', ""],
    ["what holds nothing of the page", "html:has(.bar){top:0}", "<p>", ""],
    ["the language of the page itself", ".n[lang]{top:0}", '<p class="n">', ""],
    ["a list where nothing can be chosen in a sentence", "p select{top:0}.us{top:0}", "<p>", ""],
    ["a placeholder that is not there", "::placeholder{top:0}", "<input>", ""],
    ["a property that nothing reads, and one that only it read", ":root{--a:var(--b);--b:red}p{top:0}", "<p>", "p{top:0}"],
    ["a rule within a query that can apply to nothing", "@media print{.a{top:0}}p{top:0}", "<p>", "p{top:0}"],
    [
      "an order of layers that is said again",
      "@layer a,b;@layer a{p{top:0}}@layer a,b;@layer b{p{top:1px}}",
      "<p>",
      "@layer a,b;@layer a{p{top:0}}@layer b{p{top:1px}}",
    ],
    [
      "rules of a layer, which keeps its place in the order",
      "@layer a;@layer b{.x{top:0}}@layer c{p{top:1px}}@layer b{p{top:0}}",
      "<p>",
      "@layer a;@layer b;@layer c{p{top:1px}}@layer b{p{top:0}}",
    ],
    ["a class that only a script's text has", ".a{top:0}p{top:0}", "<p><script>\"<p class='a'>\"</script>", "p{top:0}"],
  ])("without %s", (_, css, body, expected) => expect(styles(css, body)).toBe(expected));

  test.each([
    ["a language that begins so", "[lang|=zh]{top:0}", '<p lang="zh-Hans">'],
    ["a value that begins, ends or holds what is asked for", "[type^=te]{top:0}[type$=xt]{top:0}[type*=ex]{top:0}", '<input type="text">'],
    ["a state that scripts set", "p[aria-invalid=true]{top:0}", "<p>"],
    ["what is not something", "p:not(.x){top:0}", "<p>"],
    ["what does not hold something", "p:not(:has(>.x)){top:0}", "<p>"],
    [
      "a hue that a picture reads, and the other",
      ":root{--cn:red;--us:blue;--x:red}",
      '<svg><path stroke="var(--us)"/></svg>',
      ":root{--cn:red;--us:blue}",
    ],
    ["a note that a script adds", ".state-note{top:0}", "<p>"],
    ["the list that a script puts into a sentence with a choice, and its hues", "p select{top:0}.us{top:0}", '<p><span data-pick="x">'],
    ["a class whose attribute holds a greater-than sign beside it", ".a{top:0}", '<p title="x > y" class="a">'],
    ["a container and what asks for its width", ".a{container:x/inline-size}@container x (width>=9rem){p{top:0}}", '<p class="a">'],
    ["an order of layers that names a new one", "@layer a{p{top:0}}@layer a,b;", "<p>"],
  ])("but keep %s", (_, css, body, expected = css) => expect(styles(css, body)).toBe(expected));
});
