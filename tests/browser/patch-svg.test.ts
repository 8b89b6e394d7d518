import { JSDOM } from "jsdom";
import { afterAll, describe, expect, test, vi } from "vitest";
import { Drawing } from "../../src/browser/patch-svg.ts";
import { SIZES } from "../../src/kit/figure.ts";
import { drawing, round } from "../../src/site/pure/drawing.ts";
import { figures, figureView } from "../../src/site/registry.ts";
import { statesOf } from "../figures/figure-states.ts";

const { window } = new JSDOM("");
vi.stubGlobal("document", window.document);
vi.stubGlobal("NodeFilter", window.NodeFilter);
vi.stubGlobal("Element", window.Element);
afterAll(() => void vi.unstubAllGlobals());

function made(markup: string): Element {
  const holder = window.document.createElement("div");
  holder.innerHTML = markup;
  return holder.firstElementChild as Element;
}

/** Changes an element made of one markup to another, as a moved slider does. */
const patch = (svg: Element, before: string, after: string): boolean => new Drawing(svg, before).change(after);

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

  test("is changed again and again, and left as it stands by a change that it cannot take", () => {
    const states = ["<svg><text>1</text></svg>", "<svg><text>2</text></svg>", "<svg><text>3</text></svg>"];
    const svg = made(states[0] ?? "");
    const drawing = new Drawing(svg, states[0] ?? "");
    expect(drawing.change(states[1] ?? "")).toBe(true);
    expect(drawing.change("<svg><rect/></svg>")).toBe(false);
    expect(svg.textContent).toBe("2");
    expect(drawing.change(states[2] ?? "")).toBe(true);
    expect(svg.textContent).toBe("3");
  });

  test("keeps a mark that has been picked out, and an attribute whose rounded value is the same", () => {
    const svg = made('<svg><rect x="1.1" y="2" class="is-inspected"/></svg>');
    const write = vi.spyOn(svg.firstElementChild as Element, "setAttribute");
    expect(patch(svg, '<svg><rect x="1.11" y="2"/></svg>', '<svg><rect x="1.12" y="3.46"/></svg>')).toBe(true);
    expect(write.mock.calls).toEqual([["y", "3.5"]]);
    expect(svg.innerHTML).toBe('<rect x="1.1" y="3.5" class="is-inspected"></rect>');
  });

  const drawn = [...figures].filter(([, { draw, kind }]) => draw && kind === "calculator");
  let inPlace = 0;
  test.each(drawn)("is the one that %s draws anew, from each of its states to the next", (id, figure) => {
    const views = statesOf(id, figure)
      .slice(0, 40)
      .map(({ params }) => figureView(id, params));
    for (const size of SIZES) {
      const markups = views.map((view) => drawing(id, figure, view, size));
      for (const [i, after] of markups.slice(1).entries()) {
        const svg = made(round(markups[i] ?? ""));
        if (!patch(svg, markups[i] ?? "", after)) continue;
        inPlace += 1;
        expect(svg.outerHTML).toBe(made(round(after)).outerHTML);
      }
    }
  });

  test("is changed in place more often than not made anew", () => expect(inPlace).toBeGreaterThan(100));
});
