import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { inBook, shortAddress } from "../../../src/site/book/book.ts";
import { chapterMarkdown, markdownTable } from "../../../src/site/publish/chapter-markdown.ts";

const folder = new URL("../../../content/", import.meta.url);
const chapters = readdirSync(folder).filter((name) => /^\d\d-.*\.mdx$/.test(name));
const bodyOf = (name: string): string => readFileSync(new URL(name, folder), "utf8").replace(/^---\n[\s\S]*?\n---\n/, "");

describe("the Markdown twin", () => {
  test.each(chapters)("of %s holds no component, no undefined, and every heading of the chapter", (name) => {
    const source = bodyOf(name);
    const twin = chapterMarkdown(source, undefined);
    expect(twin).not.toMatch(/<\/?[A-Za-z]/);
    expect(twin).not.toMatch(/\b(undefined|NaN|\[object)\b/);
    expect(twin).not.toMatch(/\]\(\//);
    const headings = (text: string): readonly string[] => text.split("\n").filter((line) => line.startsWith("## "));
    expect(headings(twin)).toEqual(headings(source));
  });

  test("puts a bound number, a claim, a term, a link to a figure and a note into words", () => {
    const source =
      'A <Num claim="S1-036" />, <Claim id="S1-036">said *so*</Claim> of <Term id="pue">PUE</Term>. <See figure="token-cost" ' +
      'set="use=100">Busy</See>, [there](/power/).\n\n<Note>Of <Num claim="S1-036" />.</Note>\n';
    const twin = chapterMarkdown(source, new URL("https://example.org/"));
    const [, number] = /^A (\S.*), said \*so\* \(S1-036: [a-z ]+\) of PUE\. /.exec(twin) ?? [];
    expect(number).toBeDefined();
    expect(twin.replace(/^.* of PUE\. /, "")).toBe(
      `[Busy](https://example.org/figures/token-cost/?use=100), [there](https://example.org/power/).\n\n> Of ${number}.\n`,
    );
  });

  test("stops at a component that it does not know", () => {
    expect(() => chapterMarkdown("<Figur />", undefined)).toThrow("<Figur> has no Markdown: add it to src/site/publish/chapter-markdown.ts");
  });

  test("escapes what would break a table", () => {
    expect(markdownTable(["a"], [["b|c\nd"]])).toBe("| a |\n| --- |\n| b\\|c d |");
  });
});

describe("a chapter in the book", () => {
  const slugs = ["power", "your-bill"];

  test("has ids of its own, and what refers to them follows", () => {
    expect(
      inBook('<h2 id="a">A</h2><svg><path clip-path="url(#a)"></path><use href="#m-holds"></use></svg><p aria-labelledby="a b"></p>', "power", slugs),
    ).toBe(
      '<h3 id="power--a">A</h3><svg><path clip-path="url(#power--a)"></path><use href="#m-holds"></use></svg><p aria-labelledby="power--a b"></p>',
    );
  });

  test("links to chapters within the book, and to nothing else within it", () => {
    expect(inBook('<a href="/your-bill/">x</a><a href="/your-bill/#y">x</a><a href="/data/">x</a>', "power", slugs)).toBe(
      '<a href="#book-your-bill">x</a><a href="#your-bill--y">x</a><a href="/data/">x</a>',
    );
  });

  test("prints an outside address once, and short", () => {
    const link = '<a href="https://www.eia.gov/electricity/">x</a>';
    expect(inBook(link + link, "power", slugs)).toBe(
      '<a href="https://www.eia.gov/electricity/" data-address="eia.gov/electricity">x</a><a href="https://www.eia.gov/electricity/">x</a>',
    );
    expect(shortAddress("http://a.b/")).toBe("a.b");
  });
});
