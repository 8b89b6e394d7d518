import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { htmlBlock } from "../../../src/site/embeds/html-block.ts";
import { figures, figureView } from "../../../src/site/registry.ts";

describe.each([...figures.keys()])("the HTML block of %s", (id) => {
  const block = htmlBlock(id, new URL("https://example.org/"));
  const { document } = new JSDOM(block).window;

  test("needs nothing of the page around it: no script, style, class, variable or address but the link", () => {
    expect(document.querySelectorAll("script, style, link, iframe, img, [class], [style]:not(svg)").length).toBe(0);
    expect(block).not.toMatch(/var\(--|currentColor|\son[a-z]+="/);
    expect([...document.querySelectorAll("[href]")].map((element) => element.getAttribute("href")).filter((href) => !href?.startsWith("#"))).toEqual([
      `https://example.org/figures/${id}/`,
    ]);
  });

  test("has title, sentence and a named drawing, and ids that no other figure has", () => {
    expect(document.querySelector("strong")?.textContent).toBe(figureView(id).title);
    expect(document.querySelector("figcaption")?.textContent).toContain(figureView(id).summary);
    for (const svg of document.querySelectorAll("svg")) expect(svg.getAttribute("aria-label")).toBe(figureView(id).summary);
    for (const element of document.querySelectorAll("[id]")) expect(element.id.startsWith(`watts-${id}-`)).toBe(true);
    for (const [, used] of block.matchAll(/url\(#([^)]+)\)/g)) expect(document.getElementById(used ?? "")).not.toBeNull();
  });

  test("runs from left to right on every page, and its letters have 11 px or more in a column of 320 px", () => {
    expect(document.querySelector("figure")?.dir).toBe("ltr");
    for (const svg of document.querySelectorAll("svg")) {
      const width = Number(svg.getAttribute("viewBox")?.split(" ")[2]);
      for (const element of svg.querySelectorAll("[font-size]"))
        expect((Number.parseFloat(element.getAttribute("font-size") ?? "") * 320) / width).toBeGreaterThanOrEqual(11);
    }
  });

  test("has text in colours and sizes of its own", () => {
    const texts = [...document.querySelectorAll("svg text")];
    const given = (element: Element, name: string): boolean => !!element.closest(`[${name}]`);
    expect(
      texts
        .filter((text) => !given(text, "fill") || !given(text, "font-size"))
        .map(({ outerHTML }) => outerHTML)
        .slice(0, 2),
    ).toEqual([]);
  });
});
