import { JSDOM } from "jsdom";
import { describe, expect, test, vi } from "vitest";
import { SIZES } from "../src/lib/figure.ts";
import { render } from "../src/lib/pictures/render.ts";
import { figures, figureView } from "../src/lib/registry.ts";
import { patch } from "../src/scripts/patch.ts";
import { statesOf } from "./figure-states.ts";

const { window } = new JSDOM("");
vi.stubGlobal("document", window.document);
vi.stubGlobal("NodeFilter", window.NodeFilter);
vi.stubGlobal("Element", window.Element);

function made(markup: string): Element {
  const holder = window.document.createElement("div");
  holder.innerHTML = markup;
  return holder.firstElementChild as Element;
}

describe("a drawing that is changed in place", () => {
  test("has the new attributes and texts, with their signs, and keeps its elements", () => {
    const before = '<svg a="1"><text x="2" class="label">A &amp; B</text><rect width="3"/></svg>';
    const after = '<svg a="1"><text x="9" class="label">A &lt; “C”</text><rect width="&quot;4&quot;"/></svg>';
    const svg = made(before);
    const [text, rect] = svg.children;
    expect(patch(svg, before, after)).toBe(true);
    expect([text?.getAttribute("x"), text?.textContent, rect?.getAttribute("width")]).toEqual(["9", "A < “C”", '"4"']);
    expect([...svg.children]).toEqual([text, rect]);
  });

  test.each([
    ["another element", '<svg><circle r="1"/></svg>'],
    ["one more element", '<svg><rect width="1"/><rect width="1"/></svg>'],
    ["another attribute", '<svg><rect height="1"/></svg>'],
    ["a text in place of an element", "<svg>word</svg>"],
  ])("is left alone for %s", (_, after) => {
    const before = '<svg><rect width="1"/></svg>';
    const svg = made(before);
    expect(patch(svg, before, after)).toBe(false);
    expect(svg.outerHTML).toBe(made(before).outerHTML);
  });

  const drawn = [...figures].filter(([, { draw, kind }]) => draw && kind === "calculator");
  let inPlace = 0;
  test.each(drawn)("is the one that %s draws anew, from each of its states to the next", (id, figure) => {
    const views = statesOf(id, figure)
      .slice(0, 40)
      .map(({ params }) => figureView(id, params));
    for (const size of SIZES) {
      const markups = views.map((view) => render(id, figure, view, size));
      for (const [i, after] of markups.slice(1).entries()) {
        const svg = made(markups[i] ?? "");
        if (!patch(svg, markups[i] ?? "", after)) continue;
        inPlace += 1;
        expect(svg.outerHTML).toBe(made(after).outerHTML);
      }
    }
  });

  test("is changed in place more often than not made anew", () => expect(inPlace).toBeGreaterThan(100));
});
