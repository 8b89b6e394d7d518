import { Readability } from "@mozilla/readability";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { figureView } from "../../src/site/registry.ts";
import { figureKinds } from "../support/figure-kinds.ts";
import { share } from "../support/share.ts";
import { addressOf, readSite } from "../support/site.ts";

const site = readSite("plain");

/** A figure’s drawing, at either width. */
const DRAWING = 'svg[viewBox^="0 0 680 "], svg[viewBox^="0 0 360 "]';

/** What Firefox’s Reader View, whose library this is, makes of a page: it knows no styles. */
function read(path: string): { readonly text: string; readonly pictures: number; readonly tables: number } {
  const html = site.pages.find((page) => page.path === path)?.html ?? "";
  const article = new Readability(new JSDOM(html, { url: addressOf(path).href }).window.document).parse();
  const { document } = new JSDOM(article?.content ?? "").window;
  const count = (selector: string): number => document.querySelectorAll(selector).length;
  return { text: (document.body.textContent ?? "").replace(/\s+/g, " "), pictures: count(DRAWING), tables: count("table") };
}
const timesIn = (text: string, words: string): number => text.split(words).length - 1;

describe("a reader mode", () => {
  test("shows a chapter’s sentences with the words that are defined in place, its list of sections not at all and each picture once", () => {
    const { text, pictures } = read("power/index.html");
    expect(text).toContain("in terawatt-hours, the unit of this chapter");
    expect(text).not.toContain("In this chapter");
    expect(timesIn(text, "What is still to come")).toBe(1);
    const page = new JSDOM(site.pages.find(({ path }) => path === "power/index.html")?.html).window.document;
    expect(pictures).toBeGreaterThan(1);
    expect(pictures).toBe(page.querySelectorAll("figure.fig .picture:has(svg)").length);
  });

  test.each(
    share(figureKinds, {
      each: ["kind"],
      // Of these it showed the table without the picture, or neither.
      failed: ["claims-by-verdict", "cost-gap", "timeline", "wind-year"].map((id) => ({ id })),
    }),
  )("shows of the page of $id its sentence, its table and its picture once, and no snippet", ({ id }) => {
    const { text, pictures, tables } = read(`figures/${id}/index.html`);
    const { summary } = figureView(id);
    expect(text).toContain(summary.replace(/\s+/g, " "));
    expect(tables).toBeGreaterThan(0);
    expect(pictures).toBeLessThanOrEqual(1);
    expect(text).not.toContain("<iframe");
  });
});
