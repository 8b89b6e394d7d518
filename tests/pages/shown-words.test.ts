import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { runningText } from "../../src/site/book/prose-text.ts";
import { builtFolder } from "../support/site.ts";

const folder = new URL("../../content/", import.meta.url);

/** The paragraphs and items of lists in the text of a built chapter, without the slips that open from them and without further reading. */
function shownText(page: string): readonly string[] {
  const { document } = new JSDOM(page).window;
  for (const aside of document.querySelectorAll(".slip, .end-fold:has(#further-reading)")) aside.remove();
  const text = ":is(section.entry.prose, .end-fold > .prose)";
  return [...document.querySelectorAll(`${text} > p, ${text} > :is(ul, ol) > li`)].map((block) =>
    (block.textContent ?? "").replace(/\s+/g, " ").trim(),
  );
}

const chapters = readdirSync(folder)
  .filter((name) => /^\d\d-.*\.mdx$/.test(name))
  .sort();

describe.each(chapters)("content/%s", (name) => {
  test("is measured by the words that its page shows", () => {
    const page = readFileSync(join(builtFolder("addressed"), name.slice(3, -4), "index.html"), "utf8");
    expect(shownText(page)).toEqual(runningText(readFileSync(new URL(name, folder), "utf8")));
  });
});
